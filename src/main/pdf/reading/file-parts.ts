import { pagesOf } from './pages-of.ts';
import type { PdfFile } from './pdf-file.ts';
import { isArray, isKind, nameOf, type PdfValue, textOf, Unreadable } from './pdf-value.ts';
import { unpackStream } from './unpack-stream.ts';

/** What hangs on a PDF beside what its pages show: the same of any file, ours or a stranger’s. */
export type FileParts = {
  readonly pages: number;
  /** "A4, 24 pages". */
  readonly papers: readonly string[];
  /** What the file says of itself, in its information and in its metadata. */
  readonly metadata: readonly { readonly name: string; readonly value: string }[];
  readonly links: readonly { readonly to: string; readonly count: number }[];
  /** What a viewer would run, fill in, play or hide, in sentences. */
  readonly active: readonly string[];
  readonly pictures: number;
  /** Pictures that still carry what the camera wrote. */
  readonly cameraNotes: number;
  readonly typefaces: readonly string[];
};

/** A value of a file that may come from anywhere, to be printed on a terminal or in a window. */
export function plainWords(value: string, most = 300): string {
  const words = value
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > most ? `${words.slice(0, most)}…` : words;
}

const MOST_OBJECTS = 300_000;
const MOST_LINES = 60;

const entriesOf = (value: PdfValue): ReadonlyMap<string, PdfValue> | null =>
  isKind(value, 'dict') || isKind(value, 'stream') ? value.entries : null;

/** Everything that the trailer leads to, each object once. */
function* reached({ trailer, resolve }: PdfFile): Generator<PdfValue> {
  const seen = new Set<PdfValue>();
  const waiting: PdfValue[] = [...trailer.values()];
  for (let next = waiting.pop(); next !== undefined && seen.size < MOST_OBJECTS; next = waiting.pop()) {
    const value = resolve(next);
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    const entries = entriesOf(value);
    if (entries) {
      yield value;
      for (const member of entries.values()) waiting.push(member);
    } else if (isArray(value)) for (const member of value) waiting.push(member);
  }
}

/** What an action does that is more than to go to a page or a web address. */
const ACTIONS: Readonly<Record<string, string>> = {
  JavaScript: 'a script that runs in the viewer',
  Launch: 'an action that starts another program',
  SubmitForm: 'an action that sends what was filled in',
  ImportData: 'an action that reads data from another file',
  GoToR: 'a link into another file',
  GoToE: 'a link into an attached file',
  Rendition: 'a sound or film that plays',
  Movie: 'a film that plays',
  Sound: 'a sound that plays',
  Hide: 'an action that hides or shows parts of a page',
  SetOCGState: 'an action that turns layers on or off',
};

const MARKS: Readonly<Record<string, string>> = {
  FileAttachment: 'a file pinned to a page',
  RichMedia: 'a film or a sound',
  Screen: 'a film or a sound',
  '3D': 'a model in three dimensions',
  Redact: 'a redaction that was marked and not carried out',
  Widget: 'a field to be filled in',
  Text: 'a note stuck on a page',
  FreeText: 'words that were put on a page afterwards',
  Stamp: 'a stamp that was put on a page afterwards',
  Ink: 'a drawing that was put on a page afterwards',
  Highlight: 'a highlight that was put on a page afterwards',
};

const tally = (words: Iterable<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** The most frequent, and how many there are beside. */
function mostOften(words: readonly string[], others: string): readonly (readonly [string, number])[] {
  const sorted = [...tally(words)].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en'));
  const left = sorted.slice(MOST_LINES);
  const sum = left.reduce((total, [, count]) => total + count, 0);
  return [
    ...sorted.slice(0, MOST_LINES),
    ...(left.length > 0 ? [[`${left.length} ${others}`, sum] as const] : []),
  ];
}

const PAPER_NAMES = new Map([
  ['210 × 297', 'A4'],
  ['297 × 210', 'A4 on its side'],
  ['216 × 279', 'Letter'],
]);

/** A4 and Letter by name, others by their millimetres. */
function paperOf({ resolve }: PdfFile, page: PdfValue): string {
  let node = entriesOf(resolve(page));
  for (let depth = 0; node && depth < 40; depth += 1) {
    const box = resolve(node.get('MediaBox'));
    if (isArray(box)) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box.map((side) => Number(resolve(side)) || 0);
      const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)].map((points) =>
        Math.round((points * 25.4) / 72),
      ) as [number, number];
      return PAPER_NAMES.get(`${width} × ${height}`) ?? `${width} × ${height} mm`;
    }
    node = entriesOf(resolve(node.get('Parent')));
  }
  return 'of no size';
}

