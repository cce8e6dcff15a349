import { factBlock } from '../../shared/briefs/edit-brief.ts';
import type {
  Audience,
  Brief,
  Cluster,
  Delegation,
  Edition,
  Fact,
  Paper,
  Section,
} from '../../shared/domain/index.ts';
import { moneyUnit } from '../../shared/format/figure.ts';
import type { Library } from '../library/library.ts';
import { draftClusters, isOf } from './choose-clusters.ts';
import { byScore, chooseDiverse } from './choose-diverse.ts';
import { chooseSeries } from './choose-series.ts';
import { pinFact } from './pin.ts';
import { isForOthers, type Part, type Reader, type Scored, scoreFact } from './score-fact.ts';

export type DraftRequest = {
  readonly id: string;
  readonly audience: Audience;
  readonly delegation: Delegation | null;
  /** Null: chosen by the audience and the delegation. */
  readonly clusterIds: readonly string[] | null;
  readonly edition: Edition;
  readonly paper: Paper;
  readonly courtesy?: Brief['courtesy'];
  readonly issueDate: string;
  /** ISO date and time. */
  readonly now: string;
};

/** How many facts a draft puts into each kind of section that takes facts. */
export const COUNTS = { glance: 8, why: 8, cluster: 8, links: 9, funding: 7, visit: 4, text: 0 } as const;
/** A cluster’s first facts are chosen before other sections may take them. */
const FIRST_OF_CLUSTER = 5;
export const BENCHMARKS = 4;

/** The first, tailored version of a brief. The same library and request always give the same brief. */
export function draftBrief(library: Library, request: DraftRequest): Brief {
  const { audience, delegation } = request;
  const clusters = request.clusterIds
    ? [...new Set(request.clusterIds)].flatMap((id) => library.cluster(id) ?? [])
    : draftClusters(library, audience, delegation).map(({ cluster }) => cluster);
  const reader: Reader = { audience, delegation, clusters, today: request.issueDate };
  const scored = library.records.facts.map((fact) => scoreFact(fact, library, reader));
  const taken: Fact[] = [];

  const choose = (kind: TakingFacts, count: number, cluster: Cluster | null = null): readonly Scored[] => {
    const chosen = chooseDiverse(candidates(scored, kind, cluster, library, reader), count, library, taken);
    taken.push(...chosen.map(({ fact }) => fact));
    return chosen;
  };

  // Chosen in the order of what a reader would miss most; printed in the order below.
  const glance = choose('glance', COUNTS.glance);
  const first = clusters.map((cluster) => choose('cluster', FIRST_OF_CLUSTER, cluster));
  const links = choose('links', COUNTS.links);
  const why = choose('why', COUNTS.why);
  const funding = choose('funding', COUNTS.funding);
  const visit = delegation?.visit ? choose('visit', COUNTS.visit) : null;
  const more = clusters.map((cluster) => choose('cluster', COUNTS.cluster - FIRST_OF_CLUSTER, cluster));
  const series = chooseSeries(library, audience, BENCHMARKS).map(({ id }) => id);

  const section = (
    kind: Section['kind'],
    facts: readonly Scored[],
    rest: Partial<Section> = {},
  ): Section => ({
    id: kind,
    kind,
    clusterId: null,
    title: null,
    included: true,
    leftOutOf: [],
    blocks: facts.map(({ fact }) => factBlock(pinFact(fact, library.pack))),
    seriesIds: [],
    review: false,
    ...rest,
  });
  return {
    id: request.id,
    title: titleOf(library, audience, delegation),
    audienceId: audience.id,
    delegationId: delegation?.id ?? null,
    packName: library.pack.name,
    edition: request.edition,
    paper: request.paper,
    courtesy: request.courtesy ?? null,
    issueDate: request.issueDate,
    createdAt: request.now,
    changedAt: request.now,
    madeFrom: null,
    sections: [
      section('welcome', []),
      section('glance', glance),
      section('why', why),
      ...clusters.map((cluster, index) =>
        section('cluster', [...(first[index] ?? []), ...(more[index] ?? [])], {
          id: `cluster-${cluster.id}`,
          clusterId: cluster.id,
        }),
      ),
      section('benchmarks', [], { seriesIds: series }),
      section('links', links),
      section('funding', funding),
      ...(visit ? [section('visit', visit)] : []),
    ],
    dismissed: [],
    waivers: [],
    kept: [],
  };
}

export function titleOf(library: Library, audience: Audience, delegation: Delegation | null): string {
  const region = library.homePlace.name;
  return delegation
    ? `${region}: a brief for the ${delegation.name.replace(/^the\s+/i, '')}`
    : `${region}: a brief for ${audience.phrase}`;
}

export type TakingFacts = keyof typeof COUNTS;

