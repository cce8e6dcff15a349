import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { oneLine } from '../../../shared/text/one-line.ts';
import { PRINTED_NAMES } from './pack.ts';
import type { PrintedMark } from './printed-marks.ts';

/** What a Word file says that was printed, and what stands in it now. */
export type WordRead = {
  readonly title: string;
  readonly issueDate: string;
  readonly printed: readonly PrintedMark[];
  /** What each control says, by its tag, which is its title too: a copied one stands there twice. */
  readonly controls: ReadonlyMap<string, readonly string[]>;
  /** All words of the file, as they read with every change accepted. */
  readonly words: string;
};

/** Marks of direction and kinds of spaces are a program's own; an override, which turns digits round, is not. */
export const asRead = (words: string): string =>
  oneLine(words.normalize('NFC').replace(/[\u200e\u200f\u2066-\u2069]/g, ''));

/** A brief is a megabyte; a file that swells to more is none. */
const MOST_UNPACKED = 60_000_000;
const isRead = ({ name }: UnzipFileInfo): boolean =>
  name === 'word/document.xml' || /^customXml\/item\d+\.xml$/.test(name);

/** Null where the file is no Word file with a list of what was printed. */
export function readWord(bytes: Uint8Array): WordRead | null {
  const files = partsOf(bytes);
  const body = files.get('word/document.xml');
  if (body === undefined) return null;
  try {
    for (const [name, xml] of files) {
      const list = name.startsWith('customXml/') && xml.includes(PRINTED_NAMES) ? listIn(xml) : null;
      if (list) return { ...list, ...bodyOf(body) };
    }
  } catch {
    // Not well-formed: no word processor wrote it.
  }
  return null;
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  try {
    let size = 0;
    const files = unzipSync(bytes, {
      filter: (file) => {
        if (!isRead(file)) return false;
        size += file.originalSize;
        return size <= MOST_UNPACKED;
      },
    });
    return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
  } catch {
    return new Map();
  }
}

function listIn(xml: string): Pick<WordRead, 'title' | 'issueDate' | 'printed'> | null {
  const parser = new SaxesParser({ xmlns: true });
  const printed: PrintedMark[] = [];
  let head: { readonly title: string; readonly issueDate: string } | null = null;
  let open: Omit<PrintedMark, 'text'> | null = null;
  let text = '';
  parser.on('opentag', ({ local, attributes }) => {
    const said = (name: string): string => attributes[name]?.value ?? '';
    if (local === 'printed') head = { title: said('title'), issueDate: said('date') };
    if (local !== 'value') return;
    open = { tag: said('tag'), record: said('record'), section: said('section') };
    text = '';
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('closetag', ({ local }) => {
    if (local === 'value' && open) printed.push({ ...open, text });
    open = null;
  });
  parser.write(xml).close();
  return head === null ? null : { ...(head as { title: string; issueDate: string }), printed };
}

/** What was taken out or moved away is still in a file that tracks changes; a second drawing of the same, in any file. */
const SKIPPED: readonly string[] = ['del', 'moveFrom', 'Fallback'];
const SPACES: readonly string[] = ['tab', 'br', 'cr', 'p'];

function bodyOf(xml: string): Pick<WordRead, 'controls' | 'words'> {
  const parser = new SaxesParser({ xmlns: true });
  const controls = new Map<string, string[]>();
  const open: { tag: string | null; words: string; isEmpty: boolean }[] = [];
  let words = '';
  let skipped = 0;
  let isText = false;
  const say = (more: string): void => {
    if (skipped > 0) return;
    words += more;
    for (const control of open) control.words += more;
  };
  parser.on('opentag', ({ local, attributes }) => {
    if (SKIPPED.includes(local)) skipped += 1;
    if (local === 'sdt') open.push({ tag: null, words: '', isEmpty: false });
    const last = open.at(-1);
    // The tag stands behind the title, and counts where both are there.
    if ((local === 'tag' || local === 'alias') && last)
      last.tag = Object.values(attributes).find((it) => it.local === 'val')?.value ?? last.tag;
    // What stands in an emptied control asks to write something.
    if (local === 'showingPlcHdr' && last) last.isEmpty = true;
    if (local === 't') isText = true;
    if (local === 'noBreakHyphen') say('-');
    if (SPACES.includes(local)) say(' ');
  });
  parser.on('text', (more) => {
    if (isText) say(more);
  });
  parser.on('closetag', ({ local }) => {
    if (SKIPPED.includes(local)) skipped -= 1;
    if (local === 't') isText = false;
    if (local !== 'sdt') return;
    const { tag = null, words: said = '', isEmpty = false } = open.pop() ?? {};
    if (tag === null || skipped > 0) return;
    controls.set(tag, [...(controls.get(tag) ?? []), isEmpty ? '' : asRead(said)]);
  });
  parser.write(xml).close();
  return { controls, words: asRead(words) };
}
