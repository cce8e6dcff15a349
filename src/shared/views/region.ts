import { z } from 'zod';
import { Cluster, InstalledPack, PackProblem } from '../domain/index.ts';
import { POLICIES } from '../policy.ts';
import { Notice } from './notice.ts';

/** The region whose pack is in use, and the packs that are installed. */

export const AppStatus = z.object({
  version: z.string(),
  home: z.string(),
  packs: z.array(InstalledPack).readonly(),
  activePack: z.string(),
  regionName: z.string(),
  /** Date of the newest `accessed` among the active pack's sources: how old the data is. */
  dataAsOf: z.string().nullable(),
  /** Facts whose review date has passed. */
  dueForReview: z.number().int(),
  /** What the pack does not say and was worked out, in a sentence; null where it says all. */
  derived: z.string().nullable(),
  /** A newer Attaché that a channel offers for this computer. */
  newerApp: z.string().nullable(),
  notices: z.array(Notice).readonly(),
  /** What the computer’s owner has decided: each rule, and what it says. */
  policy: z.array(z.object({ rule: z.enum(POLICIES), value: z.string() })).readonly(),
});
export type AppStatus = z.infer<typeof AppStatus>;

export const ClusterCard = Cluster.extend({ facts: z.number().int(), organisations: z.number().int() });
export type ClusterCard = z.infer<typeof ClusterCard>;

/** What came of installing a pack; nothing is installed when it is refused. */
export const InstallOutcome = z.discriminatedUnion('result', [
  z.object({ result: z.literal('cancelled') }),
  z.object({ result: z.literal('installed'), pack: InstalledPack }),
  z.object({
    result: z.literal('refused'),
    problems: z.array(PackProblem).readonly(),
    total: z.number().int(),
  }),
]);
export type InstallOutcome = z.infer<typeof InstallOutcome>;
