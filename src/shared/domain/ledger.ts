import { z } from 'zod';
import { COURTESY_LANGUAGES } from '../languages.ts';
import { Paper } from './audience.ts';
import { Pin, Waiver } from './brief.ts';
import { Edition } from './editions.ts';
import { Format } from './formats.ts';
import { Fields } from './overlay.ts';
import { Sha256 } from './pack.ts';
import { KeptFinding } from './preflight.ts';
import { PrintedAt, PrintedPlace } from './printed.ts';
import { Fact } from './records.ts';
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

/** A fact as the ledger holds it: by its hash, which names the fact in the ledger's own table; and where it is printed. */
export const PrintedPin = z.object({
  factId: Id,
  packName: z.string(),
  packVersion: z.string(),
  hash: Sha256,
  /** From 1; empty where it was printed before pages were noted. */
  pages: z.array(z.number().int().min(1)).readonly(),
  /** The same by form; missing where it was printed before forms were noted. */
  at: z.array(PrintedAt).readonly().optional(),
});
export type PrintedPin = z.infer<typeof PrintedPin>;

/** A record other than a fact as the ledger holds it: by the hash of what was printed of it. */
export const PrintedValue = PrintedPlace.extend({
  packName: z.string(),
  packVersion: z.string(),
  hash: Sha256,
});
export type PrintedValue = z.infer<typeof PrintedValue>;

/** What was printed of a record: of a series one value, or its title and what its chart says. */
export const PrintedRecord = PrintedPlace.omit({ at: true }).extend({ fields: Fields });
export type PrintedRecord = z.infer<typeof PrintedRecord>;

const copy = {
  briefId: Id,
  title: Text,
  edition: Edition,
  issueDate: Day,
  pages: z.number().int(),
  fileHash: Sha256,
  pins: z.array(PrintedPin).readonly(),
  /** What it prints besides facts; missing where it was written before that was noted. */
  values: z.array(PrintedValue).readonly().optional(),
};

/** A PDF that was handed over: what it was, what it printed, to whom. */
export const IssuedCopy = z.object({
  ...copy,
  number: Id,
  recipient: Text,
  audienceId: Id,
  audienceName: Text,
  paper: Paper,
  courtesy: z.enum(COURTESY_LANGUAGES).nullable(),
  /** What preflight said of it, and which warnings were answered for. */
  findings: z.array(KeptFinding).readonly(),
  waivers: z.array(Waiver).readonly(),
  supersedes: Id.nullable(),
  /** The copy that it corrects, where it is a corrigendum. */
  corrects: Id.optional(),
});
export type IssuedCopy = z.infer<typeof IssuedCopy>;

const RECALL_STATES = ['open', 'done', 'ignored'] as const;
export const RecallState = z.enum(RECALL_STATES);
export type RecallState = z.infer<typeof RecallState>;

/** What happened. Nothing that happened is ever changed: what comes later is another entry. */
export const LedgerEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('exported'),
    ...copy,
    /** Missing where it was written before exports were followed. */
    audienceId: Id.optional(),
    /** Missing where it is a PDF: only those have pages. */
    format: Format.exclude(['pdf']).optional(),
  }),
  z.object({ kind: z.literal('issued'), copy: IssuedCopy }),
  z.object({ kind: z.literal('superseded'), number: Id, by: Id }),
  z.object({
    kind: z.literal('recall'),
    number: Id,
    /** The fact, or what names another printed value. */
    factId: z.string().min(1).max(2000),
    /** Hash of what the library said; null: it was withdrawn. */
    against: Sha256.nullable(),
    state: RecallState,
    /** Why it is ignored, or what was done. */
    reason: Text.nullable(),
  }),
  /** A person's name was taken out of earlier entries: what each of them is now, so that the chain is still whole. */
  z.object({
    kind: z.literal('erased'),
    /** Stands where the name stood; made by chance, not from the name. */
    token: Id,
    entries: z.array(z.object({ seq: z.number().int().min(1), now: Sha256 })).readonly(),
    /** Facts and records by the hash under which they are kept. */
    records: z.array(z.object({ hash: Sha256, now: Sha256 })).readonly(),
    /** Issued copies of which the kept PDF was deleted: it bore the name. */
    numbers: z.array(Id).readonly(),
  }),
]);
export type LedgerEvent = z.infer<typeof LedgerEvent>;

/** One line of the ledger. `hash` is over the canonical JSON of the others, `previous` the hash of the line before. */
export const LedgerEntry = z.object({
  seq: z.number().int().min(1),
  previous: Sha256.nullable(),
  at: z.string(),
  event: LedgerEvent,
  /** By chance, so that no guess at an erased name can be tried against the hash. Gone once something was erased here. */
  salt: z.string().min(16).max(64).optional(),
  hash: Sha256,
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** `ledger.json`: what left the house. `facts` holds each fact that was ever printed, once, by its hash. */
export const LedgerFile = z.object({
  entries: z.array(LedgerEntry).readonly(),
  facts: z.record(z.string(), Fact),
  /** What was printed of other records, each once, by its hash. */
  records: z.record(z.string(), PrintedRecord).optional(),
});
export type LedgerFile = z.infer<typeof LedgerFile>;

/** How much a change of a printed fact matters, the gravest first. */
export const GRAVITIES = [
  'withdrawn',
  'sign',
  'magnitude',
  'order',
  'value',
  'meaning',
  'wording',
  'source',
] as const;
export const Gravity = z.enum(GRAVITIES);
export type Gravity = z.infer<typeof Gravity>;
