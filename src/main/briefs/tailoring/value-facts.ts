import type { Audience, Fact } from '../../../shared/domain/index.ts';
import type { Role } from '../../../shared/domain/records/kinds.ts';
import { roleOf } from '../../library/derived.ts';
import type { Segment } from './asked-segments.ts';
import type { Chapter } from './choose-chapters.ts';
import type { AskedNeed } from './match-needs.ts';
import type { TailoringIndex } from './tailoring-index.ts';

/** Who comes, what they ask for, and what the brief has chapters on. */
export type Visit = {
  readonly audience: Audience;
  readonly segments: readonly Segment[];
  readonly needs: readonly AskedNeed[];
  readonly chapters: readonly Chapter[];
  /** `YYYY-MM-DD`; a fact past its review is worth less. */
  readonly today: string;
};

export type Valued = {
  readonly fact: Fact;
  /** From 0 to about 2: what the fact is worth to these visitors. */
  readonly value: number;
  /** What of it comes from what they ask for. */
  readonly asked: number;
  readonly need: AskedNeed | null;
  /** Their words that the fact holds. */
  readonly words: readonly string[];
};

/** What a role is worth beside a proof. */
const ROLE: Readonly<Record<Role, number>> = {
  proof: 1,
  headline: 0.95,
  offer: 0.95,
  story: 0.85,
  rule: 0.6,
  context: 0.35,
  caution: 0,
  retire: 0,
};
/** Context that meets a need which they asked for. */
const CONTEXT_OF_NEED = 0.65;

/** What a fact about their market is worth to them, whatever they asked for. */
const MARKET: Readonly<Record<Role, number>> = {
  headline: 0.6,
  offer: 0.5,
  rule: 0.45,
  story: 0.4,
  proof: 0.35,
  context: 0.3,
  caution: 0,
  retire: 0,
};

/** A need that is asked for less than this, beside the one asked for most, brings nothing. */
export const LEAST_STRENGTH = 0.45;
/** A need below this is asked for faintly: it brings no facts of clusters without a chapter. */
const SURE = 0.6;
/** A fact of the first chapter that meets no need. */
const IN_CHAPTER = 0.6;
const IN_CHAPTER_OF_NOBODY = 0.3;
/** What any investor can use, where there is nothing nearer. */
const STANDING = 0.44;
const PAST_REVIEW = 0.9;

const KIND = { sector: 1, interest: 0.8, question: 0.4 } as const;
/** A word tells by itself only where no more facts than these hold it. */
const MOST_HOLDING = { sector: 12, interest: 4 } as const;
/** The rarity of words that together tell all. */
const ALL_TOLD = 6;

export const isForAll = (fact: Fact): boolean => fact.markets.length === 0 || fact.markets.includes('all');
export const isAbout = (fact: Fact, { market }: Audience): boolean => fact.markets.includes(market);

/** Most of 1, the more there is: a second reason adds less than the first. */
const towardsOne = (sum: number, scale: number): number => 1 - Math.exp(-sum / scale);

/** How much the visitors make of each word. */
export function wordsSaid(segments: readonly Segment[]): ReadonlyMap<string, number> {
  const said = new Map<string, number>();
  for (const { kind, words } of segments)
    for (const word of words) said.set(word, Math.max(said.get(word) ?? 0, KIND[kind]));
  return said;
}

/** True where a need was found for what a segment asks. */
export const isCovered = (segment: Segment, needs: readonly AskedNeed[]): boolean =>
  needs.some(({ asked }) => asked.includes(segment));

/** The worth of every fact that a brief may argue with, for these visitors. */
export function valueFacts(index: TailoringIndex, visit: Visit): readonly Valued[] {
  const { audience, chapters, segments, today } = visit;
  const strength = new Map(chapters.map((chapter) => [chapter.cluster.id, chapter.strength]));
  const said = wordsSaid(segments);
  const explores = !segments.some(({ kind }) => kind === 'sector');
  const met = meetingNeeds(index, visit, strength);
  const told = tellingIn(index, said);
  const rare = foundByWords(index, visit);
  const standing = standingFacts(index);
  const organisations = new Map(
    index.organisations.map(({ organisation, words }) => {
      let sum = 0;
      for (const word of words) sum += (said.get(word) ?? 0) * index.organisationRarity(word);
      return [organisation.id, towardsOne(sum, 7)];
    }),
  );
  return index.facts.map((fact): Valued => {
    const role = roleOf(fact);
    const need = met.get(fact.id);
    const free = fact.clusterIds.length === 0;
    const inChapter = Math.max(0, ...fact.clusterIds.map((id) => strength.get(id) ?? 0));
    const words = told.get(fact.id);
    const text = towardsOne(words?.sum ?? 0, ALL_TOLD);
    const named = Math.max(0, ...index.namedIn(fact).map((id) => organisations.get(id) ?? 0));
    const near = free || inChapter > 0 || need !== undefined;
    const byWords = rare.get(fact.id) ?? 0;
    const asked = Math.max(
      byWords,
      Math.max(need?.value ?? 0, (explores ? IN_CHAPTER_OF_NOBODY : IN_CHAPTER) * inChapter ** 1.5) +
        (need ? 0.12 * inChapter : 0) +
        (0.4 * text + 0.35 * named) * (near ? 1 : 0.3),
    );
    let value = asked * (role === 'context' && need ? CONTEXT_OF_NEED : ROLE[role]);
    // Somebody's word without a figure convinces little.
    if (fact.basis === 'claim' && fact.value === null) value *= 0.6;
    if (isAbout(fact, audience)) {
      value *= 1.15;
      if (free && !isForAll(fact))
        value = Math.max(value, MARKET[role] * (fact.confidence === 'high' ? 1 : 0.9));
    } else if (!isForAll(fact)) value *= ofAnotherMarket(role, inChapter, text, byWords);
    value = Math.max(value, standing.get(fact.id) ?? 0);
    if (fact.reviewBy !== null && fact.reviewBy < today) value *= PAST_REVIEW;
    return { fact, value, asked, need: need?.need ?? null, words: words?.words ?? [] };
  });
}

