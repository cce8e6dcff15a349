import type {
  Cluster,
  Conflict,
  Fact,
  Fields,
  Organisation,
  PackRecords,
  Place,
  Series,
  Source,
} from '../../shared/domain/index.ts';
import { lastYear } from '../../shared/format/date.ts';
import { FACETS, type FacetName, type SearchHit } from '../../shared/views/index.ts';
import type { Library } from './library.ts';

export { FACETS, type FacetName };

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
  /** How new it is, and when it is to be read again, as dates that sort; empty where it has none. */
  readonly dates: { readonly newest: string; readonly review: string };
};

type Draft = Omit<SearchDocument, 'order' | 'facets' | 'kind' | 'dates'> & {
  readonly facets: Partial<SearchDocument['facets']>;
  readonly dates?: SearchDocument['dates'];
};

const line = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');
const unique = (values: readonly (string | null)[]): readonly string[] =>
  [...new Set(values)].filter((value) => value !== null);
const yearIn = (period: string | null): string => String((period && lastYear(period)) ?? '');
const later = (a: string, b: string): string => (a > b ? a : b);
const translated = (library: Library, type: string, id: string): string =>
  library
    .translationsOf(type, id)
    .map(({ text }) => text)
    .join(' ');
const clusterNames = (library: Library, ids: readonly string[]): string =>
  ids.map((id) => library.cluster(id)?.name ?? '').join(' ');

function clusterDraft({ id, name, summary, leadPlaces, sourceIds }: Cluster, library: Library): Draft {
  return {
    id,
    title: name,
    detail: summary,
    text: line(leadPlaces.join(' '), translated(library, 'cluster', id)),
    facets: { cluster: [id], place: leadPlaces, source: sourceIds },
  };
}

function organisationDraft(organisation: Organisation, library: Library): Draft {
  const { id, name, kind, place, clusterIds, summary, sourceIds } = organisation;
  return {
    id,
    title: name,
    detail: line(kind, place, summary),
    text: line(clusterNames(library, clusterIds), translated(library, 'organisation', id)),
    facets: { cluster: clusterIds, place: unique([place]), source: sourceIds },
  };
}

function factDraft(fact: Fact, library: Library): Draft {
  const { id, statement, metric, period, place, clusterIds, themes, markets, caveat, basis, sourceIds } =
    fact;
  const publishers = unique(sourceIds.map((source) => library.source(source)?.publisher ?? null));
  return {
    id,
    title: statement,
    detail: line(metric, period, place),
    text: line(clusterNames(library, clusterIds), themes.join(' '), caveat, basis, publishers.join(' ')),
    facets: {
      cluster: clusterIds,
      place: unique([place]),
      theme: themes,
      market: markets,
      basis: unique([basis]),
      confidence: unique([fact.confidence]),
      source: sourceIds,
      review: unique([fact.reviewBy]),
    },
    dates: { newest: yearIn(period), review: fact.reviewBy ?? '' },
  };
}

function seriesDraft({ id, title, unit, points }: Series): Draft {
  const places = unique(points.map(({ place }) => place));
  return {
    id,
    title,
    detail: line(
      unit,
      `${points.length} ${points.length === 1 ? 'point' : 'points'}`,
      places.slice(0, 5).join(', '),
    ),
    text: line(places.join(' '), unique(points.map(({ period }) => period)).join(' ')),
    facets: { place: places, source: unique(points.flatMap(({ sourceIds }) => sourceIds)) },
    dates: { newest: points.reduce((last, { period }) => later(last, yearIn(period)), ''), review: '' },
  };
}

function placeDraft({ id, name, kind, sourceIds }: Place, library: Library): Draft {
  return {
    id,
    title: name,
    detail: kind.replaceAll('-', ' '),
    text: translated(library, 'place', id),
    facets: { place: [name], source: sourceIds },
  };
}

function sourceDraft({ id, title, publisher, author, published, kind }: Source): Draft {
  return {
    id,
    title,
    detail: line(publisher, author, published),
    text: kind,
    facets: { source: [id] },
    dates: { newest: published ?? '', review: '' },
  };
}

function conflictDraft({ id, topic, note, factIds }: Conflict, library: Library): Draft {
  const facts = factIds.flatMap((fact) => library.fact(fact) ?? []);
  return {
    id,
    title: topic,
    detail: line(...facts.map(({ metric }) => metric).slice(0, 1), `${factIds.length} facts`),
    text: note,
    facets: {
      cluster: unique(facts.flatMap(({ clusterIds }) => clusterIds)),
      source: unique(facts.flatMap(({ sourceIds }) => sourceIds)),
    },
  };
}

