import { LANGUAGES, type WindowLanguage } from '../shared/languages.ts';
import { type Area, sentences } from '../shared/strings/catalogue.ts';
import type { Strings } from '../shared/strings/signatures.ts';

/** The catalogues of the window by their paths: "../shared/strings/ar/new-brief.ftl". */
const CATALOGUES: Readonly<Record<string, string | undefined>> = import.meta.glob<string>(
  ['../shared/strings/*/*.ftl', '!**/{courtesy,labels}.ftl'],
  { query: '?raw', import: 'default', eager: true },
);

const catalogue = (language: WindowLanguage, area: Area): string | undefined =>
  CATALOGUES[
    `../shared/strings/${language}/${area.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ftl`
  ];

type WindowStrings = Omit<Strings, 'courtesy' | 'labels'>;

let spoken: WindowLanguage = 'en';
/** Read when first used: the first screen waits for its own areas alone. */
const areas = new Map<Area, Strings[Area]>();

/** From now on the window speaks this language; what a catalogue does not have is said in English. */
export function setLanguage(language: WindowLanguage): void {
  if (language !== spoken) areas.clear();
  spoken = language;
}

function areaOf(area: Area): Strings[Area] {
  const known = areas.get(area);
  if (known) return known;
  const said = sentences(area, catalogue('en', area) ?? '', {
    language: spoken,
    text: spoken === 'en' ? undefined : catalogue(spoken, area),
    isolating: LANGUAGES[spoken].direction === 'rtl',
  });
  areas.set(area, said);
  return said;
}

/** "A, B and C", as the window's language lists them. */
export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat(LANGUAGES[spoken].tag).format(words);

/** Every sentence of the window. Looked up when it is used, so that a change of language needs no new window. */
export const strings = new Proxy({} as WindowStrings, { get: (_, area) => areaOf(area as Area) });
