import type { Audience, ExchangeRate } from '../domain/index.ts';
import { BRITISH_NUMBERS, exactText, formatExactly, formatNumber, formatScaled, NBSP } from './number.ts';
import { type AmountWords, ENGLISH, type MoneyUnit, moneyUnit, printCount } from './units.ts';

/** A printed value. `main` is never broken over lines. */
export type PrintedAmount = {
  readonly main: string;
  /** What follows the number: "jobs", "a year". Null if `main` says it all. */
  readonly unit: string | null;
  /** The amount in the audience's currency, "a year" behind it, and the rate it rests on. */
  readonly converted: {
    readonly text: string;
    readonly unit: string | null;
    readonly rate: ExchangeRate;
    /** The rate to the pound of an amount that was not in pounds. */
    readonly via?: ExchangeRate;
  } | null;
};

/** Rates of one pound sterling. */
export type Rates = (currency: string) => ExchangeRate | undefined;

const SYMBOLS: Readonly<Record<string, string>> = { GBP: '£', USD: 'US$', EUR: '€', INR: '₹' };
const prefixOf = (currency: string): string => SYMBOLS[currency] ?? `${currency}${NBSP}`;

/** £42.5 is written £42.50. */
const withPence = (text: string): string => text.replace(/\.(\d)$/, '.$10');

function signedAmount(value: number, prefix: string, format: (size: number) => string): string {
  return `${value < 0 ? '−' : ''}${prefix.replaceAll(' ', NBSP)}${format(Math.abs(value))}`;
}

const LEAST_CONVERTED = 0.005;

/** The amount in another currency, through the pound, to three significant digits: a conversion is never exact. */
function convert(
  value: number,
  money: MoneyUnit,
  audience: Audience,
  rates: Rates,
  words: AmountWords,
): PrintedAmount['converted'] {
  if (money.currency === audience.currency.code) return null;
  const target = rates(audience.currency.code);
  const via = money.currency === 'GBP' ? undefined : rates(money.currency);
  const pounds = money.currency === 'GBP' ? 1 : via?.ratePerGbp;
  if (!target || !pounds) return null;
  const converted = ((value * money.factor) / pounds) * target.ratePerGbp;
  // Do not convert what would print as zero.
  if (Math.abs(converted) < LEAST_CONVERTED) return null;
  return {
    text: signedAmount(converted, audience.currency.prefix, (size) => roundedAmount(size, audience, words)),
    unit: /^a |^per /.test(money.rest) ? words.rate(money.rest) : null,
    rate: target,
    ...(via ? { via } : {}),
  };
}

function roundedAmount(size: number, audience: Audience, words: AmountWords): string {
  const { scale, numbers = audience.numbers } = words;
  const digits = Math.floor(Math.log10(Math.max(size, 1))) + 1;
  const step = 10 ** Math.max(0, digits - 3);
  const rounded = size < 100 ? size : Math.round(size / step) * step;
  return formatScaled(rounded, numbers, 3, scale);
}

/**
 * A value in an audience's habit. Money prints its original currency first, the region's way, followed by the
 * audience's currency; counts use the audience's grouping and scale names.
 */
export function printAmount(
  value: number,
  unit: string | null,
  audience: Audience,
  rates: Rates,
  words: AmountWords = ENGLISH,
): PrintedAmount {
  if (unit === null) return { main: formatNumber(value, audience.numbers), unit: null, converted: null };
  const money = moneyUnit(unit);
  if (money) {
    const shift = Math.round(Math.log10(money.factor));
    // Both habits agree below a million; above, the original keeps the words of its source.
    const main = signedAmount(value, prefixOf(money.currency), (size) =>
      size * money.factor >= 1e6
        ? formatExactly(size, shift, words.numbers ?? BRITISH_NUMBERS, words.scale)
        : withPence(formatNumber(Number(`${exactText(size)}e${shift}`), words.numbers ?? audience.numbers)),
    );
    return {
      main,
      unit: money.rest ? words.rate(money.rest) : null,
      converted: convert(value, money, audience, rates, words),
    };
  }
  return { ...printCount(value, unit, words.numbers ?? audience.numbers, words), converted: null };
}

/** The amount on one line: "£28.97 billion a year". */
export function amountLine(figure: PrintedAmount): string {
  return figure.unit ? `${figure.main}${NBSP}${figure.unit}` : figure.main;
}

/** A number alone, without what it counts, says nothing. */
const BARE = /^[\d\s.,]+$/;

/** The amount on one line where that says what it counts by itself; null where it does not. */
export function leadingLine(figure: PrintedAmount): string | null {
  const line = amountLine(figure);
  return BARE.test(line) ? null : line;
}
