import { z } from 'zod';
import {
  Audience,
  Brief,
  Delegation,
  Edition,
  IssueMark,
  NamedPack,
  type PackRecords,
  Paper,
  Sha256,
} from '../../../shared/domain/index.ts';
import type { Document } from '../document.ts';

/**
 * Format of the evidence: 1 held what a composition needs, 2 holds what the pages print and the document that they were laid
 * out from.
 */
export const EVIDENCE_FORMAT = 2;

export const Engine = z.object({ name: z.string(), version: z.string(), build: z.string() });
export type Engine = z.infer<typeof Engine>;

/** Whether it can be laid out is seen when it is: here, that it is of the right form. */
const isDocument = (value: unknown): boolean => DocumentHead.safeParse(value).success;
const DocumentHead = z.looseObject({
  meta: z.looseObject({ title: z.string(), language: z.string(), issueDate: z.string() }),
  paper: Paper,
  edition: Edition,
  shortTitle: z.string(),
  footer: z.string(),
  cover: z.looseObject({ region: z.string(), line: z.string() }),
  sections: z
    .array(
      z.looseObject({
        id: z.string(),
        title: z.string(),
        blocks: z.array(z.looseObject({ kind: z.string() })).max(5000),
      }),
    )
    .max(400),
  notes: z.array(z.string()).max(0),
});

/** `brief.json` in a PDF: all that its composition was given, besides the records in `records.json`. */
export const EvidenceBrief = z.object({
  format: z.literal([1, EVIDENCE_FORMAT]),
  engine: Engine,
  issue: IssueMark.nullable(),
  pack: NamedPack,
  brief: Brief,
  audience: Audience,
  /** As far as it is printed. */
  delegation: Delegation.nullable(),
  /** What the pages were laid out from, in a file of its own; null in format 1. */
  document: z.custom<Document>(isDocument).nullable().default(null),
});
export type EvidenceBrief = z.infer<typeof EvidenceBrief>;

/** What a PDF carries of itself. */
export type Evidence = EvidenceBrief & { readonly records: PackRecords };

/** `datapackage.json` in a PDF, as far as it is read back. */
export const EvidenceDescriptor = z.looseObject({
  name: z.string(),
  resources: z
    .array(
      z.looseObject({
        name: z.string(),
        path: z.string().min(1).max(80),
        bytes: z.number().int().min(0),
        hash: Sha256,
      }),
    )
    .max(40),
});
export type EvidenceDescriptor = z.infer<typeof EvidenceDescriptor>;

export const DESCRIPTOR_FILE = 'datapackage.json';
export const BRIEF_FILE = 'brief.json';
export const RECORDS_FILE = 'records.json';
export const DOCUMENT_FILE = 'document.json';
