import type { Audience, Cluster, Delegation, Fact } from '../../shared/domain/index.ts';
import { lastYear } from '../../shared/format/date.ts';
import { label, list } from '../../shared/format/words.ts';
import type { Library } from '../library/library.ts';
import { countShared, sharedStems, stems, stemsOf, wordsByStem } from './words.ts';

/** For whom and when a brief is written: everything tailoring looks at besides the library. */
export type Reader = {
  readonly audience: Audience;
  readonly delegation: Delegation | null;
  readonly clusters: readonly Cluster[];
  /** `YYYY-MM-DD`; review dates and ages are judged against it. */
  readonly today: string;
};

export type ScoredFact = {
  readonly fact: Fact;
  readonly score: number;
  readonly reasons: readonly string[];
};

const BASIS_WEIGHT: Readonly<Record<string, number>> = {
  measured: 1,
  survey: 0.6,
  event: 0.6,
  rule: 0.5,
  estimate: 0.4,
  claim: -1.2,
  target: -0.6,
  forecast: -0.8,
};

const GEOGRAPHY_WEIGHT: Readonly<Record<string, number>> = {
  region: 0.5,
  'combined-authority': 0.5,
  'local-authority': 0.25,
  site: 0.25,
  national: -0.7,
  international: -0.5,
};

/** Points, and the reason in words where it is worth saying. */
export type Part = readonly [points: number, reason: (() => string) | null];

type Interests = { readonly stems: ReadonlySet<string>; readonly words: ReadonlyMap<string, string> };

const NO_INTERESTS: Interests = { stems: new Set(), words: new Map() };
const interests = new WeakMap<Delegation, Interests>();

/** Everything a delegation said about itself, as stems to match and as the words to show. */
export function interestsOf(delegation: Delegation | null): Interests {
  if (!delegation) return NO_INTERESTS;
  const known = interests.get(delegation);
  if (known) return known;
  const text = [delegation.interests, ...delegation.sectors, ...delegation.questions].join(' ');
  const made = { stems: stems(text), words: wordsByStem(text) };
  interests.set(delegation, made);
  return made;
}

/** "Matches what the delegation asked about: …", in the delegation's own words. */
export function matchReason(delegation: Delegation | null, matched: readonly string[]): string {
  const { words } = interestsOf(delegation);
  return `Matches what the delegation asked about: ${matched
    .slice(0, 4)
    .map((stem) => words.get(stem) ?? stem)
    .join(', ')}`;
}

/** The same scores, each made when it is first asked for. */
export function scoredOnce(score: (fact: Fact) => ScoredFact): (fact: Fact) => ScoredFact {
  const known = new Map<Fact, ScoredFact>();
  return (fact) => {
    const scored = known.get(fact) ?? score(fact);
    known.set(fact, scored);
    return scored;
  };
}

/** A fact's score for a reader, with the reasons in words. */
export function scoreFact(fact: Fact, library: Library, reader: Reader): ScoredFact {
  const parts = partsOf(fact, library, reader);
  return {
    fact,
    score: parts.reduce((sum, [points]) => sum + points, 0),
    // Read where a fact is shown; most are only weighed.
    get reasons() {
      return reasonsOf(parts);
    },
  };
}

const partsOf = (fact: Fact, library: Library, reader: Reader): readonly Part[] => [
  market(fact, reader),
  cluster(fact, reader),
  themes(fact, reader),
  interest(fact, reader),
  basis(fact),
  age(fact, reader),
  review(fact, reader),
  [GEOGRAPHY_WEIGHT[fact.geography ?? ''] ?? 0, null],
  confidence(fact),
  conflict(fact, library),
];

/** The weightiest first. */
function reasonsOf(parts: readonly Part[]): readonly string[] {
  const reasons = parts
    .filter((part): part is readonly [number, () => string] => part[1] !== null)
    .sort((a, b) => Math.abs(b[0]) - Math.abs(a[0]))
    .map(([, reason]) => reason());
  return reasons.length > 0 ? reasons : ['Nothing in particular speaks for or against it'];
}

