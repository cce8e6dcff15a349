import type { Audience, Cluster, Delegation } from '../../../shared/domain/index.ts';
import type { AskedNeed } from '../tailoring/match-needs.ts';
import { LEAST_STRENGTH } from '../tailoring/visit.ts';

/** What the parts of a brief that are no facts are chosen by. */
export type Asked = {
  readonly audience: Audience;
  readonly delegation: Delegation | null;
  /** The brief's chapters, the first first. */
  readonly clusters: readonly Cluster[];
  /** The needs that are asked for, the most first; none in a pack of before needs. */
  readonly needs: readonly AskedNeed[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
};

export const needsThatCount = (needs: readonly AskedNeed[]): readonly AskedNeed[] =>
  needs.filter(({ strength }) => strength >= LEAST_STRENGTH);

/** How well an organisation meets what is asked for: 0 where no need names it, about 1 where the first need names it first. */
export function meetsNeeds(organisationId: string | null, { needs }: Asked): number {
  if (organisationId === null) return 0;
  return Math.max(
    0,
    ...needs.map(({ need, strength }) => {
      const at = need.organisationIds.indexOf(organisationId);
      return at < 0 ? 0 : strength * (1 - 0.06 * at);
    }),
  );
}

/** How near something is to the chapters: 1 in the first, less in each that follows, 0 in none. */
export const inChapters = (clusterIds: readonly string[], { clusters }: Pick<Asked, 'clusters'>): number =>
  Math.max(0, ...clusters.map(({ id }, at) => (clusterIds.includes(id) ? 1 - 0.15 * at : 0)));

/** The best first, by score and then by id; those below the least are left out. */
export function bestFirst<T extends { readonly id: string }>(
  records: readonly T[],
  scoreOf: (record: T) => number,
  least: number,
): readonly T[] {
  return records
    .map((record) => ({ record, score: scoreOf(record) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || (a.record.id < b.record.id ? -1 : 1))
    .map(({ record }) => record);
}
