/** A language of the window, of a brief's courtesy part, or both. */
type Row = {
  /** In English, as the body of a brief and its notes name it. */
  readonly name: string;
  /** In its own words, as a list of languages is read. */
  readonly ownName: string;
  /** As the page says it: `lang` of the document. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** The digits that it is printed with, by their Unicode name: a figure reads the same in every language. */
  readonly numerals: 'latn';
  /** The script of its letters, which names the faces that they are printed with. */
  readonly script: 'latin' | 'arabic' | 'devanagari';
  /** Whether the window can be set to it, and whether a brief may have a courtesy part in it. */
  readonly window: boolean;
  readonly courtesy: boolean;
};

/** Every language; its sentences are in `strings/`, a folder a language. */
export const LANGUAGES = {
  en: {
    name: 'English',
    ownName: 'English',
    tag: 'en-GB',
    direction: 'ltr',
    numerals: 'latn',
    script: 'latin',
    window: true,
    courtesy: false,
  },
  ar: {
    name: 'Arabic',
    ownName: 'العربية',
    tag: 'ar',
    direction: 'rtl',
    numerals: 'latn',
    script: 'arabic',
    window: true,
    courtesy: true,
  },
  hi: {
    name: 'Hindi',
    ownName: 'हिन्दी',
    tag: 'hi',
    direction: 'ltr',
    numerals: 'latn',
    script: 'devanagari',
    window: true,
    courtesy: true,
  },
  mr: {
    name: 'Marathi',
    ownName: 'मराठी',
    tag: 'mr',
    direction: 'ltr',
    numerals: 'latn',
    script: 'devanagari',
    window: false,
    courtesy: true,
  },
} as const satisfies Readonly<Record<string, Row>>;

export type Language = keyof typeof LANGUAGES;

type Where<Use extends 'window' | 'courtesy'> = {
  [L in Language]: (typeof LANGUAGES)[L][Use] extends true ? L : never;
}[Language];

export type WindowLanguage = Where<'window'>;
export type CourtesyLanguage = Where<'courtesy'>;

const every = Object.keys(LANGUAGES) as Language[];

export const WINDOW_LANGUAGES = every.filter((it): it is WindowLanguage => LANGUAGES[it].window);
export const COURTESY_LANGUAGES = every.filter((it): it is CourtesyLanguage => LANGUAGES[it].courtesy);
