import { z } from 'zod';
import { Audience, Brief, Delegation, Pin, SectionKind } from '../domain/index.ts';
import { FactCard } from './library.ts';
import { ById, type CallTable, Nothing } from './parts.ts';

/** Making, reading and printing briefs. They are changed on the desk (`desk.ts`). */

export const SectionView = z.object({
  id: z.string(),
  kind: SectionKind,
  title: z.string(),
  clusterId: z.string().nullable(),
  included: z.boolean(),
  /** False where a section holds no facts of its own (welcome, benchmarks, visit). */
  takesFacts: z.boolean(),
  facts: z.array(FactCard),
  suggestions: z.array(FactCard),
});
export type SectionView = z.infer<typeof SectionView>;

export const BriefView = z.object({
  brief: Brief,
  audience: Audience,
  delegation: Delegation.nullable(),
  sections: z.array(SectionView),
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
});
export type BriefSummary = z.infer<typeof BriefSummary>;

const Rendering = z.object({
  pdf: z.instanceof(Uint8Array),
  pages: z.number().int(),
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
  /** The true PDF of a kept brief, in memory. `notes` says what the officer should know about it. */
  preview: { input: ById, output: Rendering },
  /** The same of a brief on the desk. */
  previewBrief: { input: z.object({ brief: Brief }).strict(), output: Rendering },
  /** Asks where to save and writes the PDF; `path` is null when the officer cancels. */
  exportBrief: {
    input: ById,
    output: z.object({ path: z.string().nullable(), pages: z.number().int() }),
  },
  /** Shows the exported file in the system's file manager. Only paths exported in this run are accepted. */
  reveal: { input: z.object({ path: z.string() }).strict(), output: Nothing },
} as const satisfies CallTable;
