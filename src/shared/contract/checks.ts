import { z } from 'zod';
import { Brief, ChangeBlock, Edition, KeptPin, Pin, PreflightReport } from '../domain/index.ts';
import { FactCard } from './library.ts';
import { type CallTable, Nothing } from './parts.ts';

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

/** A question and the facts that speak of it: the first `answers` of them answer it, the others come near. */
export const MatchedQuestion = z.object({
  question: z.string(),
  answers: z.number().int(),
  candidates: z.array(z.object({ pin: Pin, card: FactCard, shared: z.array(z.string()) })),
});
export type MatchedQuestion = z.infer<typeof MatchedQuestion>;

/** One thing that is other in the second of two briefs. */
export const Change = z.object({
  kind: z.enum(['brief', 'section', 'fact', 'figure', 'wording', 'order']),
  what: z.enum(['added', 'removed', 'changed', 'moved']),
  sentence: z.string(),
  section: z.string().nullable(),
  factId: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Word by word, where words changed. */
  words: z.array(z.object({ text: z.string(), what: z.enum(['same', 'added', 'removed']) })).nullable(),
});
export type Change = z.infer<typeof Change>;

const Compared = z.object({ id: z.string(), title: z.string(), issueDate: z.string(), edition: z.string() });
export const Difference = z.object({ a: Compared, b: Compared, changes: z.array(Change) });
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

export const checkCalls = {
  /** The checks of a brief on the desk; with `pages` its pages are laid out, and what does not fit is found too. */
  preflight: { input: z.object({ brief: Brief, pages: z.boolean() }).strict(), output: PreflightReport },
  /** Which pinned facts of the brief the library no longer says, each once, in the order of print. */
  drift: { input: z.object({ brief: Brief }).strict(), output: z.array(DriftView) },
  /** For each question the facts that speak of it, best first; an honest gap has no answers among them. */
  matchQuestions: {
    input: z.object({ brief: Brief, questions: z.array(z.string().min(1).max(1000)).max(200) }).strict(),
    output: z.array(MatchedQuestion),
  },
  /** What is other in the second brief, as its audience reads it. */
  difference: {
    input: z.object({ a: OlderSide, b: z.string() }).strict(),
    /** Null when the officer cancels the choice of a file. */
    output: Difference.nullable(),
  },
  /** Copies that went to the visitors of a brief, the one to compare it with first. */
  earlierCopies: { input: z.object({ id: z.string() }).strict(), output: z.array(EarlierCopyRow) },
  /** What the brief says otherwise than that copy, for its annex. */
  sinceLast: {
    input: z.object({ brief: Brief, seq: z.number().int() }).strict(),
    output: z.array(ChangeBlock),
  },
  /** Asks for a file of questions (CSV or text); null when the officer cancels. */
  readQuestions: { input: Nothing, output: z.array(z.string()).nullable() },
  /** Asks where to save the answers, or the gaps for the data team, as a spreadsheet's table. */
  exportAnswers: {
    input: z.object({ brief: Brief, what: z.enum(['answers', 'gaps']) }).strict(),
    output: z.object({ path: z.string().nullable() }),
  },
} as const satisfies CallTable;
