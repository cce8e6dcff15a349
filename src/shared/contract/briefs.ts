import { z } from 'zod';
import { Brief, Day, Pin, Rendering, ShownPages } from '../domain/index.ts';
import { BriefSummary, BriefView, FactCard, SourceName, WhyNot } from '../views/index.ts';
import { ById, type CallTable, Nothing } from './parts.ts';

export const briefCalls = {
  briefs: { input: Nothing, output: z.array(BriefSummary).readonly() },
  /** Without `clusterIds` the clusters are chosen by the audience and the delegation. */
  createBrief: {
    input: z
      .object({
        audienceId: z.string(),
        delegationId: z.string().nullable(),
        clusterIds: z.array(z.string()).max(16).readonly().nullable(),
      })
      .strict(),
    output: BriefView,
  },
  /** All clusters, best first, with reasons; `drafted` are those that the draft would have. */
  suggestClusters: {
    input: z.object({ audienceId: z.string(), delegationId: z.string().nullable() }).strict(),
    output: z
      .array(
        z.object({
          clusterId: z.string(),
          name: z.string(),
          drafted: z.boolean(),
          reasons: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
  },
  brief: { input: ById, output: BriefView },
  /** A brief that is on the desk and perhaps not kept yet, as its screen shows it. */
  viewBrief: { input: z.object({ brief: Brief }).strict(), output: BriefView },
  /** Facts of the brief's library as they stand now, to be put into it. */
  pinFacts: {
    input: z.object({ packName: z.string(), factIds: z.array(z.string()).max(500).readonly() }).strict(),
    output: z.array(Pin).readonly(),
  },
  /** Facts with a figure that fit these words, as the audience reads them: to be bound into a text. */
  findAmounts: {
    input: z
      .object({ packName: z.string(), audienceId: z.string(), query: z.string().max(200), today: Day })
      .strict(),
    output: z.array(z.object({ card: FactCard, pin: Pin })).readonly(),
  },
  /** Sources that fit these words: to be cited in a text. */
  findSources: {
    input: z.object({ packName: z.string(), query: z.string().max(200) }).strict(),
    output: z.array(SourceName).readonly(),
  },
  /** Facts that fit these words, and why each is not in the section. */
  whyNot: {
    input: z.object({ brief: Brief, sectionId: z.string(), query: z.string().max(200) }).strict(),
    output: z.array(WhyNot).readonly(),
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
