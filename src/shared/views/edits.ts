import { z } from 'zod';
import { Fields, Overlay, RecordKey, RecordType } from '../domain/index.ts';
import { OverlayKey } from './desk.ts';
import { RecordKind } from './library.ts';

/** The team's own edits of the library. The pack's records stay as they are beneath them. */

/** What an officer does to a record. */
const NamedRecord = z.object({ recordType: RecordType, recordId: RecordKey });
export const RecordEdit = z.discriminatedUnion('kind', [
  NamedRecord.extend({ kind: z.literal('edit'), fields: Fields }),
  /** Without an id, one is made from the record's title. */
  z.object({
    kind: z.literal('add'),
    recordType: RecordType,
    recordId: RecordKey.nullable(),
    fields: Fields,
  }),
  NamedRecord.extend({ kind: z.enum(['hide', 'show', 'revert']) }),
  NamedRecord.extend({ kind: z.literal('annotate'), note: z.string().max(4000).nullable() }),
]);
export type RecordEdit = z.infer<typeof RecordEdit>;

export const OverlayOutcome = z.discriminatedUnion('result', [
  z.object({
    result: z.literal('fits'),
    key: OverlayKey,
    before: Overlay.nullable(),
    after: Overlay.nullable(),
  }),
  z.object({
    result: z.literal('problems'),
    problems: z
      .array(
        z.object({
          field: z.string(),
          sentence: z.string(),
          /** For a series: the position of the point and its field. */
          point: z.object({ at: z.number().int(), field: z.string() }).optional(),
        }),
      )
      .readonly(),
  }),
]);
export type OverlayOutcome = z.infer<typeof OverlayOutcome>;

export const OwnEdit = z.object({
  recordType: RecordType,
  recordId: z.string(),
  /** The page that shows it; null for kinds without one. */
  page: RecordKind.nullable(),
  title: z.string(),
  what: z.enum(['edit', 'add', 'hide', 'annotate']),
  /** In the trade's words. */
  fields: z.array(z.string()).readonly(),
  note: z.string().nullable(),
  editedAt: z.string(),
  /** The colleague who made it; null where it was made here, or nobody knows. */
  by: z.string().nullable(),
});
export type OwnEdit = z.infer<typeof OwnEdit>;
