import { z } from 'zod';
import { ImportedFile } from '../views/index.ts';
import { type CallTable, Nothing } from './parts.ts';

/**
 * What the preload sends of dropped files: their paths, as the system told it. It has a channel of its own and no
 * function on the bridge, so that the page cannot claim a path that was never dropped.
 */
export const DroppedPaths = z
  .object({ paths: z.array(z.string().min(1).max(4096)).min(1).max(20).readonly() })
  .strict();
export const DROPPED_CHANNEL = 'attache:dropped';

export const importCalls = {
  /** Asks for a file of any of these kinds; null when the officer cancels. */
  importFile: { input: Nothing, output: ImportedFile.nullable() },
  /** What the files are that the system handed over since this was last asked; after the event `named` there are some. */
  openNamed: { input: Nothing, output: z.array(ImportedFile) },
} as const satisfies CallTable;
