import type { Change, Difference } from '../../../../shared/contract.ts';
import { Refused } from '../../../../shared/domain/index.ts';
import { counted } from '../../../../shared/format/number.ts';
import {
  compareBriefs,
  comparePrinted,
  isPdf,
  openNamedBrief,
  printBrief,
  readHome,
  withAnnex,
  writeChosen,
} from '../../../app.ts';
import { type Command, fileOf, STRING, wordsOf } from '../command.ts';
import { checkFolder } from './brief.ts';

export const diff: Command = {
  name: 'diff',
  usage: 'attache diff A B',
  options: { annex: STRING },
  help: [
    'A B   two briefs: each by its id, as a JSON file that holds one, or as an exported PDF',
    '--annex FILE.pdf   write B with an annex that tells the readers of A what is other',
    '',
    'Says what is other in B: sections, facts, figures, wording, order. Figures are printed as the audience of B reads them.',
  ],
  async run(parsed, { environment, pdf }) {
    const [a = '', b = ''] = wordsOf(parsed, 'a first', 'a second brief’s id or file');
    const path = fileOf(parsed, 'annex');
    if (path !== null) checkFolder(path);
    if (path !== null && isPdf(b)) {
      throw new Refused(
        'bad-input',
        'An annex is written for a brief, not for a PDF: a PDF does not hold what its brief no longer says.',
        'Name the second brief by its id, or as a JSON file.',
      );
    }
    const open = (word: string) => openNamedBrief(word, pdf.readPdf, () => readHome(environment, pdf));
    const [old, now] = [await open(a), await open(b)];
    const difference = isPdf(a) || isPdf(b) ? comparePrinted(old, now, pdf) : compareBriefs(old, now);
    const lines = differenceLines(difference);
    const json = { ok: true, ...difference };
    if (path === null) return { lines, json, code: 0 };
    const { brief, changes } = withAnnex(now, old);
    const { pdf: bytes, pages } = await printBrief({ ...now, brief }, pdf);
    await writeChosen(path, bytes);
    return {
      lines: [
        ...lines,
        '',
        `${path}: ${brief.title}, ${counted(pages, 'page')}, ${counted(changes, 'change')} in its annex.`,
      ],
      json: { ...json, annex: { path, pages, changes } },
      code: 0,
    };
  },
};

function differenceLines({ a, b, changes }: Difference): readonly string[] {
  if (changes.length === 0) return [`“${a.title}” and “${b.title}” say the same.`];
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  return [
    `${a.title} (${a.issueDate}) → ${b.title} (${b.issueDate}): ${counted(changes.length, 'difference')}.`,
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
  record: 'Contacts, sites and stories',
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
