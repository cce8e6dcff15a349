import { capitalised } from '../../../shared/text/one-line.ts';
import { keysOf } from './allowed-differences.ts';
import type { Difference } from './compare-pdfs.ts';
import { isArray, isKind, type PdfValue, textOf } from './pdf-value.ts';

/** What stands under which keys, in plain words; the first that fits counts. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^Page\/Contents/, 'the drawing'],
  [/^Page\/Annots.*\/(?:A|AA|PA|Dest|URI)(?:\/|$)/, 'where a link leads'],
  [/^Page\/Annots/, 'what lies upon it: links, notes, fields'],
  [/^Page\/(?:\w*Box|Rotate|UserUnit)(?:\/|$)/, 'the size or turn of the page'],
  [/^Page\/AA(?:\/|$)/, 'something that runs by itself'],
  [/^Page\/Resources\/Font\/.*ToUnicode/, 'the letters that are copied and read aloud'],
  [/^Page\/Resources\/Font/, 'a typeface'],
  [/^Page\/Resources/, 'what the page is drawn with'],
  [/^Page\//, 'a page'],
  [/^Page$/, 'the whole page'],
  [/(?:^|\/)(?:OpenAction|AA|JavaScript|JS)(?:\/|$)/, 'something that runs by itself'],
  [/^Root\/(?:Names\/EmbeddedFiles|AF)(?:\/|$)/, 'a file inside'],
  [/^Root\/(?:Names|Dests)/, 'where links lead'],
  [/^Root\/StructTreeRoot.*\/(?:Alt|ActualText|E)$/, 'the words for readers who cannot see'],
  [/^Root\/(?:StructTreeRoot|MarkInfo)/, 'the structure for readers who cannot see'],
  [/^Root\/Outlines/, 'the bookmarks'],
  [/^Root\/OCProperties/, 'layers'],
  [/^Root\/Lang/, 'the language'],
  [/^Root\/Metadata/, 'the metadata'],
  [/^Root\/OutputIntents/, 'the colour profile'],
  [/^Root\/AcroForm/, 'a form'],
  [/^Info/, 'the document’s properties'],
  [/^ID/, 'the file’s identifier'],
];

const LONGEST = 160;

const clipped = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function words(value: PdfValue | undefined): string | null {
  const text = textOf(value);
  if (text !== null) return `“${clipped(text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd'))}”`;
  if (isKind(value, 'name')) return `/${value.name}`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isArray(value) && value.length <= 6 && value.every((one) => typeof one === 'number'))
    return `[${value.join(' ')}]`;
  return null;
}

/** Where in the file, in plain words and by its keys. */
function placeWords({ path }: Difference): string {
  const keys = keysOf(path);
  const found = PLACES.find(([pattern]) => pattern.test(keys))?.[1] ?? 'the file';
  const page = path.page === null ? '' : `Page ${path.page}, `;
  const place = `${page}${found} (${clipped(keys)})`;
  return capitalised(place);
}

/** Where two files differ, what stands there, and what was printed. */
export function differenceSentence(difference: Difference): string {
  const { printed, stands, unreadable } = difference;
  const place = placeWords(difference);
  const [was, is] = [words(printed), words(stands)];
  if (unreadable !== null) return `${place}: it cannot be read, because ${unreadable}.`;
  if (printed === undefined) return `${place}: added${is === null ? '' : `, ${is}`}.`;
  if (stands === undefined) return `${place}: taken out${was === null ? '' : `, ${was}`}.`;
  if (was !== null && is !== null) return `${place}: ${is} stands where ${was} was printed.`;
  return `${place}: not what was printed.`;
}
