import { BRITISH_NUMBERS, INDIAN_NUMBERS, type NumberHabit } from '../format/number.ts';
import { type AmountWords, ENGLISH } from '../format/units.ts';
import { type CourtesyLanguage, LANGUAGES } from '../languages.ts';
import { inLanguages, wordFor } from '../strings/catalogue.ts';
import type { Strings } from '../strings/signatures.ts';
import { COURTESY } from '../strings/texts.ts';

/**
 * The app's own words in a courtesy language. Names (clusters, places, themes) come from the pack's translations;
 * statements and measures stay in the language of their source. Not yet reviewed by native speakers: every export in a
 * courtesy language says so in its notes.
 */
export type Wording = Strings['courtesy'] & { readonly direction: 'ltr' | 'rtl' };

const sentencesIn = inLanguages('courtesy', COURTESY);

/** The words of evidence, in the language of a page. */
export const evidenceWordsIn = (
  language: CourtesyLanguage | 'en',
): Pick<Strings['courtesy'], 'marks' | 'latestHeld' | 'bands'> => sentencesIn(language);

/** What only a screen needs to be told, in the language of a passage. */
export const screenWordsIn = (language: CourtesyLanguage | 'en'): Strings['courtesy']['screen'] =>
  sentencesIn(language).screen;

export const wordingIn = (language: CourtesyLanguage): Wording => ({
  ...sentencesIn(language),
  direction: LANGUAGES[language].direction,
});

/** The name of a month from "01" to "12"; the catalogue has them in the order of the year. */
export function monthName(month: string, { months }: Wording): string {
  return Object.values(months)[Number(month) - 1] ?? '';
}

/** A day in the language's own month names, with Latin digits: "22 نوفمبر 2026". */
export function courtesyDay(day: string, wording: Wording): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return wording.day(String(Number(date)), monthName(month, wording), year);
}

/** The word for so many of what is known under this name; null where the catalogue does not know it. */
const countedWord = (known: object, name: string, count: number): string | null => {
  const found: unknown = Object.hasOwn(known, name) ? known[name as keyof typeof known] : undefined;
  return typeof found === 'function' ? String(found(count)) : null;
};

const hyphened = (words: string): string => words.replaceAll(' ', '-');

/** Hindi counts in lakh and crore whoever reads it; Arabic has no words for them. */
const NUMBERS: Readonly<Record<CourtesyLanguage, NumberHabit>> = { ar: BRITISH_NUMBERS, hi: INDIAN_NUMBERS };

/** The words of figures in a courtesy language; what its catalogue does not know stays English. */
export function amountWordsIn(language: CourtesyLanguage): AmountWords {
  const { scales, ordinal, units, rates } = wordingIn(language);
  const ordinals = new Intl.PluralRules(LANGUAGES[language].tag, { type: 'ordinal' });
  const rate = (unit: string): string | null => wordFor(rates, hyphened(unit));
  return {
    numbers: NUMBERS[language],
    scale: (name, count) => countedWord(scales, hyphened(name), count) ?? name,
    ordinal: (place) => ordinal(String(place), ordinals.select(place)),
    counted: (unit, count) => {
      const whole = countedWord(units, hyphened(unit), count);
      if (whole !== null) return whole;
      const [, counted = unit, per] = /^(.+?) (an? \S+)$/.exec(unit) ?? [];
      const word = countedWord(units, hyphened(counted), count);
      const every = per === undefined ? '' : rate(per);
      if (word === null || every === null) return ENGLISH.counted(unit, count);
      return every === '' ? word : `${word} ${every}`;
    },
    rate: (unit) => rate(unit) ?? unit,
  };
}
