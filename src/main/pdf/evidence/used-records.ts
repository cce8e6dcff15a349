import { type InstalledPack, NO_RECORDS, type PackRecords } from '../../../shared/domain/index.ts';

/** Ids of the records that a composition cited, kind by kind. */
export type Cited = {
  readonly facts: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly series: ReadonlySet<string>;
  readonly journeys: ReadonlySet<string>;
};

const journeyKey = ({ fromPlace, toPlace, mode }: PackRecords['travel'][number]): string =>
  `${fromPlace} ${toPlace} ${mode}`;

/**
 * Wraps the records to note when their sources are read: what is printed is cited, what is only looked through is
 * not.
 */
export function trackCited(records: PackRecords): { readonly records: PackRecords; readonly cited: Cited } {
  const cited = {
    facts: new Set<string>(),
    places: new Set<string>(),
    organisations: new Set<string>(),
    series: new Set<string>(),
    journeys: new Set<string>(),
  };
  const watch = <T extends { readonly sourceIds: readonly string[] }>(
    record: T,
    id: string,
    into: Set<string>,
  ): T => {
    const { sourceIds } = record;
    return Object.defineProperty({ ...record }, 'sourceIds', {
      enumerable: true,
      get() {
        into.add(id);
        return sourceIds;
      },
    });
  };
  return {
    cited,
    records: {
      ...records,
      facts: records.facts.map((fact) => watch(fact, fact.id, cited.facts)),
      places: records.places.map((place) => watch(place, place.id, cited.places)),
      organisations: records.organisations.map((one) => watch(one, one.id, cited.organisations)),
      travel: records.travel.map((one) => watch(one, journeyKey(one), cited.journeys)),
      series: records.series.map((series) => ({
        ...series,
        points: series.points.map((point) => watch(point, series.id, cited.series)),
      })),
    },
  };
}

/** A value of a pinned fact, as a small chart beside it would be found. */
type Pinned = {
  readonly period: string | null;
  readonly place: string | null;
  readonly value: number | null;
};

/** The records a composition probably needs, seen from outside; the caller composes again to verify. */
export function usedRecords(
  records: PackRecords,
  cited: Cited,
  pack: Pick<InstalledPack, 'homePlace'>,
  pinned: readonly Pinned[],
  /** Sources of what else the brief holds. */
  besides: readonly string[],
): PackRecords {
  const conflicts = records.conflicts.filter(({ factIds }) => factIds.some((id) => cited.facts.has(id)));
  const factIds = new Set([...cited.facts, ...conflicts.flatMap((conflict) => conflict.factIds)]);
  const links = records.links.filter(
    ({ fromId, toId }) => cited.organisations.has(fromId) || cited.organisations.has(toId),
  );
  const organisationIds = new Set([
    ...cited.organisations,
    ...links.flatMap(({ fromId, toId }) => [fromId, toId]),
  ]);
  const facts = records.facts.filter(({ id }) => factIds.has(id));
  const organisations = records.organisations.filter(({ id }) => organisationIds.has(id));
  const home = records.places.find(({ id }) => id === pack.homePlace) ?? records.places[0];
  const series = records.series.filter(
    ({ id, points }) =>
      cited.series.has(id) ||
      points.some((point) =>
        pinned.some(
          (fact) => fact.value === point.value && fact.period === point.period && fact.place === point.place,
        ),
      ),
  );
  const kept = {
    ...NO_RECORDS,
    clusters: records.clusters,
    places: records.places,
    facts,
    organisations,
    links,
    series,
    conflicts,
    rates: records.rates,
    travel: records.travel.filter((one) => cited.journeys.has(journeyKey(one))),
    boundaries: nearBoundaries(records, home?.name ?? ''),
    audiences: [],
  };
  const named = new Set([...facts, ...organisations, ...kept.clusters, ...kept.places].map(({ id }) => id));
  const translations = records.translations.filter(({ recordId }) => named.has(recordId));
  return { ...kept, translations, sources: sourcesOf(records, kept, besides) };
}

/** The home's areas and those around them: what is drawn. */
function nearBoundaries({ boundaries }: PackRecords, home: string): PackRecords['boundaries'] {
  const own = boundaries.filter(({ combinedAuthority }) => combinedAuthority === home);
  const regions = new Set(own.map(({ region }) => region));
  return boundaries.filter(
    (area) => own.includes(area) || (area.region !== null && regions.has(area.region)),
  );
}

/** Every source that a kept record names, and the one that was read last: the method says how old the data is. */
function sourcesOf(
  records: PackRecords,
  kept: Omit<PackRecords, 'sources' | 'translations'>,
  besides: readonly string[],
): PackRecords['sources'] {
  const ids = new Set([
    ...besides,
    ...[...kept.facts, ...kept.organisations, ...kept.links, ...kept.clusters, ...kept.places].flatMap(
      ({ sourceIds }) => sourceIds,
    ),
    ...kept.series.flatMap(({ points }) => points.flatMap(({ sourceIds }) => sourceIds)),
    ...kept.travel.flatMap(({ sourceIds }) => sourceIds),
    ...kept.rates.map(({ sourceId }) => sourceId),
  ]);
  const last = [...records.sources].sort((a, b) => (a.accessed < b.accessed ? 1 : -1))[0];
  return records.sources.filter((source) => ids.has(source.id) || source === last);
}
