import { type CourtesyLanguage, LANGUAGES } from '../languages.ts';
import { sentences } from '../strings/catalogue.ts';
import type { Strings } from '../strings/signatures.ts';

/**
 * The app's own words in a courtesy language. Names (clusters, places, themes) come from the pack's translations;
 * statements and measures stay in the language of their source. Not yet reviewed by native speakers: every export in a
 * courtesy language says so in its notes.
 */
export type Wording = Strings['courtesy'] & { readonly direction: 'ltr' | 'rtl' };

/** Asked for when first needed: tests and benches run these files without the bundler, which alone knows `glob`. */
const catalogues = (): Readonly<Record<string, string | undefined>> =>
  import.meta.glob<string>('../strings/*/courtesy.ftl', { query: '?raw', import: 'default', eager: true });

const known = new Map<CourtesyLanguage, Wording>();

export function wordingIn(language: CourtesyLanguage): Wording {
  const text = (of: string): string | undefined => catalogues()[`../strings/${of}/courtesy.ftl`];
  const wording = known.get(language) ?? {
    ...sentences('courtesy', text('en') ?? '', { language, text: text(language) }),
    direction: LANGUAGES[language].direction,
  };
  known.set(language, wording);
  return wording;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** The name of a month from "01" to "12". */
export function monthName(month: string, { months }: Wording): string {
  const name = MONTHS[Number(month) - 1];
  return name ? months[name] : '';
}

/** A day in the language's own month names, with Latin digits: "22 نوفمبر 2026". */
export function courtesyDay(day: string, wording: Wording): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return wording.day(String(Number(date)), monthName(month, wording), year);
}

/** The word for what is known under this name; null where the catalogue does not know it. */
export const wordFor = (known: object, name: string): string | null => {
  const found: unknown = Object.hasOwn(known, name) ? known[name as keyof typeof known] : undefined;
  return typeof found === 'string' ? found : null;
};

/** The word for so many of what is known under this name. */
export const countedWord = (known: object, name: string, count: number): string | null => {
  const found: unknown = Object.hasOwn(known, name) ? known[name as keyof typeof known] : undefined;
  return typeof found === 'function' ? String(found(count)) : null;
};
