import type { SearchHit } from '../../shared/contract.ts';
import type { Library } from './library.ts';

export const FACETS = ['kind', 'cluster', 'place', 'theme', 'market', 'source'] as const;
export type FacetName = (typeof FACETS)[number];

/** A record as search sees it. */
export type SearchDocument = {
  /** Its place in the list of all: the order of browsing, and of equally good hits. */
  readonly order: number;
  readonly kind: SearchHit['kind'];
  readonly id: string;
  readonly title: string;
  /** One line under the title. */
  readonly detail: string;
  /** What else can be found by: the rest of the record, and the names of what it refers to. */
  readonly text: string;
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
};

type Draft = Omit<SearchDocument, 'order' | 'facets'> & {
  readonly facets: Partial<SearchDocument['facets']>;
};

const line = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');
const unique = (values: readonly (string | null)[]): readonly string[] =>
  [...new Set(values)].filter((value) => value !== null);

/** Every record that can be found, the overview first: clusters, organisations, facts, series, places, sources. */
export function searchDocuments(library: Library): readonly SearchDocument[] {
  const { records } = library;
  const names = new Map<string, string[]>();
  for (const { recordType, recordId, text } of records.translations) {
    const key = `${recordType} ${recordId}`;
    names.set(key, [...(names.get(key) ?? []), text]);
  }
  const translated = (type: string, id: string): string => (names.get(`${type} ${id}`) ?? []).join(' ');
  const clusterNames = (ids: readonly string[]): string =>
    ids.map((id) => library.cluster(id)?.name ?? '').join(' ');

  const drafts: readonly Draft[] = [
    ...records.clusters.map((cluster): Draft => {
      const { id, name, summary, leadPlaces, sourceIds } = cluster;
      return {
        kind: 'cluster',
        id,
        title: name,
        detail: summary,
        text: line(leadPlaces.join(' '), translated('cluster', id)),
        facets: { cluster: [id], place: leadPlaces, source: sourceIds },
      };
    }),
    ...records.organisations.map((organisation): Draft => {
      const { id, name, kind, place, clusterIds, summary, sourceIds } = organisation;
      return {
        kind: 'organisation',
        id,
        title: name,
        detail: line(kind, place, summary),
        text: line(clusterNames(clusterIds), translated('organisation', id)),
        facets: { cluster: clusterIds, place: unique([place]), source: sourceIds },
      };
    }),
    ...records.facts.map((fact): Draft => {
      const { id, statement, metric, period, place, clusterIds, themes, markets, caveat, basis, sourceIds } =
        fact;
      const publishers = unique(sourceIds.map((source) => library.source(source)?.publisher ?? null));
      return {
        kind: 'fact',
        id,
        title: statement,
        detail: line(metric, period, place),
        text: line(clusterNames(clusterIds), themes.join(' '), caveat, basis, publishers.join(' ')),
        facets: {
          cluster: clusterIds,
          place: unique([place]),
          theme: themes,
          market: markets,
          source: sourceIds,
        },
      };
    }),
    ...records.series.map((series): Draft => {
      const { id, title, unit, points } = series;
      const places = unique(points.map(({ place }) => place));
      return {
        kind: 'series',
        id,
        title,
        detail: line(
          unit,
          `${points.length} ${points.length === 1 ? 'point' : 'points'}`,
          places.slice(0, 5).join(', '),
        ),
        text: line(places.join(' '), unique(points.map(({ period }) => period)).join(' ')),
        facets: { place: places, source: unique(points.flatMap(({ sourceIds }) => sourceIds)) },
      };
    }),
    ...records.places.map(
      ({ id, name, kind, sourceIds }): Draft => ({
        kind: 'place',
        id,
        title: name,
        detail: kind.replaceAll('-', ' '),
        text: translated('place', id),
        facets: { place: [name], source: sourceIds },
      }),
    ),
    ...records.sources.map(
      ({ id, title, publisher, author, published, kind }): Draft => ({
        kind: 'source',
        id,
        title,
        detail: line(publisher, author, published),
        text: kind,
        facets: { source: [id] },
      }),
    ),
  ];
  const empty = { kind: [], cluster: [], place: [], theme: [], market: [], source: [] };
  return drafts.map((draft, order) => ({
    ...draft,
    order,
    facets: { ...empty, ...draft.facets, kind: [draft.kind] },
  }));
}
