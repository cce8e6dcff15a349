import { escapePattern } from '../../../shared/format/escape-pattern.ts';
import type { Sureness } from '../../../shared/views/index.ts';
import { dayAfter, findDates, weekdayFirst, weekdayWithin } from './find-dates.ts';
import { findTime } from './find-time.ts';
import { withoutPrivate } from './private-words.ts';
import type { Row, Table } from './tables.ts';
import { TOWNS } from './towns.ts';
import type { DateFrame } from './written-days.ts';

export type FoundStop = {
  readonly date: string;
  readonly time: string | null;
  /** Empty where no place was named. */
  readonly place: string;
  readonly title: string;
  readonly sureness: Sureness;
  readonly why: string;
};

/** What is known where a line of a programme is read. */
export type StopFrame = {
  readonly dates: DateFrame;
  /** The day named by a heading above, or by the line before. */
  readonly day: string | null;
  /** The place of the stop before: "same place". */
  readonly before: string;
  readonly visit: { readonly from: string; readonly to: string } | null;
  readonly placeNames: readonly string[];
};

const patterns = new Map<string, RegExp>();
function wholeWord(name: string): RegExp {
  const known =
    patterns.get(name) ?? new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(name)}(?![\\p{L}\\p{N}])`, 'iu');
  patterns.set(name, known);
  return known;
}
/** The longest known place that the text names, as it writes it. */
function knownPlace(text: string, placeNames: readonly string[]): string | null {
  const folded = text.toLowerCase();
  const named = [...placeNames, ...TOWNS].filter(
    (name) => folded.includes(name.toLowerCase()) && wholeWord(name).test(text),
  );
  const [longest] = named.sort((a, b) => b.length - a.length);
  return longest ?? null;
}
const VENUE =
  /(?:\p{Lu}[\p{L}\p{N}’'&.-]*\s+(?:of\s+)?){0,5}(?:University|Park|Campus|Hospital|Centre|Center|Institute|College|Airport|Hotel|Quarter|Office|Museum|Hall|House|Works|Plant|Hub|Station|Port)(?:\s+of\s+\p{Lu}[\p{L}]+)?(?![\p{L}])/u;

const trim = (text: string): string =>
  text
    .replace(/^[\s,:;.|/–—-]+|[\s,:;|/–—-]+$/g, '')
    .replace(/\s{2,}/g, ' ')
    .trim();

type Dayed = {
  readonly date: string;
  readonly rest: string;
  readonly why: string;
  readonly sureness: Sureness;
};

const cutTime = (text: string): string => {
  const time = findTime(text);
  return (time ? `${text.slice(0, time.start)}${text.slice(time.end)}` : text).replace(
    /\b(?:at|on)\b/giu,
    '',
  );
};

/** “The 2nd”, in a visit from the 1st to the 3rd. */
function dayNumbered(
  number: number,
  { from, to }: { readonly from: string; readonly to: string },
): string | null {
  for (let day = from; day <= to; day = dayAfter(day, 1)) if (Number(day.slice(8)) === number) return day;
  return null;
}

/** The day of a line: its own date, a weekday within the visit, the n-th day, or the heading's. */
function dayOf(text: string, { dates, day, visit }: StopFrame): Dayed | null {
  const found = findDates(text, { ...dates, short: true }).filter((it) => it.from === it.to);
  // The date stands in front, or behind "Day 1 (".
  const own = found.find(
    (it) =>
      text
        .slice(0, it.start)
        .replace(/\bday\s+\d{1,2}\b/i, '')
        .replace(/[\s(]/g, '').length <= 12,
  );
  const span = visit ?? (day ? { from: day, to: dayAfter(day, 6) } : null);
  if (own && !(own.why.startsWith('Only a weekday') && span)) {
    const before = text.slice(0, own.start).replace(/\bday\s+\d{1,2}\b|\bon\b|\bplan\b|[(:]/gi, ' ');
    return {
      date: own.from,
      rest: `${before} ${text.slice(own.end).replace(/^\s*\)/, '')}`,
      why: own.why,
      sureness: own.sureness,
    };
  }
  const lead = text.replace(/^\s*(?:on|plan\s*:|programme[^:]{0,30}:)\s*/i, '');
  const weekday = span && weekdayWithin(lead, span.from, span.to);
  if (weekday)
    return {
      date: weekday.day,
      rest: lead.slice(weekday.end),
      why: 'The weekday was looked up in the visit.',
      sureness: 'likely',
    };
  const ordinal = /^(.{0,24}?)\b(?:on\s+)?the\s+(\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:of\s+)?\p{L}+day)/iu.exec(
    text,
  );
  const before = ordinal?.[1]?.trim() ?? '';
  if (ordinal && visit && (before === '' || /^\W*$/.test(cutTime(before)))) {
    const date = dayNumbered(Number(ordinal[2]), visit);
    if (date)
      return {
        date,
        rest: `${before} ${text.slice(ordinal[0].length)}`,
        why: 'The day was looked up in the visit.',
        sureness: 'likely',
      };
  }
  const nth = /^\W*day\s+(\d{1,2})\b/i.exec(text);
  if (nth && visit) {
    const date = dayAfter(visit.from, Number(nth[1]) - 1);
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

/** "10:00 – 11:30": the end says nothing. */
const UNTIL = /^\s*(?:-|–|—|to|until)\s*\d{1,2}(?:[:.]?\d{2})?\s*(?:am|pm|a\.m\.|p\.m\.|hrs)?/i;
const HALF_DAY =
  /^\s*(?:(?:am|pm)(?![\p{L}])|forenoon|afternoon|morning|evening|full day|all day|lunchtime|tbc|time tbc)[\s,:–—-]*/iu;
/** What we say of a stop that we offer. */
const OFFERED =
  /\s*(?:\b(?:is|are)\s+)?(?:\b(?:possible|booked|pencilled(?: in)?|confirmed|ok|provisional|tbc|to be confirmed)\b|\?)\s*$/iu;
const TRAVEL =
  /^(?:arriv\w*|depart\w*|land\w*|fl(?:y|ight|ies)\b|anreise|abreise|check-?(?:in|out)|transfer|forenoon free|free\b|leave|travel|return|wheels)/i;

const FLIGHT = /\b\p{Lu}{2}\s?\d{2,4}\b/u;
/** “BA 174 RDU-LHR”: from one airport to another. */
const ROUTE = /\b[A-Z0-9]{2}\s?\d{2,4}\b.*\b[A-Z]{3}\s?(?:-|–|to|\/)\s?[A-Z]{3}\b/u;
const CHECK_IN = /\b(?:check[- ]?in|check[- ]?out|wheels up)\b/iu;

/** A line of a programme: day, time, place and what happens. Null where it names no day, or nothing besides. */
export function findStop(written: string, frame: StopFrame, expected: boolean): FoundStop | null {
  const text = withoutPrivate(written);
  if (/[?؟]$/.test(text) && !/\?\s*$/.test(text.replace(OFFERED, ''))) return null;
  const day = dayOf(text, frame);
  if (!day) return null;
  const time = findTime(day.rest);
  if (!expected && !time && !/^\s*[:|–—-]/.test(day.rest)) return null;
  const words = (
    time ? `${day.rest.slice(0, time.start)}  ${day.rest.slice(time.end).replace(UNTIL, ' ')}` : day.rest
  ).replace(/^[\s,:;.()–—-]+/, '');
  const rest = trim(
    words
      .replace(HALF_DAY, '')
      .replace(/\s{2,}|\t/g, ' – ')
      .replace(/^(?:[\s–—-]*)(?:at|from|ko|ke?)\s+/iu, '')
      .replace(/\s*\((?:venue|place|tbc)[^)]*\)/giu, '')
      .replace(OFFERED, ''),
  );
  if (rest.length < 3 || !/\p{L}{2}/u.test(rest)) return null;
  if (TRAVEL.test(rest) && (!time || FLIGHT.test(rest))) return null;
  if (ROUTE.test(rest) || CHECK_IN.test(rest)) return null;
  return { ...day, ...placed(rest, frame, day), date: day.date, time: time?.time ?? null };
}

function placed(
  rest: string,
  { placeNames, before }: StopFrame,
  day: Dayed,
): Pick<FoundStop, 'place' | 'title' | 'sureness' | 'why'> {
  const isSame = /\bsame (?:place|venue)\b/i.test(rest);
  const known = isSame ? before : knownPlace(rest, placeNames);
  const parts = rest
    .split(/\s*(?:[,:|]|\s[–—-]|[–—])\s+/u)
    .map(trim)
    .filter((it) => it !== '');
  const venue = VENUE.exec(rest)?.[0];
  const after =
    /\s(?:at|in)\s+(?:the\s+)?(\p{Lu}[^,]{2,60})$/u.exec(rest)?.[1] ??
    (parts.length > 1 ? parts.at(-1) : undefined);
  const place = known ?? trim(venue ?? after ?? '');
  const title = trim(
    (known || place !== rest ? withoutPlace(rest, place) : rest).replace(
      /,?\s*\bsame (?:place|venue)\b\.?/i,
      '',
    ),
  );
  const why = known
    ? day.why
    : place === ''
      ? `${day.why} No place was named.`
      : `${day.why} The place is not one of the library’s.`;
  return {
    place: place.slice(0, 80),
    title: (title.length > 2 ? title : rest).replace(/\.$/, '').slice(0, 400),
    sureness: known ? day.sureness : 'unsure',
    why,
  };
}

/** The title, where the place stands apart from it: first, last, or behind "at". */
function withoutPlace(rest: string, place: string): string {
  if (place === '') return rest;
  const name = escapePattern(place);
  const cut = rest
    .replace(new RegExp(`^${name}\\s*(?:[,:|]|[–—-](?=\\s))\\s*`, 'iu'), '')
    .replace(
      new RegExp(`(?:\\s*[,|]|\\s+in|\\s+at|\\s*[–—-])\\s+(?:the\\s+)?${name}(?:\\s+(?:mein|में))?\\s*$`, 'iu'),
      '',
    )
    .replace(new RegExp(`\\s+${name}\\s+(?:mein|में)\\s*$`, 'iu'), '');
  return trim(cut) || rest;
}

/** A heading of a day: "Monday 7 December", "Day 2 – Tuesday 8 December:". */
export function dayHeading(text: string, frame: StopFrame): string | null {
  const [found, ...others] = findDates(text, { ...frame.dates, short: true });
  const rest = (words: string): string => words.replace(/\bday\s+\d{1,2}\b/i, '').replace(/[^\p{L}\d]/gu, '');
  if (found && others.length === 0 && found.from === found.to && !found.why.startsWith('Only a weekday'))
    return rest(`${text.slice(0, found.start)}${text.slice(found.end)}`) === '' ? found.from : null;
  const weekday = frame.visit && weekdayWithin(text, frame.visit.from, frame.visit.to);
  return weekday && rest(text.slice(weekday.end)) === '' ? weekday.day : null;
}

const JOINT = /\s*[;,]\s*(?:(?:and|then|phir|aur|followed by)\s+)?|\.\s+|\s+(?:aur|phir|and then|then)\s+/giu;
/** A line that holds several stops, parted: "10 a.m. welcome at the MTC; 2 p.m. round table". */
export function stopsIn(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(JOINT)) {
    const after = text.slice(match.index + match[0].length);
    const time = findTime(after);
    const isDay =
      weekdayFirst(after) || findDates(after, { today: '2026-01-01', short: true })[0]?.start === 0;
    const held = text.slice(from, match.index);
    if (
      findTime(held) &&
      ((time && time.start <= 1) || (isDay && time && time.start < 30)) &&
      held.length - (findTime(held)?.end ?? 0) > 3
    ) {
      pieces.push(held);
      from = match.index + match[0].length;
    }
  }
  return [...pieces, text.slice(from)].map((it) => it.trim());
}

/** Stops of a programme that came as a table. A day stands once above its rows. */
export function stopsInTable(
  { columns, rows }: Table,
  frame: StopFrame,
): readonly (FoundStop & { readonly row: Row })[] {
  let day = frame.day;
  return rows.flatMap((row) => {
    const cell = (kind: Table['columns'][number]): string =>
      columns.flatMap((it, i) => (it === kind && row.cells[i] ? [row.cells[i]] : [])).join(' ');
    const own = dayOf(`${cell('date')} `, { ...frame, day: null });
    day = own?.date ?? day;
    const time = findTime(cell('time')) ?? findTime(cell('date').replace(/\d{4}-\d{2}-\d{2}/, ''));
    const place = withoutPrivate(cell('place'));
    const title = withoutPrivate([cell('activity'), cell('other')].filter((it) => it !== '').join(' – '));
    if (day === null || (title === '' && place === '')) return [];
    const spot =
      place === '' ? placed(title, frame, { date: day, rest: '', why: '', sureness: 'likely' }) : null;
    return [
      {
        date: day,
        time: time?.time ?? null,
        place: (spot?.place ?? place).slice(0, 80),
        title: (spot?.title ?? (title || place)).slice(0, 400),
        sureness: own?.sureness ?? 'likely',
        why: own?.why ?? 'The day of the row above it.',
        row,
      },
    ];
  });
}
