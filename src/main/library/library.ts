import type {
  Audience,
  Boundary,
  Cluster,
  Conflict,
  ExchangeRate,
  Fact,
  Fields,
  InstalledPack,
  Link,
  Organisation,
  Overlay,
  PackPicture,
  PackRecords,
  Place,
  RecordOf,
  RecordType,
  Series,
  Source,
  Translation,
} from '../../shared/domain/index.ts';
import { KINDS, RECORD_TYPES } from '../../shared/domain/records/kinds.ts';
import { once } from '../../shared/once.ts';
import { type KeysOf, positionsByKey, positionsByValue } from './list-indexes.ts';
import { applyLayer, buildLayer } from './overlays.ts';
import { kindOf, recordsOfKind } from './record-kinds.ts';

/** The records of one region, found by id and along their references. */
export type Library = {
  readonly pack: InstalledPack;
  /** Including the team's edits. */
  readonly records: PackRecords;
  /** As in the pack. */
  readonly base: PackRecords;
  /** The team's edits of this pack's records. */
  readonly overlays: readonly Overlay[];
  /** Any record by kind and key, as the team sees it; null if hidden or unknown. */
  record(type: RecordType, key: string): Fields | null;
  /** The same, with its own type. */
  find<T extends RecordType>(type: T, key: string): RecordOf<T> | undefined;
  /** The team's edit of a record; undefined if there is none. */
  overlayOf(type: RecordType, key: string): Overlay | undefined;
  source(id: string): Source | undefined;
  fact(id: string): Fact | undefined;
  cluster(id: string): Cluster | undefined;
  organisation(id: string): Organisation | undefined;
  /** By name, as in other records. */
  place(name: string): Place | undefined;
  seriesById(id: string): Series | undefined;
  audience(id: string): Audience | undefined;
  /** The picture that a photograph's file holds. */
  picture(path: string): PackPicture | undefined;
  /** Units per pound sterling, by ISO currency code. */
  rate(currency: string): ExchangeRate | undefined;
  /** In pack order, like all lists here. */
  factsOfCluster(id: string): readonly Fact[];
  organisationsOfCluster(id: string): readonly Organisation[];
  factsOfSource(id: string): readonly Fact[];
  translationsOf(recordType: string, recordId: string): readonly Translation[];
  /** Links from or to the organisation. */
  linksOf(organisationId: string): readonly Link[];
  conflictsOf(factId: string): readonly Conflict[];
  /** Of a brief that came from elsewhere: what its pages listed. */
  readonly came: ListedElsewhere | null;
  /** The place the pack is about. */
  readonly homePlace: Place;
  /** Names of the region's own places: home, its clusters' places, and the parts of its authority. */
  readonly ownPlaces: ReadonlySet<string>;
  /** The areas of the home's combined authority. */
  readonly homeBoundaries: readonly Boundary[];
  /** Other areas of the wider region, drawn around the home. */
  readonly contextBoundaries: readonly Boundary[];
};

/** What pages listed by themselves, for what decides that stayed in another house. */
export type ListedElsewhere = {
  /** Ids of the organisations under “EDITION LIST”. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
  /** Organisations that they called tied to their reader’s country. */
  readonly tied: ReadonlySet<string>;
};

/** Places of these kinds are compared with the region, never part of it. */
const WIDER_KINDS = new Set(['region', 'country']);

type Layered<T> = {
  readonly list: readonly T[];
  get(key: string): T | undefined;
  /** In list order: the pack's group, without the team's changed records, plus those it changed or added to belong. */
  along(keys: KeysOf<T>): (key: string) => readonly T[];
};
type Layers = { readonly [T in RecordType]: Layered<RecordOf<T>> };

/** One kind of record: the pack's list with the team's layer applied. */
function createLayered<T>(base: PackRecords, type: RecordType, overlays: readonly Overlay[]): Layered<T> {
  const kind = kindOf(type);
  const under = recordsOfKind(base, kind) as unknown as readonly T[];
  const layer = buildLayer(base, kind, overlays);
  const list = (layer ? applyLayer(recordsOfKind(base, kind), layer) : under) as readonly T[];
  const changed = (layer?.changed ?? new Map()) as ReadonlyMap<number, T | null>;
  const added = (layer?.added ?? new Map()) as ReadonlyMap<string, T>;
  return {
    list,
    get(key) {
      const at = positionsByKey(base, kind).get(key);
      if (at === undefined) return added.get(key);
      return changed.has(at) ? (changed.get(at) ?? undefined) : under[at];
    },
    along(keys) {
      const known = new Map<string, readonly T[]>();
      const has = (record: T, key: string): boolean => [...keys(record)].includes(key);
      const grouped = (key: string): readonly T[] => {
        const own = positionsByValue(under, keys).get(key) ?? [];
        const left = own.filter((at) => !changed.has(at));
        const come = [...changed].flatMap(([at, record]) => (record && has(record, key) ? [at] : []));
        const places = come.length > 0 ? [...left, ...come].sort((a, b) => a - b) : left;
        return [
          ...places.map((at) => changed.get(at) ?? (under[at] as T)),
          ...[...added.values()].filter((record) => has(record, key)),
        ];
      };
      return (key) => {
        const group = known.get(key) ?? grouped(key);
        known.set(key, group);
        return group;
      };
    },
  };
}

