import type { z } from 'zod';
import {
  Cluster,
  Conflict,
  ExchangeRate,
  Fact,
  Id,
  Link,
  Organisation,
  Place,
  SeriesPoint,
  Source,
  Text,
  Translation,
  Word,
} from '../../shared/domain/index.ts';

/** What a cell holds. Ids and words are lists, `;` between their members. */
export type CellKind = 'text' | 'id' | 'ids' | 'word' | 'words' | 'number' | 'day' | 'date' | 'address';

export type Column<Field extends string = string> = {
  /** As in the CSV's header. */
  readonly name: string;
  /** As in the record. */
  readonly field: Field;
  readonly kind: CellKind;
  /** An empty cell is no mistake: null, or an empty list. */
  readonly mayBeEmpty: boolean;
  /** Every member of the cell stands in that column of that table. */
  readonly refersTo: Reference | null;
};

export type Reference = { readonly table: TableName; readonly column: 'id' | 'name' };

export type Table<Row = unknown> = {
  readonly name: TableName;
  readonly path: string;
  readonly title: string;
  /** A pack without this table is refused. */
  readonly needed: boolean;
  readonly schema: z.ZodType<Row>;
  readonly columns: readonly Column<Extract<keyof Row, string>>[];
  /** Columns that together name a row. */
  readonly key: readonly string[];
  /** Columns of which each alone names a row too. */
  readonly alsoUnique: readonly string[];
};

export type TableName =
  | 'sources'
  | 'places'
  | 'clusters'
  | 'organisations'
  | 'network'
  | 'facts'
  | 'series'
  | 'conflicts'
  | 'fx'
  | 'translations';

/** A row of `series.csv`: one point, with the measure it belongs to. */
const SeriesRow = SeriesPoint.extend({ id: Id, title: Text, unit: Word });
export type SeriesRow = z.infer<typeof SeriesRow>;

type Extra = { readonly optional?: true; readonly in?: TableName; readonly by?: 'id' | 'name' };

/** `c('source_ids', 'sourceIds', 'ids', { in: 'sources' })`; places are named, everything else goes by id. */
function c<const Field extends string>(
  name: string,
  field: Field,
  kind: CellKind,
  extra: Extra = {},
): Column<Field> {
  const refersTo = extra.in
    ? { table: extra.in, column: extra.by ?? (extra.in === 'places' ? 'name' : 'id') }
    : null;
  return { name, field, kind, mayBeEmpty: extra.optional ?? false, refersTo };
}

const sourceIds = c('source_ids', 'sourceIds', 'ids', { in: 'sources' });
const clusterIds = c('cluster_ids', 'clusterIds', 'ids', { in: 'clusters', optional: true });
const place = c('place', 'place', 'word', { in: 'places', optional: true });
const lat = c('lat', 'lat', 'number', { optional: true });
const lon = c('lon', 'lon', 'number', { optional: true });

function table<Row>(
  of: Omit<Table<Row>, 'path' | 'alsoUnique'> & { alsoUnique?: readonly string[] },
): Table<Row> {
  return { alsoUnique: [], ...of, path: `${of.name}.csv` };
}

