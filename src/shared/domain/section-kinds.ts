import { z } from 'zod';
import { keysOf } from '../keys-of.ts';
import type { Edition } from './editions.ts';
import type { RecordType } from './records/kinds.ts';

/**
 * What a section can be, in the order of print. Every kind takes texts, and every section may be left out or removed.
 * What the window calls it: `kinds` of `brief.ftl`; how its facts are chosen: `SECTION_FACTS` in
 * src/main/briefs/section-facts.ts; how it is composed: `SECTION_COMPOSERS` in src/main/pdf/compose/section-composers.ts.
 */

type Names = { readonly region: string; readonly market: string; readonly cluster: string | null };

type SectionRules = {
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
};

const ONCE = {
  series: false,
  records: [],
  times: 'once',
  drafted: 'always',
  leftOutOf: [],
} as const;

export const SECTION_RULES = {
  case: {
    ...ONCE,
    title: 'The case in one page',
    facts: false,
    series: true,
    records: ['need'],
    drafted: 'where-held',
  },
  welcome: {
    ...ONCE,
    title: 'Welcome',
    facts: false,
    // The photograph of the cover.
    records: ['image'],
  },
  glance: { ...ONCE, title: 'At a glance', facts: true },
  why: {
    ...ONCE,
    title: ({ region }: Names) => `Why ${region}`,
    facts: true,
  },
  cluster: {
    ...ONCE,
    title: ({ cluster }: Names) => cluster ?? 'Cluster',
    facts: true,
    records: ['organisation', 'site', 'image'],
    times: 'each-cluster',
    drafted: 'each-cluster',
  },
  stories: {
    ...ONCE,
    title: 'Investor stories',
    facts: false,
    records: ['story', 'image'],
    drafted: 'where-held',
  },
  benchmarks: {
    ...ONCE,
    title: 'Benchmarks',
    facts: false,
    series: true,
  },
  links: {
    ...ONCE,
    title: ({ market }: Names) => `Links with ${market}`,
    facts: true,
  },
  sites: {
    ...ONCE,
    title: 'Sites and premises',
    facts: false,
    records: ['site'],
    drafted: 'where-held',
  },
  rules: {
    ...ONCE,
    title: 'Doing business here',
    facts: true,
    drafted: 'where-held',
  },
  funding: { ...ONCE, title: 'Funding and support', facts: true },
  visit: {
    ...ONCE,
    title: 'Your visit',
    facts: true,
    drafted: 'with-visit',
  },
  meet: {
    ...ONCE,
    title: 'Whom to meet and next steps',
    facts: false,
    records: ['contact'],
    drafted: 'where-held',
  },
  /** What the visitors asked, each question with its answer or the gap. */
  questions: {
    ...ONCE,
    title: 'Your questions, answered',
    facts: false,
    drafted: 'never',
  },
  /** Bad news that they may have read, for the host alone. */
  cautions: {
    ...ONCE,
    title: 'What they may ask',
    facts: true,
    drafted: 'where-held',
    leftOutOf: ['full', 'summary'],
  },
  /** What is new since the visitors were last given a brief; two pages have no room for it. */
  changes: {
    ...ONCE,
    title: 'What is new since your last visit',
    facts: false,
    drafted: 'never',
    leftOutOf: ['summary'],
  },
  /** The officer's own: a title, texts and facts. */
  text: {
    ...ONCE,
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
