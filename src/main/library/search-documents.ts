import type { Conflict, Fields, PackRecords, RecordType, Series } from '../../shared/domain/index.ts';
import type { Field } from '../../shared/domain/records/field.ts';
import { isPaged, KINDS, leading } from '../../shared/domain/records/kinds.ts';
import { lastYear } from '../../shared/format/date.ts';
import { FACETS, type FacetName, type SearchHit } from '../../shared/views/index.ts';
import type { Library } from './library.ts';
import { detailOf, kindOf, recordKey, recordsOfKind, textsIn, titleOf } from './record-kinds.ts';

export { FACETS, type FacetName };

/** A record as search sees it. */
export type SearchDocument = {
  /** Its position among all: the order of browsing and of equally good hits. */
  readonly order: number;
  readonly kind: SearchHit['kind'];
  readonly id: string;
  readonly title: string;
  /** One line under the title. */
  readonly detail: string;
  /** Other text to find it by: the rest of the record, and the names of what it refers to. */
  readonly text: string;
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
  /** Its date and its review date, in sortable form; empty if it has none. */
  readonly dates: { readonly newest: string; readonly review: string };
};

type Draft = Omit<SearchDocument, 'order' | 'facets' | 'kind' | 'dates'> & {
  readonly facets: Partial<SearchDocument['facets']>;
  readonly dates: SearchDocument['dates'];
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

/** What a record is found by though it refers to it only. */
function nameIn(library: Library, { refersTo }: Field, id: string): string {
  switch (refersTo) {
    case 'source':
      return library.source(id)?.publisher ?? '';
    case 'cluster':
      return library.cluster(id)?.name ?? '';
    case 'organisation':
      return library.organisation(id)?.name ?? '';
    default:
      return id;
  }
}

/** What the table of fields says of a kind, sorted by what search does with it. */
function plan(type: SearchDocument['kind']) {
  const fields = Object.entries<Field>(KINDS[type].fields);
  return {
    text: fields.filter(([, { found }]) => found === 'words' || found === 'names'),
    facets: fields.filter(([, { facet }]) => facet !== undefined),
    newest: fields.find(([, { dated }]) => dated === 'newest'),
    review: fields.find(([, { dated }]) => dated === 'review'),
    translated: 'translated' in KINDS[type],
  };
}

type Plan = ReturnType<typeof plan>;

function draftOf(type: SearchDocument['kind'], of: Plan, record: Fields, library: Library): Draft {
  const id = recordKey(kindOf(type), record);
  const facets: Partial<Record<FacetName, readonly string[]>> = {};
  for (const [name, { facet }] of of.facets) {
    if (facet === undefined) continue;
    const members = textsIn(record[name]);
    const before = facets[facet];
    facets[facet] = before ? unique([...before, ...members]) : members;
  }
  const text = of.text.map(([name, field]) =>
    (field.found === 'names'
      ? unique(textsIn(record[name]).map((member) => nameIn(library, field, member)))
      : textsIn(record[name])
    ).join(' '),
  );
  const [newest = '', field] = of.newest ?? [];
  const dated = textsIn(record[newest])[0] ?? '';
  return {
    id,
    title: titleOf(type, record) ?? id,
    detail: detailOf(type, record),
    text: line(...text, of.translated ? translated(library, type, id) : null),
    facets,
    dates: {
      newest: field?.cell === 'date' ? dated : yearIn(dated),
      review: textsIn(record[of.review?.[0] ?? ''])[0] ?? '',
    },
  };
}

function seriesDraft({ unit, points }: Series): Partial<Draft> {
  const places = unique(points.map(({ place }) => place));
  return {
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

function conflictDraft({ factIds }: Conflict, library: Library): Partial<Draft> {
  const facts = factIds.flatMap((fact) => library.fact(fact) ?? []);
  return {
    detail: line(...facts.map(({ metric }) => metric).slice(0, 1), `${factIds.length} facts`),
    facets: {
      cluster: unique(facts.flatMap(({ clusterIds }) => clusterIds)),
      source: unique(facts.flatMap(({ sourceIds }) => sourceIds)),
    },
  };
}

/** What is said of two kinds besides their own fields: of the points of a series, of the facts that disagree. */
function besides(type: SearchDocument['kind'], record: Fields, library: Library): Partial<Draft> {
  if (type === 'series') return seriesDraft(record as unknown as Series);
  return type === 'conflict' ? conflictDraft(record as unknown as Conflict, library) : {};
}

type Found = {
  readonly kind: SearchDocument['kind'];
  readonly plan: Plan;
};

/** The searchable kinds of record, overview first. */
const FOUND: readonly Found[] = leading(
  'cluster',
  'organisation',
  'fact',
  'series',
  'place',
  'source',
  'conflict',
)
  .filter(isPaged)
  .map((kind) => ({ kind, plan: plan(kind) }));

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

function documentOf(
  { kind, plan: of }: Found,
  record: Fields,
  library: Library,
  order: number,
): SearchDocument {
  const drafted = { ...draftOf(kind, of, record, library), ...besides(kind, record, library) };
  const overlay = library.overlayOf(kind, drafted.id);
  return {
    ...drafted,
    kind,
    order,
    facets: { ...EMPTY, ...drafted.facets, kind: [kind], edited: overlay ? [overlay.change.kind] : [] },
  };
}

const listOf = (records: PackRecords, { kind }: Pick<Found, 'kind'>): readonly Fields[] =>
  recordsOfKind(records, kindOf(kind));

/** Every record that can be found, the overview first. */
export function searchDocuments(library: Library): readonly SearchDocument[] {
  const documents: SearchDocument[] = [];
  for (const kind of FOUND) {
    for (const record of listOf(library.records, kind))
      documents.push(documentOf(kind, record, library, documents.length));
  }
  return documents;
}

/** The pack's documents that say the name of a record, as `kind id`. */
function namedIn(pack: Library, type: RecordType, id: string): readonly string[] {
  return FOUND.flatMap(({ kind, plan: { text } }) => {
    const fields = text.filter(([, { found, refersTo }]) => found === 'names' && refersTo === type);
    if (fields.length === 0) return [];
    const of = kindOf(kind);
    // Of facts there may be a hundred thousand: they have an index.
    const records = (
      kind !== 'fact'
        ? listOf(pack.records, { kind })
        : type === 'cluster'
          ? pack.factsOfCluster(id)
          : pack.factsOfSource(id)
    ) as readonly Fields[];
    return records
      .filter((record) => fields.some(([name]) => textsIn(record[name]).includes(id)))
      .map((record) => `${kind} ${recordKey(of, record)}`);
  });
}

export type Rewritten = {
  /** Positions of the pack's documents that are no longer valid. */
  readonly gone: readonly number[];
  /** Their replacements and the team's additions, each ordered among the pack's own. */
  readonly documents: readonly SearchDocument[];
};

/**
 * The documents rewritten by the team's edits: those of changed records, and those showing a changed fact, cluster
 * name, source publisher or translation. `own` are the pack's documents without edits, `at` their positions by `kind
 * id`.
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
    for (const key of namedIn(pack, recordType, recordId)) names.add(key);
    if (recordType === 'fact') {
      name('conflict', pack.conflictsOf(recordId));
      name('conflict', library.conflictsOf(recordId));
    } else if (recordType === 'translation') {
      const record = library.record(recordType, recordId) ?? pack.record(recordType, recordId);
      if (record) names.add(`${record.recordType} ${record.recordId}`);
    }
  }
  const gone: number[] = [];
  const documents: SearchDocument[] = [];
  let last = -1;
  for (const kind of FOUND) {
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
    // Between the pack's last record of the kind and the first of the next kind.
    for (const [index, record] of added.entries())
      documents.push(documentOf(kind, record, library, last + (index + 1) / (added.length + 1)));
  }
  return { gone, documents };
}
