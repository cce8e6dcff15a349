import ICAL from 'ical.js';

const cell = (text: string | null | undefined): string => (text ?? '').replace(/[\t\r\n]+/g, ' ').trim();

type Event = InstanceType<typeof ICAL.Event>;
const dayOf = ({ startDate }: Event): string => startDate?.toString().slice(0, 10) ?? '';
const timeOf = ({ startDate }: Event): string =>
  startDate?.isDate ? '' : (startDate?.toString().slice(11, 16) ?? '');

/** A calendar (RFC 5545) as text: its events as a table, and below what they say. Guests are left out: officers are among them. */
export function eventLines(text: string): string {
  const calendar = new ICAL.Component(ICAL.parse(text.trim()));
  const events = calendar.getAllSubcomponents('vevent').map((it) => new ICAL.Event(it));
  if (events.length === 0) return '';
  const isOff = (it: Event): boolean =>
    cell(it.component.getFirstPropertyValue('status')?.toString()) === 'CANCELLED' ||
    calendar.getFirstPropertyValue('method')?.toString() === 'CANCEL';
  const rows = events
    .filter((it) => !isOff(it))
    .map((it) => [dayOf(it), timeOf(it), cell(it.summary), cell(it.location)].join('\t'));
  const stamp = events[0]?.component.getFirstPropertyValue('dtstamp')?.toString().slice(0, 10);
  const words = [...new Set(events.map((it) => (it.description ?? '').trim()))].filter((it) => it !== '');
  return [
    ...(stamp ? [`Sent: ${stamp}`, `Subject: ${cell(events[0]?.summary)}`, ''] : []),
    ...(rows.length > 0 ? ['Date\tTime\tActivity\tVenue', ...rows, ''] : ['The events are cancelled.', '']),
    ...words,
  ].join('\n');
}
