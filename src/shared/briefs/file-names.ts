import type { Edition } from '../domain/editions.ts';
import type { Format } from '../domain/formats.ts';

/** What an exported file's name is made of. */
export type FileNameParts = {
  /** `YYYY-MM-DD`: first, so that a folder sorts by date. */
  readonly issueDate: string;
  readonly region: string;
  /** The delegation, or the audience where nobody is named. */
  readonly visitor: string;
  readonly edition: Edition;
  /** `en`, or `en-hi` with a courtesy language. */
  readonly language: string;
  /** A PDF where nothing is said. */
  readonly format?: Format;
};

/** Most file systems take 255 bytes; a counter and a temporary suffix must still fit. */
const MOST_BYTES = 180;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Letters, marks and digits of any script, joined by hyphens: what every file system and mail server takes. */
const fileNamePart = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/['’ʼ]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** The longest beginning that takes at most so many bytes, cut between words where there are any. */
function cutToBytes(text: string, bytes: number): string {
  if (bytesOf(text) <= bytes) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    if (bytesOf(kept + segment) > bytes) break;
    kept += segment;
  }
  return kept.replace(/-[^-]*$/, '') || kept;
}

/** A name that sorts by date, then region, delegation, edition and language. */
export const exportFileName = ({ edition, language, format = 'pdf', ...about }: FileNameParts): string =>
  fileName(about, `_${edition}_${language}.${format}`);

/** Of a brief that travels to a colleague: it holds every edition. */
export const attacheFileName = (about: Omit<FileNameParts, 'edition' | 'language' | 'format'>): string =>
  fileName(about, '.attache');

function fileName(
  { issueDate, region, visitor }: Omit<FileNameParts, 'edition' | 'language' | 'format'>,
  ends: string,
): string {
  const begins = `${issueDate}_${cutToBytes(fileNamePart(region) || 'region', 60)}_`;
  return `${begins}${cutToBytes(fileNamePart(visitor) || 'brief', MOST_BYTES - bytesOf(begins + ends))}${ends}`;
}

/** The name with a counter before its ending, the first that `isTaken` does not hold. */
export function unusedFileName(name: string, isTaken: (name: string) => boolean): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${stem} (${count})${ending}`;
    if (!isTaken(candidate)) return candidate;
  }
}
