import { endMarkAt, type Range, type Section } from './cross-reference.ts';
import { pagesOf } from './pages-of.ts';
import type { Objects, PdfFile } from './pdf-file.ts';
import { isArray, isKind, nameOf, type PdfStream, type PdfValue } from './pdf-value.ts';
import type { FileObject } from './read-object.ts';

/** A file as it was read through its own table. */
type Reading = {
  readonly bytes: Uint8Array;
  readonly file: PdfFile;
  readonly sections: readonly Section[];
  /** Those that stand by themselves, not packed with others. */
  readonly standing: readonly FileObject[];
  readonly objects: Objects;
};

/** Why another viewer may read the file otherwise, each a sentence. */
export function doubtsAbout(reading: Reading): readonly string[] {
  const { bytes, file, sections, standing, objects } = reading;
  const doubts = new Set<string>();
  addOlder(sections, doubts);
  const size = file.trailer.get('Size');
  if (typeof size !== 'number' || [...objects.keys()].some((number) => number >= size))
    doubts.add('Its table of objects holds more objects than it says.');
  for (const { generation, value } of objects.values()) {
    if (isKind(value, 'ref')) doubts.add('An object in it is only a reference to another.');
    if (generation !== 0) doubts.add('It was changed in place: numbers of objects are used a second time.');
  }
  const tables = tableRanges(bytes, sections, standing, doubts);
  const starts = new Set(tables.map(({ start }) => start));
  addUnaccounted(bytes, [...standing.filter(({ start }) => !starts.has(start)), ...tables], doubts);
  for (const { value } of standing) if (isKind(value, 'stream')) addHidden(value, doubts);
  addUnreached(reading, doubts);
  return [...doubts];
}

/** Keys of a trailer, and of a stream that stands for a table. */
const TRAILER_KEYS = new Set([
  'Size',
  'Root',
  'Info',
  'ID',
  'Prev',
  'Type',
  'W',
  'Index',
  'Length',
  'Filter',
  'DecodeParms',
]);

/** What older sections say otherwise than the newest. */
function addOlder(sections: readonly Section[], doubts: Set<string>): void {
  const [newest] = sections;
  const seen = new Set<number>();
  for (const { places, trailer } of sections) {
    for (const number of places.keys()) {
      if (seen.has(number))
        doubts.add('It was changed by adding to its end: it holds older objects besides the newer ones.');
      seen.add(number);
    }
    for (const key of trailer.keys())
      if (!TRAILER_KEYS.has(key)) doubts.add(`Its trailer says more than a trailer needs to: /${key}.`);
    for (const key of ['Root', 'Info']) {
      const [own, first] = [trailer.get(key), newest?.trailer.get(key)];
      if (own !== undefined && JSON.stringify(own) !== JSON.stringify(first))
        doubts.add('Its tables of objects begin at different objects.');
    }
  }
  if (sections.some(({ freed }) => [...freed].some((number) => seen.has(number))))
    doubts.add('It was changed by adding to its end: an object is said to be gone and is there.');
}

/** The tables themselves, each with the end mark that may follow it; a linearised file has one at its beginning too. */
function tableRanges(
  bytes: Uint8Array,
  sections: readonly Section[],
  standing: readonly FileObject[],
  doubts: Set<string>,
): readonly Range[] {
  const tables = [
    ...sections.flatMap(({ range }) => range ?? []),
    ...standing.filter(
      ({ value }) => isKind(value, 'stream') && nameOf(value.entries.get('Type')) === 'XRef',
    ),
  ];
  return tables.map(({ start, end }) => {
    const mark = endMarkAt(bytes, end);
    if (mark !== null && mark.end !== bytes.length && mark.startsAt !== 0)
      doubts.add('It was changed by adding to its end: it holds an older end, too.');
    return { start, end: mark?.end ?? end };
  });
}

/** What a viewer that searches for objects would take for one. */
const LOOKS_LIKE_OBJECTS =
  /\d[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]*obj|endobj|endstream|trailer[\0\t\n\f\r ]*<<|startxref|xref[\r\n]|%PDF-|%%EOF/;
/** Of writers: the mark that a file is binary, and what qpdf says of objects. */
const COMMENTS = /^%(?:[\x80-\xff]{3,16}|QDF-1\.\d|QDF: ignore_newline|% [\w :]{1,80})$/gm;
/** The version that we write; re-saving keeps it. */
const HEAD = /^%PDF-1\.7[\r\n]/;

