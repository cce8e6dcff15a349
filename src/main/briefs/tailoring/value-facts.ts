import type { Fact } from '../../../shared/domain/index.ts';
import type { Role } from '../../../shared/domain/records/kinds.ts';
import { isShare } from '../../../shared/format/units.ts';
import { once } from '../../../shared/once.ts';
import { roleOf } from '../../library/derived.ts';
import { explores, SEGMENT_KINDS, type Segment, wordsByKind } from './asked-segments.ts';
import { FACT_WEIGHTS } from './fact-weights.ts';
import type { AskedNeed } from './match-needs.ts';
import { isForAll, type TailoringIndex } from './tailoring-index.ts';
import { isAbout, isStale, type Visit } from './visit.ts';
import { chance, saturate, weigh } from './weigh.ts';

/** The roles of facts that may argue. */
export const ARGUING_ROLES = ['headline', 'proof', 'offer', 'story', 'rule', 'context'] as const;
type ArguingRole = (typeof ARGUING_ROLES)[number];

export type ValuedFact = {
  readonly fact: Fact;
  /** The chance that an expert keeps the fact for these visitors. */
  readonly value: number;
  readonly need: AskedNeed | null;
  /** Their words that the fact holds. */
  readonly words: readonly string[];
};

/** What the worth of any fact depends on; each from 0 to 1. */
type FactFeature =
  | 'always'
  | 'needed'
  | 'neededMuch'
  | 'neededFromElsewhere'
  | 'inChapter'
  | 'inFirstChapter'
  | 'elsewhere'
  | 'general'
  | 'ownMarket'
  | 'otherMarket'
  | 'sectorWords'
  | 'sectorWordsNear'
  | 'interestWords'
  | 'interestWordsNear'
  | 'questionWords'
  | 'highConfidence'
  | 'lowConfidence'
  | 'measured'
  | 'claimed'
  | 'claimedWithoutValue'
  | 'withValue'
  | 'pastReview'
  | 'inNoNeed'
  | 'inSeveralNeeds'
  | 'investment'
  | 'exploredChapter'
  | 'exploredNeed'
  | 'exploredGeneral'
  | 'exploredOwnMarket';
/** What counts differently for a proof, an offer, a rule. */
type RoleFeature =
  | 'always'
  | 'needed'
  | 'inChapter'
  | 'general'
  | 'ownMarket'
  | 'otherMarket'
  | 'standing'
  | 'explored';
type FactFeatures = Readonly<Record<FactFeature, number>>;
type RoleFeatures = Readonly<Record<RoleFeature, number>>;
export type FactWeights = {
  readonly any: FactFeatures;
  readonly byRole: Readonly<Record<ArguingRole, RoleFeatures>>;
};

/** The rarity of words that together tell nearly all. */
const ALL_TOLD = 6;
/** Of a need's facts the first meet it best. */
const STEP = 0.035;

type Met = { readonly value: number; readonly need: AskedNeed };

const isArguing = (role: Role): role is ArguingRole => (ARGUING_ROLES as readonly Role[]).includes(role);

type FeaturesOfFact = {
  readonly role: ArguingRole;
  readonly any: FactFeatures;
  readonly ofRole: RoleFeatures;
};

/** What these visitors make of facts: the needs that one meets, their words that it holds, and its features where it can be worth anything. */
export function readFacts(
  index: TailoringIndex,
  visit: Visit,
): {
  readonly met: ReadonlyMap<Fact, Met>;
  readonly told: ReadonlyMap<Fact, Told>;
  readonly featuresOf: (fact: Fact) => FeaturesOfFact | null;
} {
  const { audience, chapters, segments, today } = visit;
  const strength = new Map(chapters.map(({ cluster, strength }) => [cluster.id, strength]));
  const first = chapters[0]?.cluster.id ?? '';
  const met = meetingNeeds(index, visit);
  const told = wordsTold(index, visit);
  const standing = standingFacts(index);
  const isExploring = explores(segments);
  const featuresOf = (fact: Fact): FeaturesOfFact | null => {
    const role = roleOf(fact);
    const words = told.get(fact);
    const need = met.get(fact)?.value ?? 0;
    const isGeneral = fact.clusterIds.length === 0;
    const inChapter = Math.max(0, ...fact.clusterIds.map((id) => strength.get(id) ?? 0)) ** 1.5;
    const isElsewhere = !isGeneral && inChapter === 0;
    if (!isArguing(role) || (isElsewhere && need === 0 && !words)) return null;
    const forAll = isForAll(fact);
    const own = !forAll && isAbout(fact, audience);
    const other = !forAll && !own;
    // Somebody's word without a figure, beside what they asked for, convinces nobody.
    if (role === 'context' && fact.basis === 'claim' && fact.value === null) return null;
    // A tariff that another country asks is paid by those who leave, not by those who come.
    if (role === 'rule' && isGeneral && fact.geography === 'international' && isShare(fact.unit)) return null;
    // Another market's headline is never these visitors' own.
    if (other && role === 'headline') return null;
    const near = isElsewhere ? 0 : 1;
    const sector = saturate(words?.sector ?? 0, ALL_TOLD);
    const interest = saturate(words?.interest ?? 0, ALL_TOLD);
    const needs = index.needsOf.get(fact.id) ?? 0;
    const when = (it: boolean): number => (it ? 1 : 0);
    return {
      role,
      any: {
        always: 1,
        needed: need,
        neededMuch: need ** 2,
        neededFromElsewhere: isElsewhere ? need : 0,
        inChapter,
        inFirstChapter: when(fact.clusterIds.includes(first)),
        elsewhere: when(isElsewhere),
        general: when(isGeneral),
        ownMarket: when(own),
        otherMarket: when(other),
        sectorWords: sector,
        sectorWordsNear: sector * near,
        interestWords: interest,
        interestWordsNear: interest * near,
        questionWords: saturate(words?.question ?? 0, ALL_TOLD),
        highConfidence: when(fact.confidence === 'high'),
        lowConfidence: when(fact.confidence === 'low'),
        measured: when(fact.basis === 'measured'),
        claimed: when(fact.basis === 'claim'),
        claimedWithoutValue: when(fact.basis === 'claim' && fact.value === null),
        withValue: when(fact.value !== null),
        pastReview: when(isStale(fact, today)),
        inNoNeed: when(needs === 0),
        inSeveralNeeds: when(needs > 1),
        investment: when(fact.themes.includes('fdi')),
        exploredChapter: isExploring ? inChapter : 0,
        exploredNeed: isExploring ? need : 0,
        exploredGeneral: when(isExploring && isGeneral),
        exploredOwnMarket: when(isExploring && own),
      },
      ofRole: {
        always: 1,
        needed: need,
        inChapter,
        general: when(isGeneral && forAll),
        ownMarket: when(own),
        otherMarket: when(other),
        standing: standing.get(fact.id) ?? 0,
        explored: when(isExploring),
      },
    };
  };
  return { met, told, featuresOf };
}

