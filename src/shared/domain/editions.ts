import { z } from 'zod';
import { keysOf } from '../keys-of.ts';

/** One brief at several depths. What its pages hold: `EDITION_SECTIONS` in src/main/pdf/compose/editions.ts. */

type EditionRules = {
  /** On the cover and in a report; the window's lists have `editions` of `brief.ftl`. */
  readonly name: string;
  /** For the help of the command line. */
  readonly help: string;
  /** How much of a brief it prints: 0 is all of it. */
  readonly depth: number;
  /** Above the region's name. */
  readonly kicker: string;
  /** Without one it begins with its first section. */
  readonly hasCover: boolean;
  /** Pages that it should not exceed; its sections never share one. */
  readonly mostPages: number | null;
  readonly hasCourtesyPart: boolean;
  /** It leaves out facts of the sections that it prints. */
  readonly choosesFacts: boolean;
  /** Its key figures stand without their sentences. */
  readonly figuresAlone: boolean;
};

export const EDITION_RULES = {
  full: {
    name: 'Full brief',
    help: 'the full brief',
    depth: 0,
    kicker: 'Briefing pack',
    hasCover: true,
    mostPages: null,
    hasCourtesyPart: true,
    choosesFacts: false,
    figuresAlone: false,
  },
  summary: {
    name: 'Two-page summary',
    help: 'a two-page summary',
    depth: 2,
    kicker: 'Briefing pack',
    hasCover: false,
    mostPages: 2,
    hasCourtesyPart: false,
    choosesFacts: true,
    figuresAlone: true,
  },
  host: {
    name: 'Host’s notes',
    help: 'notes for the host',
    depth: 1,
    kicker: 'For the host, not for the visitors',
    hasCover: true,
    mostPages: null,
    hasCourtesyPart: false,
    choosesFacts: false,
    figuresAlone: false,
  },
} as const satisfies Readonly<Record<string, EditionRules>>;

export type Edition = keyof typeof EDITION_RULES;
export const EDITIONS = keysOf(EDITION_RULES);
export const Edition = z.enum(EDITIONS);
