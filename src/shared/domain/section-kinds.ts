import { z } from 'zod';
import { keysOf } from '../keys-of.ts';
import type { Edition } from './editions.ts';
import type { RecordType } from './records/kinds.ts';

/**
 * What a section can be, in the order of print. Every kind takes texts, and every section may be left out or removed. How
 * its facts are chosen: `SECTION_FACTS` in src/main/briefs/section-facts.ts; how it is composed: `SECTION_COMPOSERS` in
 * src/main/pdf/compose/section-composers.ts.
 */

type Names = { readonly region: string; readonly market: string; readonly cluster: string | null };

type SectionRules = {
  /** In the window's menus. */
  readonly name: string;
  /** The heading on the page, where the officer gave none. */
  readonly title: string | ((names: Names) => string);
  /** Takes facts that were chosen for it. */
  readonly facts: boolean;
  /** Draws series. */
  readonly series: boolean;
  /** Takes records of these kinds besides. */
  readonly records: readonly RecordType[];
  /** How often a brief may have it. */
  readonly times: 'once' | 'each-cluster' | 'any';
  /** Whether a new brief has it; `where-held`: where the draft finds something to put in it. */
  readonly drafted: 'always' | 'each-cluster' | 'with-visit' | 'where-held' | 'never';
  /** Editions that go without it, unless the officer wants it there. */
  readonly leftOutOf: readonly Edition[];
  /** What the app writes in it, for the officer; null: nothing that needs saying. */
  readonly written: string | null;
};

const ONCE = {
  series: false,
  records: [],
  times: 'once',
  drafted: 'always',
  leftOutOf: [],
  written: null,
} as const;

export const SECTION_RULES = {
  case: {
    ...ONCE,
    name: 'The case in one page',
    title: 'The case in one page',
    facts: false,
    series: true,
    records: ['need'],
    drafted: 'where-held',
    written:
      'One sentence for what these visitors need, the first three facts of the first chapter, one chart, one limit and whom to call: they follow the rest of the brief.',
  },
  welcome: {
    ...ONCE,
    name: 'Welcome',
    title: 'Welcome',
    facts: false,
    written: 'The greeting for this audience, who the brief is for and the contents are written for you.',
  },
  glance: { ...ONCE, name: 'At a glance', title: 'At a glance', facts: true },
  why: {
    ...ONCE,
    name: 'Reasons for the region',
    title: ({ region }: Names) => `Why ${region}`,
    facts: true,
  },
  cluster: {
    ...ONCE,
    name: 'Cluster',
    title: ({ cluster }: Names) => cluster ?? 'Cluster',
    facts: true,
    records: ['organisation', 'site'],
    times: 'each-cluster',
    drafted: 'each-cluster',
    written:
      'The cluster’s summary, map and network are written for you, and its organisations where you have chosen none.',
  },
  stories: {
    ...ONCE,
    name: 'Investor stories',
    title: 'Investor stories',
    facts: false,
    records: ['story'],
    drafted: 'where-held',
  },
  benchmarks: {
    ...ONCE,
    name: 'Benchmarks',
    title: 'Benchmarks',
    facts: false,
    series: true,
    written: 'Charts and tables of the measures that the region is compared by are drawn for you.',
  },
  links: {
    ...ONCE,
    name: 'Links with the market',
    title: ({ market }: Names) => `Links with ${market}`,
    facts: true,
  },
  sites: {
    ...ONCE,
    name: 'Sites and premises',
    title: 'Sites and premises',
    facts: false,
    records: ['site'],
    drafted: 'where-held',
    written: 'The sites are printed as one table: size, power, use, what is free and when that was said.',
  },
  rules: {
    ...ONCE,
    name: 'Doing business here',
    title: 'Doing business here',
    facts: true,
    drafted: 'where-held',
    written: 'Rules of a year that has passed stand apart, with the advice to ask before relying on them.',
  },
  funding: { ...ONCE, name: 'Funding and support', title: 'Funding and support', facts: true },
  visit: {
    ...ONCE,
    name: 'The visit',
    title: 'Your visit',
    facts: true,
    drafted: 'with-visit',
    written: 'The days, places and meetings of the visit, with a map, are written for you.',
  },
  meet: {
    ...ONCE,
    name: 'Whom to meet and next steps',
    title: 'Whom to meet and next steps',
    facts: false,
    records: ['contact'],
    drafted: 'where-held',
    written: 'The teams are printed as a table: who they are, what to ask them and where they are found.',
  },
  /** What the visitors asked, each question with its answer or the gap. */
  questions: {
    ...ONCE,
    name: 'Their questions, answered',
    title: 'Your questions, answered',
    facts: false,
    drafted: 'never',
  },
  /** What is new since the visitors were last given a brief; two pages have no room for it. */
  changes: {
    ...ONCE,
    name: 'What is new since their last visit',
    title: 'What is new since your last visit',
    facts: false,
    drafted: 'never',
    leftOutOf: ['summary'],
    written: 'What this brief says otherwise than the copy that the visitors were given last.',
  },
  /** The officer's own: a title, texts and facts. */
  text: {
    ...ONCE,
    name: 'In our own words',
    title: 'In our own words',
    facts: true,
    times: 'any',
    drafted: 'never',
  },
} as const satisfies Readonly<Record<string, SectionRules>>;

export type SectionKind = keyof typeof SECTION_RULES;
export const SECTION_KINDS = keysOf(SECTION_RULES);
export const SectionKind = z.enum(SECTION_KINDS);

/** Kinds that take facts. */
export type FactSectionKind = {
  [K in SectionKind]: (typeof SECTION_RULES)[K]['facts'] extends true ? K : never;
}[SectionKind];

/** Whether a section of this kind prints records of another kind than facts. */
export const takesRecords = (kind: SectionKind, type: RecordType): boolean =>
  (SECTION_RULES[kind].records as readonly RecordType[]).includes(type);

/** Whether a section of this kind prints facts that were chosen for it. */
export const takesFacts = (kind: SectionKind): kind is FactSectionKind => SECTION_RULES[kind].facts;

export function titleOfKind(kind: SectionKind, names: Names): string {
  const { title }: SectionRules = SECTION_RULES[kind];
  return typeof title === 'string' ? title : title(names);
}
