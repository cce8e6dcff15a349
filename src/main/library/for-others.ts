import type { Conflict, Fact, PackRecords, PrintedFact } from '../../shared/domain/index.ts';
import type { Field } from '../../shared/domain/records/field.ts';
import { KINDS, RECORD_TYPES, type RecordType } from '../../shared/domain/records/kinds.ts';

/*
 * What is for colleagues (`internal` in the table of fields) stays in the house: pins, and whatever is made of a brief,
 * are made from records that have gone through here.
 */

const internalOf = (type: RecordType): readonly string[] =>
  Object.entries<Field>(KINDS[type].fields).flatMap(([name, { internal }]) => (internal ? [name] : []));

function without<T extends object>(record: T, fields: readonly string[]): T {
  if (!fields.some((field) => field in record)) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => !fields.includes(name))) as T;
}

const OF_FACTS = internalOf('fact');
export const factForOthers = (fact: Fact): PrintedFact => without<PrintedFact>(fact, OF_FACTS);

/** A record of any kind without what is for colleagues. */
export const recordForOthers = <T extends object>(type: RecordType, record: T): T =>
  without(record, internalOf(type));

/** The lists of a pack never change, and every composition asks for them again. */
const known = new WeakMap<readonly object[], readonly object[]>();

/** The records without what is for colleagues; a list that holds nothing of it is the list itself. */
export function recordsForOthers(records: PackRecords): PackRecords {
  const lists = RECORD_TYPES.map((type) => {
    const list: readonly object[] = records[KINDS[type].list];
    const left = known.get(list) ?? listWithout(list, internalOf(type));
    known.set(list, left);
    return [KINDS[type].list, left];
  });
  return { ...records, ...Object.fromEntries(lists) } as PackRecords;
}

function listWithout(list: readonly object[], fields: readonly string[]): readonly object[] {
  if (fields.length === 0) return list;
  const made = list.map((record) => (isOldConflict(record) ? record : without(record, fields)));
  return made.every((record, at) => record === list[at]) ? list : made;
}

/** What a disagreement of before `printed` says to colleagues is what a reader sees too. */
const isOldConflict = (record: object): boolean =>
  'factIds' in record && 'preferredFactId' in record && !(record as Conflict).printed;
