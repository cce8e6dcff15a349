import { formatDay } from '../../shared/format/date.ts';
import { localDay } from '../../shared/format/local-day.ts';
import { today } from '../today.ts';
import { OFFICE_DATES } from './office-dates.ts';

/** 24-hour time; the same digits in every language of the window. */
export const minuteOf = (at: number | string): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** "14:02" of today, "3 Nov 2026, 14:02" of another day. */
export function whenOf(at: string): string {
  const day = localDay(new Date(at));
  return day === today() ? minuteOf(at) : `${formatDay(day, OFFICE_DATES.short)}, ${minuteOf(at)}`;
}
