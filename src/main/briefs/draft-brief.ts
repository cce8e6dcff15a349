import { emptySection, factBlock } from '../../shared/briefs/edit-brief.ts';
import { isNotForVisit } from '../../shared/delegations/visit-feedback.ts';
import {
  type Audience,
  type Block,
  type Brief,
  type Cluster,
  type Delegation,
  type Edition,
  type Fact,
  type Paper,
  SECTION_KINDS,
  SECTION_RULES,
  type Section,
  type SectionKind,
} from '../../shared/domain/index.ts';
import { moneyUnit } from '../../shared/format/units.ts';
import { type CompanyRoom, companyRoom, lineOfFact } from '../library/companies.ts';
import { roleOf } from '../library/derived.ts';
import type { Library } from '../library/library.ts';
import { draftClusters } from './choose-clusters.ts';
import { byScore, chooseDiverse } from './choose-diverse.ts';
import { chooseSeries } from './choose-series.ts';
import { type Asked, needsThatCount } from './parts/asked.ts';
import { chooseCautions } from './parts/choose-cautions.ts';
import { seriesOfVisit } from './parts/choose-visit-series.ts';
import { draftParts, type Parts } from './parts/draft-parts.ts';
import { draftedWords } from './parts/next-steps.ts';
import { pinFact } from './pin.ts';
import { type Reader, type ScoredFact, scoredOnce, scoreFact } from './score-fact.ts';
import { candidateFacts, SECTION_TURNS, TURNS_BESIDE } from './section-facts.ts';
import { settingOf } from './series-of-fact.ts';
import { isOfOtherCounter, preferredCounter } from './tailoring/choose-facts.ts';
import { pitchLines } from './tailoring/pitch-lines.ts';
import { type Tailored, tailor } from './tailoring/tailor.ts';
import { knowsNeeds, mayArgue } from './tailoring/tailoring-index.ts';
import { isStale } from './tailoring/visit.ts';
import { tellingWords } from './tailoring/word-stems.ts';

export type DraftRequest = {
  readonly id: string;
  readonly audience: Audience;
  readonly delegation: Delegation | null;
  /** Null means: choose by audience and delegation. */
  readonly clusterIds: readonly string[] | null;
  readonly edition: Edition;
  readonly paper: Paper;
  readonly courtesy?: Brief['courtesy'];
  readonly issueDate: string;
  /** ISO date and time. */
  readonly now: string;
};

/** Series that a draft draws. */
export const BENCHMARKS = 4;

/** A key figure stands alone in large type: a headline of the region, what a series shows of it, or a proof of the brief's own clusters. */
const keyFigures = (
  meant: readonly ScoredFact[],
  clusters: readonly Cluster[],
  library: Library,
): readonly ScoredFact[] => {
  const figures = meant.filter(({ fact }) => {
    const role = roleOf(fact);
    return (
      role === 'headline' ||
      settingOf(fact, library) !== null ||
      (role === 'proof' && clusters.some(({ id }) => fact.clusterIds.includes(id)))
    );
  });
  // Printed large without its date, one would be read as of today.
  const dated = oneOfEachMeasure(figures.filter(({ fact }) => fact.period !== null));
  return dated.length >= FEWEST_KEY_FIGURES ? dated : oneOfEachMeasure(figures);
};

const FEWEST_KEY_FIGURES = 6;

/** “Median monthly pay” and “Median full-time salary” are one thing to know. */
function oneOfEachMeasure(figures: readonly ScoredFact[]): readonly ScoredFact[] {
  const held = new Set<string>();
  return figures.toSorted(byScore).filter(({ fact }) => {
    const kind = moneyUnit(fact.unit ?? '') ? 'money' : fact.unit;
    const measure = `${tellingWords(fact.metric ?? '')[0]} ${kind}`;
    const isNew = !held.has(measure);
    held.add(measure);
    return isNew;
  });
}

/** A chapter of one fact is not made. */
const chaptersWorthMaking = ({ chapters, facts }: Tailored): readonly Cluster[] =>
  chapters
    .map(({ cluster }) => cluster)
    .filter(({ id }) => facts.filter(({ chapter }) => chapter?.cluster.id === id).length > 1);

/** Of a pack of before needs. */
const NO_NEEDS: Pick<Tailored, 'needs' | 'nothingHeld'> = { needs: [], nothingHeld: [] };

/** The clusters that a draft profiles if nobody chooses others: by the visitors' needs where the pack has needs. */
export function clustersOfDraft(
  library: Library,
  audience: Audience,
  delegation: Delegation | null,
  today: string,
): readonly Cluster[] {
  return knowsNeeds(library)
    ? chaptersWorthMaking(tailor(library, { audience, delegation, clusters: null, today }))
    : draftClusters(library, audience, delegation).map(({ cluster }) => cluster);
}

