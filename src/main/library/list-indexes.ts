import type { Fields, PackRecords } from '../../shared/domain/index.ts';
import { type RecordKind, recordKey, recordsOfKind } from './record-kinds.ts';

/** The values a record is indexed by. Use one function per index, so that it is built once. */
export type KeysOf<T> = (record: T) => Iterable<string>;

/**
 * Indexes belong to a list, which never changes: all libraries over one pack share them, and an edit rebuilds none.
 * Built on first use and freed with the list.
 */
const positions = new WeakMap<readonly unknown[], ReadonlyMap<string, number>>();
const groups = new WeakMap<readonly unknown[], Map<KeysOf<never>, ReadonlyMap<string, readonly number[]>>>();

/** Positions of the pack's records of a kind by key. */
export function positionsByKey(records: PackRecords, kind: RecordKind): ReadonlyMap<string, number> {
  const list = recordsOfKind(records, kind);
  const known = positions.get(list);
  if (known) return known;
  const made = new Map<string, number>();
  for (let at = 0; at < list.length; at += 1) made.set(recordKey(kind, list[at] as Fields), at);
  positions.set(list, made);
  return made;
}

/** The pack's record, or null. */
export function findRecord(records: PackRecords, kind: RecordKind, key: string): Fields | null {
  const at = positionsByKey(records, kind).get(key);
  return at === undefined ? null : (recordsOfKind(records, kind)[at] ?? null);
}

/** Positions of the records with each value, in list order. */
export function positionsByValue<T>(
  list: readonly T[],
  keys: KeysOf<T>,
): ReadonlyMap<string, readonly number[]> {
  const all = groups.get(list) ?? new Map();
  groups.set(list, all);
  const known = all.get(keys);
  if (known) return known;
  const made = new Map<string, number[]>();
  for (let at = 0; at < list.length; at += 1) {
    // A set, because an organisation may link to itself.
    for (const key of new Set(keys(list[at] as T))) {
      const group = made.get(key);
      if (group) group.push(at);
      else made.set(key, [at]);
    }
  }
  all.set(keys, made);
  return made;
}
