import { z } from 'zod';
import { Audience, Cluster, InstalledPack, PackProblem } from '../domain/index.ts';
import { ById, type CallTable, Nothing, Notice } from './parts.ts';

/** The region whose pack is in use, and the packs that are installed. */

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

export const ClusterCard = Cluster.extend({ facts: z.number().int(), organisations: z.number().int() });
export type ClusterCard = z.infer<typeof ClusterCard>;

/** What came of installing a pack; nothing is installed when it is refused. */
export const InstallOutcome = z.discriminatedUnion('result', [
  z.object({ result: z.literal('cancelled') }),
  z.object({ result: z.literal('installed'), pack: InstalledPack }),
  z.object({ result: z.literal('refused'), problems: z.array(PackProblem), total: z.number().int() }),
]);
export type InstallOutcome = z.infer<typeof InstallOutcome>;

export const regionCalls = {
  status: { input: Nothing, output: AppStatus },
  dismissNotice: { input: ById, output: Nothing },
  audiences: { input: Nothing, output: z.array(Audience) },
  clusters: { input: Nothing, output: z.array(ClusterCard) },
  /** Asks for a pack folder, validates and installs it; problems are listed and nothing is installed then. */
  installPack: { input: Nothing, output: InstallOutcome },
  /** The same for a zip, an Excel workbook or a CSV of facts. */
  installPackFile: { input: Nothing, output: InstallOutcome },
  usePack: { input: z.object({ name: z.string() }).strict(), output: Nothing },
  /** Opens a source's page in the system's browser, after its address was checked. */
  openSource: { input: z.object({ url: z.string().max(2000) }).strict(), output: Nothing },
} as const satisfies CallTable;
