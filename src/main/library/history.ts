import { isDeepStrictEqual } from 'node:util';
import type { Fields, RecordType } from '../../shared/domain/index.ts';
import type { RecordVersion } from '../../shared/views/index.ts';
import { fieldSentence } from './diff.ts';

/** A pack version with its record: null if not listed, undefined if it cannot be read. */
export type StoredVersion = {
  readonly version: string;
  readonly created: string;
  readonly inUse: boolean;
  readonly record: Fields | null | undefined;
};

/** The changed fields of a record as sentences, value first: "86 → 84", "source replaced (S001 → S002)". */
function changesBetween(type: RecordType, before: Fields, after: Fields): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .flatMap((field) => {
      const [from, to] = [before[field] ?? null, after[field] ?? null];
      return isDeepStrictEqual(from, to) ? [] : [{ field, from, to }];
    })
    .sort((a, b) => Number(b.field === 'value') - Number(a.field === 'value'))
    .map((change) => fieldSentence(type, change));
}

/** How each version changed a record. `versions` and the result are newest first. */
export function recordHistory(type: RecordType, versions: readonly StoredVersion[]): RecordVersion[] {
  return versions.map(({ version, created, inUse, record }, at) => {
    const older = versions.slice(at + 1).find((it) => it.record !== undefined)?.record;
    const of = (said: RecordVersion['said'], changes: string[] = []): RecordVersion => ({
      version,
      created,
      inUse,
      said,
      changes,
    });
    if (record === undefined) return of('unreadable');
    if (record === null) return of('gone');
    if (!older) return of('new');
    const changes = changesBetween(type, older, record);
    return changes.length > 0 ? of('changed', changes) : of('same');
  });
}
