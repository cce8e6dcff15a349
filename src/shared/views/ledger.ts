import { z } from 'zod';
import { Edition, Finding, Gravity, KeptFinding, PrintedAt, RecallState, Waiver } from '../domain/index.ts';
import { RECORD_TYPES } from '../domain/records/kinds.ts';

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
  fields: z.array(FieldChange).readonly(),
  /** "version 2026.12.0 of the data, 1 December 2026, at the latest", or "the team’s own edit of 3 December 2026". */
  since: z.string(),
  /** The reason that was noted, where one was. */
  why: z.string().nullable(),
});
export type FactChange = z.infer<typeof FactChange>;

const INTEGRITIES = [
  'identical',
  're-saved',
  'altered',
  'cannot-tell',
  'evidence-altered',
  'evidence-removed',
  'other-engine',
  'foreign',
  'unreadable',
  // Of a Word file, which is there to be edited.
  'figures-hold',
  'figures-altered',
] as const;
export const Integrity = z.object({
  kind: z.enum(INTEGRITIES),
  sentence: z.string(),
  details: z.array(z.string()).readonly(),
});
export type Integrity = z.infer<typeof Integrity>;

export const FactVerdict = z.object({
  /** The fact, or what names another printed value. */
  factId: z.string(),
  /** As it was printed. */
  statement: z.string(),
  figure: z.string().nullable(),
  /** Where the ledger knows them. */
  pages: z.array(z.number().int()).readonly(),
  state: z.enum(['same', 'corrected', 'withdrawn', 'unknown']),
  change: FactChange.nullable(),
  sentence: z.string(),
});
export type FactVerdict = z.infer<typeof FactVerdict>;

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
  figures: z.array(FactVerdict).readonly(),
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
  copies: z.array(IssuedRow).readonly(),
  /** Sentences on what is wrong with the ledger; none where it is whole. */
  faults: z.array(z.string()).readonly(),
  entries: z.number().int(),
  openRecalls: z.number().int(),
});
export type IssuedList = z.infer<typeof IssuedList>;

export const RecallItem = z.object({
  /** The fact, or what names another printed value. */
  factId: z.string(),
  type: z.enum(RECORD_TYPES).optional(),
  /** The pages by form, where they were noted. */
  at: z.array(PrintedAt).readonly().optional(),
  /** Hash of what the library says now; null: withdrawn. */
  against: z.string().nullable(),
  pages: z.array(z.number().int()).readonly(),
  /** As it was printed. */
  statement: z.string(),
  change: FactChange,
  state: RecallState,
  reason: z.string().nullable(),
});
export type RecallItem = z.infer<typeof RecallItem>;

/** A copy that left, with what has changed since. */
export const RecalledCopy = z.object({
  number: z.string(),
  recipient: z.string(),
  title: z.string(),
  edition: Edition,
  issueDate: z.string(),
  /** It was exported without a number or a recipient: nobody can be told. */
  isExport: z.boolean(),
  items: z.array(RecallItem).readonly(),
});
export type RecalledCopy = z.infer<typeof RecalledCopy>;

export const IssuedDetail = IssuedRow.extend({
  issuedAt: z.string(),
  fileHash: z.string(),
  /** The kept PDF is there and is the one that was issued; or it went with an erased name. */
  file: z.enum(['kept', 'missing', 'erased', 'changed']),
  facts: z
    .array(
      z.object({
        factId: z.string(),
        statement: z.string(),
        pages: z.array(z.number().int()).readonly(),
        change: FactChange.nullable(),
      }),
    )
    .readonly(),
  findings: z.array(KeptFinding).readonly(),
  waivers: z.array(Waiver).readonly(),
  /** Numbers of the copies of this brief for this recipient, oldest first. */
  chain: z.array(z.string()).readonly(),
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
  recipients: z.array(z.string()).readonly(),
  nextNumber: z.string(),
  /** Errors block; warnings want a waiver. */
  findings: z.array(Finding).readonly(),
  earlier: z
    .array(z.object({ number: z.string(), recipient: z.string(), edition: Edition, issueDate: z.string() }))
    .readonly(),
});
export type BeforeIssue = z.infer<typeof BeforeIssue>;
