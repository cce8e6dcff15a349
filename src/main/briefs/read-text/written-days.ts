import { dayExists } from '../../../shared/format/day.ts';
import type { DateToken } from './date-tokens.ts';

/** What a reader knows who reads "12/07" or "26 November". */
export type DateFrame = {
  /** When the letter was written, `YYYY-MM-DD`: gives a year. */
  readonly today: string;
  /** "12/07" is 7 December to an American. */
  readonly monthFirst?: boolean;
  /** "15/02" without a year is a day, as in programmes. */
  readonly short?: boolean;
};

const two = (n: number): string => String(n).padStart(2, '0');
export const isoDay = (year: number, { month, day }: MonthDay): string => `${year}-${two(month)}-${two(day)}`;

type MonthDay = { readonly month: number; readonly day: number };
/** Days as written: the first and the last, with what was said of their years and weekdays. */
export type WrittenDays = {
  readonly first: MonthDay;
  readonly last: MonthDay;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  readonly weekday: number | null;
  readonly next: number;
  readonly order?: 'uk' | 'us' | 'only';
};

/** Reads tokens from a place on; null where they do not say what is asked for. */
export class DateReader {
  readonly tokens: readonly DateToken[];
  constructor(tokens: readonly DateToken[]) {
    this.tokens = tokens;
  }
  at(i: number): DateToken | undefined {
    return this.tokens[i];
  }
  skip(i: number, ...kinds: readonly DateToken['is'][]): number {
    let at = i;
    for (let it = this.at(at); it && kinds.includes(it.is); it = this.at(at)) at += 1;
    return at;
  }
  /** "Monday", "Mon.,", "(Mon)": the weekday and where the text goes on. */
  weekday(i: number): { weekday: number | null; next: number } {
    let at = this.skip(i, 'filler');
    const open = this.at(at);
    const inBrackets = open?.is === 'other' && open.word === '(';
    const it = this.at(inBrackets ? at + 1 : at);
    if (it?.is !== 'weekday') return { weekday: null, next: i };
    at += inBrackets ? 2 : 1;
    const close = this.at(at);
    if (inBrackets && !(close?.is === 'other' && close.word === ')')) return { weekday: null, next: i };
    return { weekday: it.weekday, next: this.skip(inBrackets ? at + 1 : at, 'filler', 'comma') };
  }
  year(i: number): { year: number | null; next: number } {
    const at = this.skip(i, 'comma', 'filler');
    const it = this.at(at);
    return it?.is === 'year' ? { year: it.year, next: at + 1 } : { year: null, next: i };
  }
  /** "to", "–", "and", ",": between two days. */
  joint(i: number): { next: number; is: 'to' | 'and' | 'comma' } | null {
    const it = this.at(i);
    if (it?.is === 'to' || it?.is === 'and') return { next: this.skip(i + 1, 'filler'), is: it.is };
    if (it?.is !== 'comma') return null;
    const after = this.at(i + 1);
    if (after?.is === 'and' || after?.is === 'to') return { next: this.skip(i + 2, 'filler'), is: after.is };
    return { next: this.skip(i + 1, 'filler'), is: 'comma' };
  }
}

/** "7 December", "14th, 15th and 16th Dec 2026", "30 March to 2 April", "Monday the 15th to Thursday the 18th of February". */
function dayFirst(r: DateReader, i: number): WrittenDays | null {
  const start = r.weekday(i);
  let at = r.skip(start.next, 'filler');
  const days: { day: number; ordinal: boolean }[] = [];
  for (;;) {
    const it = r.at(at);
    if (it?.is !== 'day') return null;
    days.push(it);
    at = r.weekday(at + 1).next;
    at = r.skip(at, 'filler');
    if (r.at(at)?.is === 'month') break;
    const joint = r.joint(at);
    if (!joint) return null;
    at = r.skip(r.weekday(joint.next).next, 'filler');
  }
  const month = r.at(at);
  const [first, last] = [days[0], days.at(-1)];
  if (month?.is !== 'month' || !first || !last) return null;
  const year = r.year(at + 1);
  const isSaid = year.year !== null || start.weekday !== null || last.ordinal || days.length > 1;
  if (month.doubtful && !isSaid) return null;
  const one: WrittenDays = {
    first: { month: month.month, day: first.day },
    last: { month: month.month, day: last.day },
    firstYear: year.year,
    lastYear: year.year,
    weekday: start.weekday,
    next: r.weekday(year.next).next,
  };
  return days.length > 1 ? one : until(r, one);
}

/** What stands after a single day: "– 2 April 2027". */
function until(r: DateReader, one: WrittenDays): WrittenDays {
  const joint = r.joint(one.next);
  if (joint?.is !== 'to') return one;
  const end = dayFirst(r, joint.next) ?? monthFirstDate(r, joint.next);
  if (!end || end.first.month !== end.last.month || end.first.day !== end.last.day) return one;
  return { ...one, last: end.last, lastYear: end.lastYear, firstYear: one.firstYear, next: end.next };
}

