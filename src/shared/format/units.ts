import { formatExactly, formatNumber, type NumberHabit, ordinal, type ScaleWord } from './number.ts';

/** Units of a value: an amount of money, one of the table below, or a word behind a count ("projects a year"). */

export type MoneyUnit = { readonly currency: string; readonly factor: number; readonly rest: string };

/** ISO 4217 codes. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const FACTORS: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** "GBP million a year" → currency GBP, factor 1,000,000, rest "a year"; null where the unit is not an amount of money. */
export function moneyUnit(unit: string): MoneyUnit | null {
  const match = /^([A-Z]{3})(?: (thousand|million|billion|trillion))?(?: (.+))?$/.exec(unit);
  if (!match) return null;
  const [, currency = '', scale, rest = ''] = match;
  // "AED per USD" is a rate between two currencies, and "MVA" is a unit of three capitals: neither is an amount.
  if (/^per [A-Z]{3}$/.test(rest) || !CURRENCIES.has(currency)) return null;
  return { currency, factor: scale ? (FACTORS[scale] ?? 1) : 1, rest };
}

/** The words of a printed figure, in one language. */
export type AmountWords = {
  readonly scale: ScaleWord;
  /** A place in a ranking. */
  readonly ordinal: (place: number) => string;
  /** What is counted: "projects", "flights a week". */
  readonly counted: (unit: string, count: number) => string;
  /** What follows an amount: "a year". */
  readonly rate: (unit: string) => string;
  /** The language's own way with large numbers; absent, it is the reader's. */
  readonly numbers?: NumberHabit;
};

/** A count: grouped below a million, with the market's scale names above; never with fewer digits than it has. */
const formatCount = (value: number, numbers: NumberHabit, { scale }: AmountWords): string =>
  Math.abs(value) >= 1e6 ? formatExactly(value, 0, numbers, scale) : formatNumber(value, numbers);

type UnitRules = {
  /** The value with its unit in it: nothing follows. */
  readonly print?: (value: number, numbers: NumberHabit, words: AmountWords) => string;
  /** The word of a single one, where the plural does not end in -s. */
  readonly one?: string;
  /** A length of time, or a point in it: no figure to print large. */
  readonly isTime?: true;
  readonly isDate?: true;
  /** A share of something: two of them need not count the same thing. */
  readonly isShare?: true;
};

const UNITS: Readonly<Record<string, UnitRules>> = {
  '%': { print: (value, numbers) => `${formatNumber(value, numbers)}%`, isShare: true },
  '‰': { print: (value, numbers) => `${formatNumber(value, numbers)}‰` },
  rank: { print: (value, _, words) => words.ordinal(value) },
  count: { print: formatCount },
  /** A year of the calendar, not a length. */
  year: { print: String, isTime: true, isDate: true },
  years: { isTime: true },
  month: { isTime: true },
  months: { isTime: true },
  week: { isTime: true },
  weeks: { isTime: true },
  day: { isTime: true },
  days: { isTime: true },
  minute: { isTime: true },
  minutes: { isTime: true },
  people: { one: 'person' },
};

const rulesOf = (unit: string | null): UnitRules =>
  (Object.hasOwn(UNITS, unit ?? '') && UNITS[unit ?? '']) || {};

export const isTime = (unit: string | null): boolean => rulesOf(unit).isTime === true;
export const isDate = (unit: string | null): boolean => rulesOf(unit).isDate === true;
export const isShare = (unit: string | null): boolean => rulesOf(unit).isShare === true;

/** Words that look plural but are not, or are the same in the singular. */
const SAME_FOR_ONE = /^(?:series|species|gas|lens|news|headquarters|.*(?:ss|us|is))$/;

/** The unit of a single thing: "1 project", "1 person a year". Only English plurals that are surely ones change. */
const singularUnit = (unit: string): string =>
  unit.replace(/^[a-z]+/, (word) => {
    const { one } = rulesOf(word);
    if (one !== undefined) return one;
    if (SAME_FOR_ONE.test(word)) return word;
    return word
      .replace(/([^aeiou])ies$/, '$1y')
      .replace(/(ss|sh|ch|x)es$/, '$1')
      .replace(/s$/, (end, at: number) => (/ss$/.test(word.slice(0, at + 1)) ? end : ''));
  });

export const ENGLISH: AmountWords = {
  scale: (name) => name,
  ordinal,
  counted: (unit, count) => (Math.abs(count) === 1 ? singularUnit(unit) : unit),
  rate: (unit) => unit,
};

/** A value that is no money: the number in the audience's habit, and the word that follows it. */
export function printCount(
  value: number,
  unit: string,
  numbers: NumberHabit,
  words: AmountWords,
): { readonly main: string; readonly unit: string | null } {
  const { print } = rulesOf(unit);
  if (print) return { main: print(value, numbers, words), unit: null };
  return { main: formatCount(value, numbers, words), unit: words.counted(unit, value) };
}