function addMetadata(file: PdfFile, add: (name: string, value: string) => void): void {
  const info = entriesOf(file.resolve(file.trailer.get('Info')));
  for (const [name, value] of info ?? []) {
    const words = textOf(file.resolve(value)) ?? nameOf(file.resolve(value));
    if (words !== null) add(name, words);
  }
  const catalog = entriesOf(file.resolve(file.trailer.get('Root')));
  const language = textOf(file.resolve(catalog?.get('Lang')));
  if (language !== null) add('Language', language);
  const stream = file.resolve(catalog?.get('Metadata'));
  if (!isKind(stream, 'stream')) return;
  try {
    const xml = Buffer.from(unpackStream(stream, 4 * 1024 * 1024)).toString('utf8');
    for (const [, name = '', value = ''] of xml.matchAll(/<([\w-]+:[\w-]+)[^<>]*>([^<>]{1,2000})<\//g))
      if (value.trim() !== '') add(name, value);
    for (const [, name = '', value = ''] of xml.matchAll(/\s((?!xmlns)[\w-]+:[\w-]+)="([^"<>]{1,2000})"/g))
      if (!name.startsWith('rdf:') && !name.startsWith('xml:')) add(name, value);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    add('Metadata', 'cannot be read');
  }
}

const hostOf = (address: string): string => {
  try {
    const { protocol, host, pathname } = new URL(address);
    return host === '' ? `${protocol}${pathname}` : host;
  } catch {
    return address;
  }
};

/** Reads what hangs on the file. Values are cut to a length that can be read; lists end after {@link MOST_LINES}. */
export function filePartsOf(file: PdfFile): FileParts {
  const { resolve } = file;
  const active: string[] = [];
  const links: string[] = [];
  const faces = new Set<string>();
  let pictures = 0;
  let cameraNotes = 0;
  for (const value of reached(file)) {
    const entries = entriesOf(value);
    if (!entries) continue;
    const [subtype, action] = [nameOf(resolve(entries.get('Subtype'))), nameOf(resolve(entries.get('S')))];
    if (action === 'URI') links.push(plainWords(hostOf(textOf(resolve(entries.get('URI'))) ?? '')));
    else if (action && Object.hasOwn(ACTIONS, action)) active.push(ACTIONS[action] ?? '');
    if (subtype && Object.hasOwn(MARKS, subtype) && (entries.has('Rect') || subtype === 'Widget'))
      active.push(MARKS[subtype] ?? '');
    if (entries.has('PieceInfo')) active.push('private notes of the program that made it');
    if (nameOf(resolve(entries.get('Type'))) === 'OCG')
      active.push(
        `a layer that can be hidden: “${plainWords(textOf(resolve(entries.get('Name'))) ?? '', 60)}”`,
      );
    if (nameOf(resolve(entries.get('Type'))) === 'Sig') active.push('a digital signature');
    if (entries.has('XFA')) active.push('a form in XML that only some viewers show');
    const face = nameOf(resolve(entries.get('FontName')));
    if (face !== null) faces.add(plainWords(face.replace(/^[A-Z]{6}\+/, ''), 80));
    if (subtype === 'Image' && isKind(value, 'stream')) {
      pictures += 1;
      if (Buffer.from(value.data.subarray(0, 65_536)).includes('Exif\0\0', 0, 'latin1')) cameraNotes += 1;
    }
  }
  const catalog = entriesOf(resolve(file.trailer.get('Root')));
  if (catalog?.has('AA')) active.push('actions on opening, printing or closing');
  const metadata: { name: string; value: string }[] = [];
  const said = new Set<string>();
  addMetadata(file, (name, value) => {
    const plain = plainWords(value);
    if (said.has(plain)) return;
    said.add(plain);
    metadata.push({ name: plainWords(name, 80), value: plain });
  });
  const pages = pagesOf(file);
  return {
    pages: pages.length,
    papers: mostOften(
      pages.map((page) => paperOf(file, page)),
      'other papers',
    ).map(([paper, count]) => `${paper}, ${count === 1 ? '1 page' : `${count} pages`}`),
    metadata:
      metadata.length > MOST_LINES
        ? [
            ...metadata.slice(0, MOST_LINES),
            { name: 'And', value: `${metadata.length - MOST_LINES} more lines` },
          ]
        : metadata,
    links: mostOften(links, 'other addresses').map(([to, count]) => ({ to, count })),
    active: mostOften(active, 'other things').map(([what, count]) =>
      count === 1 ? what : `${what} (${count} times)`,
    ),
    pictures,
    cameraNotes,
    typefaces: mostOften([...faces], 'other faces').map(([face]) => face),
  };
}
