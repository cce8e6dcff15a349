import { z } from 'zod';
import { NamedPack } from './pack.ts';
import { recordLists } from './records.ts';
import { Id, Text } from './words.ts';

/** Records of some kinds, list by list. */
export const SomeRecords = z.object(recordLists).partial();
export type SomeRecords = z.infer<typeof SomeRecords>;

/** Where a brief came from that was made elsewhere: a colleague's file, or a PDF. */
export const CameFrom = z.object({
  what: z.enum(['file', 'pdf']),
  /** The file's own name, without its folder. */
  name: Text,
  /** Number of the issued copy. */
  number: Id.nullable(),
  at: z.string(),
});
export type CameFrom = z.infer<typeof CameFrom>;

/**
 * What a brief that came from elsewhere brought along, where the library here is another one. It is printed from these records
 * until the officer takes the library's.
 */
export const Carried = z.object({
  briefId: Id,
  from: CameFrom,
  pack: NamedPack,
  records: SomeRecords,
  /** Ids of the organisations that its pages list by themselves, by edition and list. */
  listed: z.record(z.string(), z.array(Id).readonly()).default({}),
});
export type Carried = z.infer<typeof Carried>;

/** A value that a brief prints as it was brought along, where the library says something else. */
export const CarriedChange = z.object({
  type: z.string(),
  key: z.string(),
  /** What it is of, in a few words. */
  subject: z.string(),
  printed: z.string(),
  /** What the library says; null: nothing. */
  now: z.string().nullable(),
});
export type CarriedChange = z.infer<typeof CarriedChange>;
