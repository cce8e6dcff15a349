import { isDeepStrictEqual } from 'node:util';
import type { Fields, Overlay, OverlayChange, PackRecords } from '../../shared/domain/index.ts';
import { positionsByKey } from './list-indexes.ts';
import { RECORD_KINDS, type RecordKind, recordsOfKind } from './record-kinds.ts';

/** The record as the team sees it: null if hidden or absent. */
export function applyOverlay(record: Fields | null, { change }: Overlay): Fields | null {
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

/** The change from the pack's `theirs` to `ours`; null if there is none. */
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

/** The team's edits of one kind of record. */
export type Layer = {
  /** By position in the pack's list: the edited record, null if hidden. */
  readonly changed: ReadonlyMap<number, Fields | null>;
  /** Added records by key; they come after the pack's own. */
  readonly added: ReadonlyMap<string, Fields>;
};

/** Null if the team edited none of this kind. */
export function buildLayer(
  records: PackRecords,
  kind: RecordKind,
  overlays: readonly Overlay[],
): Layer | null {
  const own = overlays.filter(
    ({ recordType, change }) => recordType === kind.type && change.kind !== 'annotate',
  );
  if (own.length === 0) return null;
  const list = recordsOfKind(records, kind);
  const positions = positionsByKey(records, kind);
  const changed = new Map<number, Fields | null>();
  const added = new Map<string, Fields>();
  for (const overlay of own) {
    const at = positions.get(overlay.recordId);
    if (at !== undefined) changed.set(at, applyOverlay(list[at] ?? null, overlay));
    else if (overlay.change.kind === 'add') added.set(overlay.recordId, overlay.change.record);
  }
  return { changed, added };
}

/** A copy of the list with the layer applied; unedited records cost nothing. */
export function applyLayer(list: readonly Fields[], { changed, added }: Layer): readonly Fields[] {
  const copy: (Fields | null)[] = list.slice();
  let hidden = false;
  for (const [at, record] of changed) {
    copy[at] = record;
    hidden ||= record === null;
  }
  const seen = (hidden ? copy.filter((record) => record !== null) : copy) as Fields[];
  for (const record of added.values()) seen.push(record);
  return seen;
}

/** The pack's records with the team's edits, in pack order, additions last. Copies only the lists that change. */
export function applyOverlays(records: PackRecords, overlays: readonly Overlay[]): PackRecords {
  const changed: Partial<Record<RecordKind['list'], readonly Fields[]>> = {};
  for (const kind of RECORD_KINDS) {
    const layer = buildLayer(records, kind, overlays);
    if (layer) changed[kind.list] = applyLayer(recordsOfKind(records, kind), layer);
  }
  // Each overlay was parsed by its record's schema when it was made (`edit-overlay.ts`).
  return { ...records, ...(changed as Partial<PackRecords>) };
}
