import type { Fields, Overlay, PackRecords, RecordType } from '../../shared/domain/index.ts';

/** Fields that name other records, and the list and field that they name. */
const REFERENCES: readonly {
  readonly field: string;
  readonly list: keyof PackRecords;
  readonly by: string;
}[] = [
  { field: 'sourceIds', list: 'sources', by: 'id' },
  { field: 'sourceId', list: 'sources', by: 'id' },
  { field: 'clusterIds', list: 'clusters', by: 'id' },
  { field: 'factIds', list: 'facts', by: 'id' },
  { field: 'preferredFactId', list: 'facts', by: 'id' },
  { field: 'fromId', list: 'organisations', by: 'id' },
  { field: 'toId', list: 'organisations', by: 'id' },
  { field: 'place', list: 'places', by: 'name' },
  { field: 'leadPlaces', list: 'places', by: 'name' },
];

/** Names in `fields` of a record that no record of the library has. */
export function missingIn(
  records: PackRecords,
): (
  fields: Fields,
  type: RecordType,
) => readonly { readonly field: string; readonly missing: readonly string[] }[] {
  const known = new Map<string, ReadonlySet<unknown>>();
  const valuesOf = (list: keyof PackRecords, by: string): ReadonlySet<unknown> => {
    const values =
      known.get(list) ?? new Set((records[list] as unknown as readonly Fields[]).map((record) => record[by]));
    known.set(list, values);
    return values;
  };
  return (fields) =>
    REFERENCES.flatMap(({ field, list, by }) => {
      const value = Object.hasOwn(fields, field) ? fields[field] : null;
      const names = (Array.isArray(value) ? value : [value]).filter((name) => typeof name === 'string');
      const missing = names.filter((name) => !valuesOf(list, by).has(name));
      return missing.length > 0 ? [{ field, missing }] : [];
    });
}

/** What the team's own edits refer to and is not there any more. */
export function missingReferences(
  records: PackRecords,
  overlays: readonly Overlay[],
): { readonly overlay: Overlay; readonly field: string; readonly missing: string[] }[] {
  const missing = missingIn(records);
  return overlays.flatMap((overlay) => {
    const { change } = overlay;
    const fields = change.kind === 'edit' ? change.changed : change.kind === 'add' ? change.record : {};
    return missing(fields, overlay.recordType).map((found) => ({
      overlay,
      field: found.field,
      missing: [...found.missing],
    }));
  });
}
