import type { Fields, Overlay, PackRecords, RecordType } from '../../shared/domain/index.ts';
import type { Field, Referable } from '../../shared/domain/records/field.ts';
import { KINDS } from '../../shared/domain/records/kinds.ts';
import { kindOf, recordsOfKind } from './record-kinds.ts';

type Missing = { readonly field: string; readonly missing: readonly string[] };

/** References in `fields` that no record matches; those of a series' points as `points.3.place`. */
export function referenceFinder(
  records: PackRecords,
): (type: RecordType, fields: Fields) => readonly Missing[] {
  const known = new Map<Referable, ReadonlySet<unknown>>();
  const namesOf = (kind: Referable): ReadonlySet<unknown> => {
    const by = kind === 'place' ? 'name' : 'id';
    const names =
      known.get(kind) ?? new Set(recordsOfKind(records, kindOf(kind)).map((record) => record[by]));
    known.set(kind, names);
    return names;
  };
  const missing = (of: Readonly<Record<string, Field>>, fields: Fields, under: string): readonly Missing[] =>
    Object.entries(of).flatMap(([field, { refersTo }]) => {
      if (refersTo === undefined) return [];
      const value = Object.hasOwn(fields, field) ? fields[field] : null;
      const names = (Array.isArray(value) ? value : [value]).filter((name) => typeof name === 'string');
      const gone = names.filter((name) => !namesOf(refersTo).has(name));
      return gone.length > 0 ? [{ field: `${under}${field}`, missing: gone }] : [];
    });
  return (type, fields) => {
    const kind = KINDS[type];
    const points = 'points' in kind && Array.isArray(fields.points) ? fields.points : [];
    const inside = points.flatMap((point, at) =>
      'points' in kind && point !== null && typeof point === 'object' && !Array.isArray(point)
        ? missing(kind.points, point, `points.${at}.`)
        : [],
    );
    return [...missing(kind.fields, fields, ''), ...inside];
  };
}

/** Records the team's edits refer to that no longer exist. */
export function missingReferences(
  records: PackRecords,
  overlays: readonly Overlay[],
): { readonly overlay: Overlay; readonly field: string; readonly missing: string[] }[] {
  const missing = referenceFinder(records);
  return overlays.flatMap((overlay) => {
    const { change } = overlay;
    const fields = change.kind === 'edit' ? change.changed : change.kind === 'add' ? change.record : {};
    return missing(overlay.recordType, fields).map((found) => ({
      overlay,
      field: found.field,
      missing: [...found.missing],
    }));
  });
}
