/** Months and weekdays as letters name them, in the languages of those who write: the calendar's own data (CLDR). */

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'hi', 'ar', 'tr', 'pl'] as const;
const bare = (word: string): string =>
  word.normalize('NFC').replace(/\.$/, '').replace(/[أإآ]/g, 'ا').toLowerCase();

const noon = (month: number, day: number): Date => new Date(Date.UTC(2026, month, day, 12));
function named(style: Intl.DateTimeFormatOptions, days: readonly Date[], languages: readonly string[]) {
  return languages.flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
    return days.map((day, i): [string, number] => [bare(format.format(day)), i]);
  });
}

const YEAR = Array.from({ length: 12 }, (_, month) => noon(month, 15));
/** Sunday 4 January 2026 and the days after it. */
const WEEK = Array.from({ length: 7 }, (_, day) => noon(0, 4 + day));

/** Hindi and Punjabi days as they are written in Latin letters, and short forms that people use. */
const ALSO_DAYS: Readonly<Record<string, number>> = {
  ravivar: 0,
  itwar: 0,
  somvar: 1,
  somwar: 1,
  mangalwar: 2,
  mangalvar: 2,
  budhwar: 3,
  budhvar: 3,
  guruwar: 4,
  guruvar: 4,
  brihaspativar: 4,
  shukrawar: 5,
  shukravar: 5,
  shanivar: 6,
  shaniwar: 6,
  tues: 2,
  wednes: 3,
  thur: 4,
  thurs: 4,
  weds: 3,
};
const ALSO_MONTHS: Readonly<Record<string, number>> = {
  sept: 9,
  novem: 11,
  okt: 10,
  dez: 12,
  märz: 3,
  févr: 2,
  avr: 4,
  déc: 12,
  फरवरी: 2,
};

const MONTHS = new Map<string, number>([
  ...named({ month: 'long' }, YEAR, LANGUAGES).map(([word, i]): [string, number] => [word, i + 1]),
  ...named({ month: 'short' }, YEAR, ['en']).map(([word, i]): [string, number] => [word, i + 1]),
  ...Object.entries(ALSO_MONTHS),
]);
const DAYS = new Map<string, number>([
  ...named({ weekday: 'long' }, WEEK, LANGUAGES),
  ...named({ weekday: 'short' }, WEEK, ['en']),
  ...Object.entries(ALSO_DAYS),
]);
/** "Mo., 22.02.": two letters are a day only with their full stop. */
const SHORT_DAYS = new Map(named({ weekday: 'short' }, WEEK, ['de', 'fr', 'es', 'it']));

/** 1 to 12, or null. */
export const monthNamed = (word: string): number | null => MONTHS.get(bare(word)) ?? null;
/** 0 for Sunday, or null. `dotted`: a full stop follows the word. */
export const weekdayNamed = (word: string, dotted = false): number | null =>
  DAYS.get(bare(word)) ?? (dotted ? (SHORT_DAYS.get(bare(word)) ?? null) : null);
