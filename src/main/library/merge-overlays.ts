import type { Fields, Overlay, PackRecords, RecordType } from '../../shared/domain/index.ts';
import { findRecord } from './list-indexes.ts';
import { mergeRecord, type Question } from './merge.ts';
import { applyOverlay, applyOverlays, changeBetween } from './overlays.ts';
import { kindOf } from './record-kinds.ts';
import { missingReferences } from './references.ts';
import { movedFact } from './same-fact.ts';

export type RecordQuestion = Question & { readonly recordType: RecordType; readonly recordId: string };

export type MergedOverlays = {
  /** Based on the new records; edits the pack now agrees with are gone. */
  readonly overlays: readonly Overlay[];
  readonly questions: readonly RecordQuestion[];
};

const NOTHING_DONE = { kind: 'annotate' } as const;

/** The record that an overlay was based on, as far as it is known. */
export function baseOf({ change }: Overlay, before: Fields | null, theirs: Fields | null): Fields | null {
  switch (change.kind) {
    case 'add':
      return null;
    case 'hide':
      return change.base;
    case 'edit':
      // Fields the team did not touch are the pack's, old or new: either way the new ones come through.
      return before || theirs ? { ...(before ?? theirs), ...change.base } : null;
    case 'annotate':
      return before ?? theirs;
  }
}

/**
 * Merges one pack's overlays from its records `before` into `theirs`, field by field. Pure; never loses an overlay.
 * `before` is null if the old pack cannot be read: then the overlays' own base is used.
 */
export function mergeOverlays(
  overlays: readonly Overlay[],
  before: PackRecords | null,
  theirs: PackRecords,
): MergedOverlays {
  const under = (records: PackRecords | null, { recordType, recordId }: Overlay): Fields | null =>
    records && findRecord(records, kindOf(recordType), recordId);
  const questions: RecordQuestion[] = [];
  const merged = overlays.flatMap((edit): Overlay[] => {
    const last = under(before, edit);
    const moved =
      edit.recordType === 'fact' && last && !under(theirs, edit) ? movedFact(before, theirs, last) : null;
    if (moved && !moved.certain) {
      questions.push({
        question: 'same',
        field: null,
        base: last,
        theirs: under(theirs, { ...edit, recordId: moved.fact.id }),
        ours: applyOverlay(last, edit),
        recordType: edit.recordType,
        recordId: edit.recordId,
      });
      return [edit];
    }
    const overlay = moved ? { ...edit, recordId: moved.fact.id } : edit;
    const { recordType, recordId, change } = overlay;
    const upstream = under(theirs, overlay);
    const base = baseOf(overlay, moved && last ? { ...last, id: recordId } : last, upstream);
    const ours = applyOverlay(base, overlay);
    if (change.kind === 'edit' && base === null) {
      const question: Question = {
        question: 'deleted',
        field: null,
        base: change.base,
        theirs: null,
        ours: change.changed,
      };
      questions.push({ ...question, recordType, recordId });
      return [overlay];
    }
    const { record, questions: own } = mergeRecord(base, upstream, ours);
    questions.push(...own.map((question) => ({ ...question, recordType, recordId })));
    const left = changeBetween(upstream, record);
    if (left) return [{ ...overlay, change: left }];
    return overlay.note === null ? [] : [{ ...overlay, change: NOTHING_DONE }];
  });
  for (const { overlay, field, missing } of missingReferences(applyOverlays(theirs, merged), merged)) {
    const { recordType, recordId, change } = overlay;
    const ours = change.kind === 'edit' ? (change.changed[field] ?? null) : null;
    const upstream = under(theirs, overlay)?.[field] ?? null;
    questions.push({
      recordType,
      recordId,
      question: 'reference',
      field,
      base: missing,
      theirs: upstream,
      ours,
    });
  }
  return { overlays: merged, questions };
}

/** Puts the same edits on other records without asking: for going back to a version the team has seen before. */
export function rebaseOverlays(overlays: readonly Overlay[], under: PackRecords): readonly Overlay[] {
  return overlays.map((overlay) => {
    const record = findRecord(under, kindOf(overlay.recordType), overlay.recordId);
    const change = record && changeBetween(record, applyOverlay(record, overlay));
    // Keep an edit equal to the older version: the newer version will differ again.
    return change && change.kind === overlay.change.kind ? { ...overlay, change } : overlay;
  });
}
