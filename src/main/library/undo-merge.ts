import { isDeepStrictEqual } from 'node:util';
import type {
  Fields,
  MergeConflict,
  MergeRecord,
  Overlay,
  OverlayChange,
  PackRecords,
} from '../../shared/domain/index.ts';
import { findRecord } from './list-indexes.ts';
import { baseOf, type RecordQuestion } from './merge-overlays.ts';
import { changeBetween } from './overlays.ts';
import { kindOf } from './record-kinds.ts';

const sameValue = isDeepStrictEqual;
const recordKey = ({
  recordType,
  recordId,
}: {
  readonly recordType: string;
  readonly recordId: string;
}): string => `${recordType} ${recordId}`;

export type UndoRequest = {
  readonly merge: MergeRecord;
  /** The team's overlays of this pack as they are now. */
  readonly overlays: readonly Overlay[];
  /** The questions of this merge, settled or not. */
  readonly conflicts: readonly MergeConflict[];
};

export type UndoneMerge = {
  readonly overlays: readonly Overlay[];
  /** Fields in which team and pack both moved, and the merge decided by itself or the team has answered since. */
  readonly asked: readonly RecordQuestion[];
  /** Ids of questions about whole records and references that are open again. */
  readonly reopened: readonly string[];
  /** Ids of questions about fields, in whose place `asked` stands. */
  readonly replaced: readonly string[];
};

/** The team's own values over the newer record; null where nothing of them is left to say. */
function restoreOwnValues({ change }: Overlay, upstream: Fields | null): OverlayChange | null {
  switch (change.kind) {
    case 'add':
      return upstream === null ? change : changeBetween(upstream, change.record);
    case 'edit':
      return upstream === null ? change : changeBetween(upstream, { ...upstream, ...change.changed });
    case 'hide':
      return upstream && { kind: 'hide', base: upstream };
    case 'annotate':
      return null;
  }
}

/** Where the team's value and the newer pack's differ, and the pack has moved since the team's edit. */
function questionsOf(overlay: Overlay, before: Fields | null, upstream: Fields | null): RecordQuestion[] {
  const { recordType, recordId, change } = overlay;
  if (!upstream || (change.kind !== 'edit' && change.kind !== 'add')) return [];
  const base = baseOf(overlay, before, upstream);
  const ours = change.kind === 'edit' ? change.changed : change.record;
  return Object.entries(ours).flatMap(([field, value]): RecordQuestion[] => {
    const [was, theirs] = [base?.[field] ?? null, upstream[field] ?? null];
    if (sameValue(theirs, value) || sameValue(theirs, was)) return [];
    return [{ recordType, recordId, question: 'field', field, base: was, theirs, ours: value }];
  });
}

/**
 * Takes back what one merge did to the team's overlays, and keeps the newer pack beneath them. On each record that the
 * merge touched, the team's own values of before stand again, and every field in which both sides had moved is asked:
 * what the merge combined by itself, and what the team has answered since. Thus nothing is lost on either side: ours
 * is in place, theirs in the question. Work that the team did after the merge stays as it is. Pure.
 */
export function undoMerge(
  { merge, overlays, conflicts }: UndoRequest,
  before: PackRecords | null,
  theirs: PackRecords,
): UndoneMerge {
  const left = new Map(merge.after.map((overlay) => [recordKey(overlay), overlay]));
  const now = new Map(overlays.map((overlay) => [recordKey(overlay), overlay]));
  const asked: RecordQuestion[] = [];
  const reopened: string[] = [];
  const replaced: string[] = [];
  for (const overlay of merge.before) {
    const name = recordKey(overlay);
    const own = conflicts.filter((conflict) => recordKey(conflict) === name);
    if (sameValue(overlay, left.get(name)) && own.length === 0) continue;
    const current = now.get(name);
    // An answer to this merge's question is part of what is taken back; any other work on the record is not.
    const answered = own.some(
      ({ settled }) => settled !== null && (!current || settled.at === current.editedAt),
    );
    if (!sameValue(current, left.get(name)) && !answered) continue;
    const kind = kindOf(overlay.recordType);
    const upstream = findRecord(theirs, kind, overlay.recordId);
    const change =
      restoreOwnValues(overlay, upstream) ?? (overlay.note === null ? null : ({ kind: 'annotate' } as const));
    if (change) now.set(name, { ...overlay, change });
    else now.delete(name);
    const questions = questionsOf(overlay, before && findRecord(before, kind, overlay.recordId), upstream);
    asked.push(...questions);
    for (const { id, question } of own) (question === 'field' ? replaced : reopened).push(id);
  }
  return { overlays: [...now.values()], asked, reopened, replaced };
}
