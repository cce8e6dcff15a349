import type { Fact } from '../../shared/domain/index.ts';
import type { Library } from '../library/library.ts';
import type { ScoredFact } from './score-fact.ts';
import { sharedStems, stemsOf } from './words.ts';

/** The points a fact loses if it says the same as another. */
const SIMILARITY_COST = 2.2;

/** Highest score first; equal scores by id, so that the same input gives the same order everywhere. */
export function byScore(a: ScoredFact, b: ScoredFact): number {
  return b.score - a.score || (a.fact.id < b.fact.id ? -1 : a.fact.id > b.fact.id ? 1 : 0);
}

/** How similar two facts read, from 0 to about 2. */
export function similarity(a: Fact, b: Fact): number {
  const words = stemsOf(a);
  const others = stemsOf(b);
  const common = sharedStems(words, others).length;
  const jaccard = common / Math.max(1, words.size + others.size - common);
  const metric = a.metric !== null && a.metric === b.metric ? 0.7 : 0;
  const source = a.sourceIds.some((id) => b.sourceIds.includes(id)) ? 0.2 : 0;
  const themes = a.themes.length > 0 && a.themes.join() === b.themes.join() ? 0.2 : 0;
  return jaccard * 1.2 + metric + source + themes;
}

/** We never choose two facts of one conflict; the officer may still add the other. */
function contradicts(fact: Fact, chosen: readonly Fact[], library: Library): boolean {
  return library.conflictsOf(fact.id).some((c) => chosen.some((other) => c.factIds.includes(other.id)));
}

/**
 * Picks `count` facts that are good and different from each other (maximal marginal relevance).
 * `already` are facts that the brief holds elsewhere: never repeated, never contradicted.
 */
export function chooseDiverse(
  candidates: readonly ScoredFact[],
  count: number,
  library: Library,
  already: readonly Fact[] = [],
): readonly ScoredFact[] {
  const chosen: ScoredFact[] = [];
  let left = [...candidates]
    .sort(byScore)
    .filter(({ fact }) => !already.some((other) => other.id === fact.id))
    .filter(({ fact }) => !contradicts(fact, already, library))
    .map((scored) => ({ scored, likest: 0 }));
  while (chosen.length < count && left.length > 0) {
    let best = left[0] as (typeof left)[number];
    for (const candidate of left) if (adjustedScore(candidate) > adjustedScore(best) + 1e-9) best = candidate;
    const { fact } = best.scored;
    chosen.push(best.scored);
    left = left
      .filter((candidate) => candidate !== best && !contradicts(candidate.scored.fact, [fact], library))
      .map(({ scored, likest }) => ({ scored, likest: Math.max(likest, similarity(fact, scored.fact)) }));
  }
  return chosen;
}

/** The score minus what the fact repeats of those already chosen. */
const adjustedScore = ({
  scored,
  likest,
}: {
  readonly scored: ScoredFact;
  readonly likest: number;
}): number => scored.score - SIMILARITY_COST * likest;
