import type { Line } from './clean-text.ts';
import { monthNamed, weekdayNamed } from './date-words.ts';
import { TOWNS } from './towns.ts';

/** Words that scanners read with "rn" for "m"; other words with "rn" are left as they are. */
const COMMON = new Set(
  'members member team teams comprise company companies from firm firms market markets meeting permit import importers importer manufacturer manufacturers committee commerce community payment shipment management development permission commission minister sample samples same some come time them program programme information minimum women garment garments equipment arrangement arrangements premises number accommodation international delegation them room rooms small farm farms home homes system systems form forms mr mrs ms'.split(
    ' ',
  ),
);
const isKnown = (word: string, places: ReadonlySet<string>): boolean =>
  places.has(word.toLowerCase()) ||
  COMMON.has(word.toLowerCase()) ||
  monthNamed(word) !== null ||
  weekdayNamed(word) !== null;

/** "2Oth", "l5th", "2O26", "O12": digits read as letters. */
const DIGITS = /(?<![\p{L}\d])(?=[\dOolI|]*\d)[\dOolI|]{2,}(?=(?:st|nd|rd|th)?(?![\p{L}\d]))/gu;
const FIRST = /(?<![\p{L}\d])lst(?![\p{L}\d])/gu;
/** "ASSOClATlON" among capitals; "wiII" among small letters; "lndia" before a consonant that no English word has after l. */
const IN_CAPITALS = /(?<=\p{Lu}{2})l(?=\p{Lu}|(?![\p{L}]))|(?<=\p{Lu})l(?=\p{Lu}{2})/gu;
const IN_SMALL = /(?<=\p{Ll})I+(?=\p{Ll}|(?![\p{L}]))/gu;
const AT_START = /(?<![\p{L}\d])l(?=[bcdfgkmnpqrstvwxz][\p{Ll}])/gu;
const RN = /(?<!\p{L})\p{L}{0,20}?rn\p{L}{0,20}/gu;

const digits = (word: string): string => word.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1');
const withM = (word: string, places: ReadonlySet<string>): string => {
  const forms = [word.replace('rn', 'm'), word.replaceAll('rn', 'm')];
  return forms.find((it) => isKnown(it, places)) ?? word;
};

function mended(text: string, places: ReadonlySet<string>): string {
  return text
    .replace(FIRST, '1st')
    .replace(DIGITS, digits)
    .replace(IN_CAPITALS, 'I')
    .replace(IN_SMALL, (it) => 'l'.repeat(it.length))
    .replace(AT_START, 'I')
    .replace(RN, (it) => withM(it, places));
}

/** How many lines must show a scanner's mistakes before any is mended. */
const LEAST = 3;

/** A letter that was scanned: letters that stand for digits, and "rn" for "m". Other letters come back as they are. */
export function mendScan(
  lines: readonly Line[],
  placeNames: readonly string[],
): {
  readonly lines: readonly Line[];
  readonly mended: boolean;
} {
  const places = new Set([...placeNames, ...TOWNS].flatMap((it) => it.toLowerCase().split(/[\s-]+/)));
  const better = lines.map(({ number, text }) => ({ number, text: mended(text, places) }));
  const changed = better.filter(({ text }, i) => text !== lines[i]?.text).length;
  return changed >= LEAST ? { lines: better, mended: true } : { lines, mended: false };
}
