import { z } from 'zod';
import { Edition } from './editions.ts';
import { Sha256 } from './pack.ts';
import { Day, Id, OwnWords, Text } from './words.ts';

/** A copy of a brief that colleagues read before it is issued, what they say of it, and who approved it. */

const Remark = z.object({ by: Text.max(200), words: OwnWords.min(1).max(4000), at: z.string() });

export const Review = z.object({
  id: Id,
  briefId: Id,
  edition: Edition,
  issueDate: Day,
  /** sha256 of all that its pages print. */
  content: Sha256,
  madeAt: z.string(),
  /** The desk that asks; null where the home was in no team. */
  madeBy: z
    .object({ desk: z.string().max(40), person: Text.max(200) })
    .nullable()
    .default(null),
  remarks: z.array(Remark).readonly(),
  /** Bound to `content`: one changed word, and the approval is for something else. */
  approved: z.object({ by: Text.max(200), at: z.string() }).nullable(),
});
export type Review = z.infer<typeof Review>;

/** How far an edition is: nobody was asked; it waits; it is approved; or it was approved and has changed since. */
export const SignOffState = z.enum(['none', 'waiting', 'approved', 'changed']);
export type SignOffState = z.infer<typeof SignOffState>;
