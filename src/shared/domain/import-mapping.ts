import { z } from 'zod';
import { COLUMN_ROLES } from './column-roles.ts';
import { Day, PartialDate, WebAddress } from './words.ts';

/**
 * How a publisher's file becomes records: what a person said of it once, kept beside the data, so that the next file of the
 * same form goes through by itself. Columns are named by their headings, for letters move.
 */

const said = z.string().trim().min(1).max(300);

export const MappedTable = z.object({
  sheet: z.string().max(200),
  /** The table on the sheet, counted from 1. */
  table: z.number().int().min(1).max(500).default(1),
  columns: z.record(z.string(), z.enum(COLUMN_ROLES)).default({}),
  unit: said.nullish(),
  units: z.record(z.string(), said).default({}),
  period: said.nullish(),
  place: said.nullish(),
  measure: said.nullish(),
  /** What stood over it and over its columns when it was last read: by these it is found where it was renamed or moved. */
  title: z.string().max(2000).nullish(),
  heads: z.array(z.string()).max(20_000).nullish(),
});
export type MappedTable = z.infer<typeof MappedTable>;

const MappedSource = z.object({
  title: said,
  publisher: said,
  /** Null for a document that stands on no page. */
  url: WebAddress.nullish(),
  published: PartialDate.nullish(),
  accessed: Day.nullish(),
  licence: said.nullish(),
});

export const ImportMapping = z.object({
  attache: z.literal('import'),
  /** The pack that is made. */
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,79}$/, 'is not a pack name: use small letters, digits, ".", "_" or "-"'),
  title: said,
  take: z.enum(['series', 'facts', 'both']).default('both'),
  source: MappedSource,
  tables: z.array(MappedTable).min(1, 'names no table').max(200),
});
export type ImportMapping = z.infer<typeof ImportMapping>;
