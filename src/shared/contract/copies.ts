import { z } from 'zod';
import { WorkCopy } from '../views/index.ts';
import { type CallTable, Nothing } from './parts.ts';

/** Copies of the team's work from before. */
export const copyCalls = {
  /** The newest first, each with what going back to it would change. */
  workCopies: { input: Nothing, output: z.array(WorkCopy).readonly() },
  /** Goes back to a copy; what is here now is kept as another. The window starts anew after it. */
  restoreCopy: { input: z.object({ file: z.string().min(1).max(400) }).strict(), output: WorkCopy },
} as const satisfies CallTable;
