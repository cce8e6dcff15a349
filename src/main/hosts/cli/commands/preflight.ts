import {
  Ask,
  type Finding,
  type FindingGroup,
  type PreflightReport,
} from '../../../../shared/domain/index.ts';
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
    'Tells what is to decide, what one click fixes and what is only good to know. Errors keep a brief from being',
    'issued (exit code 1); warnings want a mend or a reason.',
  ],
  async run(parsed, { environment, pdf }) {
    const [word = ''] = wordsOf(parsed, 'a brief’s id or file');
    const opened = await openNamedBrief(word, pdf.readPdf, () => readHome(environment, pdf));
    const report = await checkBrief(opened, pdf, environment);
    const { id, title } = opened.brief;
    return {
      lines: [title, ...askLines(report), countLine(report)],
      json: { ok: report.counts.errors === 0, briefId: id, ...report },
      code: report.counts.errors === 0 ? 0 : 1,
    };
  },
};

/** By what they ask of the officer: decisions first, then what one click settles, then what is only to know. */
const HEADINGS: Readonly<Record<Ask, string>> = {
  decide: 'TO DECIDE',
  fix: 'TO FIX IN ONE CLICK',
  know: 'GOOD TO KNOW',
};

const askLines = (report: PreflightReport): readonly string[] =>
  Ask.options.flatMap((ask) => {
    const found = report.groups.flatMap((group) =>
      group.findings.filter((one) => one.ask === ask).flatMap((one) => findingLines(group, one)),
    );
    return found.length === 0 ? [] : ['', HEADINGS[ask], ...found];
  });

const findingLines = (
  { name, clause }: FindingGroup,
  { severity, sentence, mends, waived, items }: Finding,
): readonly string[] => [
  `  - ${severity.toUpperCase()} · ${name} · ${clause}`,
  `      ${sentence}`,
  ...items.map((item) => `        · ${item.sentence}`),
  ...(waived
    ? [`      kept: ${waived.reason}`]
    : mends.filter(({ act }) => act.kind !== 'waive').map(({ words }) => `      mend: ${words}`)),
];

const countLine = ({ counts, ready }: PreflightReport): string =>
  `\n${counted(counts.errors, 'error')}, ${counted(counts.warnings, 'warning')}: ${counts.decide} to decide, ${counted(counts.fix, 'quick fix', 'quick fixes')}; ${counts.waived} answered, ${counts.know} good to know. ${
    ready
      ? 'Ready to be issued.'
      : counts.errors > 0
        ? 'Not to be issued: mend the errors.'
        : 'Each warning wants a mend or a reason.'
  }`;
