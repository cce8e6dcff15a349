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
  /** The team's current overlays of this pack. */
  readonly overlays: readonly Overlay[];
  /** This merge's questions, answered or not. */
  readonly conflicts: readonly MergeConflict[];
};

export type UndoneMerge = {
  readonly overlays: readonly Overlay[];
  /** Fields changed by both sides, which the merge combined or the team has answered since. */
  readonly asked: readonly RecordQuestion[];
  /** Ids of questions about whole records and references, now open again. */
  readonly reopened: readonly string[];
  /** Ids of questions about fields that `asked` replaces. */
  readonly replaced: readonly string[];
};

/** The team's own values on the newer record; null if none of them differ. */
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

/** Fields where the team's value and the newer pack's differ, and the pack changed since the team's edit. */
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

/** A point of a series is asked about by its key: the team's edit holds the whole list. */
const askedField = (field: string): string => field.split(' ')[0] ?? field;

/** What the overlays of one record were before a merge, as the merge left them, and are now. */
type Stages = {
  readonly was: Overlay;
  readonly left: Overlay | undefined;
  readonly now: Overlay | undefined;
};

/**
 * The team's overlay of a record before a merge, with what it has done to the record since: its note, and each field
 * written again, stay. What the merge or an answer to its questions changed is the team's own value again. Undefined
 * if the team has dropped its edit itself.
 */
export function beforeMerge(
  { was, left, now }: Stages,
  conflicts: readonly MergeConflict[],
): Overlay | undefined {
  if (sameValue(now, left)) return was;
  const answers = conflicts.flatMap(({ field, settled }) =>
    settled === null || settled.choice === 'ours' ? [] : [{ field, ...settled }],
  );
  if (now && answers.length > 0 && now.change.kind === 'annotate')
    return { ...was, note: now.note, editedAt: now.editedAt };
  const whole = answers.some(({ field, at }) => field === null && (!now || now.editedAt === at));
  if (whole) return was;
  const edits = [was, left, now].map((it) => (it?.change.kind === 'edit' ? it.change : null));
  const [own, merged, current] = edits;
  if (!own || !merged || (now && !current)) return now;
  const side = (name: string): Pick<typeof own, 'changed' | 'base'> | null => {
    const is = current?.changed[name];
    const answered = answers.some(
      ({ field, value }) =>
        field !== null &&
        askedField(field) === name &&
        (is === undefined || field !== name || sameValue(is, value)),
    );
    return answered || sameValue(is, merged.changed[name]) ? own : (current ?? null);
  };
  const names = [...new Set([...Object.keys(own.changed), ...Object.keys(current?.changed ?? {})])];
  const kept = names.flatMap((name) => {
    const from = side(name);
    const value = from?.changed[name];
    return value === undefined ? [] : [{ name, value, base: from?.base[name] ?? null }];
  });
  const note = sameValue(now?.note ?? null, left?.note ?? null) ? was.note : (now?.note ?? null);
  if (kept.length === 0) return now;
  const change = {
    kind: 'edit',
    changed: Object.fromEntries(kept.map(({ name, value }) => [name, value])),
    base: Object.fromEntries(kept.map(({ name, base }) => [name, base])),
  } as const;
  return sameValue(change, current) && note === now?.note ? now : { ...(now ?? was), note, change };
}

/**
 * Undoes one merge's changes to the team's overlays but keeps the newer pack. The team's earlier values return on
 * each merged record, and every field changed by both sides is asked again, including what the merge combined itself
 * and what the team has answered since. So nothing is lost on either side: ours is in place, theirs in the question.
 * Later work of the team stays. Pure.
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
    // An answer to this merge's question is undone too; other work on the record is not.
    const ours = beforeMerge({ was: overlay, left: left.get(name), now: current }, own);
    if (!ours || ours === current) continue;
    const kind = kindOf(overlay.recordType);
    const upstream = findRecord(theirs, kind, overlay.recordId);
    const change =
      restoreOwnValues(ours, upstream) ?? (ours.note === null ? null : ({ kind: 'annotate' } as const));
    if (change) now.set(name, { ...ours, change });
    else now.delete(name);
    const questions = questionsOf(ours, before && findRecord(before, kind, overlay.recordId), upstream);
    asked.push(...questions);
    for (const { id, question } of own) (question === 'field' ? replaced : reopened).push(id);
  }
  return { overlays: [...now.values()], asked, reopened, replaced };
}
