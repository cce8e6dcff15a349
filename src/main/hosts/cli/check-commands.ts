import type { Change, Difference } from '../../../shared/contract.ts';
import type { FindingGroup, PreflightReport } from '../../../shared/domain/index.ts';
import type { batchChecks } from '../../app.ts';
import { type Options, type Outcome, type Parsed, wordsOf } from './command.ts';
import type { CommandHelp } from './usage.ts';

/** What a brief must answer before it is issued, on the command line. */

export const CHECK_OPTIONS: Options = { preflight: {}, diff: {} };

export const CHECK_HELP: Readonly<Record<string, CommandHelp>> = {
  preflight: {
    usage: 'attache preflight BRIEF-ID|FILE',
    lines: [
      'BRIEF-ID|FILE   a brief made in the window, a JSON file that holds one, or an exported PDF',
      '',
      'Errors keep a brief from being issued (exit code 1); warnings want a mend or a reason.',
    ],
  },
  diff: {
    usage: 'attache diff A B',
    lines: [
      'A B   two briefs: each by its id, as a JSON file that holds one, or as an exported PDF',
      '',
      'Says what is other in B: sections, facts, figures, wording, order. Figures are printed as the audience of B reads them.',
    ],
  },
};

export async function checkCommand(
  command: string,
  parsed: Parsed,
  app: ReturnType<typeof batchChecks>,
): Promise<Outcome | null> {
  if (command === 'diff') {
    const [a = '', b = ''] = wordsOf(parsed, command, 'a first', 'a second brief’s id or file');
    const difference = await app.difference(a, b);
    return { lines: differenceLines(difference), json: { ok: true, ...difference }, code: 0 };
  }
  if (command !== 'preflight') return null;
  const [word = ''] = wordsOf(parsed, command, 'a brief’s id or file');
  const { brief, report } = await app.preflight(word);
  return {
    lines: [brief.title, ...report.groups.flatMap(groupLines), countLine(report)],
    json: { ok: report.counts.errors === 0, briefId: brief.id, ...report },
    code: report.counts.errors === 0 ? 0 : 1,
  };
}

function differenceLines({ a, b, changes }: Difference): readonly string[] {
  if (changes.length === 0) return [`“${a.title}” and “${b.title}” say the same.`];
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  return [
    `${a.title} (${a.issueDate}) → ${b.title} (${b.issueDate}): ${count(changes.length, 'difference')}.`,
    ...kinds.flatMap((kind) => [
      '',
      KINDS[kind],
      ...changes
        .filter((change) => change.kind === kind)
        .flatMap(({ sentence, words }) => [`  - ${sentence}`, ...(words ? [`      ${inWords(words)}`] : [])]),
    ]),
  ];
}

const KINDS: Readonly<Record<Change['kind'], string>> = {
  brief: 'The brief',
  section: 'Sections',
  fact: 'Facts',
  figure: 'Figures',
  wording: 'Wording',
  order: 'Order',
};

/** What came in braces with a plus, what went with a minus: readable without colours. */
const inWords = (words: NonNullable<Change['words']>): string =>
  words
    .map(({ text, what }) =>
      what === 'same' ? text : `${what === 'added' ? '{+' : '[-'}${text}${what === 'added' ? '+}' : '-]'}`,
    )
    .join('');

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