/** True where the fact is meant for another market only. */
export function isForOthers(fact: Fact, audience: Audience): boolean {
  return (
    fact.markets.length > 0 &&
    fact.markets.every((word) => (audience.marketWeights[word] ?? (word === audience.market ? 3 : 0)) === 0)
  );
}

function market(fact: Fact, { audience }: Reader): Part {
  const weights = fact.markets.map(
    (word) => audience.marketWeights[word] ?? (word === audience.market ? 3 : 0),
  );
  const best = Math.max(0, ...weights);
  if (fact.markets.includes(audience.market)) {
    // A fact about several markets says less to each of them.
    const others = fact.markets.some(
      (word) => word !== audience.market && (audience.marketWeights[word] ?? 0) === 0,
    );
    return [others ? best * 0.6 : best, () => `About ${audience.name} and the region`];
  }
  if (isForOthers(fact, audience))
    return [-4, () => `Written for another market (${fact.markets.join(', ')})`];
  return [best, null];
}

function cluster(fact: Fact, { clusters }: Reader): Part {
  const chosen = clusters.filter((c) => fact.clusterIds.includes(c.id));
  if (chosen.length === 0) return [0, null];
  return [2, () => `In the chosen clusters: ${list(chosen.map((c) => c.name))}`];
}

function themes(fact: Fact, { audience }: Reader): Part {
  const weighed = fact.themes
    .map((theme) => [theme, audience.themeWeights[theme] ?? 0.5] as const)
    .sort((a, b) => b[1] - a[1]);
  const [best] = weighed;
  if (!best) return [0, null];
  return [best[1], best[1] >= 1.2 ? () => `${label(best[0])} weighs high for ${audience.phrase}` : null];
}

function interest(fact: Fact, { delegation }: Reader): Part {
  const asked = interestsOf(delegation).stems;
  const own = stemsOf(fact);
  const matched = countShared(asked, own);
  if (matched === 0) return [0, null];
  return [Math.min(2.4, matched * 0.6), () => matchReason(delegation, sharedStems(asked, own))];
}

function basis(fact: Fact): Part {
  const word = fact.basis ?? '';
  const points = BASIS_WEIGHT[word] ?? 0;
  if (word === 'measured') return [points, () => 'Measured'];
  if (points < 0) return [points, () => `A ${label(word).toLowerCase()}, not an outcome`];
  return [points, null];
}

const years = new Map<string, number | null>();
const MOST_YEARS = 10_000;

/** The last year of a fact's period; few periods are told of many facts. */
function yearOf({ period }: Fact): number | null {
  if (period === null) return null;
  const known = years.get(period);
  if (known !== undefined) return known;
  const year = lastYear(period);
  if (years.size < MOST_YEARS) years.set(period, year);
  return year;
}

function age(fact: Fact, { today }: Reader): Part {
  const year = yearOf(fact);
  if (year === null || fact.themes.includes('heritage')) return [0, null];
  const old = Number(today.slice(0, 4)) - year;
  if (old <= 2) return [0.8, () => `Recent: ${year}`];
  if (old <= 4) return [0.3, null];
  if (old >= 8) return [-1, () => `Old: ${year}`];
  return [-0.3, null];
}

function review({ reviewBy }: Fact, { today }: Reader): Part {
  return reviewBy !== null && reviewBy < today ? [-0.8, () => 'Review date passed'] : [0, null];
}

function confidence(fact: Fact): Part {
  return fact.confidence === 'medium' || fact.confidence === 'low'
    ? [-0.5, () => `Confidence is ${fact.confidence}`]
    : [0.2, null];
}

function conflict(fact: Fact, library: Library): Part {
  const [first] = library.conflictsOf(fact.id).filter((c) => c.preferredFactId !== fact.id);
  return first ? [-1.6, () => `Another figure is preferred (${first.id}: ${first.topic})`] : [0, null];
}
