import { z } from 'zod';
import {
  Audience,
  Brief,
  Delegation,
  InstalledPack,
  IssueMark,
  type PackRecords,
  Sha256,
} from '../../../shared/domain/index.ts';

/** Format of the evidence; another number, another form. */
export const EVIDENCE_FORMAT = 1;

/** The pack as its composition names it: nothing of the machine on which it was installed. */
export const EvidencePack = InstalledPack.pick({
  name: true,
  title: true,
  version: true,
  created: true,
  hash: true,
  trust: true,
  homePlace: true,
});
export type EvidencePack = z.infer<typeof EvidencePack>;

export const Engine = z.object({ name: z.string(), version: z.string(), build: z.string() });
export type Engine = z.infer<typeof Engine>;

/** `brief.json` in a PDF: all that its composition was given, besides the records in `records.json`. */
export const EvidenceBrief = z.object({
  format: z.literal(EVIDENCE_FORMAT),
  engine: Engine,
  issue: IssueMark.nullable(),
  pack: EvidencePack,
  brief: Brief,
  audience: Audience,
  /** As far as it is printed. */
  delegation: Delegation.nullable(),
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
