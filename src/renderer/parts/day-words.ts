import { LANGUAGES } from '../../shared/languages.ts';
import { useSettings } from '../state/settings.ts';

const DAY_MS = 86_400_000;

/** Days have no hours: all of this is reckoned in UTC. */
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);

export const dayAfter = (day: string, days: number): string =>
  new Date(at(day).getTime() + days * DAY_MS).toISOString().slice(0, 10);

export { daysBetween } from '../../shared/format/days-between.ts';

/** 0 is Monday. */
export const weekdayOf = (day: string): number => (at(day).getUTCDay() + 6) % 7;

/** A day in the words of the window's language: "Monday 30 November", "Thursday", "M". */
export function dayWords(day: string, how: Intl.DateTimeFormatOptions): string {
  const { tag } = LANGUAGES[useSettings.getState().settings.language];
  const format = new Intl.DateTimeFormat(`${tag}-u-nu-latn`, { timeZone: 'UTC', ...how });
  return format.format(at(day)).replace(',', '');
}
