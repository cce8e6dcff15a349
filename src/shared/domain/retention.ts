import { z } from 'zod';

/** Months; null: until it is erased by hand. */
const Months = z.number().int().min(1).max(600).nullable();

/** How long what is known of people is kept. */
export const Retention = z.object({
  /** Visitors, after the last day of their visit. */
  visitors: Months,
  /** Those who were handed a copy, after the day of its issue. */
  recipients: Months,
  /** Those who remarked on a review copy or approved it, after that day. */
  reviewers: Months,
  /** Those who asked the team for something, after the day on which that ended. */
  enquirers: Months.default(null),
});
export type Retention = z.infer<typeof Retention>;

export const KEEP_ALL: Retention = { visitors: null, recipients: null, reviewers: null, enquirers: null };

export const RETENTION_KINDS = [
  'visitors',
  'recipients',
  'reviewers',
  'enquirers',
] as const satisfies readonly (keyof Retention)[];
