import type {
  Audience,
  Boundary,
  Cluster,
  Conflict,
  ExchangeRate,
  Fact,
  InstalledPack,
  Link,
  Organisation,
  Overlay,
  PackRecords,
  Place,
  Series,
  Source,
} from '../../shared/domain/index.ts';
import { withOverlays } from './overlays.ts';

/** The records of one region as the rest of the app asks for them: by id, and along their references. */
export type Library = {
  readonly pack: InstalledPack;
  /** With the team's own edits in them. */
  readonly records: PackRecords;
  /** As the pack has them. */
  readonly base: PackRecords;
  /** The team's edits of this pack's records. */
  readonly overlays: readonly Overlay[];
  source(id: string): Source | undefined;
  fact(id: string): Fact | undefined;
  cluster(id: string): Cluster | undefined;
  organisation(id: string): Organisation | undefined;
  /** By name, as other records refer to it. */
  place(name: string): Place | undefined;
  seriesById(id: string): Series | undefined;
  audience(id: string): Audience | undefined;
  /** Units for one pound sterling, by the currency's three letters. */
  rate(currency: string): ExchangeRate | undefined;
  /** In the order of the pack, as are all lists here. */
  factsOfCluster(id: string): readonly Fact[];
  organisationsOfCluster(id: string): readonly Organisation[];
  /** Links from or to the organisation. */
  linksOf(organisationId: string): readonly Link[];
  conflictsOf(factId: string): readonly Conflict[];
  /** The place that the pack is about. */
  readonly homePlace: Place;
  /** Names of the places that belong to the region: home, where its clusters are, and the parts of its authority. */
  readonly ownPlaces: ReadonlySet<string>;
  /** The areas of the home's combined authority. */
  readonly homeBoundaries: readonly Boundary[];
  /** The other areas of the same wider region, to draw the home among. */
  readonly contextBoundaries: readonly Boundary[];
};

/** Places of these kinds are what a region is compared with, never a part of it. */
const WIDER_KINDS = new Set(['region', 'country']);

const NONE = [] as const;

/** Computes on first use, once. */
function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function by<T>(items: readonly T[], key: (item: T) => string): (key: string) => T | undefined {
  const map = lazy(() => new Map(items.map((item) => [key(item), item])));
  return (id) => map().get(id);
}

function grouped<T>(items: readonly T[], keys: (item: T) => Iterable<string>): (key: string) => readonly T[] {
  const map = lazy(() => {
    const groups = new Map<string, T[]>();
    for (const item of items) {
      // A set, because a link may lead from an organisation to itself.
      for (const key of new Set(keys(item))) {
        const group = groups.get(key);
        if (group) group.push(item);
        else groups.set(key, [item]);
      }
    }
    return groups;
  });
  return (key) => map().get(key) ?? NONE;
}

/**
 * The library over one pack's records and the team's overlays; cheap to make, its indexes are built when first asked.
 * The records are a valid pack's (`readPack`): it has at least one place. Throws if it has none.
 */
export function libraryOf(
  pack: InstalledPack,
  base: PackRecords,
  overlays: readonly Overlay[] = [],
): Library {
  const own = overlays.filter(({ packName }) => packName === pack.name);
  const records = withOverlays(base, own);
  const homePlace = records.places.find(({ id }) => id === pack.homePlace) ?? records.places[0];
  if (!homePlace) throw new Error(`the pack ${pack.name} has no place`);
  const homeBoundaries = lazy(() =>
    records.boundaries.filter((area) => area.combinedAuthority === homePlace.name),
  );
  const contextBoundaries = lazy(() => {
    const regions = new Set(homeBoundaries().map(({ region }) => region));
    const home = new Set(homeBoundaries());
    return records.boundaries.filter(
      (area) => area.region !== null && regions.has(area.region) && !home.has(area),
    );
  });
  const ownPlaces = lazy(() => {
    const parts = new Set(homeBoundaries().map(({ name }) => name));
    const inHome = records.places.filter(({ name, kind }) => !WIDER_KINDS.has(kind) && parts.has(name));
    return new Set([
      homePlace.name,
      ...records.clusters.flatMap(({ leadPlaces }) => leadPlaces),
      ...inHome.map(({ name }) => name),
    ]);
  });
  const id = (record: { readonly id: string }) => record.id;
  return {
    pack,
    records,
    base,
    overlays: own,
    source: by(records.sources, id),
    fact: by(records.facts, id),
    cluster: by(records.clusters, id),
    organisation: by(records.organisations, id),
    place: by(records.places, ({ name }) => name),
    seriesById: by(records.series, id),
    audience: by(records.audiences, id),
    rate: by(records.rates, ({ currency }) => currency),
    factsOfCluster: grouped(records.facts, ({ clusterIds }) => clusterIds),
    organisationsOfCluster: grouped(records.organisations, ({ clusterIds }) => clusterIds),
    linksOf: grouped(records.links, ({ fromId, toId }) => [fromId, toId]),
    conflictsOf: grouped(records.conflicts, ({ factIds }) => factIds),
    homePlace,
    get ownPlaces() {
      return ownPlaces();
    },
    get homeBoundaries() {
      return homeBoundaries();
    },
    get contextBoundaries() {
      return contextBoundaries();
    },
  };
}
