import { formatDay } from '../../../shared/format/date.ts';
import { dayExists } from '../../../shared/format/day.ts';
import type { Sureness } from '../../../shared/views/index.ts';
import { dateTokens } from './date-tokens.ts';
import { monthNamed } from './date-words.ts';

import { type DateFrame, DateReader, isoDay, type WrittenDays, writtenDays } from './written-days.ts';

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
  /** Only a week was named: its days are not fixed. */
  readonly week?: boolean;
  /** Only a weekday was named: in a sentence, or as an item of a list. */
  readonly weekday?: 'said' | 'item';
};

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const ORDER = {
  only: ['sure', 'Only one order of day and month makes a date.'],
  uk: ['likely', 'Read as day, month, year: the UK order. It could be month first.'],
  us: ['likely', 'Read as month, day, year: the US order. It could be day first.'],
} as const;

type Days = Omit<FoundDate, 'start' | 'end'>;

/** Which year is meant where none is given, and whether the weekday is right. */
function resolved(it: WrittenDays, today: string): Days | null {
  const thisYear = Number(today.slice(0, 4));
  const wraps = it.last.month < it.first.month ? 1 : 0;
  const said = it.firstYear ?? (it.lastYear === null ? null : it.lastYear - wraps);
  const spans = (said === null ? [thisYear, thisYear + 1] : [said])
    .map(
      (year) =>
        [
          isoDay(year, it.first),
          isoDay(said === null ? year + wraps : (it.lastYear ?? year + wraps), it.last),
        ] as const,
    )
    .filter(([from, to]) => dayExists(from) && dayExists(to) && from <= to);
  const coming = said === null ? spans.filter(([, to]) => to >= today) : spans;
  const fitting = it.weekday === null ? undefined : coming.find(([from]) => weekdayOf(from) === it.weekday);
  const [from, to] = fitting ?? coming[0] ?? [];
  if (from === undefined || to === undefined) return null;
  if (it.weekday !== null && !fitting)
    return {
      from,
      to,
      sureness: 'unsure',
      why: `The text says ${WEEKDAYS[it.weekday]}, but that day is a ${WEEKDAYS[weekdayOf(from)]}.`,
    };
  if (it.order) {
    const [sureness, why] = it.weekday === null || !fitting ? ORDER[it.order] : ORDER.only;
    return { from, to, sureness: said === null ? 'likely' : sureness, why };
  }
  if (said !== null) return { from, to, sureness: 'sure', why: 'Day, month and year are written out.' };
  const year = fitting
    ? `No year was given; in ${from.slice(0, 4)} the weekday fits.`
    : 'No year was given; the next such day was taken.';
  return { from, to, sureness: 'likely', why: year };
}

/** "next Thursday and Friday", "on Monday": counted from the day of the letter. */
const RELATIVE =
  /(?<![\p{L}])(on|this|next|this coming|coming|arriv\p{L}+|(?<=\b(?:with you|here|visit\p{L}*|com(?:e|ing)|stay\p{L}*|over)\s+)from|from(?=\s+\p{L}+day\s+for\s))\s+(?:on\s+)?((?:sun|mon|tues|wednes|thurs|fri|satur)day)(?:(?:\s*,\s*|\s+(?:and|to|until|till)\s+|\s*[-–&]\s*)((?:sun|mon|tues|wednes|thurs|fri|satur)day))?(?![\p{L}])/giu;

/** "Pune, automotive, Thursday, 6 people": a note of one line, of which a weekday is an item. */
const NOTE = /^[^.!?;:]*,[^.!?;:]*,[^.!?;:]*$/u;
const ITEM =
  /(?<=,\s*)()((?:sun|mon|tues|wednes|thurs|fri|satur)day)(?:(?:\s+(?:and|to|until|till)\s+|\s*[-–&]\s*)((?:sun|mon|tues|wednes|thurs|fri|satur)day))?(?=\s*(?:,|$))/giu;

function relativeDays(text: string, today: string): readonly FoundDate[] {
  const indexOf = (word: string): number =>
    WEEKDAYS.findIndex((it) => it.toLowerCase() === word.toLowerCase());
  const items = NOTE.test(text) ? [...text.matchAll(ITEM)] : [];
  return [...text.matchAll(RELATIVE), ...items].flatMap((match): readonly FoundDate[] => {
    const [words, lead = '', first = '', last] = match;
    // "Arriving Sunday evening 13 December": the day is named.
    if (!items.includes(match) && DAY_FOLLOWS.test(text.slice(match.index + words.length))) return [];
    const now = weekdayOf(today);
    const soon = (indexOf(first) - now + 7) % 7 || 7;
    // "Next Friday", said on a Monday, is not the Friday of the same week.
    const sameWeek = indexOf(first) > now && now !== 0 && indexOf(first) !== 0;
    const ahead = /^next$/i.test(lead) && sameWeek ? soon + 7 : soon;
    const from = dayAfter(today, ahead);
    const to = last ? dayAfter(from, (indexOf(last) - indexOf(first) + 7) % 7) : from;
    return [
      {
        from,
        to,
        start: match.index,
        end: match.index + words.length,
        sureness: 'unsure',
        why: `Only a weekday was named; counted from ${formatDay(today, 'd MMMM yyyy')}.`,
        weekday: items.includes(match) ? 'item' : 'said',
      },
    ];
  });
}
const DAY_FOLLOWS =
  /^,?\s*(?:early |late )?(?:morning|afternoon|evening|night|lunchtime)?,?\s*(?:the\s+)?\d{1,2}(?!\s*(?:[:.]\d|am|pm|h\b))/iu;