/** Every byte must belong to an object, to a table, to white space, or to a plain comment. */
function addUnaccounted(bytes: Uint8Array, ranges: readonly Range[], doubts: Set<string>): void {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!HEAD.test(source.toString('latin1', 0, 12))) doubts.add('It does not begin as a PDF does.');
  let at = 8;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (start < at) doubts.add('Objects in it overlap.');
    const gap = source.toString('latin1', at, start);
    if (/[^\0\t\n\f\r ]/.test(gap.replace(COMMENTS, '')) || LOOKS_LIKE_OBJECTS.test(gap))
      doubts.add('It holds bytes that belong to no object of its table.');
    at = Math.max(at, end);
  }
  if (at !== bytes.length) doubts.add('Something stands behind its end.');
}

function addHidden({ data }: PdfStream, doubts: Set<string>): void {
  const text = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1');
  if (LOOKS_LIKE_OBJECTS.test(text))
    doubts.add('The data of a stream holds what a viewer that repairs files could take for objects.');
}

/** Everything that these values lead to. */
function reached(file: PdfFile, from: readonly PdfValue[]): ReadonlySet<number> {
  const numbers = new Set<number>();
  const waiting = [...from];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (isKind(value, 'ref')) {
      if (numbers.has(value.number)) continue;
      numbers.add(value.number);
      waiting.push(file.resolve(value));
    } else if (isArray(value)) for (const member of value) waiting.push(member);
    else if (isKind(value, 'dict') || isKind(value, 'stream'))
      for (const member of value.entries.values()) waiting.push(member);
  }
  return numbers;
}

/** Objects that nothing leads to, besides those that hold the file together. */
function addUnreached({ bytes, file, objects, standing }: Reading, doubts: Set<string>): void {
  const packing = [...objects.values()].flatMap(({ value }) =>
    isKind(value, 'stream') && ['ObjStm', 'XRef'].includes(nameOf(value.entries.get('Type')) ?? '')
      ? [value]
      : [],
  );
  for (const stream of packing)
    for (const key of stream.entries.keys())
      if (!PACKING_KEYS.has(key))
        doubts.add(`A stream of objects in it says more than it needs to: /${key}.`);
  const known = reached(file, [...file.trailer.values(), ...packing]);
  const holding = new Set<PdfValue>([...packing, ...linearisation(bytes, file, standing)]);
  // A short text or a number to which nothing leads cannot lead anywhere itself: pdf-lib leaves those that it replaced.
  const lost = [...objects].filter(
    ([number, { value }]) => !known.has(number) && !holding.has(value) && !isPlain(value),
  ).length;
  if (lost > 0)
    doubts.add(`It holds ${lost === 1 ? 'an object' : `${lost} objects`} that nothing in it leads to.`);
}

const isPlain = (value: PdfValue): boolean =>
  value === null ||
  typeof value !== 'object' ||
  isKind(value, 'name') ||
  (isKind(value, 'string') && value.bytes.length <= MOST_LEFT_OVER);

/** What makes a file linearised (annex F): its first object, which holds numbers only, and the hints for a download. */
function linearisation(
  bytes: Uint8Array,
  file: PdfFile,
  standing: readonly FileObject[],
): readonly PdfValue[] {
  const [first] = standing.toSorted((a, b) => a.start - b.start);
  if (!first || !isKind(first.value, 'dict') || !first.value.entries.has('Linearized')) return [];
  const { entries } = first.value;
  const hints = entries.get('H');
  const plain = [...entries].every(
    ([key, value]) => LINEARISATION_KEYS.has(key) && [value].flat().every((one) => typeof one === 'number'),
  );
  const pages = pagesOf(file);
  const [page] = pages;
  const isOwn =
    entries.get('L') === bytes.length &&
    entries.get('N') === pages.length &&
    isKind(page, 'ref') &&
    entries.get('O') === page.number &&
    (entries.get('P') ?? 0) === 0;
  if (!plain || !isOwn || !isArray(hints) || hints.length !== 2) return [];
  const stream = standing.find(({ start }) => start === hints[0])?.value;
  return isKind(stream, 'stream') && [...stream.entries.keys()].every((key) => HINT_KEYS.has(key))
    ? [first.value, stream]
    : [];
}

const PACKING_KEYS = new Set([...TRAILER_KEYS, 'N', 'First']);
const LINEARISATION_KEYS = new Set(['Linearized', 'L', 'H', 'O', 'E', 'N', 'T', 'P']);
const HINT_KEYS = new Set([
  'Filter',
  'Length',
  'P',
  'S',
  'O',
  'T',
  'A',
  'E',
  'V',
  'I',
  'C',
  'L',
  'R',
  'B',
  'DecodeParms',
]);
const MOST_LEFT_OVER = 300;
