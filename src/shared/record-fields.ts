import type { RecordType } from './domain/overlay.ts';

/** How a field of a record is written in a form. */
export type FieldControl =
  /** One line, several lines, a number, a date as exact as it is known. */
  | { readonly control: 'line' | 'lines' | 'number' | 'date' }
  /** Words of an open list; the known ones are offered. */
  | { readonly control: 'word'; readonly known: readonly string[] }
  | { readonly control: 'words' }
  /** The id of another record, or several. */
  | { readonly control: 'record' | 'records'; readonly kind: 'fact' | 'source' | 'cluster' | 'organisation' }
  /** Places are named, not numbered. */
  | { readonly control: 'place' | 'places' };

export type RecordField = { readonly field: string; readonly needed: boolean } & FieldControl;

const needed = <C extends FieldControl>(field: string, control: C): RecordField => ({
  field,
  needed: true,
  ...control,
});
const free = <C extends FieldControl>(field: string, control: C): RecordField => ({
  field,
  needed: false,
  ...control,
});

const LINE = { control: 'line' } as const;
const LINES = { control: 'lines' } as const;
const NUMBER = { control: 'number' } as const;
const DATE = { control: 'date' } as const;
const WORDS = { control: 'words' } as const;
const SOURCES = { control: 'records', kind: 'source' } as const;
const CLUSTERS = { control: 'records', kind: 'cluster' } as const;
const PLACE = { control: 'place' } as const;
const word = (...known: readonly string[]) => ({ control: 'word', known }) as const;

const BASES = ['measured', 'survey', 'estimate', 'forecast', 'target', 'claim', 'rule', 'event'];
const GEOGRAPHIES = ['region', 'combined-authority', 'local-authority', 'site', 'national', 'international'];
const ORGANISATIONS = ['business', 'talent', 'institution', 'programme', 'site', 'event', 'network'];

/** The fields of each kind in the order of a form. Points of a series are a table of their own below them. */
const FIELDS: Readonly<Record<RecordType, readonly RecordField[]>> = {
  fact: [
    needed('statement', LINES),
    free('metric', LINE),
    free('value', NUMBER),
    free('unit', LINE),
    free('period', LINE),
    free('place', PLACE),
    free('geography', word(...GEOGRAPHIES)),
    free('basis', word(...BASES)),
    free('confidence', word('high', 'medium', 'low', 'withdrawn')),
    free('caveat', LINES),
    free('reviewBy', DATE),
    needed('sourceIds', SOURCES),
    free('quoteLocator', LINE),
    free('clusterIds', CLUSTERS),
    free('themes', WORDS),
    free('markets', WORDS),
  ],
  organisation: [
    needed('name', LINE),
    needed('kind', word(...ORGANISATIONS)),
    needed('summary', LINES),
    free('place', PLACE),
    free('clusterIds', CLUSTERS),
    free('lat', NUMBER),
    free('lon', NUMBER),
    needed('sourceIds', SOURCES),
  ],
  cluster: [
    needed('name', LINE),
    needed('summary', LINES),
    free('leadPlaces', { control: 'places' }),
    needed('sourceIds', SOURCES),
  ],
  place: [
    needed('name', LINE),
    needed('kind', word('city', 'borough', 'town', 'district', 'site', 'region', 'country')),
    free('lat', NUMBER),
    free('lon', NUMBER),
    needed('sourceIds', SOURCES),
  ],
  source: [
    needed('title', LINE),
    needed('publisher', LINE),
    free('author', LINE),
    free('published', DATE),
    needed('url', LINE),
    needed('accessed', DATE),
    free('licence', LINE),
    needed('kind', word('official', 'academic', 'industry', 'company', 'press')),
  ],
  series: [needed('title', LINE), needed('unit', LINE)],
  link: [
    needed('fromId', { control: 'record', kind: 'organisation' }),
    needed(
      'relation',
      word('partner-of', 'member-of', 'owns', 'located-at', 'hosts', 'funds', 'researches-with', 'supplies'),
    ),
    needed('toId', { control: 'record', kind: 'organisation' }),
    needed('sourceIds', SOURCES),
  ],
  conflict: [
    needed('topic', LINE),
    needed('factIds', { control: 'records', kind: 'fact' }),
    needed('preferredFactId', { control: 'record', kind: 'fact' }),
    needed('note', LINES),
  ],
  rate: [
    needed('currency', LINE),
    needed('ratePerGbp', NUMBER),
    needed('asOf', DATE),
    needed('sourceId', { control: 'record', kind: 'source' }),
    free('note', LINES),
  ],
  translation: [
    needed('recordType', LINE),
    needed('recordId', LINE),
    needed('field', LINE),
    needed('locale', LINE),
    needed('text', LINES),
    needed('status', LINE),
  ],
};

export const fieldsOf = (type: RecordType): readonly RecordField[] => FIELDS[type];

/** Kinds that a team adds by hand. */
export const ADDED_BY_HAND = [
  'fact',
  'organisation',
  'link',
  'source',
  'place',
  'cluster',
  'conflict',
  'series',
  'rate',
] as const satisfies readonly RecordType[];

const isList = ({ control }: RecordField): boolean =>
  control === 'words' || control === 'records' || control === 'places';

/** A record with nothing in it, field by field. */
export const emptyRecord = (type: RecordType): Record<string, null | []> =>
  Object.fromEntries(fieldsOf(type).map((field) => [field.field, isList(field) ? [] : null]));