/** "December 7, 2026", "April 19–22, 2027", "Jan 30 - Feb 2". */
function monthFirstDate(r: DateReader, i: number): WrittenDays | null {
  const start = r.weekday(i);
  let at = r.skip(start.next, 'filler');
  const month = r.at(at);
  if (month?.is !== 'month') return null;
  at = r.skip(at + 1, 'filler');
  const first = r.at(at);
  if (first?.is !== 'day') return null;
  let last: MonthDay = { month: month.month, day: first.day };
  let year = r.year(at + 1);
  let next = year.year === null ? at + 1 : year.next;
  const firstYear = year.year;
  for (let joint = r.joint(next); joint; joint = r.joint(next)) {
    let to = r.skip(r.weekday(joint.next).next, 'filler');
    const again = r.at(to);
    if (again?.is === 'month') to = r.skip(to + 1, 'filler');
    const day = r.at(to);
    // "7 December, 8 people": a comma alone needs a day that says it is one.
    if (day?.is !== 'day' || (joint.is === 'comma' && !day.ordinal)) break;
    // "March 8-10 or March 15": only "to" reaches over a month's name.
    if (again?.is === 'month' && joint.is !== 'to') break;
    // "December 7 - 10 December" belongs to the days that follow.
    if (again?.is !== 'month' && r.at(r.skip(to + 1, 'filler'))?.is === 'month' && joint.is !== 'to') break;
    last = { month: again?.is === 'month' ? again.month : last.month, day: day.day };
    year = r.year(to + 1);
    next = year.year === null ? to + 1 : year.next;
    if (year.year !== null) break;
  }
  if (month.doubtful && year.year === null && start.weekday === null) return null;
  return {
    first: { month: month.month, day: first.day },
    last,
    firstYear: firstYear ?? (last.month < month.month && year.year !== null ? year.year - 1 : year.year),
    lastYear: year.year,
    weekday: start.weekday,
    next: r.weekday(next).next,
  };
}

/** Day and month of "12/03/2027": in the writer's order, unless only the other makes a date. */
function numericDay(
  { a, b }: { readonly a: number; readonly b: number },
  year: number,
  monthFirst: boolean,
): (MonthDay & { order: 'uk' | 'us' | 'only' }) | null {
  const uk = { day: a, month: b };
  const us = { day: b, month: a };
  const [likely, other] = monthFirst ? [us, uk] : [uk, us];
  const exists = (it: MonthDay): boolean => it.month >= 1 && it.month <= 12 && dayExists(isoDay(year, it));
  if (exists(likely)) {
    const isOpen = exists(other) && (other.day !== likely.day || other.month !== likely.month);
    return { ...likely, order: monthFirst ? 'us' : isOpen ? 'uk' : 'only' };
  }
  return exists(other) ? { ...other, order: monthFirst ? 'uk' : 'us' } : null;
}

/** "12/07/2026 through 12/10/2026", "18.01.2027", "Mon 1/11". */
function numericDate(
  r: DateReader,
  i: number,
  { today, monthFirst = false, short = false }: DateFrame,
): WrittenDays | null {
  const start = r.weekday(i);
  const at = r.skip(start.next, 'filler');
  const first = r.at(at);
  if (first?.is !== 'numeric') return null;
  const from = numericDay(first, first.year ?? Number(today.slice(0, 4)), monthFirst);
  if (!from) return null;
  const after = r.weekday(at + 1);
  const one: WrittenDays = {
    first: from,
    last: from,
    firstYear: first.year,
    lastYear: first.year,
    weekday: start.weekday ?? after.weekday,
    next: after.next,
    order: from.order,
  };
  const joint = r.joint(one.next);
  const to = joint ? r.skip(r.weekday(joint.next).next, 'filler') : -1;
  const last = r.at(to);
  // "3/15 - 3/18/2027" has its year at the end; "between 18.01.2027 and 21.01.2027" is a span, too.
  const isSpan =
    last?.is === 'numeric' &&
    (joint?.is === 'to'
      ? last.year !== null || first.year === null
      : joint?.is === 'and' && last.year !== null && last.year === first.year && start.weekday === null);
  if (isSpan) {
    const end = numericDay(last, last.year ?? Number(today.slice(0, 4)), monthFirst);
    if (end && (joint?.is === 'to' || (end.month === from.month && end.day > from.day)))
      return {
        ...one,
        firstYear: first.year ?? last.year,
        last: end,
        lastYear: last.year,
        next: to + 1,
        order: [from.order, end.order].includes('only') ? 'only' : from.order,
      };
  }
  // "1/2" may be a half; a weekday, a span or a programme makes it a day.
  return first.year !== null || start.weekday !== null || short ? one : null;
}

function isoDate(r: DateReader, i: number): WrittenDays | null {
  const split = (date: string) => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    return { year, month, day };
  };
  const token = r.at(i);
  if (token?.is !== 'iso') return null;
  const first = split(token.date);
  const joint = r.joint(r.weekday(i + 1).next);
  const end = joint?.is === 'to' ? r.at(joint.next) : undefined;
  // “2027/3/9 (Tue) - 3/11”: who begins with the year goes on with the month.
  const last =
    end?.is === 'iso'
      ? split(end.date)
      : end?.is === 'numeric' && end.year === null
        ? { year: first.year, month: end.a, day: end.b }
        : null;
  return {
    first,
    last: last ?? first,
    firstYear: first.year,
    lastYear: (last ?? first).year,
    weekday: null,
    next: last && joint ? joint.next + 1 : i + 1,
  };
}

/** The days that are written from this token on; null where none are. */
export const writtenDays = (r: DateReader, i: number, frame: DateFrame): WrittenDays | null =>
  isoDate(r, i) ?? dayFirst(r, i) ?? monthFirstDate(r, i) ?? numericDate(r, i, frame);