type Found = {
  readonly kind: SearchDocument['kind'];
  readonly list: keyof PackRecords;
  readonly draft: (record: Fields, library: Library) => Draft;
};
const found = <T>(
  kind: Found['kind'],
  list: keyof PackRecords,
  draft: (record: T, library: Library) => Draft,
): Found => ({ kind, list, draft: (record, library) => draft(record as T, library) });

/** The kinds of record that can be found, the overview first. */
const KINDS: readonly Found[] = [
  found('cluster', 'clusters', clusterDraft),
  found('organisation', 'organisations', organisationDraft),
  found('fact', 'facts', factDraft),
  found('series', 'series', seriesDraft),
  found('place', 'places', placeDraft),
  found('source', 'sources', sourceDraft),
  found('conflict', 'conflicts', conflictDraft),
];

const EMPTY = {
  kind: [],
  cluster: [],
  place: [],
  theme: [],
  market: [],
  basis: [],
  confidence: [],
  source: [],
  review: [],
  edited: [],
} as const;
const NO_DATES = { newest: '', review: '' } as const;

function documentOf({ kind, draft }: Found, record: Fields, library: Library, order: number): SearchDocument {
  const drafted = draft(record, library);
  const overlay = library.overlayOf(kind, drafted.id);
  return {
    ...drafted,
    kind,
    order,
    facets: { ...EMPTY, ...drafted.facets, kind: [kind], edited: overlay ? [overlay.change.kind] : [] },
    dates: drafted.dates ?? NO_DATES,
  };
}

const listOf = (records: PackRecords, { list }: Found): readonly Fields[] =>
  records[list] as unknown as readonly Fields[];

/**
 * Every record that can be found, the overview first: clusters, organisations, facts, series, places, sources,
 * disagreements.
 */
export function searchDocuments(library: Library): readonly SearchDocument[] {
  const documents: SearchDocument[] = [];
  for (const kind of KINDS) {
    for (const record of listOf(library.records, kind))
      documents.push(documentOf(kind, record, library, documents.length));
  }
  return documents;
}

export type Rewritten = {
  /** Positions in the pack's own documents that no longer stand. */
  readonly gone: readonly number[];
  /** What stands in their place, and what the team added, each ordered among the pack's own. */
  readonly documents: readonly SearchDocument[];
};

/**
 * Which documents the team's edits rewrite: those of the records that it changed, and of those that show a changed
 * fact, cluster's name, source's publisher or translation. `own` are the documents of the pack without the edits, and
 * `at` their positions by `kind id`.
 */
export function rewrittenDocuments(
  own: readonly SearchDocument[],
  at: ReadonlyMap<string, number>,
  pack: Library,
  library: Library,
): Rewritten {
  const names = new Set<string>();
  const name = (kind: string, records: readonly { readonly id: string }[]): void => {
    for (const { id } of records) names.add(`${kind} ${id}`);
  };
  for (const { recordType, recordId, change } of library.overlays) {
    names.add(`${recordType} ${recordId}`);
    if (change.kind === 'annotate') continue;
    if (recordType === 'cluster') {
      name('fact', pack.factsOfCluster(recordId));
      name('organisation', pack.organisationsOfCluster(recordId));
    } else if (recordType === 'fact') {
      name('conflict', pack.conflictsOf(recordId));
      name('conflict', library.conflictsOf(recordId));
    } else if (recordType === 'source') name('fact', pack.factsOfSource(recordId));
    else if (recordType === 'translation') {
      const record = library.record(recordType, recordId) ?? pack.record(recordType, recordId);
      if (record) names.add(`${record.recordType} ${record.recordId}`);
    }
  }
  const gone: number[] = [];
  const documents: SearchDocument[] = [];
  let last = -1;
  for (const kind of KINDS) {
    last += listOf(pack.records, kind).length;
    const added: Fields[] = [];
    for (const each of names) {
      if (!each.startsWith(`${kind.kind} `)) continue;
      const record = library.record(kind.kind, each.slice(kind.kind.length + 1));
      const position = at.get(each);
      if (position === undefined) {
        if (record) added.push(record);
        continue;
      }
      gone.push(position);
      if (record) documents.push(documentOf(kind, record, library, (own[position] as SearchDocument).order));
    }
    // After the pack's last of the kind and before its first of the next.
    for (const [index, record] of added.entries())
      documents.push(documentOf(kind, record, library, last + (index + 1) / (added.length + 1)));
  }
  return { gone, documents };
}
