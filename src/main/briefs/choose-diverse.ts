import type { Fact } from '../../shared/domain/index.ts';
import type { Library } from '../library/library.ts';
import type { ScoredFact } from './score-fact.ts';
import { countShared, stemsOf } from './words.ts';

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
  const common = countShared(words, others);
  const jaccard = common / Math.max(1, words.size + others.size - common);
  const metric = a.metric !== null && a.metric === b.metric ? 0.7 : 0;
  const source = a.sourceIds.some((id) => b.sourceIds.includes(id)) ? 0.2 : 0;
  const themes = a.themes.length > 0 && a.themes.join() === b.themes.join() ? 0.2 : 0;
  return jaccard * 1.2 + metric + source + themes;
}

/** We never choose two facts of one conflict; the officer may still add the other. */
function contradicts(
  fact: Fact,
  already: readonly Fact[],
  library: Library,
  chosen: readonly ScoredFact[],
): boolean {
  return library
    .conflictsOf(fact.id)
    .some(
      ({ factIds }) =>
        already.some(({ id }) => factIds.includes(id)) || chosen.some((it) => factIds.includes(it.fact.id)),
    );
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
  const held = new Set(already.map(({ id }) => id));
  const left = [...candidates]
    .sort(byScore)
    .map((scored): Candidate => ({ scored, likest: 0, compared: 0, isOut: held.has(scored.fact.id) }));
  while (chosen.length < count) {
    let best: { readonly candidate: Candidate; readonly score: number } | null = null;
    for (const candidate of left) {
      if (candidate.isOut) continue;
      // Likeness only costs: those that follow cannot do better.
      if (best && candidate.scored.score <= best.score + ROUNDING) break;
      const score = adjustedScore(candidate, chosen);
      if (best && score <= best.score + ROUNDING) continue;
      candidate.isOut = contradicts(candidate.scored.fact, already, library, chosen);
      if (!candidate.isOut) best = { candidate, score };
    }
    if (!best) break;
    best.candidate.isOut = true;
    chosen.push(best.candidate.scored);
  }
  return chosen;
}

const ROUNDING = 1e-9;

type Candidate = {
  readonly scored: ScoredFact;
  likest: number;
  /** With how many of the chosen. */
  compared: number;
  isOut: boolean;
};

/** The score minus what the fact repeats of those already chosen. */
function adjustedScore(candidate: Candidate, chosen: readonly ScoredFact[]): number {
  const { scored } = candidate;
  for (const { fact } of chosen.slice(candidate.compared))
    candidate.likest = Math.max(candidate.likest, similarity(fact, scored.fact));
  candidate.compared = chosen.length;
  return scored.score - SIMILARITY_COST * candidate.likest;
}
