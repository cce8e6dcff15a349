import type { Sureness } from '../../../shared/views/index.ts';
import { findDates } from './find-dates.ts';
import { dayHeading, type FoundStop, findStop, type StopFrame, stopsIn, stopsInTable } from './find-stop.ts';
import { findTime } from './find-time.ts';
import { type HeardDate, isWithin, type Visit } from './find-visit.ts';
import { type LetterContext, readMessage, type Said } from './letter-context.ts';
import type { Unit } from './letter-units.ts';
import type { DateFrame } from './written-days.ts';

/** A stop with the lines that say it. */
export type Stop = {
  readonly value: { date: string; time: string | null; place: string; title: string };
  readonly lines: readonly number[];
  readonly words: string;
  readonly sureness: Sureness;
  readonly why: string;
};

/** The programme of the newest mail that has one, within the days of the visit. */
export function stopsOf(it: LetterContext, visit: Visit | null): readonly Stop[] {
  const chosen = visit?.chosen ?? null;
  for (const read of it.reads) {
    const stops = stopsOfRead(it, read.units, read.said, chosen);
    if (stops.length > 0) return [...stops, ...offeredStops(it, chosen, stops)];
  }
  return offeredStops(it, chosen, []);
}

/** Nothing but a time of day, or a time and until when. */
function isOnlyTime(text: string): boolean {
  const time = findTime(text);
  return time !== null && !/\p{L}{2}|\d{3}/u.test(`${text.slice(0, time.start)}${text.slice(time.end)}`);
}

/** A programme that was pasted with a cell a line: a time by itself, what happens and where one below the other. */
function withCells(units: readonly Unit[]): readonly Unit[] {
  const out: Unit[] = [];
  const isCell = (it: Unit | undefined): it is Unit => it?.kind === 'item' && it.topic === 'stops';
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit) continue;
    const cells = [unit];
    if (isCell(unit) && isOnlyTime(unit.text))
      for (let next = units[at + 1]; isCell(next) && cells.length < 3; next = units[at + cells.length]) {
        if (findTime(next.text) || /\d/.test(next.text)) break;
        cells.push(next);
      }
    out.push({
      ...unit,
      text: cells.map(({ text }) => text).join('\t'),
      lines: cells.flatMap(({ lines }) => lines),
    });
    at += cells.length - 1;
  }
  return out;
}

function stopsOfRead(
  it: LetterContext,
  units: readonly Unit[],
  said: readonly Said[],
  visit: HeardDate | null,
): readonly Stop[] {
  const found: Stop[] = [];
  let frame: StopFrame = { dates: it.dates, day: null, before: '', visit, placeNames: it.frame.placeNames };
  const add = (
    { date, time, place, title, sureness, why }: FoundStop,
    lines: readonly number[],
    words: string,
  ): void => {
    if (visit && !isWithin(date, visit)) return;
    found.push({ value: { date, time, place, title }, lines, words, sureness, why });
    frame = { ...frame, day: date, before: place };
  };
  for (const unit of withCells(units)) {
    if (unit.kind === 'table' && unit.table?.kind === 'stops')
      for (const { row, ...stop } of stopsInTable(unit.table, frame))
        add(stop, [row.line], row.cells.join(' ').trim());
    else if (unit.kind === 'table' && unit.table?.kind === 'people')
      for (const line of unit.lines) it.out.read.add(line);
    if ((unit.kind !== 'item' && unit.kind !== 'field') || unit.topic !== 'stops') continue;
    const day = dayHeading(unit.text, frame);
    if (day) {
      frame = { ...frame, day };
      for (const line of unit.lines) it.out.read.add(line);
      continue;
    }
    for (const piece of stopsIn(unit.text)) {
      const stop = findStop(piece, frame, true);
      if (stop) add(stop, unit.lines, unit.text);
    }
  }
  for (const { text, lines } of said) {
    if (/[?؟]$/.test(text)) continue;
    for (const piece of stopsIn(dayFirst(text, it.dates))) {
      const stop = findStop(piece, { ...frame, day: found.length > 0 ? frame.day : null }, false);
      if (stop && stop.time !== null) add(stop, lines, text);
    }
  }
  return found;
}

const PLANNED =
  /\b(?:plan|schedule|book|set|have|arrange|keep|fix)\w*\s+(?:the|an?|our|us an?)\s+([^,.:;]{4,60}?)\s+(?:for|on)\s+(the \d{1,2}(?:st|nd|rd|th))\s+(?:at|from|,)\s*(.{2,60})$/iu;
/** A sentence that names its day late, begun with it: “One visit is booked: 13 January, 10:00, …”, “plan the round table for the 23rd at 1:30 p.m.”. */
function dayFirst(text: string, dates: DateFrame): string {
  const [, what = '', day = '', time = ''] = PLANNED.exec(text) ?? [];
  if (what !== '' && findTime(time)?.start === 0) return `${day} ${time.replace(/[.]$/, '')} – ${what}`;
  const tail = /^\p{L}[^:]{3,60}:\s+(.+)$/u.exec(text)?.[1];
  return tail !== undefined && findDates(tail, { ...dates, short: true })[0]?.start === 0 && findTime(tail)
    ? tail
    : text;
}

/** What we offered in a chat and they agreed to. */
function offeredStops(it: LetterContext, visit: HeardDate | null, known: readonly Stop[]): readonly Stop[] {
  const [ours] = it.thread.ours;
  if (!ours || ours.head.length > 0 || ours.subject !== '' || !visit) return [];
  const { units, said } = readMessage(ours, it.dates.today);
  return stopsOfRead(it, units, said, visit).filter(
    ({ value }) => !known.some((other) => other.value.date === value.date && other.value.time === value.time),
  );
}
