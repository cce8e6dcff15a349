import type { z } from 'zod';
import {
  type Fields,
  type PackRecords,
  type RecordOf,
  type RecordType,
  SCHEMAS,
} from '../../shared/domain/index.ts';
import type { Field } from '../../shared/domain/records/field.ts';
import { KINDS, leading, RECORD_TYPES } from '../../shared/domain/records/kinds.ts';

/** What merging, comparing and overlaying have to know about a kind of record. */
export type RecordKind = Pick<(typeof KINDS)[RecordType], 'list' | 'one' | 'many'> & {
  readonly type: RecordType;
  readonly schema: z.ZodType;
  /** Fields that together name a record. */
  readonly key: readonly string[];
  /** Fields that a person calls it by. */
  readonly titled: readonly string[];
};

const kinds = new Map(
  RECORD_TYPES.map((type): [RecordType, RecordKind] => [
    type,
    { ...KINDS[type], type, schema: SCHEMAS[type] },
  ]),
);

export function kindOf(type: RecordType): RecordKind {
  const kind = kinds.get(type);
  if (!kind) throw new Error(`no kind of record ${type}`);
  return kind;
}

/** In the order in which changes are told: facts first. */
export const RECORD_KINDS: readonly RecordKind[] = leading(
  'fact',
  'organisation',
  'cluster',
  'series',
  'place',
  'source',
).map(kindOf);

/** What a person calls the record; null where it has no name. */
export function titleOf(type: RecordType, record: Fields | null): string | null {
  const parts = kindOf(type).titled.map((field) => record?.[field]);
  return parts.every((part) => typeof part === 'string') ? parts.join(' – ') : null;
}

export const textsIn = (value: Fields[string] | undefined): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((member): member is string => typeof member === 'string');

const details = new Map(
  RECORD_TYPES.map((type) => [
    type,
    Object.entries<Field>(KINDS[type].fields).filter(([, { found }]) => found === 'detail'),
  ]),
);

/** One line under the title. */
export const detailOf = (type: RecordType, record: Fields): string =>
  (details.get(type) ?? [])
    .map(([name, { control }]) => {
      const text = textsIn(record[name]).join(', ');
      return control?.control === 'word' ? text.replaceAll('-', ' ') : text;
    })
    .filter(Boolean)
    .join(' · ');

/** The record's key within its kind and pack. */
export const recordKey = ({ key }: RecordKind, record: Fields): string =>
  key.length === 1
    ? String(record[key[0] as string] ?? '')
    : key.map((field) => String(record[field] ?? '')).join(' ');

export const keyOf = <T extends RecordType>(type: T, record: RecordOf<T>): string =>
  recordKey(kindOf(type), record as unknown as Fields);

/** The pack's records of a kind. A record is JSON by its schema, which is all that merging and comparing look at. */
export const recordsOfKind = (records: PackRecords, kind: RecordKind): readonly Fields[] =>
  records[kind.list] as unknown as readonly Fields[];

/** The pack's records of a kind by their key. */
export function recordsByKey(records: PackRecords, kind: RecordKind): ReadonlyMap<string, Fields> {
  return new Map(recordsOfKind(records, kind).map((record) => [recordKey(kind, record), record]));
}
