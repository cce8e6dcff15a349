import { z } from 'zod';

const Names = z.array(z.string()).readonly();

/** What going back to a copy would do to one kind of work: names of what would go, come back, or be as it was. */
const CopyChange = z.object({ gone: Names, back: Names, other: Names });

/** A copy of the team's work from before: visits, briefs and the library's edits. */
export const WorkCopy = z.object({
  /** Its path under the home, with `/`. */
  file: z.string(),
  why: z.enum(['previous', 'day', 'newer', 'older-app', 'before-restore', 'damaged']),
  savedAt: z.string(),
  /** Why it cannot be used. */
  fault: z.string().nullable(),
  holds: z.object({ visits: z.number(), briefs: z.number(), edits: z.number() }).nullable(),
  change: z.object({ visits: CopyChange, briefs: CopyChange, edits: CopyChange }).nullable(),
});
export type WorkCopy = z.infer<typeof WorkCopy>;
