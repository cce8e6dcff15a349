import { z } from 'zod';
import { Paper } from './audience.ts';
import { Sha256 } from './pack.ts';
import { Fact } from './records.ts';
import { Day, Id, Ids, Text } from './words.ts';

/** One brief, three depths. */
export const EDITIONS = ['full', 'summary', 'host'] as const;
export const Edition = z.enum(EDITIONS);
export type Edition = z.infer<typeof Edition>;

/** The fact as it stood when it was put into the brief. */
export const Pin = z.object({
  factId: Id,
  packName: z.string(),
  packVersion: z.string(),
  /** sha256 of the fact's canonical JSON. */
  hash: Sha256,
  fact: Fact,
});
export type Pin = z.infer<typeof Pin>;

export const SECTION_KINDS = [
  'welcome',
  'glance',
  'why',
  'cluster',
  'benchmarks',
  'links',
  'funding',
  'visit',
] as const;
export const SectionKind = z.enum(SECTION_KINDS);
export type SectionKind = z.infer<typeof SectionKind>;

/** A section of the brief: which facts it prints, in order. `clusterId` is set where `kind` is `cluster`. */
export const Section = z.object({
  id: Id,
  kind: SectionKind,
  clusterId: Id.nullable(),
  included: z.boolean(),
  pins: z.array(Pin).readonly(),
  /** Series drawn in the section (benchmarks only). */
  seriesIds: Ids,
});
export type Section = z.infer<typeof Section>;

export const Brief = z.object({
  id: Id,
  title: Text,
  audienceId: Id,
  delegationId: Id.nullable(),
  packName: z.string(),
  edition: Edition,
  paper: Paper,
  /** A second language for cover, welcome, headings and key figures. */
  courtesy: z.enum(['ar', 'hi']).nullable().default(null),
  issueDate: Day,
  createdAt: z.string(),
  changedAt: z.string(),
  sections: z.array(Section).readonly(),
});
export type Brief = z.infer<typeof Brief>;

/** What preflight found: the block, why in a sentence, and how to mend it. */
export const Finding = z.object({
  rule: Id,
  severity: z.enum(['error', 'warning', 'note']),
  sectionId: Id.nullable(),
  factId: Id.nullable(),
  sentence: Text,
  mend: Text.nullable(),
});
export type Finding = z.infer<typeof Finding>;
