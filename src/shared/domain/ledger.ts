import { z } from 'zod';
import { Edition, Pin } from './brief.ts';
import { Sha256 } from './pack.ts';
import { Day, Id, Text } from './words.ts';

/** A PDF that left the window: enough to know later which figures it prints. Not yet an issued copy: no recipient, no number. */
export const ExportedCopy = z.object({
  exportedAt: z.string(),
  briefId: Id,
  title: Text,
  edition: Edition,
  issueDate: Day,
  pages: z.number().int(),
  fileHash: Sha256,
  pins: z.array(Pin).readonly(),
});
export type ExportedCopy = z.infer<typeof ExportedCopy>;

/** What an issued copy says of itself on its cover, in its foot and in its metadata. */
export const IssueMark = z.object({
  number: Id,
  /** The copy that this one replaces. */
  supersedes: z.object({ number: Id, issueDate: Day }).nullable(),
});
export type IssueMark = z.infer<typeof IssueMark>;

/** A PDF that was handed over: what it was, what it printed, to whom. */
export const IssuedCopy = z.object({
  number: Id,
  briefId: Id,
  edition: Edition,
  title: Text,
  recipient: Text,
  issueDate: Day,
  fileHash: Sha256,
  pins: z.array(Pin).readonly(),
});
export type IssuedCopy = z.infer<typeof IssuedCopy>;

/** An issued copy that prints a figure which has since been corrected or withdrawn. */
export const Recall = z.object({
  issuedNumber: Id,
  factId: Id,
  verdict: z.enum(['corrected', 'withdrawn']),
  sentence: Text,
});
export type Recall = z.infer<typeof Recall>;

/** What the recipients of a recalled copy are told. */
export const Corrigendum = z.object({
  issuedNumber: Id,
  recalls: z.array(Recall).min(1).readonly(),
  apology: Text,
});
export type Corrigendum = z.infer<typeof Corrigendum>;
