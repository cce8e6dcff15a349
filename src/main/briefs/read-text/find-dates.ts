import { dayExists } from '../../../shared/format/day.ts';
import type { Sureness } from '../../../shared/views/index.ts';

/** A day or a span of days that a text names. Days are `YYYY-MM-DD`. */
export type FoundDate = {
  readonly from: string;
  readonly to: string;
  /** Position of the words in the text. */
  readonly start: number;
  readonly end: number;
  readonly sureness: Sureness;
  /** How it was read, as a sentence. */
  readonly why: string;
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const M =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const W = '(?:(sun|mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur)(?:day)?\\.?,?\\s+(?:the\\s+)?)?';
const D = '(\\d{1,2})(?:st|nd|rd|th)?';
const Y = "(?:,?\\s+(\\d{4})|,?\\s+['’](\\d{2}))?";
const TO = '\\s*(?:-|–|—|to|until|till|through|and|&|/)\\s*';

const p = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d/.-])${pattern}(?![\\p{L}\\d])`, 'giu');
const PATTERNS = {
  iso: p(`(\\d{4})-(\\d{2})-(\\d{2})(?:${TO}(\\d{4})-(\\d{2})-(\\d{2}))?`),
  twoMonths: p(`${W}${D}\\s+(?:of\\s+)?${M}${Y}${TO}${W}${D}\\s+(?:of\\s+)?${M}${Y}`),
  oneMonth: p(`${W}${D}${TO}${W}${D}\\s+(?:of\\s+)?${M}${Y}`),
  day: p(`${W}${D}\\s+(?:of\\s+)?${M}${Y}`),
  monthFirst: p(`${W}${M}\\s+${D}(?:${TO}${D})?${Y}`),
  numeric: p(
    '(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:\\s*(?:-|–|—|to|until)\\s*(\\d{1,2})\\2(\\d{1,2})\\2(\\d{4}|\\d{2}))?',
  ),
  weekday: p('(?:on|this|next|this coming|coming|arriv\\w+)\\s+(sun|mon|tues|wednes|thurs|fri|satur)day'),
} as const;

const two = (n: number): string => String(n).padStart(2, '0');
const iso = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const weekdayOf = (day: string): string => WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const named = (weekday: string): string => `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}`;

type Year = number | null;
const yearOf = (four: string | undefined, short: string | undefined): Year =>
  four ? Number(four) : short ? 2000 + Number(short) : null;

/** Resolves a day or span: which year is meant if none is given, and whether the weekday is right. */
function resolveYear(
  make: (year: number) => readonly [string, string],
  year: Year,
  weekday: string | undefined,
  today: string,
): Omit<FoundDate, 'start' | 'end'> | null {
  const wanted = weekday
    ? WEEKDAYS.find((name) => name.startsWith(weekday.slice(0, 3).toLowerCase()))
    : undefined;
  const thisYear = Number(today.slice(0, 4));
  const candidates = year === null ? [thisYear, thisYear + 1] : [year];
  const spans = candidates.map(make).filter(([from, to]) => dayExists(from) && dayExists(to) && from <= to);
  const coming = year === null ? spans.filter(([, to]) => to >= today) : spans;
  const fitting = wanted ? coming.find(([from]) => weekdayOf(from) === wanted) : undefined;
  const [from, to] = fitting ?? coming[0] ?? [];
  if (from === undefined || to === undefined) return null;
  if (wanted && !fitting) {
    return {
      from,
      to,
      sureness: 'unsure',
      why: `The text says ${named(wanted)}, but that day is a ${named(weekdayOf(from))}.`,
    };
  }
  if (year === null) {
    return wanted
      ? { from, to, sureness: 'likely', why: `No year was given; in ${from.slice(0, 4)} the weekday fits.` }
      : { from, to, sureness: 'likely', why: 'No year was given; the next such day was taken.' };
  }
  return { from, to, sureness: 'sure', why: 'Day, month and year are written out.' };
}

/** Day and month of "12/03/2027": the UK order, unless only the other makes a date. */
function numericDay(a: string, b: string, y: string): { day: string; order: 'uk' | 'us' | 'only' } | null {
  const year = y.length === 2 ? 2000 + Number(y) : Number(y);
  const [uk, us] = [iso(year, Number(b), Number(a)), iso(year, Number(a), Number(b))];
  if (dayExists(uk)) return { day: uk, order: dayExists(us) && us !== uk ? 'uk' : 'only' };
  return dayExists(us) ? { day: us, order: 'us' } : null;
}

const ORDER = {
  only: ['sure', 'Only one order of day and month makes a date.'],
  uk: ['likely', 'Read as day, month, year: the UK order. It could be month first.'],
  us: ['likely', 'Read as month, day, year: the other order makes no date.'],
} as const;

/** Every day and span that the text names, in the order in which they stand. `today` gives a year to "26 November". */
export function findDates(text: string, today: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  const scan = (
    pattern: RegExp,
    read: (groups: readonly (string | undefined)[]) => Omit<FoundDate, 'start' | 'end'> | null,
  ): void => {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((it) => start < it.end && it.start < end)) continue;
      const date = read(match.slice(1));
      if (date) found.push({ ...date, start, end });
    }
  };
  scan(PATTERNS.iso, ([y, m, d, y2, m2, d2]) => {
    const from = `${y}-${m}-${d}`;
    const to = y2 ? `${y2}-${m2}-${d2}` : from;
    if (!dayExists(from) || !dayExists(to) || from > to) return null;
    return { from, to, sureness: 'sure', why: 'Day, month and year are written out.' };
  });
  scan(PATTERNS.twoMonths, ([w, d, m, y, ys, , d2, m2, y2, ys2]) => {
    const [first, last] = [yearOf(y, ys), yearOf(y2, ys2)];
    const wraps = monthOf(m2 ?? '') < monthOf(m ?? '') ? 1 : 0;
    const begin = first ?? (last === null ? null : last - wraps);
    return resolveYear(
      (year) => [
        iso(year, monthOf(m ?? ''), Number(d)),
        iso(last ?? year + wraps, monthOf(m2 ?? ''), Number(d2)),
      ],
      begin,
      w,
      today,
    );
  });
  scan(PATTERNS.oneMonth, ([w, d, , d2, m, y, ys]) =>
    resolveYear(
      (year) => [iso(year, monthOf(m ?? ''), Number(d)), iso(year, monthOf(m ?? ''), Number(d2))],
      yearOf(y, ys),
      w,
      today,
    ),
  );
  scan(PATTERNS.day, ([w, d, m, y, ys]) => {
    const at = (year: number): string => iso(year, monthOf(m ?? ''), Number(d));
    return resolveYear((year) => [at(year), at(year)], yearOf(y, ys), w, today);
  });
  scan(PATTERNS.monthFirst, ([w, m, d, d2, y, ys]) =>
    resolveYear(
      (year) => [iso(year, monthOf(m ?? ''), Number(d)), iso(year, monthOf(m ?? ''), Number(d2 ?? d))],
      yearOf(y, ys),
      w,
      today,
    ),
  );
  scan(PATTERNS.numeric, ([a, , b, y, a2, b2, y2]) => {
    const first = numericDay(a ?? '', b ?? '', y ?? '');
    const last = a2 ? numericDay(a2, b2 ?? '', y2 ?? '') : first;
    if (!first || !last || first.day > last.day) return null;
    const order = [first.order, last.order].includes('us')
      ? 'us'
      : [first.order, last.order].includes('only')
        ? 'only'
        : 'uk';
    const [sureness, why] = ORDER[order];
    return { from: first.day, to: last.day, sureness, why };
  });
  scan(PATTERNS.weekday, ([w]) => {
    const wanted = WEEKDAYS.findIndex((name) => name.startsWith((w ?? '').slice(0, 3).toLowerCase()));
    const ahead = (wanted - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7 || 7;
    const day = dayAfter(today, ahead);
    return {
      from: day,
      to: day,
      sureness: 'unsure',
      why: `Only a weekday was named; counted from ${today}.`,
    };
  });
  return found.sort((a, b) => a.start - b.start);
}

/** The day of a span that a weekday alone means: "Tuesday" of a visit from Monday to Wednesday. */
export function weekdayWithin(text: string, from: string, to: string): string | null {
  const match = /^\W*(sun|mon|tue|wed|thu|fri|sat)[a-z]*\b/i.exec(text);
  if (!match?.[1]) return null;
  const start = match[1].toLowerCase();
  for (let day = from; day <= to && day < dayAfter(from, 14); day = dayAfter(day, 1)) {
    if (weekdayOf(day).startsWith(start)) return day;
  }
  return null;
}

/** A time of day at the beginning or within the text, `HH:MM`. */
export function findTime(text: string): { readonly time: string; readonly words: string } | null {
  const clock = /(?<!\d)([01]?\d|2[0-3])[:.h]([0-5]\d)\s*(am|pm|a\.m\.|p\.m\.)?(?!\d)/i.exec(text);
  const hour = /(?<!\d)(1[0-2]|0?[1-9])\s*(am|pm|a\.m\.|p\.m\.)(?![a-z])/i.exec(text);
  const four = /(?<!\d)([01]\d|2[0-3])([0-5]\d)\s*(?:hrs|hours|h)\b/i.exec(text);
  const match = clock ?? hour ?? four;
  if (!match) {
    const noon = /\b(noon|midday)\b/i.exec(text);
    return noon ? { time: '12:00', words: noon[0] } : null;
  }
  const half = (match === hour ? match[2] : match === clock ? match[3] : '')?.[0]?.toLowerCase();
  const minutes = match === hour ? '00' : (match[2] ?? '00');
  const hours = Number(match[1]);
  const shifted = half === 'p' && hours < 12 ? hours + 12 : half === 'a' && hours === 12 ? 0 : hours;
  return { time: `${two(shifted)}:${minutes}`, words: match[0] };
}
