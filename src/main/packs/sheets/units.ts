import { oneLine } from '../../../shared/text/one-line.ts';

/** Units as statistics offices write them, in Attaché's words: “£m” is “GBP million”, “000s” is “thousand”. */

const CURRENCIES: Readonly<Record<string, string>> = {
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  sterling: 'GBP',
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
};

const SCALES: Readonly<Record<string, string>> = {
  thousand: 'thousand',
  thousands: 'thousand',
  '000': 'thousand',
  '000s': 'thousand',
  "'000": 'thousand',
  "'000s": 'thousand',
  "000's": 'thousand',
  k: 'thousand',
  m: 'million',
  mn: 'million',
  mil: 'million',
  mill: 'million',
  million: 'million',
  millions: 'million',
  bn: 'billion',
  b: 'billion',
  billion: 'billion',
  billions: 'billion',
  tn: 'trillion',
  trillion: 'trillion',
  trillions: 'trillion',
};

const CURRENCY = String.raw`us\$|[£$€]|gbp|usd|eur|pounds?(?: sterling)?|euros?|sterling`;
const SCALE = `'?000'?s?|thousands?|millions?|mill?|mn|billions?|bn|trillions?|tn|m|b|k`;
const LONG_SCALE = `'?000'?s?|thousands?|millions?|billions?|bn|trillions?`;

const MONEY = new RegExp(`^(?:in )?(${CURRENCY})[ ,]{0,2}(?:(?:in )?(${SCALE}))?(?: (per .+|a .+))?$`, 'i');
const MONEY_BEHIND = new RegExp(`^(?:in )?(${LONG_SCALE})(?: of)? (${CURRENCY})$`, 'i');
const SCALE_ONLY = new RegExp(`^(?:in )?(${LONG_SCALE})$`, 'i');
const SCALE_OF = new RegExp(`^(?:in )?(${LONG_SCALE}) (?:of )?([a-z][a-z -]{2,40})$`, 'i');
const OF_SCALE = new RegExp(`^([a-z][a-z -]{2,40})[ ,(]+(?:in )?(${LONG_SCALE})\\)?$`, 'i');

