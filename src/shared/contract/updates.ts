import { z } from 'zod';
import { Channel, MergeConflict, PackEvent, RecordType } from '../domain/index.ts';
import { ById, type CallTable, Nothing } from './parts.ts';

/** Calls about data that arrives. */

/** A question of an update, in words. */
export const ConflictView = MergeConflict.extend({
  /** What the record is called. */
  title: z.string(),
  /** The field as an officer would say it; null for the whole record. */
  fieldWord: z.string().nullable(),
});
export type ConflictView = z.infer<typeof ConflictView>;

/** What an update did to the team's edits. */
export const MergeView = z.object({
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
export type MergeView = z.infer<typeof MergeView>;

export const UpdatesView = z.object({
  channels: z.array(Channel),
  packs: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      version: z.string(),
      created: z.string(),
      trust: z.string(),
      /** Versions that can be gone back to, the newest first. */
      kept: z.array(z.object({ version: z.string(), created: z.string(), hash: z.string() })),
      hash: z.string(),
      /** The team's edits of this pack. */
      edits: z.number().int(),
    }),
  ),
  conflicts: z.array(ConflictView),
  /** Updates beneath the team's edits, the newest first. */
  merges: z.array(MergeView),
  history: z.array(PackEvent),
});
export type UpdatesView = z.infer<typeof UpdatesView>;

const Choice = z.object({ value: z.string(), label: z.string(), count: z.number().int() });

export const ChangesView = z.object({
  from: z.string(),
  to: z.string(),
  /** "facts: 3 changed, 241 new" */
  counts: z.array(z.string()),
  /** What each choice of a filter would leave beside the other filters. */
  kinds: z.array(Choice),
  whats: z.array(Choice),
  total: z.number().int(),
  /** At most 500. */
  changes: z.array(
    z.object({
      recordType: RecordType,
      recordId: z.string(),
      title: z.string(),
      what: z.string(),
      sentence: z.string(),
    }),
  ),
});
export type ChangesView = z.infer<typeof ChangesView>;

export const updateCalls = {
  updates: { input: Nothing, output: UpdatesView },
  /** Asks the channels, one or all. What goes wrong with one is kept with it and shown there. */
  checkUpdates: {
    input: z.object({ id: z.string().nullable() }).strict(),
    output: z.object({
      brought: z.array(z.object({ title: z.string(), from: z.string().nullable(), to: z.string() })),
    }),
  },
  /** Stops checking or installing; nothing is changed then. */
  stopUpdate: { input: Nothing, output: Nothing },
  /** Asks for a channel's root of trust; its fingerprint is to be compared before `addChannel`. Null when cancelled. */
  chooseRoot: {
    input: Nothing,
    output: z.object({ title: z.string(), fingerprint: z.string() }).nullable(),
  },
  /** Adds the channel whose root was chosen last; without a location, asks for a folder. */
  addChannel: { input: z.object({ location: z.string().max(2000).nullable() }).strict(), output: Nothing },
  removeChannel: { input: ById, output: Nothing },
  /**
   * What one version of a pack says differently from another. Versions are named by their hash: without `to` it is the
   * one in use, without `from` the one that it came after. Null where there is no such pair.
   */
  whatChanged: {
    input: z
      .object({
        packName: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        kind: z.string().nullable(),
        what: z.string().nullable(),
        words: z.string().max(400),
      })
      .strict(),
    output: ChangesView.nullable(),
  },
  settleConflict: {
    input: z
      .object({ id: z.string(), choice: z.enum(['theirs', 'ours', 'combined']), value: z.json() })
      .strict(),
    output: Nothing,
  },
  /**
   * Takes back what a merge did to the team's edits; the newer pack stays. The team's own values of before stand again,
   * and where the pack had moved too, it is asked: what the merge combined by itself, and what was answered since.
   */
  undoMerge: { input: ById, output: Nothing },
  deferConflict: { input: ById, output: Nothing },
  rollBack: {
    input: z.object({ packName: z.string(), version: z.string().nullable() }).strict(),
    output: Nothing,
  },
  removePack: { input: z.object({ packName: z.string() }).strict(), output: Nothing },
} as const satisfies CallTable;
