import { z } from 'zod';
import { InstallOutcome } from './region.ts';
import { OpenedElsewhere } from './travel.ts';

/** What is dropped onto the window or chosen with "Import…": a file is looked at, and what it is decides where it goes. */

/** A brief of this home among files that the system hands over: `brief:ID`, which is no whole path. */
export const OWN_BRIEF = 'brief:';

export const ImportedFile = z.discriminatedUnion('is', [
  /** A pack; it was checked, and installed if nothing is wrong with it. */
  z.object({ is: z.literal('pack'), name: z.string(), outcome: InstallOutcome }),
  /** Who is coming, in whatever form; nothing was taken over yet. */
  z.object({ is: z.literal('delegation'), name: z.string(), text: z.string() }),
  /** A document, perhaps one that was issued here. */
  z.object({ is: z.literal('pdf'), name: z.string(), path: z.string() }),
  /** A colleague's brief; it is one of this home now. */
  z.object({ is: z.literal('brief'), name: z.string(), opened: OpenedElsewhere }),
  /** A brief of this home, chosen among the recent ones that the system shows. */
  z.object({ is: z.literal('own-brief'), name: z.string(), briefId: z.string() }),
  z.object({ is: z.literal('unknown'), name: z.string(), sentence: z.string(), next: z.string() }),
]);
export type ImportedFile = z.infer<typeof ImportedFile>;
