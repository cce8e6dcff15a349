import type { Audience, Cluster, Fact } from '../../../shared/domain/index.ts';
import { roleOf } from '../../library/derived.ts';
import type { Segment } from './asked-segments.ts';
import { needsOfSegment } from './needs-of-segment.ts';
import type { TailoringIndex } from './tailoring-index.ts';
import { tellingWords } from './word-stems.ts';

/** A cluster that gets a chapter of its own. */
export type Chapter = {
  readonly cluster: Cluster;
  /** From 0 to 1, beside the first. */
  readonly strength: number;
  /** The delegation's words that lead to it. */
  readonly asked: readonly string[];
};

const MOST_CHAPTERS = 4;
/** Words that a segment shares with facts lead to the clusters of those facts. */
const TELLING = 2;
/** A word of a cluster’s name that many facts hold names nothing: “technology”, “digital”. */
const NAMING = 3;
const FACTS_LOOKED_AT = 8;
/** Clusters that join a single one. */
const WITH_ANOTHER = 2;
/** What a need's first cluster is to it, its second, and so on. */
const TURNS = [1, 0.3, 0.15, 0.1];

/** A chapter for each cluster that what they ask leads to; none only to fill the pages. */
export function chooseChapters(
  segments: readonly Segment[],
  audience: Audience,
  index: TailoringIndex,
): readonly Chapter[] {
  const clusters = new Map(index.clusters.map(({ cluster }) => [cluster.id, cluster]));
  const ranked = segments.some(({ kind }) => kind === 'sector')
    ? askedClusters(segments, index)
    : clustersOfMarket(audience, index);
  const top = ranked[0]?.score ?? 1;
  return ranked.slice(0, MOST_CHAPTERS).flatMap(({ id, score, asked }) => {
    const cluster = clusters.get(id);
    return cluster ? [{ cluster, strength: score / top, asked }] : [];
  });
}

type Ranked = { readonly id: string; readonly score: number; readonly asked: readonly string[] };

const first = (a: Ranked, b: Ranked): number => b.score - a.score || (a.id < b.id ? -1 : 1);

function askedClusters(segments: readonly Segment[], index: TailoringIndex): readonly Ranked[] {
  const all = new Map<string, Led>();
  for (const segment of segments) {
    for (const [id, share] of clustersOfSegment(segment, index)) {
      const entry = all.get(id) ?? { sector: 0, strong: 0, score: 0, asked: [] };
      entry.score += segment.weight * Math.min(1.2, share);
      if (segment.kind === 'sector') entry.sector = Math.max(entry.sector, share);
      if (share >= STRONG) entry.strong += 1;
      if (share >= 0.25) entry.asked.push(segment.text);
      all.set(id, entry);
    }
  }
  const ranked = [...all].map(([id, entry]) => ({ id, ...entry })).sort(first);
  const top = ranked[0]?.score ?? 0;
  const understood = ranked.some(({ sector }) => sector >= 0.5);
  const chosen = ranked.filter(
    ({ sector, strong, score, asked }, at) =>
      at === 0 ||
      (score >= 0.35 * top &&
        (sector >= 0.5 || strong >= (understood ? 2 : 1) || (sector >= 0.1 && asked.length >= 4))),
  );
  return chosen.length === 1 ? [...chosen, ...besideIt(chosen[0], segments, index)] : chosen;
}

/** A single chapter is joined by the other clusters of the need that is asked for most; one on which little is to be said is not made. */
function besideIt(
  only: Ranked | undefined,
  segments: readonly Segment[],
  index: TailoringIndex,
): readonly Ranked[] {
  if (!only) return [];
  const [need] = segments
    .flatMap(({ words, weight }) =>
      needsOfSegment(words, index).map(({ need, score }) => ({ need, score: score * weight })),
    )
    .filter(({ need }) => need.clusterIds.slice(0, WITH_ANOTHER).includes(only.id))
    .sort((a, b) => b.score - a.score || (a.need.id < b.need.id ? -1 : 1));
  return (need?.need.clusterIds ?? [])
    .filter((id) => id !== only.id)
    .slice(0, WITH_ANOTHER)
    .map((id, at) => ({ id, score: only.score * (0.4 - 0.05 * at), asked: only.asked }));
}

type Led = {
  /** The most that one sector leads to it. */
  sector: number;
  /** How many segments lead to it plainly. */
  strong: number;
  score: number;
  asked: string[];
};
const STRONG = 0.9;

/** To which clusters a segment leads: by the needs it asks for, by their names, and by the facts that hold its words. */
function clustersOfSegment(segment: Segment, index: TailoringIndex): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  const add = (id: string, share: number): void => void shares.set(id, (shares.get(id) ?? 0) + share);
  const near = needsOfSegment(segment.words, index);
  const top = near[0]?.score ?? 0;
  if (top >= 1.2)
    for (const { need, score } of near) {
      if (score < 0.75 * top) break;
      need.clusterIds.forEach((id, at) => {
        add(id, Math.min(1, score / 3.5) * (TURNS[Math.min(at, TURNS.length - 1)] ?? 0));
      });
    }
  const said = new Set(segment.words);
  for (const { cluster, words } of index.clusters) {
    const hits = [...words].filter((word) => said.has(word) && index.factRarity(word) > NAMING).length;
    if (hits > 0)
      add(cluster.id, Math.min(1, hits / words.size + (hits > 1 || words.size === 1 ? 0.35 : 0.15)));
  }
  const held = new Map<Fact, number>();
  for (const word of segment.words) {
    const told = index.factRarity(word) - TELLING;
    if (told <= 0) continue;
    for (const fact of index.factsWith(word))
      if (fact.clusterIds.length > 0) held.set(fact, (held.get(fact) ?? 0) + told);
  }
  const best = [...held]
    .filter(([, told]) => told > 0.8)
    .sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1))
    .slice(0, FACTS_LOOKED_AT);
  const sum = best.reduce((total, [, told]) => total + told, 0);
  for (const [fact, told] of best)
    for (const id of fact.clusterIds)
      add(
        id,
        (0.6 * Math.min(1, best.length / 3) * (told / sum) * Math.min(1, (best[0]?.[1] ?? 0) / 3)) /
          Math.sqrt(fact.clusterIds.length),
      );
  // Who names a cluster means that one, and not its neighbours.
  const [named] = index.clusters.filter(({ cluster }) =>
    tellingWords(cluster.id.replace(/-/g, ' ')).every((word) => said.has(word)),
  );
  if (named) for (const [id, share] of shares) if (id !== named.cluster.id) shares.set(id, share / 2);
  return shares;
}

/** Nobody named a sector: the clusters where investors of their market already are, then those with the region's headlines. */
function clustersOfMarket(audience: Audience, index: TailoringIndex): readonly Ranked[] {
  const scores = new Map<string, number>();
  for (const fact of index.facts) {
    const role = roleOf(fact);
    const own = fact.markets.includes(audience.market) && role !== 'rule';
    const score = (own ? (role === 'story' ? 1 : 0.7) : 0) + (role === 'headline' ? 0.6 : 0);
    if (score > 0) for (const id of fact.clusterIds) scores.set(id, (scores.get(id) ?? 0) + score);
  }
  return [...scores].map(([id, score]) => ({ id, score, asked: [] })).sort(first);
}