/** “1st week of March 2027”, “2nd wk of Oct next year”: seven days of the month, and not yet which of them. */
const WEEK_OF_MONTH =
  /(?<![\p{L}\d])(1st|first|2nd|second|3rd|third|4th|fourth|last)\s+(?:w(?:ee)?k)\s+(?:of|in)\s+(?:the\s+)?(?:month\s+of\s+)?(\p{L}{3,9})\.?,?\s*(\d{4}|next year|this year)?/giu;
const WHICH = ['1st', 'first', '2nd', 'second', '3rd', 'third', '4th', 'fourth'];

function weeksOfMonths(text: string, today: string): readonly FoundDate[] {
  return [...text.matchAll(WEEK_OF_MONTH)].flatMap((match): readonly FoundDate[] => {
    const [words, which = '', named = '', said = ''] = match;
    const month = monthNamed(named);
    if (month === null) return [];
    const now = Number(today.slice(0, 4));
    const year =
      said === ''
        ? now + (month < Number(today.slice(5, 7)) ? 1 : 0)
        : Number(said) || now + (/^next/i.test(said) ? 1 : 0);
    const at = WHICH.indexOf(which.toLowerCase());
    const first = isoDay(year, { month, day: 1 });
    const next = isoDay(month === 12 ? year + 1 : year, { month: (month % 12) + 1, day: 1 });
    const from = at < 0 ? dayAfter(next, -7) : dayAfter(first, 7 * Math.floor(at / 2));
    return [
      {
        from,
        to: dayAfter(from, 6),
        start: match.index,
        end: match.index + words.length,
        sureness: 'unsure',
        why: 'Only a week of the month was named; its days are not fixed yet.',
        week: true,
      },
    ];
  });
}

const WEEK_OF =
  /(?:w\/c|\bweek[- ](?:commencing|beginning|starting|of)|\bwoche vom|\bsemaine du)\s*(?:the\s+)?:?\s*$/iu;
/** A week of work from the day named; weekends are nobody's visit. */
const weekFrom = (days: Days): Days => {
  const back = (weekdayOf(days.from) + 6) % 7;
  const monday = back < 5 ? dayAfter(days.from, -back) : dayAfter(days.from, 7 - back);
  return {
    from: monday,
    to: dayAfter(monday, 4),
    sureness: 'unsure',
    why: 'Only the week was named; its days are not fixed yet.',
    week: true,
  };
};

/** Days without a year, as in forms, are dates where the words say that days follow. */
const DAYS_FOLLOW =
  /\b(?:days?|dates?|visit(?:ing)?|here|in town|arriv\w+|with you|available|free)\b[^.;]{0,25}[\s,:(]\d{1,2}\/\d{1,2}(?![\d/])/iu;

/** Every day and span that the text names, in the order in which they stand. */
export function findDates(text: string, frame: DateFrame): readonly FoundDate[] {
  const r = new DateReader(dateTokens(text));
  const found: FoundDate[] = [];
  // "We can give you two days, 3/9 and 3/10".
  const days = DAYS_FOLLOW.test(text) ? { ...frame, short: true } : frame;
  for (let i = 0; i < r.tokens.length; ) {
    const token = r.at(i);
    if (token?.is === 'filler') {
      i += 1;
      continue;
    }
    const written = writtenDays(r, i, days);
    const read = written && resolved(written, frame.today);
    if (!token || !written || !read) {
      i += 1;
      continue;
    }
    const isWeek = WEEK_OF.test(text.slice(0, token.start)) && read.from === read.to;
    const end = r.at(written.next - 1)?.end ?? token.end;
    found.push({ ...(isWeek ? weekFrom(read) : read), start: token.start, end });
    i = written.next;
  }
  const relative = [...relativeDays(text, frame.today), ...weeksOfMonths(text, frame.today)].filter(
    (it) => !found.some((other) => it.start < other.end && other.start < it.end),
  );
  const all: FoundDate[] = [];
  for (const it of [...found, ...relative].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && isNextDay(last, it, text)) all[all.length - 1] = { ...last, to: it.to, end: it.end };
    else all.push(lasting(it, text));
  }
  return [...all, ...laterThatMonth(all, text)].sort((a, b) => a.start - b.start);
}

