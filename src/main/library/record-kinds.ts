import type { z } from 'zod';
import {
  Cluster,
  Conflict,
  ExchangeRate,
  Fact,
  type Fields,
  Link,
  Organisation,
  type PackRecords,
  Place,
  type RecordType,
  Series,
  Source,
  Translation,
} from '../../shared/domain/index.ts';

/** What merging, comparing and overlaying have to know about a kind of record. */
export type RecordKind = {
  readonly type: RecordType;
  /** Where a pack keeps them. */
  readonly list: Exclude<keyof PackRecords, 'boundaries' | 'audiences'>;
  readonly schema: z.ZodType;
  /** Fields that together name a record. */
  readonly key: readonly string[];
  /** What a person calls it. */
  readonly titled: string;
  /** In the trade's words. */
  readonly one: string;
  readonly many: string;
};

const ID = ['id'] as const;

export const RECORD_KINDS: readonly RecordKind[] = [
  { type: 'fact', list: 'facts', schema: Fact, key: ID, titled: 'statement', one: 'fact', many: 'facts' },
  {
    type: 'organisation',
    list: 'organisations',
    schema: Organisation,
    key: ID,
    titled: 'name',
    one: 'organisation',
    many: 'organisations',
  },
  {
    type: 'cluster',
    list: 'clusters',
    schema: Cluster,
    key: ID,
    titled: 'name',
    one: 'cluster',
    many: 'clusters',
  },
  { type: 'series', list: 'series', schema: Series, key: ID, titled: 'title', one: 'series', many: 'series' },
  { type: 'place', list: 'places', schema: Place, key: ID, titled: 'name', one: 'place', many: 'places' },
  {
    type: 'source',
    list: 'sources',
    schema: Source,
    key: ID,
    titled: 'title',
    one: 'source',
    many: 'sources',
  },
  {
    type: 'link',
    list: 'links',
    schema: Link,
    key: ['fromId', 'toId', 'relation'],
    titled: 'relation',
    one: 'link',
    many: 'links',
  },
  {
    type: 'conflict',
    list: 'conflicts',
    schema: Conflict,
    key: ID,
    titled: 'topic',
    one: 'disagreement',
    many: 'disagreements',
  },
  {
    type: 'rate',
    list: 'rates',
    schema: ExchangeRate,
    key: ['currency'],
    titled: 'currency',
    one: 'exchange rate',
    many: 'exchange rates',
  },
  {
    type: 'translation',
    list: 'translations',
    schema: Translation,
    key: ['recordType', 'recordId', 'field', 'locale'],
    titled: 'text',
    one: 'translation',
    many: 'translations',
  },
];

const byType = new Map(RECORD_KINDS.map((kind) => [kind.type, kind]));

export function kindOf(type: RecordType): RecordKind {
  const kind = byType.get(type);
  if (!kind) throw new Error(`no kind of record ${type}`);
  return kind;
}

/** The record's name within its kind and pack. */
export const keyOf = ({ key }: RecordKind, record: Fields): string =>
  key.length === 1
    ? String(record[key[0] as string] ?? '')
    : key.map((field) => String(record[field] ?? '')).join(' ');

/** The pack's records of a kind. A record is JSON by its schema, which is all that merging and comparing look at. */
export const fieldsIn = (records: PackRecords, kind: RecordKind): readonly Fields[] =>
  records[kind.list] as unknown as readonly Fields[];

/** The pack's records of a kind by their key. */
export function byKey(records: PackRecords, kind: RecordKind): ReadonlyMap<string, Fields> {
  return new Map(fieldsIn(records, kind).map((record) => [keyOf(kind, record), record]));
}