// One shared function each, so that all libraries over a pack share its indexes.
const byClusters = ({ clusterIds }: { readonly clusterIds: readonly string[] }) => clusterIds;
const bySources = ({ sourceIds }: Fact) => sourceIds;
const byName = ({ name }: Place) => [name];
const byEnds = ({ fromId, toId }: Link) => [fromId, toId];
const byFacts = ({ factIds }: Conflict) => factIds;
const byTranslatedRecord = ({ recordType, recordId }: Translation) => [`${recordType} ${recordId}`];

/**
 * The library of one pack's records and the team's overlays. Cheap to make after each edit: the pack's indexes are
 * built on first use and shared by all libraries over the same records. The records must be a valid pack's
 * (`readPack`) with at least one place; throws if there is none.
 */
export function createLibrary(
  pack: InstalledPack,
  base: PackRecords,
  overlays: readonly Overlay[] = [],
  came: ListedElsewhere | null = null,
): Library {
  const own = overlays.filter(({ packName }) => packName === pack.name);
  const kinds = Object.fromEntries(
    RECORD_TYPES.map((type) => [type, createLayered(base, type, own)]),
  ) as unknown as Layers;
  const { source, place, cluster, organisation, fact, series, link, conflict, rate, translation } = kinds;
  const records = {
    ...base,
    ...Object.fromEntries(RECORD_TYPES.map((type) => [KINDS[type].list, kinds[type].list])),
  } as PackRecords;
  // Even if the team hides every place there is a region.
  const homePlace =
    records.places.find(({ id }) => id === pack.homePlace) ?? records.places[0] ?? base.places[0];
  if (!homePlace) throw new Error(`the pack ${pack.name} has no place`);
  const homeBoundaries = once(() =>
    records.boundaries.filter((area) => area.combinedAuthority === homePlace.name),
  );
  const contextBoundaries = once(() => {
    const regions = new Set(homeBoundaries().map(({ region }) => region));
    const home = new Set(homeBoundaries());
    return records.boundaries.filter(
      (area) => area.region !== null && regions.has(area.region) && !home.has(area),
    );
  });
  const ownPlaces = once(() => {
    const parts = new Set(homeBoundaries().map(({ name }) => name));
    const inHome = records.places.filter(({ name, kind }) => !WIDER_KINDS.has(kind) && parts.has(name));
    return new Set([
      homePlace.name,
      ...records.clusters.flatMap(({ leadPlaces }) => leadPlaces),
      ...inHome.map(({ name }) => name),
    ]);
  });
  const edits = once(() => new Map(own.map((it) => [`${it.recordType} ${it.recordId}`, it])));
  const placesNamed = place.along(byName);
  const translationsAbout = translation.along(byTranslatedRecord);
  return {
    pack,
    records,
    base,
    overlays: own,
    record: (type, key) => (kinds[type].get(key) ?? null) as Fields | null,
    find: (type, key) => kinds[type].get(key),
    overlayOf: (type, key) => edits().get(`${type} ${key}`),
    source: source.get,
    fact: fact.get,
    cluster: cluster.get,
    organisation: organisation.get,
    place: (name) => placesNamed(name).at(-1),
    seriesById: series.get,
    picture: (path) => records.pictures.find((picture) => picture.path === path),
    audience: (id) => records.audiences.find((audience) => audience.id === id),
    rate: rate.get,
    factsOfCluster: fact.along(byClusters),
    organisationsOfCluster: organisation.along(byClusters),
    factsOfSource: fact.along(bySources),
    translationsOf: (recordType, recordId) => translationsAbout(`${recordType} ${recordId}`),
    linksOf: link.along(byEnds),
    conflictsOf: conflict.along(byFacts),
    came,
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
