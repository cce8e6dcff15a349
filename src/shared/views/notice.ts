import { z } from 'zod';

/** Something the user should know once: a damaged file that was set aside, a pack installed. */
export const Notice = z.object({
  id: z.string(),
  tone: z.enum(['info', 'warning', 'error']),
  sentence: z.string(),
  next: z.string().nullable(),
});
export type Notice = z.infer<typeof Notice>;
