import type { FindingGroup, PreflightReport } from '../../../shared/domain/index.ts';
import type { batchChecks } from '../../app.ts';
import { type Options, type Outcome, type Parsed, wordsOf } from './command.ts';
import type { CommandHelp } from './usage.ts';

/** What a brief must answer before it is issued, on the command line. */

export const CHECK_OPTIONS: Options = { preflight: {} };

export const CHECK_HELP: Readonly<Record<string, CommandHelp>> = {
  preflight: {
    usage: 'attache preflight BRIEF-ID|FILE',
    lines: [
      'BRIEF-ID|FILE   a brief made in the window, or a JSON file that holds one',
      '',
      'Errors keep a brief from being issued (exit code 1); warnings want a mend or a reason.',
    ],
  },
};

export async function checkCommand(
  command: string,
  parsed: Parsed,
  app: ReturnType<typeof batchChecks>,
): Promise<Outcome | null> {
  if (command !== 'preflight') return null;
  const [word = ''] = wordsOf(parsed, command, 'a brief’s id or file');
  const { brief, report } = await app.preflight(word);
  return {
    lines: [brief.title, ...report.groups.flatMap(groupLines), countLine(report)],
    json: { ok: report.counts.errors === 0, briefId: brief.id, ...report },
    code: report.counts.errors === 0 ? 0 : 1,
  };
}

const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

const groupLines = ({ name, clause, severity, findings }: FindingGroup): readonly string[] => [
  '',
  `${severity.toUpperCase()} · ${name} (${findings.length}) · ${clause}`,
  ...findings.flatMap(({ sentence, mends, waived }) => [
    `  - ${sentence}`,
    ...(waived
      ? [`      kept: ${waived.reason}`]
      : mends.filter(({ act }) => act.kind !== 'waive').map(({ words }) => `      mend: ${words}`)),
  ]),
];

const countLine = ({ counts, ready }: PreflightReport): string =>
  `\n${count(counts.errors, 'error')}, ${count(counts.warnings, 'warning')}, ${counts.waived} answered, ${count(counts.notes, 'note')}. ${
    ready
      ? 'Ready to be issued.'
      : counts.errors > 0
        ? 'Not to be issued: mend the errors.'
        : 'Each warning wants a mend or a reason.'
  }`;
