import type { Doubt, Figure, Status } from './sheet.ts';
import { unitOf } from './units.ts';

/** Numbers as people write them in cells, with what stands beside them. */

const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g;
export const plainSpaces = (text: string): string => text.replace(SPACES, ' ').trim();

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MARKS = `[*†‡§${SUPERSCRIPTS}]`;
const NOTE =
  /\s*\[((?:see )?(?:note|notes|footnote|definition|definitions|table note)s? ?[^\]]{0,40}|\d{1,2}[a-z]?)\]\s*$/i;

/** A text without the marks of notes at its end, and these. */
export function splitNotes(text: string): { readonly text: string; readonly notes: readonly string[] } {
  const notes: string[] = [];
  let left = text;
  for (;;) {
    const note = NOTE.exec(left);
    const marks = new RegExp(`(?<=[\\p{L}\\p{N})%\\]])\\s*(${MARKS}+)\\s*$`, 'u').exec(left);
    const found = note ?? marks;
    if (!found) return { text: left.trim(), notes };
    notes.unshift(
      (found[1] ?? '').replace(new RegExp(`[${SUPERSCRIPTS}]`, 'g'), (digit) =>
        String(SUPERSCRIPTS.indexOf(digit)),
      ),
    );
    left = left.slice(0, found.index);
  }
}

const STATUS: Readonly<Record<string, Status>> = {
  p: 'provisional',
  prov: 'provisional',
  provisional: 'provisional',
  r: 'revised',
  rev: 'revised',
  revised: 'revised',
  e: 'estimated',
  est: 'estimated',
  estimate: 'estimated',
  estimated: 'estimated',
  f: 'estimated',
};

/** “(p)”, “[r]”, “P R”, “Revised”: what a mark says of a figure; null where it says something else. */
export function statusOf(mark: string): Status | null {
  const words = mark
    .toLowerCase()
    .replace(/[[\]().,/&]/g, ' ')
    .split(' ')
    .filter(Boolean);
  if (words.length === 0 || words.length > 2) return null;
  const found = words.map((word) => STATUS[word]);
  if (found.includes(undefined)) return null;
  if (found.includes('provisional') && found.includes('revised')) return 'provisional, revised';
  return found[0] ?? null;
}

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const TEXT = new RegExp(
  `^(?<sign>[-–—−+])? ?(?<before>£|US\\$|\\$|€|GBP|USD|EUR)? ?(?<inner>[-–−])?(?<digits>${DIGITS})(?<power>e[+-]?\\d+)? ?(?<after>[%‰]|[a-zA-Z][a-zA-Z .-]{0,30}|[A-Za-z]{0,8}\\/[A-Za-z]{1,8})?$`,
  'u',
);
const STATUS_BEHIND = /^(.*\d%?)\s*(?:\(([a-z]{1,4})\)|\[([a-z]{1,4})\]|\s([PRE])|([pre]))$/i;

/** Digits as a number; null where they would be rounded. */
function numberOf(digits: string): number | null {
  const value = Number(digits.replace(/[, ]/g, ''));
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return null;
  return value;
}

/** Text of a cell read as a figure; null where it is anything but one number with its unit and its status. */
export function readFigure(written: string): Figure | null {
  let text = splitNotes(plainSpaces(written)).text;
  let status: Status | null = null;
  const marked = STATUS_BEHIND.exec(text);
  const mark = marked && (marked[2] ?? marked[3] ?? marked[4] ?? marked[5] ?? '');
  if (marked && mark && statusOf(mark)) {
    status = statusOf(mark);
    text = splitNotes((marked[1] ?? '').trim()).text;
  }
  const match = TEXT.exec(text);
  if (!match?.groups) return null;
  const { sign, before, inner, digits = '', power, after } = match.groups;
  if (sign !== undefined && inner !== undefined) return null;
  const size = power ? Number(digits + power) : numberOf(digits);
  if (size === null || !Number.isFinite(size)) return null;
  const unit = unitBeside(before ?? '', (after ?? '').trim());
  if (unit === undefined) return null;
  const negative = (sign !== undefined && sign !== '+') || inner !== undefined;
  return { value: negative ? -size + 0 : size, unit, status };
}

/** Undefined where what stands beside the digits is no unit. */
function unitBeside(before: string, after: string): string | null | undefined {
  if (before === '' && after === '') return null;
  if (before === '' && /^[mkb]$/i.test(after)) return undefined;
  return unitOf(`${before}${before && after ? ' ' : ''}${after}`) ?? undefined;
}

/** “(12.5)”, “(1,200)”: accountants mean less than zero, statisticians a figure that is not reliable. */
function inBrackets(text: string): Doubt | null {
  if (!/^\(\s*[£$€]?\d[\d,]*(?:\.\d+)?\s*%?\)$/.test(text)) return null;
  // “(2)” is the number of a note or of a column, “(2019)” a year.
  if (!/[.,%£$€]/.test(text) && (!/\d{3}/.test(text) || /^\((?:19|20)\d{2}\)$/.test(text))) return null;
  return {
    why: `is “${text}”, and brackets mean less than zero in one office and an unreliable figure in another`,
    mend: 'Write the number with a minus sign, or without the brackets.',
  };
}