/** The first, tailored version of a brief. The same library and request always give the same brief. */
export function draftBrief(library: Library, request: DraftRequest): Brief {
  const { audience, delegation } = request;
  const asked = request.clusterIds
    ? [...new Set(request.clusterIds)].flatMap((id) => library.cluster(id) ?? [])
    : null;
  const tailored = knowsNeeds(library)
    ? tailor(library, { audience, delegation, clusters: asked, today: request.issueDate })
    : null;
  const clusters =
    asked ??
    (tailored ? chaptersWorthMaking(tailored) : null) ??
    draftClusters(library, audience, delegation).map(({ cluster }) => cluster);
  const reader: Reader = { audience, delegation, clusters, today: request.issueDate };
  const score = scoredOnce((fact) => scoreFact(fact, library, reader));

  const empty = (kind: SectionKind): readonly Section[] => {
    switch (SECTION_RULES[kind].drafted) {
      case 'always':
      // Those of which nothing is found are left out below.
      case 'where-held':
        return [emptySection(kind, kind)];
      case 'with-visit':
        return delegation?.visit ? [emptySection(kind, kind)] : [];
      case 'each-cluster':
        return clusters.map(({ id }) => emptySection(kind, `${kind}-${id}`, id));
      case 'never':
        return [];
    }
  };
  const sections = SECTION_KINDS.flatMap(empty);
  const taken: Fact[] = [];
  const chosen = new Map<Section, readonly Fact[]>();
  const put = (section: Section, facts: readonly Fact[]): void => {
    taken.push(...facts);
    chosen.set(section, [...(chosen.get(section) ?? []), ...facts]);
  };
  const { needs, nothingHeld } = tailored ?? NO_NEEDS;
  const room = companyRoom(library, pitchLines(clusters, needs));
  const counter = preferredCounter(library);
  const isLeft = (fact: Fact): boolean =>
    !isNotForVisit(delegation, 'fact', fact.id) &&
    (!knowsNeeds(library) || (mayArgue(fact) && !isOfOtherCounter(fact, counter, library)));
  const isKnownMarket = library.records.facts.some(({ markets }) => markets.includes(audience.market));
  const choose = ([kind, most]: (typeof SECTION_TURNS)[number]): void => {
    for (const section of sections.filter((it) => it.kind === kind)) {
      const count = kind === 'glance' ? most - (chosen.get(section)?.length ?? 0) : most;
      const cluster = library.cluster(section.clusterId ?? '') ?? null;
      const meant = candidateFacts(score, kind, { cluster, library, audience }, isLeft);
      const able =
        tailored && kind === 'glance' ? keyFigures(meant, delegation ? clusters : [], library) : meant;
      const fresh = able.filter(({ fact }) => !isStale(fact, request.issueDate));
      const from = knowsNeeds(library) && fresh.length >= count / 2 ? fresh : able;
      const diverse = chooseDiverse(from, count + TO_SPARE, library, taken).map(({ fact }) => fact);
      put(section, knowsNeeds(library) ? withRoom(diverse, room, count) : diverse.slice(0, count));
    }
  };
  const turns = turnsOf(tailored, isKnownMarket);
  // Where nobody asks for anything the region's headlines are its key figures, and what follows argues besides.
  const first = delegation ? [] : turns.filter(([kind]) => kind === 'glance');
  first.forEach(choose);
  // What a line shows over the years is shown by one, before words tell it.
  const glanced = delegation && tailored ? sections.find(({ kind }) => kind === 'glance') : null;
  if (glanced)
    put(
      glanced,
      candidateFacts(score, 'glance', { cluster: null, library, audience }, isLeft)
        .map(({ fact }) => fact)
        .filter(
          (fact) =>
            roleOf(fact) === 'headline' &&
            settingOf(fact, library)?.kind === 'over-time' &&
            !isStale(fact, request.issueDate) &&
            room.take(lineOfFact(fact)),
        ),
    );
  if (tailored)
    for (const section of sections)
      put(
        section,
        factsFor(section, tailored).filter((fact) => !taken.includes(fact) && room.take(lineOfFact(fact))),
      );
  turns.filter((turn) => !first.includes(turn)).forEach(choose);
  const visit = { audience, delegation, clusters, needs: needsThatCount(needs), today: request.issueDate };
  const cautions = sections.find(({ kind }) => kind === 'cautions');
  if (cautions && knowsNeeds(library))
    put(
      cautions,
      chooseCautions(library, visit).filter((fact) => !taken.includes(fact) && room.take(lineOfFact(fact))),
    );
  if (tailored) leaveOutOutdated(chosen, tailored.missedOf, request.issueDate);
  const parts = draftParts(library, visit, { room, nothingHeld, paper: request.paper });
  const drawn = seriesOf(parts, library, visit);
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
    sections: sections
      .map((section) => ({
        ...section,
        blocks: [
          ...partsOf(section, parts),
          ...(section.kind === 'links' && (chosen.get(section) ?? []).length === 0
            ? [draftedWords('no-links', 'body', noLinks(audience))]
            : []),
          ...(chosen.get(section) ?? []).map((fact) => factBlock(pinFact(fact, library.pack))),
        ],
        seriesIds: drawn(section.kind),
      }))
      .filter((section) => isDrafted(section, parts)),
    dismissed: [],
    waivers: [],
    kept: [],
  };
}

