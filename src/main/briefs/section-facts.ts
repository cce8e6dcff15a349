import type { Audience, Cluster, Fact, FactSectionKind } from '../../shared/domain/index.ts';
import { isShare, isTime, moneyUnit } from '../../shared/format/units.ts';
import { onceFor } from '../../shared/once.ts';
import { isOffered, roleOf } from '../library/derived.ts';
import type { Library } from '../library/library.ts';
import { isNameless } from '../library/review-pack.ts';
import { isOfCountry } from './choose-clusters.ts';
import { byScore } from './choose-diverse.ts';
import { isCaution } from './parts/choose-cautions.ts';
import { isForOthers, type Part, type ScoredFact } from './score-fact.ts';
import { settingOf } from './series-of-fact.ts';

/** Which facts each kind of section may hold, and in which turn a draft chooses them. */

type Choice = {
  readonly library: Library;
  readonly audience: Audience;
  /** The cluster of the section, where it has one. */
  readonly cluster: Cluster | null;
};

type SectionFacts = {
  /** The facts that such a section may hold, whoever comes. */
  readonly able?: (fact: Fact, library: Library) => boolean;
  /** Those of them that suit these visitors and this cluster. */
  readonly suits?: (choice: Choice) => (fact: Fact) => boolean;
  /** The part of the score that is the section's own. */
  readonly weigh?: (meant: readonly ScoredFact[], choice: Choice) => readonly ScoredFact[];
  /** Why a fact does not suit it. */
  readonly notMeant: string;
};

/** Choosing goes in the order of what a reader would miss most: a cluster's first facts before other sections may take them. */
export const SECTION_TURNS: readonly (readonly [kind: FactSectionKind, count: number])[] = [
  ['glance', 8],
  ['cluster', 5],
  ['links', 9],
  ['why', 8],
  ['rules', 6],
  ['funding', 7],
  ['visit', 4],
  ['cluster', 3],
];

/** What is left to choose where the visitors' needs have chosen the rest. */
export const TURNS_BESIDE: typeof SECTION_TURNS = SECTION_TURNS.filter(
  ([kind]) => kind === 'glance' || kind === 'visit',
);

/** A key figure is chosen among twice as many as a draft prints, where there are so many. */
const ENOUGH_KEY_FIGURES = 16;

/** The facts with points of the section's own. */
const raiseScores = (
  list: readonly ScoredFact[],
  by: (fact: Fact) => readonly Part[],
): readonly ScoredFact[] =>
  list.map((scored) => {
    const parts = by(scored.fact);
    const own = parts.reduce((sum, [points]) => sum + points, 0);
    return {
      fact: scored.fact,
      score: scored.score + own,
      get reasons() {
        return [...scored.reasons, ...parts.flatMap(([, reason]) => reason?.() ?? [])];
      },
    };
  });

const SECTION_FACTS: Readonly<Record<FactSectionKind, SectionFacts>> = {
  glance: {
    notMeant: 'It is no key figure: those are outcomes for the region as a whole, one counter each.',
    able: isKeyFigure,
    weigh: (key, { library }) => {
      // A key figure is printed alone in large type: it must be a value of the region itself, an outcome, and the
      // preferred one where several disagree. A cluster's values belong in its profile.
      const whole = key.filter(
        ({ fact }) => isAboutRegion(fact) || settingOf(fact, library)?.kind === 'over-time',
      );
      const preferred = (fact: Fact): boolean =>
        library.conflictsOf(fact.id).some((conflict) => conflict.preferredFactId === fact.id);
      const weighed = raiseScores(whole.length >= ENOUGH_KEY_FIGURES ? whole : key, (fact) => [
        [fact.basis === 'measured' ? 1 : 0, null],
        fact.clusterIds.length === 0 ? [1.5, () => 'About the region as a whole'] : [-1.5, null],
        settingOf(fact, library) ? [1.5, () => 'Can be shown over time, or beside other places'] : [0, null],
        preferred(fact) ? [1, () => 'The figure to prefer where sources differ'] : [0, null],
      ]);
      return bestOfEachUnit(oneCounter(weighed, library));
    },
  },
  why: {
    notMeant: 'It is about another place, or is a rule or about funding, which have their own section.',
    able: (fact, library) =>
      isRegionFact(fact, library) && fact.basis !== 'rule' && !fact.themes.includes('funding'),
    weigh: (meant) =>
      raiseScores(meant, (fact) => [
        isAboutRegion(fact) ? [0.8, () => 'About the region as a whole'] : [0, null],
        [fact.clusterIds.length === 0 ? 0.6 : -0.6, null],
        fact.value === null ? [-0.5, null] : [0.4, () => 'Says it with a figure'],
      ]),
  },
  cluster: {
    notMeant: 'It is not about this cluster.',
    suits:
      ({ cluster }) =>
      (fact) =>
        cluster !== null && fact.clusterIds.includes(cluster.id),
  },
  links: {
    notMeant: 'It is not about this market or one of its companies.',
    suits: ({ library, audience }) => {
      const names = [...theirCompanies(library, audience), ...unmarkedNames(library, audience)];
      return ({ markets, statement }) =>
        markets.includes(audience.market) || names.some((name) => statement.includes(name));
    },
  },
  funding: {
    notMeant: 'It is neither about funding nor a rule.',
    // A pack that says what is a rule leaves none of them to this section.
    able: (fact) =>
      fact.role
        ? fact.role !== 'rule' && fact.themes.includes('funding')
        : fact.themes.includes('funding') || fact.basis === 'rule',
    weigh: (meant) =>
      raiseScores(meant, (fact) => [
        fact.basis === 'rule' ? [0.8, () => 'A rule that investors meet'] : [0, null],
        fact.themes.includes('funding') ? [0.8, () => 'About funding'] : [0, null],
      ]),
  },
  rules: {
    notMeant: 'It is no rule that investors of this market meet.',
    able: isRule,
  },
  cautions: {
    notMeant: 'It is no bad news that the host could be asked about.',
    able: isCaution,
  },
  visit: {
    notMeant: 'It is not about getting here or around.',
    able: ({ metric, statement }) => TRAVEL.test(`${metric ?? ''} ${statement}`),
    weigh: (meant) => raiseScores(meant, () => [[0, () => 'About getting here and around']]),
  },
  text: { notMeant: 'It is meant for another market.' },
};