/** “1,2”: decimals in one country, two numbers of notes in another. */
const DECIMAL_COMMA = /^[-–−+]?\d+(?:\.\d{3})*,(?:\d{1,2}|\d{4,}) ?%?$/;
export const hasDecimalComma = (text: string): boolean => DECIMAL_COMMA.test(text);

/** Why a text that holds digits is no figure that may be taken. */
export function doubtOf(text: string): Doubt | null {
  if (!hasDecimalComma(text)) return inBrackets(text);
  return {
    why: `is “${text}”, and a comma stands before decimals in one country and between two numbers in another`,
    mend: 'Write the number with a point before its decimals.',
  };
}

/** What a number may be multiplied with before it is shown. */
const SHOWN_AS = [1, 100, 1e-3, 1e-6, 1e-9, 1000] as const;

/**
 * The number that is seen where `stored` is shown as `shown`: the digits say the scale, `stored` the exact value. A doubt
 * where the two do not fit; null where no digit is shown.
 */
export function seenFigure(stored: number, shown: string): Figure | Doubt | null {
  const text = plainSpaces(shown);
  if (!/\d/.test(text)) return null;
  const numbers = [...text.matchAll(/\d[\d, ]*(?:\.\d+)?(?:E[+-]?\d+)?|\.\d+/gi)];
  const [only] = numbers;
  if (numbers.length !== 1 || only === undefined)
    return {
      why: `shows “${text}”, which is not one number`,
      mend: 'Write the number in a format that shows its digits.',
    };
  const digits = only[0].replace(/[, ]/g, '');
  const size = Number(digits);
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  const half = 0.5 * 10 ** (Number(/E([+-]?\d+)/i.exec(digits)?.[1] ?? 0) - decimals) * (1 + 1e-9);
  const beside = `${text.slice(0, only.index)} ${text.slice(only.index + only[0].length)}`.replace(
    /[()+–−_-]/g,
    ' ',
  );
  const unit = besideTyped(beside);
  if (unit === undefined)
    return {
      why: `shows “${text}”, and “${plainSpaces(beside)}” is no unit that Attaché knows`,
      mend: 'Write the unit into the heading.',
    };
  const scales =
    unit?.unit === '%' ? [100, 1] : unit?.unit === '‰' ? [1000, 1] : SHOWN_AS.filter((it) => it !== 100);
  const scale = scales.find(
    (it) => Math.abs(Math.abs(stored) * it - size) <= half + Math.abs(stored) * it * 1e-12,
  );
  if (scale === undefined)
    return {
      why: `shows “${text}” and holds ${stored}`,
      mend: 'Write the number in a format that shows its digits.',
    };
  return {
    value: scale === 1 ? stored : Number((stored * scale).toPrecision(15)),
    unit: unit?.unit ?? null,
    status: unit?.status ?? null,
  };
}

/** The unit or the status beside the digits of a number format; undefined where it is neither. */
function besideTyped(
  beside: string,
): { readonly unit: string | null; readonly status: Status | null } | null | undefined {
  const text = plainSpaces(
    splitNotes(`x${beside}`)
      .text.slice(1)
      .replace(/[*†‡#]/g, ' '),
  );
  if (text === '') return null;
  const status = statusOf(text);
  if (status) return { unit: null, status };
  const unit = unitOf(text) ?? (/^[a-z][a-z ]{2,30}$/i.test(text) ? text.toLowerCase() : null);
  return unit === null ? undefined : { unit, status: null };
}

/** Words and signs that stand where a number would, and what they mean. */
const MARKERS: readonly (readonly [RegExp, string])[] = [
  [/^\[?c\]?$/i, 'confidential'],
  [/^\[?s\]?$|^suppressed$|^\.\.c$|^disclosive$|^withheld$|^redacted$/i, 'suppressed'],
  [
    /^\[?x\d?\]?$|^n\/?a\.?$|^n\.a\.?$|^not (?:yet )?available$|^unavailable$|^no data$|^missing$|^null$|^nan$/i,
    'not available',
  ],
  [/^\[?z\]?$|^not applicable$/i, 'not applicable'],
  [/^\[?u\]?$|^unreliable$/i, 'unreliable'],
  [/^\[?low\]?$|^\[?negligible\]?$|^neg\.?$/i, 'too small to show'],
  [/^:\s?[a-z]?$|^\.{1,3}$|^…$|^[-–—−]+$|^\*{1,5}$|^#{1,5}$|^~$|^\/$|^\?+$/, 'not available'],
  [/^[<>≤≥~±] ?£?\d[\d,.]*%?$|^(?:less|fewer|more) than \d[\d,.]*%?$|^c\.? ?\d[\d,.]*$/i, 'only a bound'],
  [/^\[[a-z]{1,4}\d?\]$/i, 'no number'],
  [
    /^(?:tbc|tba|not collected|not surveyed|not recorded|not known|unknown|nil return|closed|error)$/i,
    'not available',
  ],
];

/** What a mark in place of a number means; null where the text is no such mark. */
export function markerOf(text: string): string | null {
  const plain = splitNotes(plainSpaces(text)).text || plainSpaces(text);
  return MARKERS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