/** A section that would print nothing is not drafted: one for what is held, and one for series of which none suits. */
function isDrafted({ kind, blocks, seriesIds }: Section, { kinds }: Parts): boolean {
  if (blocks.length > 0 || seriesIds.length > 0 || kinds[kind]) return true;
  const { drafted, series } = SECTION_RULES[kind];
  return drafted !== 'where-held' && !series;
}

/** The series that each kind of section draws: none is drawn twice. */
function seriesOf(
  { kinds }: Parts,
  library: Library,
  visit: Asked,
): (kind: SectionKind) => readonly string[] {
  const elsewhere = Object.values(kinds).flatMap(({ seriesIds }) => seriesIds);
  const most = BENCHMARKS + elsewhere.length;
  const compared = (
    knowsNeeds(library)
      ? seriesOfVisit(library, visit, most)
      : chooseSeries(library, visit.audience, visit.today, most)
  )
    .map(({ id }) => id)
    .filter((id) => !elsewhere.includes(id))
    .slice(0, BENCHMARKS);
  return (kind) =>
    kinds[kind]?.seriesIds ??
    (SECTION_RULES[kind].series && SECTION_RULES[kind].drafted === 'always' ? compared : []);
}

const partsOf = ({ kind, clusterId }: Section, { kinds, chapters }: Parts): readonly Block[] =>
  (clusterId === null ? kinds[kind]?.blocks : chapters.get(clusterId)) ?? [];

/** Chosen besides, in case a company is named too often. */
const TO_SPARE = 6;

/** As large a part of a brief may be past its review. */
const MOST_OUTDATED = 0.1;

/** Leaves out what would be missed least of what is past its review, until little enough of it is left. */
function leaveOutOutdated(
  chosen: Map<Section, readonly Fact[]>,
  missedOf: (fact: Fact) => number,
  today: string,
): void {
  const isFreshEnough = (of: readonly Fact[]): boolean =>
    of.filter((fact) => isStale(fact, today)).length <= MOST_OUTDATED * of.length;
  const without = (fact: Fact): void => {
    for (const [section, of] of chosen)
      chosen.set(
        section,
        of.filter((it) => it !== fact),
      );
  };
  const factsIn = (isHosts: boolean): readonly Fact[] =>
    [...chosen].flatMap(([{ kind }, of]) => ((kind === 'cautions') === isHosts ? of : []));
  const outdated = (isHosts: boolean): readonly Fact[] =>
    factsIn(isHosts)
      .filter((fact) => isStale(fact, today))
      .sort((a, b) => missedOf(a) - missedOf(b) || (a.id < b.id ? 1 : -1));
  for (const fact of outdated(false)) if (!isFreshEnough(factsIn(false))) without(fact);
  // The host reads the cautions as well: the likeliest come first.
  for (const fact of [...factsIn(true)].reverse().filter((it) => isStale(it, today)))
    if (!isFreshEnough([...factsIn(false), ...factsIn(true)])) without(fact);
  for (const fact of outdated(false))
    if (!isFreshEnough([...factsIn(false), ...factsIn(true)])) without(fact);
}

/** The first so many facts that name no company once too often. */
function withRoom(facts: readonly Fact[], room: CompanyRoom, count: number): readonly Fact[] {
  const chosen: Fact[] = [];
  for (const fact of facts) if (chosen.length < count && room.take(lineOfFact(fact))) chosen.push(fact);
  return chosen;
}

/** What is left to choose: of a market that no fact is marked with, the links too. */
const turnsOf = (tailored: Tailored | null, isKnownMarket: boolean): typeof SECTION_TURNS =>
  tailored === null
    ? SECTION_TURNS
    : isKnownMarket
      ? TURNS_BESIDE
      : [...TURNS_BESIDE, ...SECTION_TURNS.filter(([kind]) => kind === 'links')];

/** What tailoring chose for a section; what it does not choose for is left to the section's own rules. */
function factsFor(section: Section, { facts, beside }: Tailored): readonly Fact[] {
  const argued = (clusterId: string | null): readonly Fact[] =>
    facts.filter(({ chapter }) => (chapter?.cluster.id ?? null) === clusterId).map(({ fact }) => fact);
  switch (section.kind) {
    case 'why':
      return argued(null);
    case 'cluster':
      return argued(section.clusterId);
    case 'links':
    case 'funding':
    case 'rules':
      return beside[section.kind].map(({ fact }) => fact);
    default:
      return [];
  }
}

/** Said rather than passed over. */
const noLinks = ({ phrase }: Audience): string => `We hold nothing yet on links with ${phrase}.`;

function titleOf(library: Library, audience: Audience, delegation: Delegation | null): string {
  const region = library.homePlace.name;
  return delegation
    ? `${region}: a brief for the ${delegation.name.replace(/^the\s+/i, '')}`
    : `${region}: a brief for ${audience.phrase}`;
}