/** A market tag is a preference: another market's plant may stand in a chapter, its headline never. */
function ofAnotherMarket(role: Role, inChapter: number, text: number, byWords: number): number {
  if (role === 'headline') return 0;
  if (byWords > 0.75) return 1;
  if (role === 'story') return inChapter > 0.6 || text > 0.5 ? 0.75 : 0.45;
  return 0.8;
}

/** The facts that meet the needs: the first of a need's list most. */
function meetingNeeds(
  index: TailoringIndex,
  { needs }: Visit,
  strength: ReadonlyMap<string, number>,
): ReadonlyMap<string, { readonly value: number; readonly need: AskedNeed }> {
  const met = new Map<string, { value: number; need: AskedNeed }>();
  for (const need of needs) {
    if (need.strength < LEAST_STRENGTH) continue;
    const inPassing = !need.asked.some(({ kind }) => kind !== 'question');
    need.need.factIds.forEach((id, at) => {
      const fact = index.fact(id);
      if (!fact) return;
      const away = fact.clusterIds.length > 0 && !fact.clusterIds.some((it) => strength.has(it));
      if (away && need.strength < SURE) return;
      const value = need.strength * (1 - 0.035 * at) * (inPassing ? 0.7 : 1);
      const known = met.get(id);
      if (!known || value > known.value) met.set(id, { value: value + 0.15 * (known?.value ?? 0), need });
    });
  }
  return met;
}

/** What each fact holds of the visitors' words, weighed by rarity. */
function tellingIn(
  index: TailoringIndex,
  said: ReadonlyMap<string, number>,
): ReadonlyMap<string, { readonly sum: number; readonly words: readonly string[] }> {
  const told = new Map<string, { sum: number; words: string[] }>();
  for (const [word, weight] of said) {
    const rarity = index.factRarity(word);
    for (const fact of index.factsWith(word)) {
      const entry = told.get(fact.id) ?? { sum: 0, words: [] };
      entry.sum += weight * rarity;
      entry.words.push(word);
      told.set(fact.id, entry);
    }
  }
  return told;
}

/** What no need covers is looked for by its own rare words: sports venues, food makers. */
function foundByWords(index: TailoringIndex, { segments, needs }: Visit): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const segment of segments) {
    const { kind, words } = segment;
    if (kind === 'question' || isCovered(segment, needs)) continue;
    const sums = new Map<string, number>();
    for (const word of words) {
      const holding = index.factsWith(word);
      if (holding.length > MOST_HOLDING[kind]) continue;
      for (const { id } of holding) sums.set(id, (sums.get(id) ?? 0) + index.factRarity(word));
    }
    for (const [id, sum] of sums)
      found.set(id, Math.max(found.get(id) ?? 0, Math.min(0.9, sum / ALL_TOLD) * KIND[kind]));
  }
  return found;
}

/** What any investor can use: the first rules of the needs of every field, and what a need of none offers first. */
function standingFacts(index: TailoringIndex): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { need } of index.needs) {
    // A need of one or two fields has the rules of those.
    if (index.marketNeeds.has(need.id) || need.clusterIds.length === 1 || need.clusterIds.length === 2)
      continue;
    const rules = need.factIds.filter((id, at) => {
      const fact = index.fact(id);
      if (!fact || !isForAll(fact)) return false;
      return roleOf(fact) === 'rule' || (at === 0 && roleOf(fact) === 'offer');
    });
    rules.slice(0, 4).forEach((id, at) => {
      found.set(id, Math.max(found.get(id) ?? 0, STANDING - 0.01 * at));
    });
  }
  return found;
}
