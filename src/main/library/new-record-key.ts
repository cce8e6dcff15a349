import type { Fields, RecordType } from '../../shared/domain/index.ts';
import { slug, unusedName } from '../../shared/format/slug.ts';
import type { Library } from './library.ts';
import { titleOf } from './record-kinds.ts';

/** An unused id for a record the team adds: `own-` and its title, so that no publisher uses the same one by chance. */
export function createRecordKey(library: Library, type: RecordType, fields: Fields): string {
  const taken = (key: string): boolean =>
    library.record(type, key) !== null || library.overlayOf(type, key) !== undefined;
  return unusedName(`own-${slug(titleOf(type, fields) ?? '', 48) || type}`, taken);
}
