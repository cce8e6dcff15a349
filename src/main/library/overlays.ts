import { isDeepStrictEqual } from 'node:util';
import type { Fields, Overlay, OverlayChange, PackRecords } from '../../shared/domain/index.ts';
import { fieldsIn, keyOf, RECORD_KINDS, type RecordKind } from './record-kinds.ts';

/** The record as the team sees it: null where it is hidden or was never there. */
export function overlaid(record: Fields | null, { change }: Overlay): Fields | null {
  switch (change.kind) {
    case 'add':
      return change.record;
    case 'hide':
      return null;
    case 'edit':
      return record && { ...record, ...change.changed };
    case 'annotate':
      return record;
  }
}

/** The change that makes `ours` of the pack's `theirs`; null where there is nothing left to do. */
export function changeBetween(theirs: Fields | null, ours: Fields | null): OverlayChange | null {
  if (theirs === null) return ours && { kind: 'add', record: ours };
  if (ours === null) return { kind: 'hide', base: theirs };
  const fields = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].filter(
    (field) => !isDeepStrictEqual(theirs[field] ?? null, ours[field] ?? null),
  );
  if (fields.length === 0) return null;
  const of = (record: Fields): Fields =>
    Object.fromEntries(fields.map((field) => [field, record[field] ?? null]));
  return { kind: 'edit', changed: of(ours), base: of(theirs) };
}

function overlaidList(
  records: PackRecords,
  kind: RecordKind,
  overlays: ReadonlyMap<string, Overlay>,
): Fields[] {
  const met = new Set<string>();
  const list = fieldsIn(records, kind).flatMap((record) => {
    const key = keyOf(kind, record);
    const overlay = overlays.get(key);
    if (!overlay) return [record];
    met.add(key);
    const seen = overlaid(record, overlay);
    return seen ? [seen] : [];
  });
  for (const [key, overlay] of overlays) {
    if (!met.has(key) && overlay.change.kind === 'add') list.push(overlay.change.record);
  }
  return list;
}

/** The pack's records with the team's edits over them, in the order of the pack, additions last. Copies only the lists that change. */
export function withOverlays(records: PackRecords, overlays: readonly Overlay[]): PackRecords {
  const changed: Partial<Record<RecordKind['list'], Fields[]>> = {};
  for (const kind of RECORD_KINDS) {
    const own = overlays.filter((overlay) => overlay.recordType === kind.type);
    if (own.some(({ change }) => change.kind !== 'annotate'))
      changed[kind.list] = overlaidList(records, kind, new Map(own.map((it) => [it.recordId, it])));
  }
  // Each overlay was parsed by its record's schema when it was made (`edit-overlay.ts`).
  return { ...records, ...(changed as Partial<PackRecords>) };
}
