import { z } from 'zod';
import { Day, Edition, Finding, Gravity, RecallState, Text, Waiver } from '../domain/index.ts';
import { type CallTable, Nothing } from './parts.ts';

/** What was handed over: issuing, checking a PDF, recalling what has changed since. */

/** A field of a fact that is not as it was printed. */
export const FieldChange = z.object({
  field: z.string(),
  /** The field as an officer would say it. */
  word: z.string(),
  from: z.string(),
  to: z.string(),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** A printed fact beside what the library says of it today. */
export const FactChange = z.object({
  gravity: Gravity,
  /** What the library says now; null where it was withdrawn. */
  now: z.string().nullable(),
  fields: z.array(FieldChange),
  /** "version 2026.12.0 of the data, 1 December 2026, at the latest", or "the team’s own edit of 3 December 2026". */
  since: z.string(),
  /** The reason that was noted, where one was. */
  why: z.string().nullable(),
});
export type FactChange = z.infer<typeof FactChange>;

export const INTEGRITIES = [
  'identical',
  're-saved',
  'altered',
  'evidence-altered',
  'evidence-removed',
  'other-engine',
  'foreign',
  'unreadable',
] as const;
export const Integrity = z.object({
  kind: z.enum(INTEGRITIES),
  sentence: z.string(),
  details: z.array(z.string()),
});
export type Integrity = z.infer<typeof Integrity>;

export const FigureVerdict = z.object({
  factId: z.string(),
  /** As it was printed. */
  statement: z.string(),
  figure: z.string().nullable(),
  /** Where the ledger knows them. */
  pages: z.array(z.number().int()),
  state: z.enum(['same', 'corrected', 'withdrawn', 'unknown']),
  change: FactChange.nullable(),
  sentence: z.string(),
});
export type FigureVerdict = z.infer<typeof FigureVerdict>;

export const Provenance = z.object({
  state: z.enum(['issued', 'superseded', 'exported', 'differs', 'unknown']),
  sentence: z.string(),
  number: z.string().nullable(),
  recipient: z.string().nullable(),
});
export type Provenance = z.infer<typeof Provenance>;

/** What is to be said of a PDF. */
export const PdfVerdict = z.object({
  name: z.string(),
  title: z.string().nullable(),
  issueDate: z.string().nullable(),
  /** "Attaché 0.1.0". */
  engine: z.string().nullable(),
  integrity: Integrity,
  provenance: Provenance,
  figures: z.array(FigureVerdict),
});
export type PdfVerdict = z.infer<typeof PdfVerdict>;

export const IssuedRow = z.object({
  number: z.string(),
  recipient: z.string(),
  title: z.string(),
  audienceName: z.string(),
  edition: Edition,
  issueDate: z.string(),
  pages: z.number().int(),
  supersedes: z.string().nullable(),
  supersededBy: z.string().nullable(),
  /** Figures in it that were recalled and not answered for. */
  openRecalls: z.number().int(),
});
export type IssuedRow = z.infer<typeof IssuedRow>;

export const IssuedList = z.object({
  copies: z.array(IssuedRow),
  /** Sentences on what is wrong with the ledger; none where it is whole. */
  faults: z.array(z.string()),
  entries: z.number().int(),
  openRecalls: z.number().int(),
});
export type IssuedList = z.infer<typeof IssuedList>;

export const RecallItem = z.object({
  factId: z.string(),
  /** Hash of what the library says now; null: withdrawn. */
  against: z.string().nullable(),
  pages: z.array(z.number().int()),
  /** As it was printed. */
  statement: z.string(),
  change: FactChange,
  state: RecallState,
  reason: z.string().nullable(),
});
export type RecallItem = z.infer<typeof RecallItem>;

/** An issued copy with what has changed since. */
export const RecalledCopy = z.object({
  number: z.string(),
  recipient: z.string(),
  title: z.string(),
  edition: Edition,
  issueDate: z.string(),
  items: z.array(RecallItem),
});
export type RecalledCopy = z.infer<typeof RecalledCopy>;

export const IssuedDetail = IssuedRow.extend({
  issuedAt: z.string(),
  fileHash: z.string(),
  /** The kept PDF is there and is the one that was issued. */
  file: z.enum(['kept', 'missing', 'changed']),
  facts: z.array(
    z.object({
      factId: z.string(),
      statement: z.string(),
      pages: z.array(z.number().int()),
      change: FactChange.nullable(),
    }),
  ),
  findings: z.array(Finding),
  waivers: z.array(Waiver),
  /** Numbers of the copies of this brief for this recipient, oldest first. */
  chain: z.array(z.string()),
});
export type IssuedDetail = z.infer<typeof IssuedDetail>;

/** What stands before an issue: the number it would get, what preflight says, what it would replace. */
export const BeforeIssue = z.object({
  briefId: z.string(),
  title: z.string(),
  edition: Edition,
  issueDate: z.string(),
  /** The delegation's name, as a first word for the recipient. */
  recipient: z.string().nullable(),
  /** Recipients of earlier copies. */
  recipients: z.array(z.string()),
  nextNumber: z.string(),
  /** Errors block; warnings want a waiver. */
  findings: z.array(Finding),
  earlier: z.array(
    z.object({ number: z.string(), recipient: z.string(), edition: Edition, issueDate: z.string() }),
  ),
});
export type BeforeIssue = z.infer<typeof BeforeIssue>;

const ByNumber = z.object({ number: z.string().min(1).max(80) }).strict();

export const ledgerCalls = {
  issued: { input: Nothing, output: IssuedList },
  issuedCopy: { input: ByNumber, output: IssuedDetail },
  openIssued: { input: ByNumber, output: Nothing },
  revealIssued: { input: ByNumber, output: Nothing },
  beforeIssue: { input: z.object({ briefId: z.string().min(1).max(200) }).strict(), output: BeforeIssue },
  /** One copy an edition. Errors of preflight block it, warnings without a waiver too. */
  issueBrief: {
    input: z
      .object({
        briefId: z.string().min(1).max(200),
        recipient: Text.max(200),
        issueDate: Day,
        editions: z.array(Edition).min(1).max(3),
        waivers: z.array(z.object({ finding: z.string().min(1).max(400), reason: Text })).max(400),
      })
      .strict(),
    output: z.object({ numbers: z.array(z.string()) }),
  },
  /** A PDF that was dropped or imported in this run; without a path it asks for one. Null when the officer cancels. */
  verifyPdf: {
    input: z.object({ path: z.string().max(4096).nullable() }).strict(),
    output: PdfVerdict.nullable(),
  },
  recalls: { input: Nothing, output: z.array(RecalledCopy) },
  answerRecall: {
    input: z
      .object({
        number: z.string().min(1).max(80),
        factIds: z.array(z.string()).min(1).max(2000),
        state: RecallState,
        reason: Text.nullable(),
      })
      .strict(),
    output: Nothing,
  },
  /** Asks where to, and writes the corrigendum of these copies; null when the officer cancels. */
  writeCorrigendum: {
    input: z.object({ numbers: z.array(z.string()).min(1).max(500), apology: Text.max(2000) }).strict(),
    output: z.object({ path: z.string(), pages: z.number().int() }).nullable(),
  },
} as const satisfies CallTable;
