import { counted } from '../../../shared/format/number.ts';
import type { Integrity, PdfVerdict } from '../../../shared/views/index.ts';
import { numbersIn } from '../../briefs/preflight/numbers.ts';
import type { PrintedMark } from '../../formats/word/printed-marks.ts';
import { asRead, readWord, type WordRead } from '../../formats/word/read-word.ts';

/** What became of a printed value in a Word file that came back. */
type Altered = {
  readonly what: 'figure' | 'words' | 'removed' | 'unbound';
  readonly mark: PrintedMark;
  /** What stands there now; null where nothing does. */
  readonly now: string | null;
};

/** More are counted, not listed. */
const MOST_DETAILS = 200;
/** Shorter words stand in a text by chance. */
const LEAST_FOUND = 12;

/** What a Word file says of itself, and whether its figures stand as they were printed. */
export type WordVerdict = Pick<PdfVerdict, 'title' | 'issueDate' | 'integrity'>;

/** The verdict on a Word file: which figures an editor altered or took out. Its words are there to be edited. */
export function judgeWord(bytes: Uint8Array): WordVerdict {
  const read = readWord(bytes);
  return {
    title: read?.title ?? null,
    issueDate: read?.issueDate ?? null,
    integrity: read ? integrityOf(read) : NOT_OURS,
  };
}

const NOT_OURS: Integrity = {
  kind: 'foreign',
  sentence: 'It holds no list of figures that Attaché printed.',
  details: [
    'It was not exported from here as a Word document, or the program that saved it dropped the list. Ask for the file as Word saves it (.docx), or compare it by eye with the PDF.',
  ],
};

function integrityOf(read: WordRead): Integrity {
  const { printed, controls } = read;
  const found = printed.flatMap((mark) => alteredIn(mark, read));
  if (found.length === 0)
    return {
      kind: 'figures-hold',
      sentence: `No figure was altered: all ${counted(printed.length, 'printed value')} stand as they were printed.`,
      details: [],
    };
  const isStripped = printed.every(({ tag }) => !controls.has(tag));
  const gone = found.filter(({ what }) => what !== 'unbound');
  const listed = (isStripped ? gone : found).toSorted((a, b) => ORDER[a.what] - ORDER[b.what]);
  const details = [
    ...listed.slice(0, MOST_DETAILS).map(sentenceOf),
    ...(listed.length > MOST_DETAILS ? [`And ${counted(listed.length - MOST_DETAILS, 'other')}.`] : []),
  ];
  if (isStripped)
    return {
      kind: 'cannot-tell',
      sentence:
        'The program that saved it took away what binds the figures, so that it cannot be told of each whether it was altered.',
      details: details.length > 0 ? ['No longer found in its words:', ...details] : [],
    };
  const count = (what: Altered['what']): number => found.filter((it) => it.what === what).length;
  const parts = [
    [count('figure'), 'was altered', 'were altered'],
    [count('removed'), 'was removed', 'were removed'],
    [count('words'), 'has other words around the same figures', 'have other words around the same figures'],
    [count('unbound'), 'is no longer bound, and still reads so', 'are no longer bound, and still read so'],
  ] as const;
  const said = parts.flatMap(([some, one, many]) => (some > 0 ? [`${some} ${some === 1 ? one : many}`] : []));
  const isFigure = count('figure') + count('removed') > 0;
  return {
    kind: isFigure ? 'figures-altered' : 'figures-hold',
    sentence: `Of ${counted(printed.length, 'printed value')} ${LIST.format(said)}.`,
    details,
  };
}

const LIST = new Intl.ListFormat('en');
const ORDER = { figure: 0, removed: 1, words: 2, unbound: 3 } as const;

function alteredIn(mark: PrintedMark, { controls, words }: WordRead): readonly Altered[] {
  const printed = asRead(mark.text);
  const there = controls.get(mark.tag);
  if (!there) {
    const stands = printed.length >= LEAST_FOUND && words.includes(printed);
    return [{ what: stands ? 'unbound' : 'removed', mark, now: null }];
  }
  // A control that was copied stands there more than once: each must read so.
  const others = [...new Set(there)].filter((now) => now !== printed);
  return others.map((now) =>
    now === ''
      ? { what: 'removed', mark, now: null }
      : { what: isSameFigure(printed, now) ? 'words' : 'figure', mark, now },
  );
}

/** Of a sentence in Latin letters it can be told; in a bare figure, and in other scripts, each word may be part of it. */
const isSameFigure = (printed: string, now: string): boolean =>
  (printed.split(' ').length > MOST_OF_A_FIGURE || !/\p{N}/u.test(printed)) &&
  !OTHER_SCRIPT.test(printed) &&
  figuresOf(now) === figuresOf(printed);
const MOST_OF_A_FIGURE = 6;
const OTHER_SCRIPT = /[^\p{Script=Latin}\P{L}]/u;

/** The figures of a text in their order: numbers however written, with the money and the digits that they are said in. */
const figuresOf = (text: string): string =>
  JSON.stringify([
    numbersIn(text).map(({ value, kind }) => [value, kind]),
    text.match(/[\p{Sc}%‰]|\p{Nd}[\p{Nd}.,]*/gu) ?? [],
  ]);

function sentenceOf({ what, mark: { record, section, text }, now }: Altered): string {
  const where = `${record}, under “${section}”`;
  const printed = asRead(text);
  switch (what) {
    case 'figure':
      return `Altered (${where}): printed “${printed}”, now “${now}”.`;
    case 'words':
      return `Other words, same figures (${where}): printed “${printed}”, now “${now}”.`;
    case 'removed':
      return `Removed (${where}): printed “${printed}”, now nothing stands there.`;
    case 'unbound':
      return `No longer bound (${where}): “${printed}” still stands in the text.`;
  }
}
