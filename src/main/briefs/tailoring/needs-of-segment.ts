import type { Need } from '../../../shared/domain/index.ts';
import type { TailoringIndex } from './tailoring-index.ts';

const CHANCE = 0.6;

/** How well words ask for a need: what they say of its best phrase, weighed by rarity; half a phrase is much less than half. */
function askedFor(
  words: readonly string[],
  phrases: readonly (readonly string[])[],
  rarityOf: (word: string) => number,
): number {
  const said = new Set(words);
  let best = 0;
  for (const phrase of phrases) {
    const whole = phrase.reduce((sum, word) => sum + rarityOf(word), 0);
    const part = phrase.reduce((sum, word) => sum + (said.has(word) ? rarityOf(word) : 0), 0);
    const hits = phrase.filter((word) => said.has(word)).length;
    // One word of a longer phrase may be chance.
    const chance = hits === 1 && phrase.length > 1 ? CHANCE : 1;
    if (whole > 0) best = Math.max(best, chance * part * (part / whole) ** 1.5);
  }
  return best;
}

/** The needs of one segment, the best first, with how well it asks for them. */
export function needsOfSegment(
  words: readonly string[],
  index: TailoringIndex,
): readonly { readonly need: Need; readonly score: number }[] {
  return index.needs
    .map(({ need, phrases }) => ({ need, score: askedFor(words, phrases, index.needRarity) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.need.id < b.need.id ? -1 : 1));
}
