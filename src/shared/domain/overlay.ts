import { z } from 'zod';
import { Id } from './words.ts';

/** The team's own edit of a pack's record: the fields it changed, and the values they were changed from. */
export const Overlay = z.object({
  recordType: z.string(),
  recordId: Id,
  packName: z.string(),
  changed: z.record(z.string(), z.unknown()),
  base: z.record(z.string(), z.unknown()),
  editedAt: z.string(),
});
export type Overlay = z.infer<typeof Overlay>;
