import type { Rule } from './rule.ts';
import { otherMarket, sensitive, toLookAt } from './rules/audience.ts';
import { claimAsFact, targetAsOutcome } from './rules/basis.ts';
import { noBase } from './rules/comparison.ts';
import { disagree, inConflict, notPreferred } from './rules/conflicts.ts';
import { twoAreas, twoCounters, twoYears } from './rules/counts.ts';
import { pastReview, staleTimetable } from './rules/dates.ts';
import { caveatMissing, noLimit } from './rules/limits.ts';
import { noRate, oldRate } from './rules/money.ts';
import { misspelt } from './rules/names.ts';
import { oneSided } from './rules/one-sided.ts';
import { cutTable, missingAlt, missingGlyph, notAccessible, overflow } from './rules/pages.ts';
import { corrected, unverified, withdrawn } from './rules/pinned.ts';
import { roundedUp } from './rules/rounding.ts';
import { noSource, sourceNotPublic, undated } from './rules/sources.ts';
import { typedNumber } from './rules/typed-numbers.ts';

/** All rules, in the order in which an officer should hear of them where they weigh the same. */
export const RULES: readonly Rule[] = [
  withdrawn,
  corrected,
  noSource,
  typedNumber,
  inConflict,
  twoCounters,
  twoAreas,
  twoYears,
  targetAsOutcome,
  oneSided,
  notPreferred,
  disagree,
  staleTimetable,
  roundedUp,
  caveatMissing,
  noLimit,
  claimAsFact,
  noBase,
  sourceNotPublic,
  undated,
  pastReview,
  oldRate,
  noRate,
  unverified,
  sensitive,
  misspelt,
  otherMarket,
  toLookAt,
  missingGlyph,
  overflow,
  cutTable,
  missingAlt,
  notAccessible,
];