function isRule(fact: Fact): boolean {
  return fact.basis === 'rule' || roleOf(fact) === 'rule';
}

const ableFacts = onceFor((_: Library) => new Map<FactSectionKind, readonly Fact[]>());

/** Of a library, what such a section may hold whoever comes; looked through once. */
function ableOf(library: Library, kind: FactSectionKind): readonly Fact[] {
  const kinds = ableFacts(library);
  const { able } = SECTION_FACTS[kind];
  const facts =
    kinds.get(kind) ??
    library.records.facts.filter((fact) => isOffered(fact) && (able === undefined || able(fact, library)));
  kinds.set(kind, facts);
  return facts;
}

/** The facts that a section may hold; no others are scored. */
export function candidateFacts(
  score: (fact: Fact) => ScoredFact,
  kind: FactSectionKind,
  choice: Choice,
  only: (fact: Fact) => boolean = () => true,
): readonly ScoredFact[] {
  const { suits, weigh } = SECTION_FACTS[kind];
  const suit = suits?.(choice) ?? only;
  // A fact that is marked with other markets may yet name a country that none is marked with.
  const names = kind === 'links' ? unmarkedNames(choice.library, choice.audience) : [];
  const named = ({ statement }: Fact): boolean => names.some((name) => statement.includes(name));
  const meant = ableOf(choice.library, kind)
    .filter((fact) => (!isForOthers(fact, choice.audience) || named(fact)) && suit(fact) && only(fact))
    .map(score);
  return weigh ? weigh(meant, choice) : meant;
}

export const notMeantFor = (kind: FactSectionKind): string => SECTION_FACTS[kind].notMeant;

/** Travel to and within the region. */
const TRAVEL = /\b(?:flights?|flew|passengers|visitors from|journey|trains)\b/i;

function isRegionFact(fact: Fact, library: Library): boolean {
  return fact.place !== null && library.ownPlaces.has(fact.place);
}

/** Who counted, where a metric says so: "FDI projects (DBT)". */
const counter = (fact: Fact): string | null => /\(([A-Z]{2,6})\)$/.exec(fact.metric ?? '')?.[1] ?? null;

/**
 * Key figures never mix counters: only those of the counter preferred by the library's conflicts, or else of the best
 * fact, stay.
 */
function oneCounter(scored: readonly ScoredFact[], library: Library): readonly ScoredFact[] {
  const preferred = library.records.conflicts.flatMap((conflict) => {
    const counters = conflict.factIds.flatMap((id) => {
      const fact = library.fact(id);
      return fact ? (counter(fact) ?? []) : [];
    });
    const best = library.fact(conflict.preferredFactId);
    const kept = best ? counter(best) : null;
    return kept !== null && counters.some((other) => other !== kept) ? [kept] : [];
  });
  const first = [...scored].sort(byScore).find(({ fact }) => counter(fact) !== null);
  const kept = preferred[0] ?? (first ? counter(first.fact) : null);
  return scored.filter(({ fact }) => counter(fact) === null || counter(fact) === kept);
}

/**
 * Money and shares measure many things; any other unit is one kind of count, and two of a kind side by side mislead.
 */
function bestOfEachUnit(scored: readonly ScoredFact[]): readonly ScoredFact[] {
  const seen = new Set<string>();
  return [...scored].sort(byScore).filter(({ fact }) => {
    const unit = fact.unit ?? '';
    if (isShare(unit) || moneyUnit(unit)) return true;
    if (seen.has(unit)) return false;
    seen.add(unit);
    return true;
  });
}

/** About the region or its combined authority as a whole. */
const isAboutRegion = (fact: Fact): boolean =>
  fact.geography === 'region' || fact.geography === 'combined-authority';

/** Whether a fact's value says something by itself in large type. */
function isKeyFigure(fact: Fact, library: Library): boolean {
  if (fact.value === null || fact.metric === null || isTime(fact.unit) || fact.themes.includes('heritage'))
    return false;
  if (fact.basis === 'forecast' || fact.basis === 'target' || fact.basis === 'claim' || fact.basis === 'rule')
    return false;
  if (isNameless(fact.metric) && roleOf(fact) !== 'headline') return false;
  // The end of a range, printed large, would be read as the value.
  if (/\((?:upper|lower) /.test(fact.metric)) return false;
  return isRegionFact(fact, library) && fact.geography !== 'national' && fact.geography !== 'international';
}

/** The companies of the audience's country and those linked to it, as sentences name them. */
const theirCompanies = (library: Library, audience: Audience): readonly string[] =>
  library.records.organisations
    .filter(({ id, kind }) => kind === 'business' && isOfCountry(library, id, audience))
    .map(({ name }) => shortName(name));

/** The names of a country of which no fact is marked as being about it: its facts are found by them. */
const unmarkedNames = (library: Library, { market, countries }: Audience): readonly string[] =>
  library.records.facts.some(({ markets }) => markets.includes(market)) ? [] : countries;

/** "JLR (Jaguar Land Rover)" is "JLR" in a sentence. */
const shortName = (name: string): string => name.replace(/ \(.*\)$/, '');
