import { z } from 'zod';
import { CameFrom, CarriedChange } from '../domain/index.ts';

/** A brief that came from elsewhere: a colleague's file, or a PDF that is gone on with. */

export const Came = z.object({
  from: CameFrom,
  /** Whether its pack is installed here; otherwise nothing can be compared, and it is printed from what it brought along. */
  isInstalled: z.boolean(),
  packTitle: z.string(),
  changes: z.array(CarriedChange).readonly(),
});
export type Came = z.infer<typeof Came>;

export const OpenedElsewhere = z.object({
  briefId: z.string(),
  title: z.string(),
  /** It was here already, just as it came. */
  isKnown: z.boolean(),
  /** What could not come, and what is otherwise here: a sentence each. */
  said: z.array(z.string()).readonly(),
});
export type OpenedElsewhere = z.infer<typeof OpenedElsewhere>;