/** The facts that a section may hold, with the part of the score that is the section's own. */
export function candidates(
  scored: readonly Scored[],
  kind: TakingFacts,
  cluster: Cluster | null,
  library: Library,
  { audience }: Reader,
): readonly Scored[] {
  const meant = scored.filter(({ fact }) => !isForOthers(fact, audience));
  const raised = (list: readonly Scored[], by: (fact: Fact) => readonly Part[]): readonly Scored[] =>
    list.map((s) => {
      const parts = by(s.fact);
      const score = s.score + parts.reduce((sum, [points]) => sum + points, 0);
      const reasons = [...s.reasons, ...parts.flatMap(([, reason]) => reason ?? [])];
      const own = parts.reduce((sum, [points]) => sum + points, 0);
      return {
        ...s,
        score: Math.round(score * 100) / 100,
        reasons,
        parts:
          own === 0 ? s.parts : [...s.parts, { label: 'This section', points: Math.round(own * 100) / 100 }],
      };
    });
  const preferred = (fact: Fact): boolean =>
    library.conflictsOf(fact.id).some((conflict) => conflict.preferredFactId === fact.id);
  switch (kind) {
    case 'glance': {
      // A key figure stands alone, large: a value of the region itself, an outcome, and the one to prefer where several
      // disagree. What belongs to one cluster has its place in that cluster's profile.
      const key = meant.filter(({ fact }) => isKeyFigure(fact, library));
      const whole = key.filter(({ fact }) => isWhole(fact));
      const weighed = raised(whole.length >= COUNTS.glance * 2 ? whole : key, (fact) => [
        [fact.basis === 'measured' ? 1 : 0, null],
        fact.clusterIds.length === 0 ? [1.5, 'About the region as a whole'] : [-1.5, null],
        preferred(fact) ? [1, 'The figure to prefer where sources differ'] : [0, null],
      ]);
      return bestOfEachUnit(oneCounter(weighed, library));
    }
    case 'why':
      return raised(
        meant.filter(
          ({ fact }) => ours(fact, library) && fact.basis !== 'rule' && !fact.themes.includes('funding'),
        ),
        (fact) => [
          isWhole(fact) ? [0.8, 'About the region as a whole'] : [0, null],
          [fact.clusterIds.length === 0 ? 0.6 : -0.6, null],
          fact.value === null ? [-0.5, null] : [0.4, 'Says it with a figure'],
        ],
      );
    case 'cluster':
      return cluster ? meant.filter(({ fact }) => fact.clusterIds.includes(cluster.id)) : [];
    case 'links':
      return meant.filter(
        ({ fact }) => fact.markets.includes(audience.market) || aboutTheirCompany(fact, library, audience),
      );
    case 'funding':
      return raised(
        meant.filter(({ fact }) => fact.themes.includes('funding') || fact.basis === 'rule'),
        (fact) => [
          fact.basis === 'rule' ? [0.8, 'A rule that investors meet'] : [0, null],
          fact.themes.includes('funding') ? [0.8, 'About funding'] : [0, null],
        ],
      );
    case 'text':
      return meant;
    case 'visit':
      return raised(
        meant.filter(({ fact }) => TRAVEL.test(`${fact.metric ?? ''} ${fact.statement}`)),
        () => [[0, 'About getting here and around']],
      );
  }
}

/** What a visitor asks before coming: how to get here and around. */
const TRAVEL = /\b(?:flights?|flew|passengers|visitors from|journey|trains)\b/i;

function ours(fact: Fact, library: Library): boolean {
  return fact.place !== null && library.ownPlaces.has(fact.place);
}

/** Who counted, where a metric says so: "FDI projects (DBT)". */
const counter = (fact: Fact): string | null => /\(([A-Z]{2,6})\)$/.exec(fact.metric ?? '')?.[1] ?? null;

/**
 * Counts by different counters never stand side by side as key figures: only those of the counter that the library's
 * own conflicts prefer, or else of the best fact, stay.
 */
function oneCounter(scored: readonly Scored[], library: Library): readonly Scored[] {
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

/** Amounts and shares measure many things; any other unit is one kind of count, and two counts of a kind side by side mislead. */
function bestOfEachUnit(scored: readonly Scored[]): readonly Scored[] {
  const seen = new Set<string>();
  return [...scored].sort(byScore).filter(({ fact }) => {
    const unit = fact.unit ?? '';
    if (unit === '%' || moneyUnit(unit)) return true;
    if (seen.has(unit)) return false;
    seen.add(unit);
    return true;
  });
}

/** About the region or its combined authority as a whole. */
const isWhole = (fact: Fact): boolean =>
  fact.geography === 'region' || fact.geography === 'combined-authority';

/** Units that make a number large on a page say something by itself. */
function isKeyFigure(fact: Fact, library: Library): boolean {
  if (
    fact.value === null ||
    fact.metric === null ||
    /^(?:year|month|week|day|minute)s?$/.test(fact.unit ?? '') ||
    fact.themes.includes('heritage')
  )
    return false;
  if (fact.basis === 'forecast' || fact.basis === 'target' || fact.basis === 'claim' || fact.basis === 'rule')
    return false;
  // The end of a range is no figure of its own: printed large it would be read as one.
  if (/\((?:upper|lower) /.test(fact.metric)) return false;
  return ours(fact, library) && fact.geography !== 'national' && fact.geography !== 'international';
}

/** Facts that name an organisation of the audience's country, or one linked to it. */
function aboutTheirCompany(fact: Fact, library: Library, audience: Audience): boolean {
  return library.records.organisations.some(
    (organisation) =>
      isOf(library, organisation.id, audience) &&
      organisation.kind === 'business' &&
      fact.statement.includes(shortName(organisation.name)),
  );
}

/** "JLR (Jaguar Land Rover)" is "JLR" in a sentence. */
const shortName = (name: string): string => name.replace(/ \(.*\)$/, '');
