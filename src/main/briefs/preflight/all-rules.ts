import type { Rule } from './rule.ts';
import * as rules from './rules/index.ts';

/** Rules in the order in which an officer should hear of them where they weigh the same; others come behind. */
const FIRST: readonly string[] = [
  'withdrawn',
  'corrected',
  'no-source',
  'typed-number',
  'in-conflict',
  'two-counters',
  'two-areas',
  'two-years',
  'target-as-outcome',
  'one-sided',
  'not-preferred',
  'disagree',
  'stale-timetable',
  'rounded-up',
  'caveat-missing',
  'no-limit',
  'claim-as-fact',
  'no-base',
  'source-not-public',
  'undated',
  'past-review',
  'old-rate',
  'no-rate',
  'unverified-pack',
  'sensitive-words',
  'misspelt-name',
  'other-market',
  'to-look-at',
  'missing-glyph',
  'overflow',
  'cut-table',
  'missing-alt',
  'not-accessible',
];

const place = ({ id }: Rule): number => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);

/** All rules. */
export const RULES: readonly Rule[] = Object.values(rules).sort((a, b) => place(a) - place(b));
