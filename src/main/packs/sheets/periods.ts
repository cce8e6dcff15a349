import { plainSpaces, splitNotes, statusOf } from './figures.ts';
import {
  dayPeriod,
  fullYear,
  MONTH,
  month,
  PERIOD_FORMS,
  type Period,
  spanned,
  TO,
  YEAR,
} from './period-forms.ts';
import type { SheetCell, Status } from './sheet.ts';

const DECORATION = /^(?:mid-)?(.+?)(?:\s*\((?:provisional|revised|estimate[ds]?|p|r|e|final)\))$/i;

/** What every period has: a year of four digits, or the name of a month or a quarter. */
const LIKELY = /(?:1[89]|20|21)\d{2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|^q[1-4]/i;

/** A text that is a period as a whole; null where it is anything else. */
export function readPeriod(written: string): Period | null {
  if (written.length > 100 || !LIKELY.test(written)) return null;
  let text = splitNotes(plainSpaces(written).replace(/\s*-\s*/g, '-')).text.replace(/[*,;:]+$/, '');
  let status: Status | null = null;
  const marked =
    /^(.*?\d)\s*((?:[[(]\s*(?:p|r|e|f|provisional|revised|estimated?)\s*[\])]\s*)+)$/i.exec(text) ??
    /^(.*?\d)\s+((?:[PRE]\s*){1,2})$/.exec(text) ??
    /^(\d{4})([pre])$/i.exec(text) ??
    /^(.*?\d),?\s*((?:provisional|revised|estimated?)(?:,? (?:and )?(?:provisional|revised))?)$/i.exec(text);
  if (marked) {
    status = statusOf(marked[2] ?? '');
    if (status !== null) text = (marked[1] ?? '').trim();
  }
  text = DECORATION.exec(text)?.[1] ?? text;
  if (text.length > 60) return null;
  for (const [pattern, read] of PERIOD_FORMS) {
    const match = pattern.exec(text) ?? pattern.exec(text.toLowerCase());
    const found = match && read(match);
    if (found) return { ...found, status };
  }
  return null;
}

const IN_TEXT = new RegExp(
  [
    `(?:ye|year (?:ending|ended|to)|12 months to) (?:\\d{1,2} )?${MONTH} ?\\d{4}`,
    `${MONTH} ?(?:${YEAR} ?)?(?:to|-|–) ?${MONTH} ?${YEAR}`,
    `(?:census day,? )?\\d{1,2}(?:st|nd|rd|th)? ${MONTH} ${YEAR}`,
    `${YEAR}[-/]\\d{2}(?!\\d)(?!-)(?: q[1-4])?`,
    `${YEAR} ?q[1-4]|q[1-4] ${YEAR}`,
    `${MONTH} ${YEAR}`,
    `mid[- ]${YEAR}`,
    YEAR,
  ]
    .map((part) => `(?:${part})`)
    .join('|'),
  'gi',
);

const EDGE = /[\p{L}\p{N}]/u;

export type FoundPeriod = { readonly period: Period; readonly rest: string };

/** The one period that a heading or a title names; null where it names none or several. */
export function findPeriod(written: string): FoundPeriod | null {
  const text = plainSpaces(written.replace(/_/g, ' '));
  const whole = readPeriod(text);
  if (whole) return { period: whole, rest: '' };
  const found = [...text.matchAll(IN_TEXT)].filter(({ 0: it, index }) => {
    const before = text[index - 1] ?? ' ';
    const after = text[index + it.length] ?? ' ';
    return (
      !EDGE.test(before) &&
      before !== '£' &&
      !EDGE.test(after) &&
      after !== '=' &&
      !/^ ?= ?1/.test(text.slice(index + it.length))
    );
  });
  const periods = found.flatMap(({ 0: it }) => readPeriod(it) ?? []);
  const [only] = periods;
  const [match] = found;
  if (only === undefined || match === undefined || new Set(periods.map((it) => it.text)).size !== 1)
    return null;
  // “2004 to 2023”, “since 2001” is the span of a table, never the period of a figure.
  if (
    /\b(?:since|from|between|until|up to|onwards|published|release|updated|prices?)\b[^.]{0,12}$/i.test(
      text.slice(0, match.index),
    )
  )
    return null;
  if (/^ ?(?:prices?|boundaries|onwards|and later|=|£)/i.test(text.slice(match.index + match[0].length)))
    return null;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return {
    period: only,
    rest: rest
      .replace(/\(\s*\)/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '')
      .trim(),
  };
}

const MONTH_ALONE = new RegExp(
  `^${MONTH}$|^${MONTH}${TO}${MONTH}$|^q[1-4]$|^(?:1st|2nd|3rd|4th) quarter$`,
  'i',
);

/** “Jan”, “Jan-Mar”, “Q1”: it wants a year that stands elsewhere. */
export const isPartOfYear = (text: string): boolean =>
  MONTH_ALONE.test(
    splitNotes(plainSpaces(text))
      .text.replace(/[*†]+$/, '')
      .trim(),
  );

/** The month or quarter of that year. */
export function inYear(part: string, year: string): Period | null {
  const plain = splitNotes(plainSpaces(part))
    .text.replace(/[*†]+$/, '')
    .trim();
  return readPeriod(`${plain} ${year}`) ?? readPeriod(`${year} ${plain}`);
}

/** How the cells of one column are read together: day or month first, and what 201112 is. */
export function readPeriods(texts: readonly string[]): (text: string) => Period | null {
  const plain = texts.map((text) => plainSpaces(text)).filter((text) => text !== '');
  const slashed = plain.flatMap((text) => {
    const match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/.exec(text);
    return match ? [match] : [];
  });
  const monthFirst =
    slashed.some((match) => Number(match[2]) > 12) && !slashed.some((match) => Number(match[1]) > 12);
  const six = plain.filter((text) => /^\d{6}$/.test(text));
  const spanning =
    six.length > 0 && six.every((text) => spanned(text.slice(0, 4), text.slice(4), text) !== null);
  // A column of first days of months is a column of months.
  const days = plain.filter((text) => ISO.test(text));
  const firsts =
    days.length > 1 &&
    days.every((text) => text.slice(8, 10) === '01') &&
    new Set(days.map((text) => text.slice(5, 7))).size > 1;
  return (written) => {
    const text = splitNotes(plainSpaces(written)).text;
    const day = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/.exec(text);
    if (day) {
      const [first, second] = [Number(day[1]), Number(day[2])];
      const found = dayPeriod(
        fullYear(day[3] ?? ''),
        (monthFirst ? first : second) - 1,
        monthFirst ? second : first,
      );
      return found && { ...found, status: null };
    }
    if (/^\d{6}$/.test(text)) {
      const found = spanning
        ? spanned(text.slice(0, 4), text.slice(4), `${text.slice(0, 4)}/${text.slice(4)}`)
        : /^(?:19|20)/.test(text)
          ? month(Number(text.slice(0, 4)), Number(text.slice(4)) - 1)
          : null;
      return found && { ...found, status: null };
    }
    if (firsts && ISO.test(text)) {
      const found = month(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1);
      return found && { ...found, status: null };
    }
    return readPeriod(text);
  };
}

const ISO = /^\d{4}-\d{2}-\d{2}(?:[ T].*)?$/;

/** The period that a cell shows, read as the other cells of its column are. */
export function periodOfCell(
  cell: Pick<SheetCell, 'text' | 'day'>,
  read: (text: string) => Period | null = readPeriod,
): Period | null {
  if (cell.day === null) return read(cell.text);
  const shown = readPeriod(cell.text);
  const own = readPeriod(cell.day);
  // What is shown is what is meant: “Nov-25” is a month though its cell holds a day of it.
  if (shown && own && shown.from <= own.from && shown.to >= own.from) return shown;
  const month = cell.day.slice(0, 7);
  return /\b\d{1,2}\b/.test(cell.text.replace(/\d{4}/, '').replace(/'?\d{2}$/, '')) || cell.text.includes('/')
    ? own
    : (readPeriod(`${month.slice(0, 4)} m${month.slice(5)}`) ?? own);
}
