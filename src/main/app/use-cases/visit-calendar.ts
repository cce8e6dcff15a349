import type { Delegation } from '../../../shared/domain/index.ts';
import { sha256 } from '../../storage/hash.ts';

const EOL = '\r\n';

const escaped = (words: string): string => words.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** At most 75 octets a line (RFC 5545, 3.1), and no letter is cut. */
function folded(line: string): string {
  const parts: string[] = [''];
  for (const letter of line) {
    const part = (parts.at(-1) ?? '') + letter;
    if (Buffer.byteLength(part) > (parts.length === 1 ? 75 : 74)) parts.push(letter);
    else parts[parts.length - 1] = part;
  }
  return parts.join(`${EOL} `);
}

/** "9:30", "09.30 to 11:00": hours of the place itself, whatever the reader’s own are. */
function hoursOf(time: string | null): readonly string[] {
  return [...(time ?? '').matchAll(/\b([01]?\d|2[0-3])[:.]([0-5]\d)\b/g)]
    .slice(0, 2)
    .map(([, hour = '', minute = '']) => `${hour.padStart(2, '0')}${minute}00`);
}

const nextDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const compact = (date: string): string => date.replaceAll('-', '');

/** The programme of a visit as a calendar (RFC 5545). A stop without an hour is of the whole day. */
export function visitCalendar({ name, itinerary }: Delegation, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const events = itinerary.map(({ date, time, place, title }, index) => {
    const [from, to] = hoursOf(time);
    const uid = sha256(JSON.stringify([name, index, date, time, place, title])).slice(7, 39);
    return [
      'BEGIN:VEVENT',
      `UID:${uid}@attache`,
      `DTSTAMP:${stamp}`,
      ...(from
        ? [`DTSTART:${compact(date)}T${from}`, ...(to && to > from ? [`DTEND:${compact(date)}T${to}`] : [])]
        : [`DTSTART;VALUE=DATE:${compact(date)}`, `DTEND;VALUE=DATE:${compact(nextDay(date))}`]),
      `SUMMARY:${escaped(title)}`,
      `LOCATION:${escaped(place)}`,
      ...(time !== null && !from ? [`DESCRIPTION:${escaped(time)}`] : []),
      'END:VEVENT',
    ];
  });
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Attaché//EN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flat(),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join(EOL);
}
