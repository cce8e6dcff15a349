import type { Audience, Cluster, Delegation } from '../../shared/domain/index.ts';
import { counted } from '../../shared/format/number.ts';
import type { Library } from '../library/library.ts';
import { interestsOf, matchReason } from './score-fact.ts';
import { sharedStems, stems } from './words.ts';

export type ScoredCluster = {
  readonly cluster: Cluster;
  readonly score: number;
  readonly reasons: readonly string[];
};

/** How many clusters a draft profiles by default. */
const DRAFT_CLUSTERS = 4;

/** All clusters for an audience and a delegation, best first, with reasons. */
export function scoreClusters(
  library: Library,
  audience: Audience,
  delegation: Delegation | null,
): readonly ScoredCluster[] {
  const interests = interestsOf(delegation);
  return library.records.clusters
    .map((cluster): ScoredCluster => {
      const facts = library.factsOfCluster(cluster.id);
      const organisations = library.organisationsOfCluster(cluster.id);
      const reasons: string[] = [];
      let score = Math.log2(1 + facts.length) * 0.5 + Math.log2(1 + organisations.length) * 0.4;

      const asked = delegation?.sectors.some((sector) => namesCluster(sector, cluster)) ?? false;
      if (asked) {
        score += 6;
        reasons.push('The delegation named this sector');
      }
      const matched = sharedStems(interests.stems, stems(`${cluster.name} ${cluster.summary}`));
      if (matched.length > 0) {
        score += Math.min(3, matched.length * 0.8);
        reasons.push(matchReason(delegation, matched));
      }
      const marketFacts = facts.filter((fact) => fact.markets.includes(audience.market)).length;
      if (marketFacts > 0) {
        score += Math.min(4, marketFacts * 0.4);
        reasons.push(`${counted(marketFacts, 'fact')} about ${audience.phrase}`);
      }
      const ties = organisations.filter((o) => isOfCountry(library, o.id, audience)).length;
      if (ties > 0) {
        score += Math.min(2, ties * 0.5);
        reasons.push(`${counted(ties, 'organisation')} tied to ${audience.phrase}`);
      }
      reasons.push(
        `${counted(facts.length, 'fact')}, ${counted(organisations.length, 'organisation')} in the library`,
      );
      return { cluster, score: Math.round(score * 100) / 100, reasons };
    })
    .sort((a, b) => b.score - a.score || (a.cluster.id < b.cluster.id ? -1 : 1));
}

/** The clusters of a draft: those the delegation named, then the best others. */
export function draftClusters(
  library: Library,
  audience: Audience,
  delegation: Delegation | null,
): readonly ScoredCluster[] {
  const scored = scoreClusters(library, audience, delegation);
  const named = scored.filter(({ cluster }) =>
    delegation?.sectors.some((sector) => namesCluster(sector, cluster)),
  );
  const others = scored.filter((candidate) => !named.includes(candidate));
  return [...named, ...others.slice(0, Math.max(0, DRAFT_CLUSTERS - named.length))];
}

/** A sector names a cluster by id, by name, or if the name contains all its significant words. */
function namesCluster(sector: string, cluster: Cluster): boolean {
  if (sector === cluster.id || sector.toLowerCase() === cluster.name.toLowerCase()) return true;
  const words = stems(sector);
  return words.size > 0 && sharedStems(words, stems(`${cluster.name} ${cluster.id}`)).length === words.size;
}

/** Whether an organisation is of the audience's country, or directly linked to one that is. */
export function isOfCountry(library: Library, organisationId: string, audience: Audience): boolean {
  const home = (id: string): boolean => audience.countries.includes(library.organisation(id)?.place ?? '');
  return (
    home(organisationId) ||
    library.came?.tied.has(organisationId) ||
    library
      .linksOf(organisationId)
      .some((link) => home(link.fromId === organisationId ? link.toId : link.fromId))
  );
}
