import { z } from 'zod';
import { Audience, Brief, Delegation, PinnedRecord, SectionKind } from '../domain/index.ts';
import { FactCard, SourceName } from './library.ts';
import { Came } from './travel.ts';

/** Making, reading and printing briefs. They are changed on the desk (`desk.ts`). */

/** Why a fact is not in a section; `addable` where nothing forbids it. */
export const WhyNot = z.object({
  card: FactCard,
  reasons: z.array(z.string()).readonly(),
  addable: z.boolean(),
});
export type WhyNot = z.infer<typeof WhyNot>;

export const SectionView = z.object({
  id: z.string(),
  kind: SectionKind,
  title: z.string(),
  /** The heading that its kind would give it. */
  ownTitle: z.string(),
  clusterId: z.string().nullable(),
  included: z.boolean(),
  /** False where a section holds no facts of its own (welcome, benchmarks). */
  takesFacts: z.boolean(),
  facts: z.array(FactCard).readonly(),
  suggestions: z.array(FactCard).readonly(),
  /** Records of other kinds that it could hold besides. */
  records: z.array(PinnedRecord).readonly(),
  /** Facts that would suit it, and that the officer found not to be for these visitors. */
  notForVisit: z.array(FactCard).readonly(),
  /** Suggestions that the officer waved away here. */
  dismissed: z.array(FactCard).readonly(),
});
export type SectionView = z.infer<typeof SectionView>;

export const BriefView = z.object({
  brief: Brief,
  audience: Audience,
  delegation: Delegation.nullable(),
  sections: z.array(SectionView).readonly(),
  /** Series that a benchmark section of this brief would draw. */
  benchmarkIds: z.array(z.string()).readonly(),
  /** Every fact that the brief rests on, its figures in words too, each once. */
  bound: z.array(FactCard).readonly(),
  /** The sources that the officer's words cite. */
  cited: z.array(SourceName).readonly(),
  /** Where it came from, as long as it is printed from what it brought along. */
  came: Came.nullable(),
});
export type BriefView = z.infer<typeof BriefView>;

export const BriefSummary = z.object({
  id: z.string(),
  title: z.string(),
  audienceId: z.string(),
  audienceName: z.string(),
  delegationName: z.string().nullable(),
  clusters: z.array(z.string()).readonly(),
  issueDate: z.string(),
  changedAt: z.string(),
  facts: z.number().int(),
  /** Pinned facts that the library has changed or withdrawn since, and nobody decided about. */
  drifted: z.number().int(),
});
export type BriefSummary = z.infer<typeof BriefSummary>;
