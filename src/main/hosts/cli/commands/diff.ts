import type { Change, Difference } from '../../../../shared/contract.ts';
import { compareBriefs, comparePrinted, isPdf, openNamedBrief, readHome } from '../../../app.ts';
import { type Command, counted, wordsOf } from '../command.ts';

export const diff: Command = {
  name: 'diff',
  usage: 'attache diff A B',
  options: {},
  help: [
    'A B   two briefs: each by its id, as a JSON file that holds one, or as an exported PDF',
    '',
    'Says what is other in B: sections, facts, figures, wording, order. Figures are printed as the audience of B reads them.',
  ],
  async run(parsed, { environment, pdf }) {
    const [a = '', b = ''] = wordsOf(parsed, 'a first', 'a second brief’s id or file');
    const open = (word: string) => openNamedBrief(word, pdf.readPdf, () => readHome(environment, pdf));
    const [old, now] = [await open(a), await open(b)];
    const difference = isPdf(a) || isPdf(b) ? comparePrinted(old, now, pdf) : compareBriefs(old, now);
    return { lines: differenceLines(difference), json: { ok: true, ...difference }, code: 0 };
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
