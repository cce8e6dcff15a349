import { z } from 'zod';
import { Day } from '../domain/index.ts';

/** What Home shows besides the briefs: how far each has come, what needs a look, and their covers. */

/** How far a brief has come, by the ledger. */
export const BriefState = z.object({
  briefId: z.string(),
  state: z.enum(['exported', 'issued']),
  /** When it last left the window. */
  at: z.string(),
  /** It was changed since: what was given is an older state. */
  changedSince: z.boolean(),
});
export type BriefState = z.infer<typeof BriefState>;

/** Something that waits for the officer, the most pressing first. */
export const Attention = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('visit'),
    delegationId: z.string(),
    name: z.string(),
    from: Day,
    /** Days until it begins; 0 or less: it is going on. */
    days: z.number().int(),
    /** The newest brief for it; null: there is none yet. */
    briefId: z.string().nullable(),
  }),
  /** A review copy that waits: to be read here, for what was said of one’s own, or to be issued. */
  z.object({
    kind: z.literal('sign-off'),
    what: z.enum(['asked', 'remarked', 'approved']),
    briefId: z.string(),
    title: z.string(),
    /** Who asked, remarked or approved; null: whoever sits here. */
    by: z.string().nullable(),
    on: Day,
    /** Warnings that were answered for in the brief. */
    waived: z.number().int(),
  }),
  /** An open enquiry that is due, or that nobody has taken on. */
  z.object({
    kind: z.literal('enquiry'),
    id: z.string(),
    subject: z.string(),
    owner: z.string().nullable(),
    promisedBy: Day.nullable(),
    /** Days until it was promised; less than 0: it is late. */
    days: z.number().int().nullable(),
  }),
  /** Facts that changed under an open brief. */
  z.object({ kind: z.literal('drift'), briefId: z.string(), title: z.string(), facts: z.number().int() }),
  /** Figures in issued copies that changed since and were not answered for. */
  z.object({ kind: z.literal('recalls'), copies: z.number().int(), facts: z.number().int() }),
  /** Questions that updates left. */
  z.object({ kind: z.literal('questions'), count: z.number().int() }),
  /** Facts of the pack in use whose review date has passed. */
  z.object({ kind: z.literal('review'), count: z.number().int() }),
]);
export type Attention = z.infer<typeof Attention>;
