import { z } from 'zod';
import { BriefView, OpenedElsewhere } from '../views/index.ts';
import { ById, type CallTable } from './parts.ts';

export const travelCalls = {
  /** Writes the brief as a file for a colleague, where the officer says; null when the officer cancels. */
  sendBrief: { input: ById, output: z.object({ path: z.string() }).nullable() },
  /** Goes on from the PDF that was verified last, or from the kept file of an issued copy. */
  continuePdf: {
    input: z.object({ number: z.string().min(1).max(80).nullable() }).strict(),
    output: OpenedElsewhere,
  },
  /** Prints the brief from the library here, no longer as it came. */
  takeLibraryHere: { input: ById, output: BriefView },
} as const satisfies CallTable;
