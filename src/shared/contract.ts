import { z } from 'zod';
import {
  Audience,
  Brief,
  Cluster,
  Delegation,
  InstalledPack,
  PackProblem,
  type Refusal,
  SectionKind,
} from './domain/index.ts';
import { updateCalls } from './updates-contract.ts';

/**
 * Every call and event between the window and main: name, input, output. The preload bridge, the handlers in main
 * and the window's client are generated from this table; nothing else crosses.
 */

const Nothing = z.object({}).strict();
const ById = z.object({ id: z.string().min(1).max(200) }).strict();

/** Something the user should know once: a damaged file that was set aside, a pack installed. */
export const Notice = z.object({
  id: z.string(),
  tone: z.enum(['info', 'warning', 'error']),
  sentence: z.string(),
  next: z.string().nullable(),
});
export type Notice = z.infer<typeof Notice>;

export const Progress = z.object({
  task: z.enum(['preview', 'export', 'install', 'update']),
  /** What is being done, as a sentence with a noun: "Laying out page 7 of 22". */
  sentence: z.string(),
  /** Between 0 and 1; null while the length of the work is not known. */
  share: z.number().min(0).max(1).nullable(),
});
export type Progress = z.infer<typeof Progress>;

export const AppStatus = z.object({
  version: z.string(),
  home: z.string(),
  packs: z.array(InstalledPack),
  activePack: z.string(),
  regionName: z.string(),
  /** Date of the newest `accessed` among the active pack's sources: how old the data is. */
  dataAsOf: z.string().nullable(),
  /** Facts whose review date has passed. */
  dueForReview: z.number().int(),
  notices: z.array(Notice),
});
export type AppStatus = z.infer<typeof AppStatus>;

/** A fact's printed faces in the current audience's habit, with why it was chosen. */
export const FactCard = z.object({
  id: z.string(),
  statement: z.string(),
  /** The figure as printed ("£28.97 billion"), with its conversion where money is converted. */
  figure: z.string().nullable(),
  converted: z.string().nullable(),
  metric: z.string().nullable(),
  period: z.string().nullable(),
  place: z.string().nullable(),
  geography: z.string().nullable(),
  basis: z.string().nullable(),
  caveat: z.string().nullable(),
  confidence: z.string().nullable(),
  /** `YYYY-MM-DD`, or null where the fact never goes stale. */
  reviewBy: z.string().nullable(),
  reviewPassed: z.boolean(),
  sources: z.array(z.object({ id: z.string(), title: z.string(), publisher: z.string(), url: z.string() })),
  score: z.number(),
  reasons: z.array(z.string()),
});
export type FactCard = z.infer<typeof FactCard>;

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

export const SearchFacets = z.object({
  kind: z.string().optional(),
  cluster: z.string().optional(),
  place: z.string().optional(),
  theme: z.string().optional(),
  market: z.string().optional(),
  source: z.string().optional(),
});
export type SearchFacets = z.infer<typeof SearchFacets>;

export const SearchHit = z.object({
  kind: z.enum(['fact', 'organisation', 'cluster', 'place', 'source', 'series']),
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  score: z.number(),
  /** Words of the record that the query matched, for highlighting. */
  terms: z.array(z.string()),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchAnswer = z.object({
  total: z.number().int(),
  hits: z.array(SearchHit),
  /** For each facet, the values among all hits with their counts, largest first. */
  facets: z.record(
    z.string(),
    z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() })),
  ),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const ClusterCard = Cluster.extend({ facts: z.number().int(), organisations: z.number().int() });
export type ClusterCard = z.infer<typeof ClusterCard>;

/** What came of installing a pack; nothing is installed when it is refused. */
export const InstallOutcome = z.discriminatedUnion('result', [
  z.object({ result: z.literal('cancelled') }),
  z.object({ result: z.literal('installed'), pack: InstalledPack }),
  z.object({ result: z.literal('refused'), problems: z.array(PackProblem), total: z.number().int() }),
]);
export type InstallOutcome = z.infer<typeof InstallOutcome>;

export const calls = {
  status: { input: Nothing, output: AppStatus },
  dismissNotice: { input: ById, output: Nothing },
  audiences: { input: Nothing, output: z.array(Audience) },
  clusters: { input: Nothing, output: z.array(ClusterCard) },
  delegations: { input: Nothing, output: z.array(Delegation) },
  /** Asks for a delegation file; null when the officer cancels. */
  importDelegation: { input: Nothing, output: Delegation.nullable() },
  /** Asks for a pack folder, validates and installs it; problems are listed and nothing is installed then. */
  installPack: { input: Nothing, output: InstallOutcome },
  /** The same for a zip, an Excel workbook or a CSV of facts. */
  installPackFile: { input: Nothing, output: InstallOutcome },
  usePack: { input: z.object({ name: z.string() }).strict(), output: Nothing },
  search: {
    input: z
      .object({ query: z.string().max(400), facets: SearchFacets, limit: z.number().int().min(1).max(500) })
      .strict(),
    output: SearchAnswer,
  },
  /** One fact in an audience's habit, with its sources. */
  fact: { input: z.object({ id: z.string(), audienceId: z.string() }).strict(), output: FactCard },
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
  removeBrief: { input: ById, output: Nothing },
  includeFact: {
    input: z
      .object({ briefId: z.string(), sectionId: z.string(), factId: z.string(), included: z.boolean() })
      .strict(),
    output: BriefView,
  },
  includeSection: {
    input: z.object({ briefId: z.string(), sectionId: z.string(), included: z.boolean() }).strict(),
    output: BriefView,
  },
  /** The true PDF, in memory. `notes` says what the officer should know about it. */
  preview: {
    input: ById,
    output: z.object({ pdf: z.instanceof(Uint8Array), pages: z.number().int(), notes: z.array(z.string()) }),
  },
  /** Asks where to save and writes the PDF; `path` is null when the officer cancels. */
  exportBrief: {
    input: ById,
    output: z.object({ path: z.string().nullable(), pages: z.number().int() }),
  },
  /** Shows the exported file in the system's file manager. Only paths exported in this run are accepted. */
  reveal: { input: z.object({ path: z.string() }).strict(), output: Nothing },
  /** Opens a source's page in the system's browser, after its address was checked. */
  ...updateCalls,
  openSource: { input: z.object({ url: z.string().max(2000) }).strict(), output: Nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export const events = { progress: Progress, notice: Notice } as const satisfies Record<string, z.ZodType>;

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.output<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;

/** The channel that a call or an event goes over. */
export const callChannel = (name: CallName): string => `attache:call:${name}`;
export const eventChannel = (name: EventName): string => `attache:event:${name}`;

/** What main implements, one function a call; a `Refused` it throws crosses as a typed value. */
export type Contract = { readonly [N in CallName]: (input: CallInput<N>) => Promise<CallOutput<N>> };

/** How an answer crosses: never as an exception. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** What the preload puts on `window.attache`: a function a call, and a subscription a event. */
export type Bridge = {
  readonly call: { readonly [N in CallName]: (input: CallInput<N>) => Promise<Answer<CallOutput<N>>> };
  readonly on: { readonly [N in EventName]: (listener: (payload: EventPayload<N>) => void) => () => void };
};