/** What facts are worth to these visitors. */
export type FactValues = {
  /** Those of any worth, the best first, equal ones by id. */
  readonly ranked: Iterable<ValuedFact>;
  readonly of: (fact: Fact) => ValuedFact;
};

const readOf = new WeakMap<Visit, ReturnType<typeof readFacts>>();

/** What several tables of weights are asked about. */
function readOnce(index: TailoringIndex, visit: Visit): ReturnType<typeof readFacts> {
  const read = readOf.get(visit) ?? readFacts(index, visit);
  readOf.set(visit, read);
  return read;
}

/** The worth of every fact that a brief may argue with, for these visitors. */
export function valueFacts(
  index: TailoringIndex,
  visit: Visit,
  weights: FactWeights = FACT_WEIGHTS,
): FactValues {
  const { met, told, featuresOf } = readOnce(index, visit);
  const worthOf = (fact: Fact): number => {
    const features = featuresOf(fact);
    if (!features) return 0;
    return chance(weigh(features.any, weights.any) + weigh(features.ofRole, weights.byRole[features.role]));
  };
  const valued = (fact: Fact, value: number): ValuedFact => ({
    fact,
    value,
    need: met.get(fact)?.need ?? null,
    words: told.get(fact)?.words ?? [],
  });
  // Facts of one profile differ by what asks for them and by their review: most are asked for by nothing.
  const unasked = [new Map<number, number>(), new Map<number, number>()] as const;
  const shared = (fact: Fact, at: number): number => {
    const known = unasked[isStale(fact, visit.today) ? 1 : 0];
    const profile = index.profiles[at] as number;
    const value = known.get(profile) ?? worthOf(fact);
    known.set(profile, value);
    return value;
  };
  const byValue = once((): readonly (readonly [number, readonly Fact[]])[] => {
    // The index holds its facts by id, and so does each of these.
    const facts = new Map<number, Fact[]>();
    index.facts.forEach((fact, at) => {
      const value = met.has(fact) || told.has(fact) ? worthOf(fact) : shared(fact, at);
      const equal = facts.get(value);
      if (equal) equal.push(fact);
      else facts.set(value, [fact]);
    });
    facts.delete(0);
    return [...facts].sort(([a], [b]) => b - a);
  });
  return {
    ranked: {
      *[Symbol.iterator]() {
        for (const [value, equal] of byValue()) for (const fact of equal) yield valued(fact, value);
      },
    },
    of(fact) {
      const known = index.fact(fact.id);
      return known ? valued(known, worthOf(known)) : { fact, value: 0, need: null, words: [] };
    },
  };
}

/** How well each fact meets what they ask for: the first of a need's list most. */
function meetingNeeds(index: TailoringIndex, { needs }: Visit): ReadonlyMap<Fact, Met> {
  const met = new Map<Fact, Met>();
  for (const need of needs)
    need.need.factIds.forEach((id, at) => {
      const fact = index.fact(id);
      const value = need.strength * (1 - STEP * at);
      if (fact && value > (met.get(fact)?.value ?? 0)) met.set(fact, { value, need });
    });
  return met;
}

type Told = Record<Segment['kind'], number> & { readonly words: string[] };

/** What each fact holds of the visitors' words, weighed by rarity. */
function wordsTold(index: TailoringIndex, { segments }: Visit): ReadonlyMap<Fact, Told> {
  const told = new Map<Fact, Told>();
  const said = wordsByKind(segments);
  for (const kind of SEGMENT_KINDS)
    for (const word of said[kind]) {
      const rarity = index.factRarity(word);
      for (const fact of index.factsWith(word)) {
        const entry = told.get(fact) ?? { sector: 0, interest: 0, question: 0, words: [] };
        if (entry.words.length === 0) told.set(fact, entry);
        entry[kind] += rarity;
        if (!entry.words.includes(word)) entry.words.push(word);
      }
    }
  return told;
}

/** What any investor can use: the facts of the needs that are of no field and of no market. */
function standingFacts(index: TailoringIndex): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { need } of index.needs)
    if (need.clusterIds.length === 0 && !index.marketNeeds.has(need.id))
      need.factIds.forEach((id, at) => {
        found.set(id, Math.max(found.get(id) ?? 0, 1 / (1 + at / 4)));
      });
  return found;
}