/** Every CSV table of a pack: the one definition that rows are read by and that its Table Schema is written from. */
export const tables = {
  sources: table<Source>({
    name: 'sources',
    title: 'Pages and documents that were read',
    needed: true,
    schema: Source,
    key: ['id'],
    columns: [
      c('id', 'id', 'id'),
      c('title', 'title', 'text'),
      c('publisher', 'publisher', 'text'),
      c('author', 'author', 'text', { optional: true }),
      c('published', 'published', 'date', { optional: true }),
      c('url', 'url', 'address'),
      c('accessed', 'accessed', 'day'),
      c('licence', 'licence', 'word', { optional: true }),
      c('kind', 'kind', 'word'),
    ],
  }),
  places: table<Place>({
    name: 'places',
    title: 'Named areas and points',
    needed: true,
    schema: Place,
    key: ['id'],
    alsoUnique: ['name'],
    columns: [c('id', 'id', 'id'), c('name', 'name', 'word'), c('kind', 'kind', 'word'), lat, lon, sourceIds],
  }),
  clusters: table<Cluster>({
    name: 'clusters',
    title: 'Networks of talent, businesses and institutions in one field',
    needed: true,
    schema: Cluster,
    key: ['id'],
    columns: [
      c('id', 'id', 'id'),
      c('name', 'name', 'text'),
      c('summary', 'summary', 'text'),
      c('lead_places', 'leadPlaces', 'words', { in: 'places', optional: true }),
      sourceIds,
    ],
  }),
  organisations: table<Organisation>({
    name: 'organisations',
    title: 'Businesses, institutions, programmes, sites, events and networks',
    needed: true,
    schema: Organisation,
    key: ['id'],
    columns: [
      c('id', 'id', 'id'),
      c('name', 'name', 'text'),
      c('kind', 'kind', 'word'),
      place,
      clusterIds,
      c('summary', 'summary', 'text'),
      lat,
      lon,
      sourceIds,
    ],
  }),
  network: table<Link>({
    name: 'network',
    title: 'Sourced relations between organisations',
    needed: false,
    schema: Link,
    key: ['from_id', 'to_id', 'relation'],
    columns: [
      c('from_id', 'fromId', 'id', { in: 'organisations' }),
      c('to_id', 'toId', 'id', { in: 'organisations' }),
      c('relation', 'relation', 'word'),
      sourceIds,
    ],
  }),
  facts: table<Fact>({
    name: 'facts',
    title: 'Statements, with their figures',
    needed: true,
    schema: Fact,
    key: ['id'],
    columns: [
      c('id', 'id', 'id'),
      c('statement', 'statement', 'text'),
      c('metric', 'metric', 'text', { optional: true }),
      c('value', 'value', 'number', { optional: true }),
      c('unit', 'unit', 'word', { optional: true }),
      c('period', 'period', 'word', { optional: true }),
      place,
      clusterIds,
      c('markets', 'markets', 'words', { optional: true }),
      c('themes', 'themes', 'words', { optional: true }),
      sourceIds,
      c('quote_locator', 'quoteLocator', 'text', { optional: true }),
      c('confidence', 'confidence', 'word', { optional: true }),
      c('geography', 'geography', 'word', { optional: true }),
      c('basis', 'basis', 'word', { optional: true }),
      c('caveat', 'caveat', 'text', { optional: true }),
      c('review_by', 'reviewBy', 'day', { optional: true }),
    ],
  }),
  series: table<SeriesRow>({
    name: 'series',
    title: 'Measures over time and places, one point a row',
    needed: false,
    schema: SeriesRow,
    key: ['series_id', 'period', 'place'],
    columns: [
      c('series_id', 'id', 'id'),
      c('title', 'title', 'text'),
      c('unit', 'unit', 'word'),
      c('period', 'period', 'word'),
      c('value', 'value', 'number'),
      c('place', 'place', 'word', { in: 'places' }),
      sourceIds,
    ],
  }),
  conflicts: table<Conflict>({
    name: 'conflicts',
    title: 'Facts that disagree, and the one to prefer',
    needed: false,
    schema: Conflict,
    key: ['id'],
    columns: [
      c('id', 'id', 'id'),
      c('topic', 'topic', 'text'),
      c('fact_ids', 'factIds', 'ids', { in: 'facts' }),
      c('note', 'note', 'text'),
      c('preferred_fact_id', 'preferredFactId', 'id', { in: 'facts' }),
    ],
  }),
  fx: table<ExchangeRate>({
    name: 'fx',
    title: 'Exchange rates: units for one pound sterling',
    needed: false,
    schema: ExchangeRate,
    key: ['currency'],
    columns: [
      c('currency', 'currency', 'word'),
      c('rate_per_gbp', 'ratePerGbp', 'number'),
      c('as_of', 'asOf', 'day'),
      c('source_id', 'sourceId', 'id', { in: 'sources' }),
      c('note', 'note', 'text', { optional: true }),
    ],
  }),
  translations: table<Translation>({
    name: 'translations',
    title: 'Names in other languages',
    needed: false,
    schema: Translation,
    key: ['record_type', 'record_id', 'field', 'locale'],
    columns: [
      c('record_type', 'recordType', 'word'),
      c('record_id', 'recordId', 'id'),
      c('field', 'field', 'word'),
      c('locale', 'locale', 'word'),
      c('text', 'text', 'text'),
      c('status', 'status', 'word'),
    ],
  }),
} as const satisfies Record<TableName, { readonly name: TableName }>;

/** Record types of `translations.csv` whose ids must be there; of others (themes, kinds of organisation) there is no table. */
export const TRANSLATED_TABLES: ReadonlyMap<string, TableName> = new Map([
  ['cluster', 'clusters'],
  ['place', 'places'],
  ['organisation', 'organisations'],
]);

/** The files of a pack that are no tables. */
export const BOUNDARIES = { name: 'boundaries', path: 'boundaries.geojson' } as const;
export const AUDIENCES = { name: 'audiences', path: 'audiences.json' } as const;
