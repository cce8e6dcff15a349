import { z } from 'zod';
import { Audience, Brief, Day, Delegation, Pin, SectionKind } from '../domain/index.ts';
import { FactCard } from './library.ts';
import { ById, type CallTable, Nothing } from './parts.ts';

/** Making, reading and printing briefs. They are changed on the desk (`desk.ts`). */

/** A fact with what its score is the sum of. */
export const ScoredCard = FactCard.extend({
  parts: z.array(z.object({ label: z.string(), points: z.number() })),
});
export type ScoredCard = z.infer<typeof ScoredCard>;

export const SourceName = FactCard.shape.sources.element;
export type SourceName = z.infer<typeof SourceName>;

/** Why a fact is not in a section; `addable` where nothing forbids it. */
export const WhyNot = z.object({ card: ScoredCard, reasons: z.array(z.string()), addable: z.boolean() });
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
  facts: z.array(ScoredCard),
  suggestions: z.array(ScoredCard),
  /** Suggestions that the officer waved away here. */
  dismissed: z.array(ScoredCard),
});
export type SectionView = z.infer<typeof SectionView>;

export const BriefView = z.object({
  brief: Brief,
  audience: Audience,
  delegation: Delegation.nullable(),
  sections: z.array(SectionView),
  /** Series that a benchmark section of this brief would draw. */
  benchmarkIds: z.array(z.string()),
  /** Every fact that the brief rests on, its figures in words too, each once. */
  bound: z.array(ScoredCard),
  /** The sources that the officer's words cite. */
  cited: z.array(SourceName),
});
export type BriefView = z.infer<typeof BriefView>;

export const BriefSummary = z.object({
  id: z.string(),
  title: z.string(),
  audienceId: z.string(),
  audienceName: z.string(),
  delegationName: z.string().nullable(),
  clusters: z.array(z.string()),
  issueDate: z.string(),
  changedAt: z.string(),
  facts: z.number().int(),
  /** Pinned facts that the library has changed or withdrawn since, and nobody decided about. */
  drifted: z.number().int(),
});
export type BriefSummary = z.infer<typeof BriefSummary>;

const ShownPages = z
  .array(z.object({ page: z.number().int().nonnegative(), look: z.string().max(60) }).strict())
  .max(100);
export type ShownPages = z.infer<typeof ShownPages>;

const Rendering = z.object({
  pdf: z.instanceof(Uint8Array),
  pages: z.number().int(),
  /** Which pages the PDF holds, from 0: all of them, unless fewer were asked for. */
  holds: z.array(z.number().int()),
  notes: z.array(z.string()),
  /** Where the brief's sections and blocks stand: page from 0, points from its top left corner. */
  parts: z.array(
    z.object({
      id: z.string(),
      page: z.number().int(),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
    }),
  ),
  /** What each page looks like: a page of the same look need not be drawn again. */
  looks: z.array(z.string()),
  /** Words on all pages: what a reader reads. */
  words: z.number().int(),
});
export type Rendering = z.infer<typeof Rendering>;

export const briefCalls = {
  briefs: { input: Nothing, output: z.array(BriefSummary) },
  /** Without `clusterIds` the clusters are chosen by the audience and the delegation. */
  createBrief: {
    input: z
      .object({
        audienceId: z.string(),
        delegationId: z.string().nullable(),
        clusterIds: z.array(z.string()).max(16).nullable(),
      })
      .strict(),
    output: BriefView,
  },
  /** All clusters, best first, with reasons; `drafted` are those that the draft would have. */
  suggestClusters: {
    input: z.object({ audienceId: z.string(), delegationId: z.string().nullable() }).strict(),
    output: z.array(
      z.object({
        clusterId: z.string(),
        name: z.string(),
        drafted: z.boolean(),
        score: z.number(),
        reasons: z.array(z.string()),
      }),
    ),
  },
  brief: { input: ById, output: BriefView },
  /** A brief that is on the desk and perhaps not kept yet, as its screen shows it. */
  viewBrief: { input: z.object({ brief: Brief }).strict(), output: BriefView },
  /** Facts of the brief's library as they stand now, to be put into it. */
  pinFacts: {
    input: z.object({ packName: z.string(), factIds: z.array(z.string()).max(500) }).strict(),
    output: z.array(Pin),
  },
  /** Facts with a figure that fit these words, as the audience reads them: to be bound into a text. */
  findFigures: {
    input: z
      .object({ packName: z.string(), audienceId: z.string(), query: z.string().max(200), today: Day })
      .strict(),
    output: z.array(z.object({ card: FactCard, pin: Pin })),
  },
  /** Sources that fit these words: to be cited in a text. */
  findSources: {
    input: z.object({ packName: z.string(), query: z.string().max(200) }).strict(),
    output: z.array(SourceName),
  },
  /** Facts that fit these words, and why each is not in the section. */
  whyNot: {
    input: z.object({ brief: Brief, sectionId: z.string(), query: z.string().max(200) }).strict(),
    output: z.array(WhyNot),
  },
  /** The brief made anew for another audience, with the officer's words kept and marked for review. */
  duplicateBrief: {
    input: z.object({ id: z.string(), audienceId: z.string(), delegationId: z.string().nullable() }).strict(),
    output: BriefView,
  },
  /**
   * The true PDF of a brief on the desk, in memory; its `notes` say what the officer should know about it. With `shown`, the pages in sight and the look each has there, the PDF holds only
   * those of them that look different now; where none does, it is empty.
   */
  previewBrief: {
    input: z.object({ brief: Brief, shown: ShownPages.optional() }).strict(),
    output: Rendering,
  },
} as const satisfies CallTable;
