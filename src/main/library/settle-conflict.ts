import type { Fields, FieldValue, MergeConflict, Overlay, PackRecords } from '../../shared/domain/index.ts';
import { findRecord } from './list-indexes.ts';
import { applyOverlay, changeBetween } from './overlays.ts';
import { kindOf } from './record-kinds.ts';

export type Choice =
  | { readonly choice: 'theirs' }
  | { readonly choice: 'ours' }
  | { readonly choice: 'combined'; readonly value: FieldValue };

/** `points ["2024","Home"]` is one point of the field `points`. */
const POINT = /^(\w+) (\[.*\])$/;

/** Sets the chosen value in the field, or in the point the question was about. */
function withValue(record: Fields, field: string, value: FieldValue): Fields {
  const [, list, key] = POINT.exec(field) ?? [];
  if (list === undefined || key === undefined) return { ...record, [field]: value };
  const points = Array.isArray(record[list]) ? (record[list] as Fields[]) : [];
  const isIt = ({ period, place }: Fields) => JSON.stringify([period, place]) === key;
  const others = points.filter((point) => !isIt(point));
  const index = points.findIndex(isIt);
  const put = value === null ? [] : [value as Fields];
  return { ...record, [list]: others.toSpliced(index === -1 ? others.length : index, 0, ...put) };
}

/** The overlays of the conflict's pack with the answer applied. Choosing ours leaves the team's value. */
export function settleConflict(
  overlays: readonly Overlay[],
  records: PackRecords,
  conflict: MergeConflict,
  answer: Choice,
  at: string,
): readonly Overlay[] {
  if (conflict.question === 'same') return sameOrNot(overlays, records, conflict, answer, at);
  if (answer.choice === 'ours') return overlays;
  const { packName, recordType, recordId, field } = conflict;
  const before = overlays.find((it) => it.recordType === recordType && it.recordId === recordId);
  const others = overlays.filter((overlay) => overlay !== before);
  const pack = findRecord(records, kindOf(recordType), recordId);
  const ours = before ? applyOverlay(pack, before) : pack;
  const value = answer.choice === 'theirs' ? conflict.theirs : answer.value;
  const record = field === null ? (value as Fields | null) : withValue(ours ?? pack ?? {}, field, value);
  const note = before?.note ?? null;
  const change = changeBetween(pack, record) ?? (note === null ? null : ({ kind: 'annotate' } as const));
  return change ? [...others, { packName, recordType, recordId, change, note, editedAt: at }] : others;
}

/** “Ours”: the new record is the one that the team edited, and the edit goes onto it. “Theirs”: it is another; the edit ends. */
function sameOrNot(
  overlays: readonly Overlay[],
  records: PackRecords,
  { recordType, recordId, theirs, ours }: MergeConflict,
  { choice }: Choice,
  at: string,
): readonly Overlay[] {
  const overlay = overlays.find((it) => it.recordType === recordType && it.recordId === recordId);
  if (!overlay) return overlays;
  const others = overlays.filter((it) => it !== overlay);
  const id = (theirs as Fields | null)?.id;
  if (choice === 'theirs' || typeof id !== 'string') return others;
  const pack = findRecord(records, kindOf(recordType), id);
  if (pack === null) return overlays;
  const edited =
    overlay.change.kind === 'edit' ? { ...pack, ...overlay.change.changed } : (ours as Fields | null);
  const change = changeBetween(pack, edited && { ...edited, id }) ?? ({ kind: 'annotate' } as const);
  return [
    ...others.filter((it) => it.recordType !== recordType || it.recordId !== id),
    { ...overlay, recordId: id, change, editedAt: at },
  ];
}