/** "Not 2-4 March any more, now the 16th to 18th": the month is the one named before. */
const SAME_MONTH =
  /\b(?:now|instead|but|rather|moved to|changed to|becomes?)[,:]?\s+(?:it['’]?s\s+|it is\s+|on\s+|from\s+)*(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)(?:\s*(?:to|-|–|until|and)\s*(?:the\s+)?(\d{1,2})(?:st|nd|rd|th))?(?!\s*(?:of\s+)?\p{Lu}\p{L}{2}|[\d/:]|\.\d)/gu;

function laterThatMonth(known: readonly FoundDate[], text: string): readonly FoundDate[] {
  return [...text.matchAll(SAME_MONTH)].flatMap((match): FoundDate[] => {
    const [words, first = '', last = first] = match;
    const [start, end] = [match.index, match.index + words.length];
    const before = known.findLast((it) => it.end <= start && start - it.end < 60);
    if (!before || known.some((it) => it.start < end && start < it.end)) return [];
    const [from, to] = [first, last].map((day) => `${before.from.slice(0, 8)}${day.padStart(2, '0')}`);
    if (!from || !to || !dayExists(from) || !dayExists(to) || to < from) return [];
    return [{ from, to, start, end, sureness: 'likely', why: 'The month is that of the date named before.' }];
  });
}

/** “… on Tuesday 16th only”, behind a sentence that names the month: a weekday that fits it. */
const DAY_ALONE =
  /(?<![\p{L}])(?:on\s+)?((?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?)\.?,?\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)(?![\d/:])(?:\s*(?:of\s+)?(\p{L}+))?/giu;

/** Days that a sentence names by weekday and number alone, in the month of a date that was named before it. */
export function daysOfMonth(text: string, month: string): readonly FoundDate[] {
  return [...text.matchAll(DAY_ALONE)].flatMap((match): FoundDate[] => {
    const [words, weekday = '', number = '', next = ''] = match;
    if (monthNamed(next) !== null) return [];
    const day = `${month}-${number.padStart(2, '0')}`;
    if (!dayExists(day)) return [];
    const fits = (WEEKDAYS[weekdayOf(day)] ?? '').toLowerCase().startsWith(weekday.toLowerCase());
    if (!fits) return [];
    const at = { start: match.index, end: match.index + words.length };
    return [
      {
        from: day,
        to: day,
        ...at,
        sureness: 'likely',
        why: 'The month is that of the date named before; the weekday fits.',
      },
    ];
  });
}

/** "Tuesday, May 4 and Wednesday, May 5": two days that follow each other are one span. */
const isNextDay = (a: FoundDate, b: FoundDate, text: string): boolean =>
  b.from === dayAfter(a.to, 1) &&
  /^\s*,?\s*(?:and|&|und|et)\s*(?:on\s+)?$/iu.test(text.slice(a.end, b.start));

/** "On 14 March for three days", "from Thursday, for two nights": the last day follows from how long it lasts. */
const LASTING =
  /^,?\s*(?:onwards?,?\s+)?for\s+(?:a total of\s+|about\s+)?(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+(day|night)s?(?![\p{L}-])/iu;
/** "… 13 December and leaving on the 16th": a day of the same month. */
const LEAVING =
  /^[^.;?!]{0,40}?\b(?:leav(?:e|es|ing)|depart(?:s|ing|ure)?|return(?:s|ing)?|fly(?:ing)? (?:home|out|back)|until|till)\s+(?:home\s+|back\s+|again\s+)?(?:on\s+)?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)(?!\s*(?:of\s+)?\p{Lu}\p{L}{2})/u;
const COUNTED = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const LONGEST = 21;

function lasting(date: FoundDate, text: string): FoundDate {
  const rest = text.slice(date.end);
  const [said, lastDay = ''] = LEAVING.exec(rest) ?? [];
  const to = `${date.from.slice(0, 8)}${lastDay.padStart(2, '0')}`;
  if (said !== undefined && date.from === date.to && to > date.from && dayExists(to))
    return { ...date, to, end: date.end + said.length };
  const [words, count = '', unit = ''] = LASTING.exec(rest) ?? [];
  const number = COUNTED.indexOf(count.toLowerCase()) + 1 || Number(count);
  if (words === undefined || date.from !== date.to || number < 1 || number > LONGEST) return date;
  const more = /^night/i.test(unit) ? number : number - 1;
  return { ...date, to: dayAfter(date.from, more), end: date.end + words.length };
}

/** Whether a text begins with a weekday: "Tues 15th 11am". */
export const weekdayFirst = (text: string): boolean =>
  new DateReader(dateTokens(text.slice(0, 24))).weekday(0).weekday !== null;

/** The day of a span that a weekday (and the day of the month) alone means: "Tuesday", "Tues 15th". */
export function weekdayWithin(
  text: string,
  from: string,
  to: string,
): { readonly day: string; readonly end: number } | null {
  const r = new DateReader(dateTokens(text));
  const { weekday, next } = r.weekday(0);
  if (weekday === null || r.at(next)?.is === 'month') return null;
  const number = r.at(next);
  const wanted = number?.is === 'day' ? number.day : null;
  const used = r.skip(wanted === null ? next : next + 1, 'filler', 'comma') - 1;
  for (let day = from; day <= to && day < dayAfter(from, 14); day = dayAfter(day, 1)) {
    const fits = weekdayOf(day) === weekday && (wanted === null || Number(day.slice(8)) === wanted);
    if (fits) return { day, end: r.at(used)?.end ?? 0 };
  }
  return null;
}
