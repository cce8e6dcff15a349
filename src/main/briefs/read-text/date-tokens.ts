import { latinDigits } from '../../../shared/text/latin-digits.ts';
import { monthNamed, weekdayNamed } from './date-words.ts';

/** A word, number or sign of a text, as far as it can be a part of a date. */
export type DateToken = { readonly start: number; readonly end: number } & (
  | { readonly is: 'day'; readonly day: number; readonly ordinal: boolean }
  | { readonly is: 'month'; readonly month: number; readonly doubtful: boolean }
  | { readonly is: 'weekday'; readonly weekday: number }
  | { readonly is: 'year'; readonly year: number }
  | { readonly is: 'iso'; readonly date: string }
  | { readonly is: 'numeric'; readonly a: number; readonly b: number; readonly year: number | null }
  /** "to", "-", "through": the days between are meant too. */
  | { readonly is: 'to' }
  /** "and", ",": another day follows. */
  | { readonly is: 'and' }
  | { readonly is: 'comma' }
  /** "the", "of": says nothing. */
  | { readonly is: 'filler' }
  | { readonly is: 'other'; readonly word: string }
);

const PART =
  /\d{4}-\d{2}-\d{2}(?!\d)|(?:19|20)\d{2}[/.]\d{1,2}[/.]\d{1,2}(?![\d/])|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?!\d)|\d{1,2}-\d{1,2}-\d{4}(?!\d)|\d{1,2}\/\d{1,2}(?![\d/])|['’]\d{2}(?!\d)|\d[\d,.:]*\d|\d|[\p{L}\p{M}]+(?:[’'][\p{L}]+)?|[-–—&,.()/]|\S/gu;
const TO = /^(?:to|until|till|til|thru|through|se|bis|au|à|al|hasta|fino|tot|تا|से|الى|إلى|حتى)$/iu;
const AND = /^(?:and|und|et|y|e|aur|und|و|और|plus)$/iu;
const FILLER = /^(?:the|of|on|le|der|den|dem|am|du|de|di|del|dated|tareekh|tarikh|ko|तक|को|يوم)$/iu;
const ORDINAL = /^(?:st|nd|rd|th|er|ter|te|e|º|ª)$/iu;
const CURRENCY = /[£$€₹#]\s?$/u;

type Found = { readonly text: string; readonly start: number; readonly end: number };

function tokenOf({ text, start, end }: Found, all: string): DateToken {
  const at = { start, end };
  const other = { ...at, is: 'other', word: text } as const;
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (yearFirst) {
    const [, y, m = '', d = ''] = yearFirst;
    return { ...at, is: 'iso', date: `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` };
  }
  const numeric = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2,4}))?$/.exec(text);
  if (numeric && (text.includes('/') || numeric[3])) {
    const y = numeric[3];
    const year = y === undefined ? null : y.length === 2 ? 2000 + Number(y) : Number(y);
    // Another calendar's: 12/05/1448H.
    if (year !== null && (year < 1900 || year > 2199)) return other;
    return { ...at, is: 'numeric', a: Number(numeric[1]), b: Number(numeric[2]), year };
  }
  if (/^['’]\d{2}$/.test(text)) return { ...at, is: 'year', year: 2000 + Number(text.slice(1)) };
  if (/^\d+$/.test(text)) {
    if (CURRENCY.test(all.slice(0, start)) || /[\p{L}]$/u.test(all.slice(0, start))) return other;
    if (text.length === 4)
      return /^(?:19|20)\d\d$/.test(text) ? { ...at, is: 'year', year: Number(text) } : other;
    const isTime = /^\s?(?:am|pm|a\.m|p\.m|hrs|hours|uhr|baje|h\d\d|%)/i.test(all.slice(end));
    const day = Number(text);
    return day >= 1 && day <= 31 && text.length <= 2 && !isTime
      ? { ...at, is: 'day', day, ordinal: false }
      : other;
  }
  if (/^[-–—/]$/.test(text) || TO.test(text)) return { ...at, is: 'to' };
  if (text === '&' || AND.test(text)) return { ...at, is: 'and' };
  if (text === ',') return { ...at, is: 'comma' };
  if (text === '.' || FILLER.test(text)) return { ...at, is: 'filler' };
  const month = monthNamed(text);
  // "may" and "march" are verbs, too.
  if (month !== null) return { ...at, is: 'month', month, doubtful: /^(?:may|march|mars|mai)$/.test(text) };
  const weekday = weekdayNamed(text, all[end] === '.');
  if (weekday !== null) return { ...at, is: 'weekday', weekday };
  return other;
}

/** The text as parts of dates. */
export function dateTokens(written: string): readonly DateToken[] {
  const text = latinDigits(written);
  const tokens: DateToken[] = [];
  for (const match of text.matchAll(PART)) {
    const [word] = match;
    const found = { text: word, start: match.index, end: match.index + word.length };
    const last = tokens.at(-1);
    if (last?.is === 'day' && last.end === found.start && ORDINAL.test(word)) {
      tokens[tokens.length - 1] = { ...last, ordinal: true, end: found.end };
      continue;
    }
    tokens.push(tokenOf(found, text));
  }
  return tokens;
}
