import { escapePattern } from '../../../shared/format/escape-pattern.ts';
import type { Sureness } from '../../../shared/views/index.ts';
import { findDates, findTime, weekdayWithin } from './find-dates.ts';

export type FoundStop = {
  readonly date: string;
  readonly time: string | null;
  /** Empty where no place was named. */
  readonly place: string;
  readonly title: string;
  readonly sureness: Sureness;
  readonly why: string;
};

type Frame = {
  readonly today: string;
  /** The day named by a heading above. */
  readonly day: string | null;
  readonly visit: { readonly from: string; readonly to: string } | null;
  readonly placeNames: readonly string[];
};

/** The longest known place that the text names. */
function knownPlace(text: string, placeNames: readonly string[]): string | null {
  const named = placeNames.filter((name) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(name)}(?![\\p{L}\\p{N}])`, 'iu').test(text),
  );
  return named.sort((a, b) => b.length - a.length)[0] ?? null;
}

const trimSeparators = (text: string): string =>
  text
    .replace(/^[\s,:;.|–—-]+|[\s,:;|–—-]+$/g, '')
    .replace(/\s{2,}/g, ' ')
    .trim();

/** The day of an itinerary line: its own date, a weekday within the visit, or the heading's. */
function dayOf(
  text: string,
  { today, day, visit }: Frame,
): { date: string; rest: string; why: string; sureness: Sureness } | null {
  const [found] = findDates(text, today);
  if (found && found.from === found.to && text.slice(0, found.start).trim().length <= 12) {
    return { date: found.from, rest: text.slice(found.end), why: found.why, sureness: found.sureness };
  }
  const span = visit ?? (day ? { from: day, to: day } : null);
  const weekday = span && weekdayWithin(text, span.from, span.to);
  if (weekday) {
    const rest = text.replace(/^\W*(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\b/i, '');
    return { date: weekday, rest, why: 'The weekday was looked up in the visit.', sureness: 'likely' };
  }
  const nth = /^\W*day\s+(\d{1,2})\b/i.exec(text);
  if (nth && visit) {
    const date = new Date(Date.parse(`${visit.from}T00:00:00Z`) + (Number(nth[1]) - 1) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    if (date <= visit.to)
      return {
        date,
        rest: text.slice(nth[0].length),
        why: 'Counted from the first day of the visit.',
        sureness: 'likely',
      };
  }
  return day ? { date: day, rest: text, why: 'The day of the heading above it.', sureness: 'likely' } : null;
}

/** A line of an itinerary: day, time, place and what happens. Null where it names no day, or nothing besides. */
export function findStop(text: string, frame: Frame, expected: boolean): FoundStop | null {
  if (text.trim().endsWith('?')) return null;
  const day = dayOf(text, frame);
  if (!day) return null;
  const time = findTime(day.rest);
  const afterTime = time
    ? day.rest.replace(time.words, ' ').replace(/^\s*(?:-|–|to|until)\s*\d{1,2}[:.]\d{2}\s*/i, ' ')
    : day.rest;
  if (!expected && !time && !/^\s*[:|–—-]/.test(day.rest)) return null;
  const words = trimSeparators(afterTime.replace(/^\s*(?:-|–|—)\s*(?:\d{1,2}[:.]\d{2}\s*(?:am|pm)?)?/i, ' '));
  if (words.length < 3) return null;
  const known = knownPlace(words, frame.placeNames);
  const after = /(?:,\s*|\s+(?:at|in)\s+(?:the\s+)?|\s+[–—-]\s+)([^,]{2,60})$/u.exec(words);
  const place = known ?? trimSeparators(after?.[1] ?? '');
  const title =
    place === ''
      ? words
      : trimSeparators(
          words.replace(
            new RegExp(
              `(?:^${escapePattern(place)}\\s*[,:–—-]\\s*|(?:,|\\s+in|\\s+at|\\s+[–—-])\\s+(?:the\\s+)?${escapePattern(place)}\\s*$)`,
              'iu',
            ),
            ' ',
          ),
        ) || words;
  const why = known
    ? day.why
    : place === ''
      ? `${day.why} No place was named.`
      : `${day.why} The place is not one of the library’s.`;
  return {
    date: day.date,
    time: time?.time ?? null,
    place: place.slice(0, 80),
    title: title.slice(0, 400),
    sureness: known ? day.sureness : 'unsure',
    why,
  };
}

/** A heading of a day: "Monday 7 December", "Day 2 – Tuesday 8 December:". */
export function dayHeading(text: string, today: string): string | null {
  const [found, ...others] = findDates(text, today);
  if (!found || others.length > 0 || found.from !== found.to) return null;
  const rest = `${text.slice(0, found.start)}${text.slice(found.end)}`.replace(/\bday\s+\d{1,2}\b/i, '');
  return /[\p{L}\d]/u.test(rest) ? null : found.from;
}
