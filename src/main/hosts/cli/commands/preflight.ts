import type { FindingGroup, PreflightReport } from '../../../../shared/domain/index.ts';
import { counted } from '../../../../shared/format/number.ts';
import { checkBrief, openNamedBrief, readHome } from '../../../app.ts';
import { type Command, wordsOf } from '../command.ts';

/** What a brief must answer before it is issued. */
export const preflight: Command = {
  name: 'preflight',
  usage: 'attache preflight BRIEF-ID|FILE',
  options: {},
  help: [
    'BRIEF-ID|FILE   a brief made in the window, a JSON file that holds one, or an exported PDF',
    '',
    'Errors keep a brief from being issued (exit code 1); warnings want a mend or a reason.',
  ],
  async run(parsed, { environment, pdf }) {
    const [word = ''] = wordsOf(parsed, 'a brief’s id or file');
    const opened = await openNamedBrief(word, pdf.readPdf, () => readHome(environment, pdf));
    const report = await checkBrief(opened, pdf, environment);
    const { id, title } = opened.brief;
    return {
      lines: [title, ...report.groups.flatMap(groupLines), countLine(report)],
      json: { ok: report.counts.errors === 0, briefId: id, ...report },
      code: report.counts.errors === 0 ? 0 : 1,
    };
  },
};

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
  `\n${counted(counts.errors, 'error')}, ${counted(counts.warnings, 'warning')}, ${counts.waived} answered, ${counted(counts.notes, 'note')}. ${
    ready
      ? 'Ready to be issued.'
      : counts.errors > 0
        ? 'Not to be issued: mend the errors.'
        : 'Each warning wants a mend or a reason.'
  }`;
