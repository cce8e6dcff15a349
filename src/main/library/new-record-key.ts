import type { Fields, RecordType } from '../../shared/domain/index.ts';
import type { Library } from './library.ts';
import { titleOf } from './record-kinds.ts';

/**
 * An id for a record the team adds: `own-` and its title, so that no publisher uses the same one by chance, plus a
 * number if needed.
 */
export function createRecordKey(library: Library, type: RecordType, fields: Fields): string {
  const words = (titleOf(type, fields) ?? type)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const stem = `own-${(words ?? [type]).join('-').slice(0, 48).replace(/-$/, '')}`;
  const taken = (key: string): boolean =>
    library.record(type, key) !== null || library.overlayOf(type, key) !== undefined;
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? stem : `${stem}-${number}`;
    if (!taken(key)) return key;
  }
}
