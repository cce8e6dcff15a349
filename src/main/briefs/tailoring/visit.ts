import type { Audience, Fact } from '../../../shared/domain/index.ts';
import type { Segment } from './asked-segments.ts';
import type { Chapter } from './choose-chapters.ts';
import type { AskedNeed } from './match-needs.ts';

/** Who comes, what they ask for, and what the brief has chapters on. */
export type Visit = {
  readonly audience: Audience;
  readonly segments: readonly Segment[];
  readonly needs: readonly AskedNeed[];
  readonly chapters: readonly Chapter[];
  /** `YYYY-MM-DD`; a fact past its review is worth less. */
  readonly today: string;
};

/** A need that is less likely than this brings nothing but facts. */
export const LEAST_STRENGTH = 0.35;

export const isAbout = (fact: Fact, { market }: Audience): boolean => fact.markets.includes(market);

/** True where a need was found for what a segment asks. */
export const isCovered = (segment: Segment, needs: readonly AskedNeed[]): boolean =>
  needs.some(({ asked }) => asked.includes(segment));

/** Past its review on a day, `YYYY-MM-DD`. */
export const isStale = ({ reviewBy }: Fact, today: string): boolean => reviewBy !== null && reviewBy < today;
