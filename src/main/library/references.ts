import type { Fields, Overlay, PackRecords } from '../../shared/domain/index.ts';

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

type Missing = { readonly field: string; readonly missing: readonly string[] };

/** Names in `fields` of a record that no record of the library has; those of a series' points as `points.3.place`. */
export function missingIn(records: PackRecords): (fields: Fields) => readonly Missing[] {
  const known = new Map<string, ReadonlySet<unknown>>();
  const valuesOf = (list: keyof PackRecords, by: string): ReadonlySet<unknown> => {
    const values =
      known.get(list) ?? new Set((records[list] as unknown as readonly Fields[]).map((record) => record[by]));
    known.set(list, values);
    return values;
  };
  const missing = (fields: Fields, under: string): readonly Missing[] =>
    REFERENCES.flatMap(({ field, list, by }) => {
      const value = Object.hasOwn(fields, field) ? fields[field] : null;
      const names = (Array.isArray(value) ? value : [value]).filter((name) => typeof name === 'string');
      const gone = names.filter((name) => !valuesOf(list, by).has(name));
      return gone.length > 0 ? [{ field: `${under}${field}`, missing: gone }] : [];
    });
  return (fields) => {
    const { points } = fields;
    const inside = Array.isArray(points)
      ? points.flatMap((point, at) =>
          point !== null && typeof point === 'object' && !Array.isArray(point)
            ? missing(point, `points.${at}.`)
            : [],
        )
      : [];
    return [...missing(fields, ''), ...inside];
  };
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
    return missing(fields).map((found) => ({
      overlay,
      field: found.field,
      missing: [...found.missing],
    }));
  });
}
