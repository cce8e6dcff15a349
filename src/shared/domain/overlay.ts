import { z } from 'zod';
import { RECORD_TYPES } from './records/kinds.ts';
import { Id, Text } from './words.ts';

/** Kinds of record that a team may change. */
export const RecordType = z.enum(RECORD_TYPES);
export type RecordType = z.infer<typeof RecordType>;

/** A record's name within its kind and pack: its id, or the members of its key with spaces between them. */
export const RecordKey = z.string().min(1).max(400);

/** Fields as JSON; which they are is for the record's own schema to say. */
export const Fields = z.record(z.string(), z.json());
export type Fields = z.infer<typeof Fields>;
export type FieldValue = Fields[string];

/** What the team did to a record. `base` is what it was done to, field by field. */
export const OverlayChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edit'), changed: Fields, base: Fields }),
  z.object({ kind: z.literal('add'), record: Fields }),
  z.object({ kind: z.literal('hide'), base: Fields }),
  /** Nothing but a note. */
  z.object({ kind: z.literal('annotate') }),
]);
export type OverlayChange = z.infer<typeof OverlayChange>;

/** The team's own work on one record of a pack; the pack's record stays untouched beneath. */
export const Overlay = z.object({
  packName: z.string(),
  recordType: RecordType,
  recordId: RecordKey,
  change: OverlayChange,
  /** For colleagues; printed nowhere. */
  note: Text.nullable(),
  editedAt: z.string(),
});
export type Overlay = z.infer<typeof Overlay>;

/** Why a merge cannot decide alone. */
const QUESTIONS = ['field', 'deleted', 'withdrawn', 'hidden', 'reference', 'same'] as const;

/** A question that an update left for the team. Work goes on meanwhile with the team's own value. */
export const MergeConflict = z.object({
  id: Id,
  mergeId: Id,
  packName: z.string(),
  recordType: RecordType,
  recordId: RecordKey,
  question: z.enum(QUESTIONS),
  /** Null where the whole record is in question. */
  field: z.string().nullable(),
  base: z.json(),
  theirs: z.json(),
  ours: z.json(),
  state: z.enum(['open', 'deferred', 'settled']),
  /** How it was settled, with the value that was chosen. */
  settled: z
    .object({ choice: z.enum(['theirs', 'ours', 'combined']), value: z.json(), at: z.string() })
    .nullable(),
});
export type MergeConflict = z.infer<typeof MergeConflict>;

const PackVersion = z.object({ version: z.string(), hash: z.string() });

/** An update of a pack beneath the team's overlays, with what is needed to take it back. */
export const MergeRecord = z.object({
  id: Id,
  packName: z.string(),
  from: PackVersion,
  to: PackVersion,
  at: z.string(),
  /** The pack's overlays as they were, and as the merge left them. */
  before: z.array(Overlay).readonly(),
  after: z.array(Overlay).readonly(),
  undone: z.boolean(),
});
export type MergeRecord = z.infer<typeof MergeRecord>;
