import type { Segment } from './asked-segments.ts';
import type { AskedNeed } from './match-needs.ts';
import type { TailoringIndex } from './tailoring-index.ts';
import { isCovered } from './visit.ts';

/** The sectors and interests of which no telling word is held by any fact, organisation or cluster; in the visitors' own words. */
export function nothingHeld(
  segments: readonly Segment[],
  needs: readonly AskedNeed[],
  index: TailoringIndex,
): readonly string[] {
  const isHeld = (word: string): boolean =>
    index.factsWith(word).length > 0 ||
    index.organisationRarity(word) > 0 ||
    index.clusters.some(({ words }) => words.has(word));
  return segments
    .filter(({ kind, words }) => kind !== 'question' && words.length > 0 && !words.some(isHeld))
    .filter((segment) => !isCovered(segment, needs))
    .map(({ text }) => text);
}
