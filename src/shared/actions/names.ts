import type { WindowLanguage } from '../languages.ts';
import { sentences } from '../strings/catalogue.ts';
import type { Strings } from '../strings/signatures.ts';

const CATALOGUES: Readonly<Record<string, string | undefined>> = import.meta.glob<string>(
  '../strings/*/actions.ftl',
  { query: '?raw', import: 'default', eager: true },
);

const catalogue = (language: WindowLanguage): string | undefined =>
  CATALOGUES[`../strings/${language}/actions.ftl`];

const known = new Map<WindowLanguage, Strings['actions']>();

/** What actions and menus are called in a language of the window. */
export function namesIn(language: WindowLanguage): Strings['actions'] {
  const names =
    known.get(language) ??
    sentences('actions', catalogue('en') ?? '', { language, text: catalogue(language) });
  known.set(language, names);
  return names;
}
