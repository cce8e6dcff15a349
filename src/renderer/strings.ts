import type { Language } from '../shared/settings.ts';
import { app } from './strings/app.ts';
import { brief } from './strings/brief.ts';
import { changes } from './strings/changes.ts';
import { checks } from './strings/checks.ts';
import { compare } from './strings/compare.ts';
import { delegations } from './strings/delegations.ts';
import { exporting } from './strings/exporting.ts';
import { fact } from './strings/fact.ts';
import { frame } from './strings/frame.ts';
import { home } from './strings/home.ts';
import { issued } from './strings/issued.ts';
import { ar } from './strings/languages/ar.ts';
import { hi } from './strings/languages/hi.ts';
import { library } from './strings/library.ts';
import { newBrief } from './strings/new-brief.ts';
import { preview } from './strings/preview.ts';
import { questions } from './strings/questions.ts';
import { settings } from './strings/settings.ts';
import { said } from './strings/translation.ts';
import { updates } from './strings/updates.ts';
import { words } from './strings/words.ts';

/** Every sentence of the window, an area a file: a new screen adds its file and one line here. */
const english = {
  app,
  frame,
  home,
  newBrief,
  brief,
  preview,
  checks,
  changes,
  compare,
  questions,
  fact,
  library,
  updates,
  exporting,
  issued,
  delegations,
  settings,
  words,
} as const;

export type Strings = typeof english;

const CATALOGUES: Readonly<Record<Language, () => Strings>> = {
  en: () => english,
  ar: () => said(english, ar),
  hi: () => said(english, hi),
};

let spoken: Strings = english;

/** From now on the window speaks this language; what a catalogue does not have is said in English. */
export function speak(language: Language): void {
  spoken = CATALOGUES[language]();
}

/** Looked up when it is used, so that a change of language needs no new window. */
export const strings: Strings = new Proxy(english, {
  get: (_, area) => Reflect.get(spoken, area) as unknown,
});
