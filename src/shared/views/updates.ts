import { z } from 'zod';
import { Channel, MergeConflict, PackEvent, RecordType } from '../domain/index.ts';

/** Calls about data that arrives. */

/** A question of an update, or between two colleagues, in words. */
export const ConflictView = MergeConflict.extend({
  /** A kind of record, or of document where two colleagues differ. */
  recordType: z.string(),
  /** What the record is called. */
  title: z.string(),
  /** The field as an officer would say it; null for the whole record. */
  fieldWord: z.string().nullable(),
  /** Of a question between two of the team, who wrote which; null is whoever sits here. Null where a publisher asks. */
  between: z.object({ ours: z.string().nullable(), theirs: z.string() }).nullable(),
});
export type ConflictView = z.infer<typeof ConflictView>;

/** What an update did to the team's edits. */
const MergeView = z.object({
  id: z.string(),
  packName: z.string(),
  title: z.string(),
  from: z.string(),
  to: z.string(),
  at: z.string(),
  /** The team's edits that it was merged with, and the questions that it asked. */
  edits: z.number().int(),
  questions: z.number().int(),
  undone: z.boolean(),
  canUndo: z.boolean(),
});

export const UpdatesView = z.object({
  /** Attaché itself. */
  app: z.object({
    version: z.string(),
    /** A newer one for this computer, and the title of the channel that offers it. */
    offer: z
      .object({ version: z.string(), name: z.string(), bytes: z.number().int(), channel: z.string() })
      .nullable(),
    /** The computer’s owner renews it: nothing is offered here. */
    isDecided: z.boolean(),
  }),
  channels: z.array(Channel).readonly(),
  packs: z
    .array(
      z.object({
        name: z.string(),
        title: z.string(),
        version: z.string(),
        created: z.string(),
        trust: z.string(),
        /** Versions that can be gone back to, the newest first. */
        kept: z.array(z.object({ version: z.string(), created: z.string(), hash: z.string() })).readonly(),
        hash: z.string(),
        /** The team's edits of this pack. */
        edits: z.number().int(),
      }),
    )
    .readonly(),
  conflicts: z.array(ConflictView).readonly(),
  /** Updates beneath the team's edits, the newest first. */
  merges: z.array(MergeView).readonly(),
  history: z.array(PackEvent).readonly(),
});
export type UpdatesView = z.infer<typeof UpdatesView>;

const Choice = z.object({ value: z.string(), label: z.string(), count: z.number().int() });

export const ChangesView = z.object({
  from: z.string(),
  to: z.string(),
  /** "facts: 3 changed, 241 new" */
  counts: z.array(z.string()).readonly(),
  /** What each choice of a filter would leave beside the other filters. */
  kinds: z.array(Choice).readonly(),
  whats: z.array(Choice).readonly(),
  total: z.number().int(),
  /** At most 500. */
  changes: z
    .array(
      z.object({
        recordType: RecordType,
        recordId: z.string(),
        title: z.string(),
        what: z.string(),
        sentence: z.string(),
      }),
    )
    .readonly(),
});
export type ChangesView = z.infer<typeof ChangesView>;