const straight = (text: string): string => oneLine(text.replace(/[’‘`]/g, "'"));

const scaleOf = (text: string | undefined): string => (text ? (SCALES[text.toLowerCase()] ?? '') : '');
const join = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ');

/** Units that are words of their own; others are taken only where a table says that they are the unit. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:%|per ?cent(?:age)?|percentages?|pct|proportion \(%\)|rate \(%\))$/i, '%'],
  [/^(?:%|percentage|per ?cent|pp|ppts?)[ -]?points?$|^pp(?:ts?)?$/i, 'percentage points'],
  [
    /^(?:kWh|MWh|GWh|TWh|kW|MW|GW|TJ|PJ|toe|ktoe|Mtoe|kt|kt ?CO2e?|Mt ?CO2e?|t ?CO2e?|ha|km|sq ?m|m2|m²|km2|km²|°C|FTE)$/,
    '=',
  ],
  [
    /^(?:tonnes?|kilotonnes?|hectares?|kilomet(?:re|er)s?|miles|hours|minutes|days|litres|therms|persons?|people|jobs|employees|workers|enterprises|businesses|households|dwellings|homes|projects|visits|nights|passengers|flights|vehicles|students|pupils|patents|vacancies|full[- ]time equivalents?|admissions|claimants|residents|establishments|local units)$/i,
    'lower',
  ],
  [/^(?:counts?|numbers?|no\.?|n|units)$/i, 'count'],
  [/^per (?:\d[\d,]*|hundred|thousand) .{2,60}$/i, '='],
  [/^[a-z]{3,30} per (?:\d[\d,]* )?[a-z][a-z ]{2,40}$/i, 'lower'],
];

/** A text that is a unit as a whole; null where it is anything else. */
export function unitOf(text: string): string | null {
  const whole = straight(text)
    .replace(/^(?:units?|measured in|unit of measure(?:ment)?)\s*[:=–-]\s*/i, '')
    .replace(/[.;,]$/, '')
    .trim();
  if (whole === '' || whole.length > 80) return null;
  const money = MONEY.exec(whole);
  if (money) {
    const [, currency = '', scale, per = ''] = money;
    const code = CURRENCIES[currency.toLowerCase().replace(/ sterling$/, '')] ?? 'GBP';
    return join(code, scaleOf(scale), per);
  }
  const behind = MONEY_BEHIND.exec(whole);
  if (behind) return join(CURRENCIES[(behind[2] ?? '').toLowerCase()] ?? 'GBP', scaleOf(behind[1]));
  const alone = SCALE_ONLY.exec(whole);
  if (alone) return scaleOf(alone[1]);
  const index = indexOf(whole);
  if (index) return index;
  for (const [pattern, unit] of WORDS)
    if (pattern.test(whole)) return unit === '=' ? whole : unit === 'lower' ? whole.toLowerCase() : unit;
  const of = SCALE_OF.exec(whole);
  if (of && unitOf(of[2] ?? '')) return join(scaleOf(of[1]), (of[2] ?? '').toLowerCase());
  const scaled = OF_SCALE.exec(whole);
  if (scaled) {
    const base = unitOf(scaled[1] ?? '');
    if (base !== null && !/thousand|million|billion/.test(base))
      return base === 'count' ? scaleOf(scaled[2]) : join(scaleOf(scaled[2]), base);
  }
  return null;
}

/** “2015=100”, “UK = 100”, “Index, 2015=100”. */
function indexOf(text: string): string | null {
  const base = /^(?:\(?index(?: numbers?)?\)?[ :,(]*)?([A-Za-z0-9][A-Za-z0-9 -]{0,30}?) ?= ?100\)?$/i.exec(
    text,
  );
  if (base) return `index ${base[1]}=100`;
  return /^(?:index|index numbers?|indices)$/i.test(text) ? 'index' : null;
}

export type FoundUnit = { readonly unit: string; readonly rest: string };

/**
 * The unit that a heading or a title names: in brackets, behind a comma, a dash or a colon, in its first word, or as a
 * word that can be nothing else. `rest` is the heading without it.
 */
export function findUnit(text: string): FoundUnit | null {
  const whole = straight(text.replace(/[_]/g, ' '));
  const own = unitOf(whole);
  if (own !== null) return { unit: own, rest: '' };
  return unitInside(whole.replace(CONFIDENCE, ' '), whole);
}

/** “95% CI”, “(± 95% confidence interval)” say nothing of the unit. */
const CONFIDENCE =
  /\(?[+±-]* ?\b9\d(?:\.\d)? ?(?:%|per ?cent)[ -]?(?:CIs?|confidence[a-z ]*|upper|lower|margin)?\)?/gi;

function unitInside(whole: string, written: string): FoundUnit | null {
  const index = /\(?\b(?:index[ ,:(]*|index numbers[ ,:(]*)?\b([A-Za-z0-9]{2,20}) ?= ?100\)?/i.exec(whole);
  if (index) return { unit: `index ${index[1]}=100`, rest: without(whole, index) };
  for (const match of whole.matchAll(/[([]([^()[\]]+)[)\]]/g)) {
    const parts = (match[1] ?? '').split(/[,;]/).map((part) => part.trim());
    for (const part of [match[1] ?? '', ...parts, ...parts.flatMap(withoutPrices)]) {
      const unit = unitOf(part);
      if (unit !== null) return { unit, rest: without(whole, match) };
    }
  }
  const units = /\bunits?\s*[:=]\s*([^(;.]+)/i.exec(whole);
  const named = units && unitOf(units[1] ?? '');
  if (units && named) return { unit: named, rest: without(whole, units) };
  for (const match of whole.matchAll(/(?:[,;:]| [-–—]) ?([^,;:–—]+)$/g)) {
    const unit = unitOf(match[1] ?? '');
    if (unit !== null) return { unit, rest: whole.slice(0, match.index).trim() };
  }
  const sign =
    /(?:^|[\s(])(£ ?(?:bn|m|k|billion|million|thousand|'?000s?)?|US\$ ?(?:bn|m|billion|million)?)(?=$|[\s),])/i.exec(
      whole,
    );
  const money = sign && unitOf(sign[1] ?? '');
  if (sign && money) return { unit: money, rest: without(whole, sign) };
  const loose = LOOSE.find(([pattern]) => pattern.test(whole));
  if (loose) return { unit: loose[1], rest: written };
  return null;
}

/** “£ million, current prices”, “2015 £”: the money in it. */
const withoutPrices = (text: string): readonly string[] => {
  const bare = text
    .replace(
      /\b(?:current|constant|chained|basic|market|nominal|real|\d{4})\b(?: volume)?(?: measures?)?(?: prices?)?/gi,
      '',
    )
    .trim();
  return bare !== text && bare !== '' ? [bare] : [];
};

/** Words in a heading that say its unit wherever they stand. */
const LOOSE: readonly (readonly [RegExp, string])[] = [
  [/\bpercentage[ -]points?\b/i, 'percentage points'],
  [/%|\bper ?cent\b|\bpercentages?\b|\bannual growth rates?\b/i, '%'],
  [/\b(?:pounds? (?:sterling )?|£ ?)millions?\b/i, 'GBP million'],
  [/\b(?:pounds? (?:sterling )?|£ ?)billions?\b/i, 'GBP billion'],
  [/\b(?:pounds? (?:sterling )?|£ ?)thousands?\b/i, 'GBP thousand'],
];

const without = (text: string, { 0: found, index }: RegExpExecArray | RegExpMatchArray): string =>
  `${text.slice(0, index)} ${text.slice((index ?? 0) + found.length)}`
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:–-]+$/, '')
    .trim();

/** A unit with the scale that another text says: “GBP” and “million” are “GBP million”. */
export function withScale(unit: string, scale: string): string {
  if (/\b(?:thousand|million|billion|trillion)\b/.test(unit) || unit === '%') return unit;
  const money = /^([A-Z]{3})(?: (.+))?$/.exec(unit);
  return money ? join(money[1] ?? '', scale, money[2] ?? '') : join(scale, unit === 'count' ? '' : unit);
}

export const isScaleOnly = (unit: string): boolean => /^(?:thousand|million|billion|trillion)$/.test(unit);
