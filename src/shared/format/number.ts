import type { Audience } from '../domain/index.ts';

/** A market's way with numbers; see `Audience.numbers`. */
export type NumberHabit = Audience['numbers'];

/** How the region itself writes numbers: the habit of the original pound amounts. */
export const BRITISH_NUMBERS: NumberHabit = {
  grouping: [3],
  scales: [
    { value: 1e12, name: 'trillion' },
    { value: 1e9, name: 'billion' },
    { value: 1e6, name: 'million' },
  ],
};

/** Lakh and crore, as Hindi counts. */
export const INDIAN_NUMBERS: NumberHabit = {
  grouping: [3, 2],
  scales: [
    { value: 1e12, name: 'lakh crore' },
    { value: 1e7, name: 'crore' },
    { value: 1e5, name: 'lakh' },
  ],
};

/** The word for so many of a scale ("million"), where a number is not printed in English. */
export type ScaleWord = (name: string, count: number) => string;

const asNamed: ScaleWord = (name) => name;

/** No-break space: a number never leaves its unit at the end of a line. */
export const NBSP = '\u00a0';

/** "1 copy", "2 copies". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** With spaces that a line may break at, as other texts have them. */
export const breakable = (text: string): string => text.replaceAll(NBSP, ' ');

/** Groups a string of digits from the right; the last group size repeats. */
export function groupDigits(digits: string, grouping: readonly number[]): string {
  const groups: string[] = [];
  let rest = digits;
  for (let index = 0; rest.length > 0; index += 1) {
    const size = grouping[Math.min(index, grouping.length - 1)] ?? 3;
    groups.unshift(rest.slice(-size));
    rest = rest.slice(0, -size);
  }
  return groups.join(',');
}

/** Rounds half away from zero on the decimal text, so that 1.005 does not become 1.00. */
function roundTo(value: number, decimals: number): number {
  const shifted = Number(`${Math.abs(value)}e${decimals}`);
  const rounded = Number.isFinite(shifted) ? Number(`${Math.round(shifted)}e-${decimals}`) : Math.abs(value);
  return value < 0 ? -rounded : rounded;
}

/** Decimal text without an exponent. */
function plain(value: number, decimals: number): string {
  const text = roundTo(value, decimals).toFixed(decimals);
  return decimals > 0 ? text.replace(/\.?0+$/, '') : text;
}

/** The size of a number as decimal text, every digit of it: no sign, no exponent. */
export function exactText(value: number): string {
  // Fifteen digits are what a number holds for certain: what sums left behind them (0.30000000000000004) is no digit.
  const [digits = '0', exponent] = String(Number(Math.abs(value).toPrecision(15))).split('e');
  if (exponent === undefined) return digits;
  const [whole = '0', fraction = ''] = digits.split('.');
  const shift = Number(exponent);
  const all = `${whole}${fraction}`;
  return shift < 0 ? `0.${'0'.repeat(-shift - whole.length)}${all}` : all.padEnd(whole.length + shift, '0');
}

/**
 * A number in a market's grouping, with every digit that it has, or at most `decimals` after the point; the minus is a
 * real minus sign.
 */
export function formatNumber(value: number, habit: NumberHabit, decimals?: number): string {
  const text = decimals === undefined ? exactText(value) : plain(Math.abs(value), decimals);
  const [whole = '0', fraction] = text.split('.');
  const grouped = groupDigits(whole, habit.grouping);
  const sign = value < 0 && Number(text) !== 0 ? '−' : '';
  return `${sign}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/**
 * A large number with the name of its scale ("28.97 billion", "1.29 lakh crore"), or grouped where no scale fits.
 * `significant` digits are kept at most; digits before the point are never dropped.
 */
export function formatScaled(
  value: number,
  habit: NumberHabit,
  significant = 4,
  scaleWord: ScaleWord = asNamed,
): string {
  const size = Math.abs(value);
  const scale = habit.scales.find((candidate) => size >= candidate.value);
  if (!scale) return formatNumber(value, habit, size >= 1000 ? 0 : 2);
  const scaled = value / scale.value;
  const wholeDigits = Math.floor(Math.log10(Math.abs(scaled))) + 1;
  const decimals = Math.max(0, significant - wholeDigits);
  // The word goes with the number as it is printed: 2.998 may be read as three.
  const word = scaleWord(scale.name, Math.abs(roundTo(scaled, decimals)));
  return `${formatNumber(scaled, habit, decimals)}${NBSP}${word}`;
}

/** More digits than these after a scale's name are harder to read than the whole number. */
const MOST_DECIMALS = 3;

/**
 * A source's own number times ten to the power of `shift`, with the name of its scale where that takes no digit away
 * ("28.97 billion"), otherwise in full ("1,455,192"). Shifted as text, so that 2.3 million is not 2,299,999.99.
 */
export function formatExactly(
  value: number,
  shift: number,
  habit: NumberHabit,
  scaleWord: ScaleWord = asNamed,
): string {
  const sign = value < 0 ? '−' : '';
  const text = exactText(value);
  const total = Number(`${text}e${shift}`);
  const scale = habit.scales.find((candidate) => total >= candidate.value);
  if (!scale) return `${sign}${formatNumber(total, habit)}`;
  const power = Math.log10(scale.value);
  const scaled = Number.isInteger(power)
    ? Number(`${text}e${shift - power}`)
    : Number((total / scale.value).toPrecision(12));
  const decimals = exactText(scaled).split('.')[1]?.length ?? 0;
  return decimals <= MOST_DECIMALS
    ? `${sign}${formatNumber(scaled, habit)}${NBSP}${scaleWord(scale.name, scaled)}`
    : `${sign}${formatNumber(total, habit)}`;
}

/** `1` → `1st`. */
export function ordinal(value: number): string {
  const tens = Math.abs(value) % 100;
  const ones = tens % 10;
  if (tens >= 11 && tens <= 13) return `${value}th`;
  return `${value}${ones === 1 ? 'st' : ones === 2 ? 'nd' : ones === 3 ? 'rd' : 'th'}`;
}

/**
 * Regroups the comma-grouped whole numbers of a sentence ("1,346,071" → "13,46,071") and leaves all else as it is.
 * Only digits and their commas change, so the value cannot.
 */
export function regroup(sentence: string, habit: NumberHabit): string {
  return sentence.replace(/(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,]*\d)/g, (number) =>
    groupDigits(number.replaceAll(',', ''), habit.grouping),
  );
}
