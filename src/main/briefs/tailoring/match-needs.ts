import type { Audience, Need } from '../../../shared/domain/index.ts';
import type { Segment } from './asked-segments.ts';
import type { TailoringIndex } from './tailoring-index.ts';

/** A need that the delegation asks for. */
export type AskedNeed = {
  readonly need: Need;
  /** From 0 to 1, beside the need that is asked for most. */
  readonly strength: number;
  /** The delegation's own words that ask for it, the weightiest first. */
  readonly asked: readonly Segment[];
};

/** Within one segment only needs as near as this to the best count: the others share a word by chance. */
const NEAR_BEST = 0.65;
/** A segment must say at least this much of a phrase. */
const LEAST = { sector: 1.2, interest: 1.6, question: 1.6 } as const;

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

/** A need that no sector asks for stays below those that one does. */
const WITHOUT_SECTOR = 0.7;
/** What everybody from a market asks for, whatever else. */
const OF_MARKET = 0.49;
const OF_EVERYBODY = 0.55;

/** The needs that a delegation asks for, the most asked first; whoever names no sector asks what everybody asks. */
export function matchNeeds(
  segments: readonly Segment[],
  audience: Audience,
  index: TailoringIndex,
): readonly AskedNeed[] {
  const explores = !segments.some(({ kind }) => kind === 'sector');
  const asked =
    explores && segments.every(({ kind }) => kind !== 'interest') ? [] : askedNeeds(segments, index);
  const own = needOfMarket(audience, index);
  const strengths = new Map<string, number>();
  if (own) strengths.set(own.id, explores ? 1 : OF_MARKET);
  if (explores)
    for (const { need } of index.needs)
      if (need.clusterIds.length === 0 && need !== own && !index.marketNeeds.has(need.id))
        strengths.set(need.id, OF_EVERYBODY);
  const all = new Map(asked.map((it) => [it.need.id, it]));
  for (const [id, strength] of strengths) {
    const need = index.needs.find((it) => it.need.id === id)?.need;
    const known = all.get(id);
    if (need)
      all.set(id, { need, strength: Math.max(strength, known?.strength ?? 0), asked: known?.asked ?? [] });
  }
  return [...all.values()].sort((a, b) => b.strength - a.strength || (a.need.id < b.need.id ? -1 : 1));
}

/** The need that investors of one market have: the one whose words name it and whose facts are most of it. */
function needOfMarket(audience: Audience, index: TailoringIndex): Need | null {
  return index.needs.find(({ need }) => index.marketNeeds.get(need.id) === audience.market)?.need ?? null;
}

function askedNeeds(segments: readonly Segment[], index: TailoringIndex): readonly AskedNeed[] {
  const found = new Map<string, { need: Need; score: number; asked: Segment[] }>();
  for (const segment of segments) {
    const near = needsOfSegment(segment.words, index);
    const top = near[0]?.score ?? 0;
    for (const { need, score } of near) {
      if (score < NEAR_BEST * top || score < LEAST[segment.kind]) continue;
      const entry = found.get(need.id) ?? { need, score: 0, asked: [] };
      entry.score += score * segment.weight * (0.5 + (0.5 * score) / top);
      entry.asked.push(segment);
      found.set(need.id, entry);
    }
  }
  const ranked = [...found.values()].sort((a, b) => b.score - a.score || (a.need.id < b.need.id ? -1 : 1));
  const top = ranked[0]?.score ?? 1;
  const bySector = (asked: readonly Segment[]): boolean => asked.some(({ kind }) => kind === 'sector');
  const lead = ranked.some(({ asked }) => bySector(asked));
  return ranked.map(({ need, score, asked }) => ({
    need,
    strength: Math.sqrt(score / top) * (bySector(asked) ? 1 : lead ? WITHOUT_SECTOR : 0.85),
    asked,
  }));
}
