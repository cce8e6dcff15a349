import { z } from 'zod';
import { Edition, Paper } from '../domain/index.ts';
import { type CallTable, Nothing } from './parts.ts';

/** From briefs to PDF files: several editions of several briefs at once, each written whole or not at all. */

/** One file of an export. */
export const ExportPart = z.object({ briefId: z.string().min(1).max(200), edition: Edition }).strict();
export type ExportPart = z.infer<typeof ExportPart>;

/** What may differ from the brief's own settings; `own` leaves them as they are. */
export const ExportChoice = z
  .object({
    parts: z.array(ExportPart).min(1).max(300),
    paper: z.enum(['own', ...Paper.options]),
    courtesy: z.enum(['own', 'none', 'ar', 'hi']),
  })
  .strict();
export type ExportChoice = z.infer<typeof ExportChoice>;

export const PlannedFile = ExportPart.extend({
  /** Unique among the files of the plan. */
  key: z.string(),
  title: z.string(),
  audienceName: z.string(),
  name: z.string(),
});
export type PlannedFile = z.infer<typeof PlannedFile>;

const Refusal = z.object({
  code: z.enum([
    'bad-input',
    'not-found',
    'pack-refused',
    'channel-refused',
    'unreachable',
    'locked',
    'damaged',
    'cannot-read',
    'cannot-write',
    'cannot-draw',
    'cancelled',
    'unexpected',
  ]),
  sentence: z.string(),
  next: z.string().nullable(),
  details: z.array(z.string()).readonly(),
});

export const FileOutcome = z.discriminatedUnion('result', [
  z.object({ result: z.literal('written'), path: z.string(), pages: z.number().int() }),
  z.object({ result: z.literal('failed'), refusal: Refusal }),
  /** The officer stopped the export before this file was begun or finished: there is no such file. */
  z.object({ result: z.literal('stopped') }),
]);
export type FileOutcome = z.infer<typeof FileOutcome>;

export const ExportOutcome = z.discriminatedUnion('result', [
  z.object({ result: z.literal('cancelled') }),
  /** Nothing was written: files of these names are in the folder, and the officer is to say what becomes of them. */
  z.object({ result: z.literal('exists'), folder: z.string(), names: z.array(z.string()) }),
  z.object({
    result: z.literal('done'),
    folder: z.string(),
    files: z.array(PlannedFile.extend({ outcome: FileOutcome })),
  }),
]);
export type ExportOutcome = z.infer<typeof ExportOutcome>;

export const exportCalls = {
  /** Which files an export would write, under which names. */
  planExport: { input: z.object({ choice: ExportChoice }).strict(), output: z.array(PlannedFile) },
  /**
   * Asks where to (a file, or a folder for several), and writes. With `where: 'same'` it goes on with the folder that
   * was asked for last: the window never names a path. Its `progress` events name the file by `item`.
   */
  exportFiles: {
    input: z
      .object({
        choice: ExportChoice,
        where: z.enum(['ask', 'same']),
        existing: z.enum(['ask', 'replace', 'both']),
      })
      .strict(),
    output: ExportOutcome,
  },
  /** The file being laid out is left unwritten; those written before stay. */
  stopExport: { input: Nothing, output: Nothing },
  /** Opens an exported file in the system's reader. Only files exported in this run are accepted. */
  openExported: { input: z.object({ path: z.string().max(4000) }).strict(), output: Nothing },
  /** The same, shown in its folder. */
  revealExported: { input: z.object({ path: z.string().max(4000) }).strict(), output: Nothing },
  /** The numbered sources of an edition, on the clipboard as plain and as rich text. @returns how many. */
  copyCitations: { input: ExportPart, output: z.object({ sources: z.number().int() }) },
} as const satisfies CallTable;
