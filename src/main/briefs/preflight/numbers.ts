/** Numbers as a text says them: in digits, in words, as shares. */
export type SaidNumber = {
  /** In whole units: "£8.46 billion" is 8,460,000,000; "a third" of something is 33.3 per cent. */
  readonly value: number;
  /** Half of the last digit that is said. */
  readonly within: number;
  readonly kind: 'percent' | 'ordinal' | 'plain';
  readonly from: number;
  readonly to: number;
};

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
  lakh: 1e5,
  crore: 1e7,
};

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const FRACTIONS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:a|one) half\b|\bhalf\b|\bhalv\w+/giu, 50],
  [/\b(?:a|one)[- ]third\b/giu, 100 / 3],
  [/\btwo[- ]thirds\b/giu, 200 / 3],
  [/\b(?:a|one)[- ]quarter\b/giu, 25],
  [/\bthree[- ]quarters\b/giu, 75],
  [/\b(?:a|one)[- ]fifth\b/giu, 20],
  [/\b(?:a|one)[- ]tenth\b/giu, 10],
  [/\b(?:doubl\w+|twice)\b/giu, 100],
  [/\b(?:trebl\w+|tripl\w+)\b/giu, 200],
];

const cardinal = `(?:${TENS.join('|')})(?:[- ](?:${SMALL.slice(1, 10).join('|')}))?|${[...SMALL].reverse().join('|')}|a dozen|dozens`;
const WORDS = new RegExp(
  `(?<![\\p{L}-])(${cardinal}|an?(?= (?:hundred|thousand|million|billion)))(?: (hundred|thousand|million|billion))?(?!\\p{L}|-\\p{L}+-)`,
  'giu',
);
const DIGITS =
  /(?<![\p{L}\d.,])(?<minus>[−-])?(?<money>£|US\$|\$|€|₹)?\s?(?<digits>\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?(?<scale>k|mn?|bn|tn|thousand|million|billion|trillion|lakh crore|lakh|crore)(?![\p{L}]))?(?<percent>\s?%|\s(?:per ?cent|percentage|pc)\b)?(?<ordinal>st|nd|rd|th)?(?![\d])/giu;
const IN = new RegExp(`\\b(${cardinal}|\\d+) (?:in|out of|of) (?:every |the )?(${cardinal}|\\d+)\\b`, 'giu');

function wordValue(word: string): number {
  const lower = word.toLowerCase();
  if (/^an?$/.test(lower)) return 1;
  if (lower === 'a dozen' || lower === 'dozens') return 12;
  const [tens = '', unit = ''] = lower.split(/[- ]/);
  if (TENS.includes(tens)) return (TENS.indexOf(tens) + 2) * 10 + Math.max(0, SMALL.indexOf(unit));
  return SMALL.includes(lower) ? SMALL.indexOf(lower) : Number(lower);
}

/** The same statements are read again and again while a brief is written. */
const known = new Map<string, readonly SaidNumber[]>();
const MOST_KNOWN = 5000;

/** Every number of the text, in the order of the text. */
export function numbersIn(text: string): readonly SaidNumber[] {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const read = readNumbers(text);
  known.set(text, read);
  return read;
}

function readNumbers(text: string): readonly SaidNumber[] {
  const found: SaidNumber[] = [];
  const add = (match: RegExpMatchArray, value: number, within: number, kind: SaidNumber['kind']): void => {
    found.push({ value, within, kind, from: match.index ?? 0, to: (match.index ?? 0) + match[0].length });
  };
  for (const match of text.matchAll(DIGITS)) {
    const { digits = '', scale, percent, ordinal, minus } = match.groups ?? {};
    const word = scale?.toLowerCase() ?? '';
    const factor = word === 'lakh crore' ? 1e12 : (SCALES[word] ?? 1);
    const decimals = digits.split('.')[1]?.length ?? 0;
    const value = Number(digits.replaceAll(',', '')) * factor * (minus ? -1 : 1);
    add(match, value, 0.5 * 10 ** -decimals * factor, percent ? 'percent' : ordinal ? 'ordinal' : 'plain');
  }
  for (const match of text.matchAll(WORDS)) {
    const scale = match[2]?.toLowerCase();
    const factor = scale === 'hundred' ? 100 : scale ? (SCALES[scale] ?? 1) : 1;
    const percent = /^\s?(?:%|per ?cent)/i.test(text.slice((match.index ?? 0) + match[0].length));
    add(match, wordValue(match[1] ?? '') * factor, 0.5 * factor, percent ? 'percent' : 'plain');
  }
  ORDINALS.forEach((word, at) => {
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'giu')))
      add(match, at + 1, 0, 'ordinal');
  });
  for (const [pattern, value] of FRACTIONS)
    for (const match of text.matchAll(pattern)) add(match, value, 1, 'percent');
  for (const match of text.matchAll(IN)) {
    const [part, whole] = [wordValue(match[1] ?? ''), wordValue(match[2] ?? '')];
    if (whole > 0 && part <= whole) add(match, (100 * part) / whole, 2, 'percent');
  }
  return found.sort((a, b) => a.from - b.from);
}
