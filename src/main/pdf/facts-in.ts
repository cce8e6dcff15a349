import type { RecordRef } from '../../shared/domain/index.ts';

/** Ids of the facts that a document prints somewhere as a statement, a key figure, a row or a bound figure. */
export function factIdsIn(part: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(part)) for (const member of part) factIdsIn(member, found);
  else if (part !== null && typeof part === 'object') {
    for (const [key, value] of Object.entries(part)) {
      if (key === 'factId' && typeof value === 'string') found.add(value);
      else if (key === 'rowRecords' && Array.isArray(value))
        for (const { kind, id } of value as readonly RecordRef[]) {
          if (kind === 'fact') found.add(id);
        }
      else if (key !== 'scene') factIdsIn(value, found);
    }
  }
  return found;
}
