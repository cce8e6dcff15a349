import { z } from 'zod';
import { AnswerLine, Edition, KeptPin, Pin } from '../domain/index.ts';
import { FactCard } from './library.ts';

/** What a brief must answer before it is issued, and what changed beneath it. */

/** A pinned fact that the library no longer says, in the audience's habit. */
export const DriftView = z.object({
  factId: z.string(),
  what: z.enum(['changed', 'withdrawn']),
  /** As pinned. */
  statement: z.string(),
  pinnedVersion: z.string(),
  libraryVersion: z.string(),
  /** The blocks that rest on it; `asFigure` where it is bound into a text. */
  places: z
    .array(z.object({ sectionId: z.string(), blockId: z.string(), title: z.string(), asFigure: z.boolean() }))
    .readonly(),
  fields: z
    .array(
      z.object({
        field: z.string(),
        word: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
      }),
    )
    .readonly(),
  /** Hash of what the library says now; null: it is withdrawn. */
  against: z.string().nullable(),
  /** To be pinned in its place. */
  now: Pin.nullable(),
  kept: KeptPin.nullable(),
});
export type DriftView = z.infer<typeof DriftView>;

const SharedWords = z.array(z.string()).readonly();
/** A question and the records that speak of it: the first `answers` of them answer it, the others come near. */
export const MatchedQuestion = z.object({
  question: z.string(),
  answers: z.number().int(),
  candidates: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('fact'), pin: Pin, card: FactCard, shared: SharedWords }),
        z.object({ kind: z.literal('line'), line: AnswerLine, shared: SharedWords }),
      ]),
    )
    .readonly(),
});
export type MatchedQuestion = z.infer<typeof MatchedQuestion>;

/** One thing that is other in the second of two briefs. */
export const Change = z.object({
  kind: z.enum(['brief', 'section', 'fact', 'figure', 'record', 'wording', 'order']),
  what: z.enum(['added', 'removed', 'changed', 'moved']),
  sentence: z.string(),
  section: z.string().nullable(),
  factId: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Word by word, where words changed. */
  words: z
    .array(z.object({ text: z.string(), what: z.enum(['same', 'added', 'removed']) }))
    .readonly()
    .nullable(),
});
export type Change = z.infer<typeof Change>;

const Compared = z.object({ id: z.string(), title: z.string(), issueDate: z.string(), edition: z.string() });
export const Difference = z.object({ a: Compared, b: Compared, changes: z.array(Change).readonly() });
export type Difference = z.infer<typeof Difference>;

/** The older side of a comparison: another brief, a copy as it was issued, or a PDF that the officer chooses. */
export const OlderSide = z.discriminatedUnion('from', [
  z.object({ from: z.literal('brief'), id: z.string() }).strict(),
  z.object({ from: z.literal('copy'), number: z.string() }).strict(),
  z.object({ from: z.literal('file') }).strict(),
]);
export type OlderSide = z.infer<typeof OlderSide>;

/** A copy that these visitors were given, as the ledger names it; `seq` is its entry. */
export const EarlierCopyRow = z.object({
  seq: z.number().int(),
  /** Null: exported, and never issued. */
  number: z.string().nullable(),
  title: z.string(),
  recipient: z.string().nullable(),
  edition: Edition,
  issueDate: z.string(),
});
export type EarlierCopyRow = z.infer<typeof EarlierCopyRow>;
