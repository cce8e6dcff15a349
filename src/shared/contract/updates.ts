import { z } from 'zod';
import { Channel, Fields, MergeConflict, Overlay, PackEvent, RecordType } from '../domain/index.ts';
import { ById, type CallTable, Nothing } from './parts.ts';

/** Calls about data that arrives, and about the team's own edits of it. */
const Named = z.object({ recordType: RecordType, recordId: z.string().min(1).max(400) });

/** A question of an update, in words. */
export const ConflictView = MergeConflict.extend({
  /** What the record is called. */
  title: z.string(),
  /** The field as an officer would say it; null for the whole record. */
  fieldWord: z.string().nullable(),
});
export type ConflictView = z.infer<typeof ConflictView>;

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
      kept: z.array(z.object({ version: z.string(), created: z.string() })),
      /** The team's edits of this pack. */
      edits: z.number().int(),
    }),
  ),
  conflicts: z.array(ConflictView),
  history: z.array(PackEvent),
});
export type UpdatesView = z.infer<typeof UpdatesView>;

export const ChangesView = z.object({
  from: z.string(),
  to: z.string(),
  /** "facts: 3 changed, 241 new" */
  counts: z.array(z.string()),
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
  /** What the version in use says differently from the one before it; null where there is none. */
  whatChanged: {
    input: z
      .object({ packName: z.string(), kind: z.string().nullable(), what: z.string().nullable() })
      .strict(),
    output: ChangesView.nullable(),
  },
  settleConflict: {
    input: z
      .object({ id: z.string(), choice: z.enum(['theirs', 'ours', 'combined']), value: z.json() })
      .strict(),
    output: Nothing,
  },
  deferConflict: { input: ById, output: Nothing },
  rollBack: {
    input: z.object({ packName: z.string(), version: z.string().nullable() }).strict(),
    output: Nothing,
  },
  removePack: { input: z.object({ packName: z.string() }).strict(), output: Nothing },
  /** A record as the team sees it, as the pack has it, and what the team did to it. */
  record: {
    input: Named.strict(),
    output: z.object({ seen: Fields.nullable(), pack: Fields.nullable(), overlay: Overlay.nullable() }),
  },
  editRecord: {
    input: z.discriminatedUnion('kind', [
      Named.extend({ kind: z.enum(['edit', 'add']), fields: Fields }),
      Named.extend({ kind: z.enum(['hide', 'show', 'revert']) }),
      Named.extend({ kind: z.literal('annotate'), note: z.string().max(4000).nullable() }),
    ]),
    output: Nothing,
  },
  /** Asks where to save the team's edits of the pack in use, for its publisher to read. Null when cancelled. */
  exportSuggestion: {
    input: Nothing,
    output: z.object({ path: z.string(), edits: z.number().int() }).nullable(),
  },
} as const satisfies CallTable;
