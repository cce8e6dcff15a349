import { z } from 'zod';
import { Day, Id, OwnWords, Text } from './words.ts';

export const OUTCOMES = ['answered', 'declined', 'passed-on', 'lapsed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What somebody asked the team for: who sees to it, by when, and what came of it. */
export const Enquiry = z.object({
  id: Id,
  /** Its number in the team's other system. */
  reference: Text.max(200).nullable(),
  subject: Text.max(400),
  /** Who asks: an organisation, as a rule. */
  from: Text.max(400).nullable(),
  asked: OwnWords.max(8000),
  received: Day,
  owner: Text.max(200).nullable(),
  promisedBy: Day.nullable(),
  outcome: z.object({ what: z.enum(OUTCOMES), note: OwnWords.max(4000), on: Day }).nullable(),
});
export type Enquiry = z.infer<typeof Enquiry>;

/** Open ones first, the earliest promise first; then those that ended, the newest first. */
export const enquiriesInOrder = (enquiries: readonly Enquiry[]): readonly Enquiry[] =>
  enquiries.toSorted((a, b) => {
    if ((a.outcome === null) !== (b.outcome === null)) return a.outcome === null ? -1 : 1;
    if (a.outcome && b.outcome) return a.outcome.on < b.outcome.on ? 1 : -1;
    return (a.promisedBy ?? `9${a.received}`) < (b.promisedBy ?? `9${b.received}`) ? -1 : 1;
  });
