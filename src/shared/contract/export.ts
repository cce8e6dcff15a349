import { z } from 'zod';
import { ExportChoice, ExportOutcome, ExportPart, PlannedFile } from '../views/index.ts';
import { type CallTable, Nothing } from './parts.ts';

export const exportCalls = {
  /** Which files an export would write, under which names. */
  planExport: { input: z.object({ choice: ExportChoice }).strict(), output: z.array(PlannedFile).readonly() },
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
        /** The officer knows what keeps them from being issued, and wants the files all the same. */
        despite: z.boolean().optional(),
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
