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

/** A need that is asked for less than this, beside the one asked for most, brings nothing. */
export const LEAST_STRENGTH = 0.45;

export const isForAll = (fact: Fact): boolean => fact.markets.length === 0 || fact.markets.includes('all');
export const isAbout = (fact: Fact, { market }: Audience): boolean => fact.markets.includes(market);

/** True where a need was found for what a segment asks. */
export const isCovered = (segment: Segment, needs: readonly AskedNeed[]): boolean =>
  needs.some(({ asked }) => asked.includes(segment));

/** True where nobody named a sector. */
export const explores = (segments: readonly Segment[]): boolean =>
  !segments.some(({ kind }) => kind === 'sector');

/** How much there is of something without end: 0 for nothing, near 1 for much more than `scale`. */
export const saturate = (sum: number, scale: number): number => 1 - Math.exp(-sum / scale);

/** The words of each kind of segment, each once. */
export function wordsByKind(
  segments: readonly Segment[],
): Readonly<Record<Segment['kind'], ReadonlySet<string>>> {
  const of = (kind: Segment['kind']): ReadonlySet<string> =>
    new Set(segments.flatMap((segment) => (segment.kind === kind ? segment.words : [])));
  return { sector: of('sector'), interest: of('interest'), question: of('question') };
}

/** Past its review on a day, `YYYY-MM-DD`. */
export const isStale = ({ reviewBy }: Fact, today: string): boolean => reviewBy !== null && reviewBy < today;
