import { z } from 'zod';
import { Review, SignOffState } from '../domain/index.ts';

const Words = z.array(z.string()).readonly();

/** What goes out with a copy, and what stays in the house. */
export const Leaving = z.object({
  figures: z.number().int(),
  sources: z.number().int(),
  files: z.array(z.object({ name: z.string(), description: z.string(), size: z.number().int() })).readonly(),
  /** Field by field. */
  kinds: z
    .array(z.object({ what: z.string(), count: z.number().int(), fields: Words, stays: Words }))
    .readonly(),
  stays: z.object({
    notes: z.number().int(),
    decisions: z.number().int(),
    hasVisitors: z.boolean(),
  }),
  /** The visit has a programme, which a calendar can take. */
  hasProgramme: z.boolean(),
});
export type Leaving = z.infer<typeof Leaving>;

/** Where an edition stands between draft and issue. */
export const SignOffView = z.object({
  state: SignOffState,
  required: z.boolean(),
  review: Review.pick({ madeAt: true, remarks: true, approved: true }).nullable(),
});
export type SignOffView = z.infer<typeof SignOffView>;
