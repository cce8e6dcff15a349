import { NBSP } from './number.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** A day `YYYY-MM-DD` after a pattern over d, MMM, MMMM and yyyy; `days` stand in its place. */
export function formatDay(day: string, pattern: string, days?: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = monthName(Number(month));
  return pattern
    .replace(/yyyy|MMMM|MMM|d/g, (token) => {
      if (token === 'yyyy') return year;
      if (token === 'MMMM') return name;
      if (token === 'MMM') return name.slice(0, 3);
      return days ?? String(Number(date));
    })
    .replaceAll(' ', NBSP);
}

/** A date as exact as it is known: a year, a month of a year, or a day. */
export function formatPartialDate(date: string, pattern: string): string {
  const [year = '', month, day] = date.split('-');
  if (day) return formatDay(date, pattern);
  return month ? `${monthName(Number(month))}${NBSP}${year}` : year;
}

const isFinancialYear = (date: string): boolean =>
  date.length === 7 && (Number(date.slice(0, 4)) + 1) % 100 === Number(date.slice(5));

/** A period as packs write it ("2024/25", "2025-08 to 2025-10"), with its ISO dates in the market's form. */
export function formatPeriod(period: string, pattern: string): string {
  return period.replace(/\b\d{4}-(0[1-9]|1[0-2])(-\d{2})?\b(?!\/)/g, (date) =>
    // "2033-34" is a financial year, not a month, and so is "2010-11".
    isFinancialYear(date) ? date : formatPartialDate(date, pattern),
  );
}

/** First and last day of a visit, in the market's form; the month and the year that both share are said once. */
export function formatSpan(from: string, to: string, pattern: string): string {
  if (from === to) return formatDay(from, pattern);
  if (from.slice(0, 7) === to.slice(0, 7))
    return formatDay(to, pattern, `${Number(from.slice(8))}–${Number(to.slice(8))}`);
  const first = from.slice(0, 4) === to.slice(0, 4) ? pattern.replace(/,? ?yyyy$/, '') : pattern;
  return `${formatDay(from, first)} to ${formatDay(to, pattern)}`;
}

/** The last year that a period reaches, or null where it names none. */
export function lastYear(period: string): number | null {
  const span = /(\d{4})[/-](\d{2})(?!\d)/.exec(period);
  if (span && Number(span[2]) === (Number(span[1]) + 1) % 100) return Number(span[1]) + 1;
  const years = period.match(/\b\d{4}\b/g);
  return years ? Math.max(...years.map(Number)) : null;
}
