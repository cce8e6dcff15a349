import {
  type Fields,
  type Overlay,
  type PackRecords,
  type RecordType,
  Refused,
} from '../../shared/domain/index.ts';
import { fieldProblems } from './field-problems.ts';
import { findRecord } from './list-indexes.ts';
import { applyOverlay, applyOverlays, changeBetween } from './overlays.ts';
import { kindOf, recordKey } from './record-kinds.ts';

/** What an officer does to a record in the library. */
export type RecordEdit = {
  readonly recordType: RecordType;
  readonly recordId: string;
} & (
  | { readonly kind: 'edit' | 'add'; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'hide' | 'show' | 'revert' }
  | { readonly kind: 'annotate'; readonly note: string | null }
);

const isFor = (edit: { recordType: RecordType; recordId: string }) => (overlay: Overlay) =>
  overlay.recordType === edit.recordType && overlay.recordId === edit.recordId;

/** Parses the record with its pack schema and checks its references. */
function parseRecord(type: RecordType, fields: Fields, library: PackRecords): Fields {
  const { one, schema } = kindOf(type);
  const problems = fieldProblems(type, fields, library);
  if (problems.length > 0) {
    throw new Refused(
      'bad-input',
      `This ${one} cannot be kept as it is.`,
      'Correct what is named below; nothing was changed.',
      problems.map(({ sentence }) => sentence),
    );
  }
  return schema.parse(fields) as Fields;
}

/**
 * The overlays of one pack after an officer's edit; the pack's own records do not change. Editing a record back to
 * the pack's values removes the overlay. Throws `Refused`: `bad-input` (schema, references, a key that is taken or
 * changed), `not-found`.
 */
export function editOverlay(
  overlays: readonly Overlay[],
  records: PackRecords,
  packName: string,
  edit: RecordEdit,
  at: string,
): readonly Overlay[] {
  const kind = kindOf(edit.recordType);
  const pack = findRecord(records, kind, edit.recordId);
  const before = overlays.find(isFor(edit)) ?? null;
  const seen = before ? applyOverlay(pack, before) : pack;
  const others = overlays.filter((overlay) => overlay !== before);
  const { recordType, recordId } = edit;
  const put = (ours: Fields | null, note: string | null = before?.note ?? null): readonly Overlay[] => {
    const change = changeBetween(pack, ours) ?? (note === null ? null : ({ kind: 'annotate' } as const));
    return change ? [...others, { packName, recordType, recordId, change, note, editedAt: at }] : others;
  };
  switch (edit.kind) {
    case 'add':
      if (seen || pack)
        throw new Refused(
          'bad-input',
          `There is a ${kind.one} ${recordId} already.`,
          'Edit it, or choose another id.',
        );
      break;
    case 'revert':
      return others;
    case 'show':
      return before?.change.kind === 'hide' ? put(pack) : overlays;
    default:
      if (!seen && !pack)
        throw new Refused(
          'not-found',
          `The library holds no ${kind.one} ${recordId}.`,
          'Search for it again.',
        );
  }
  switch (edit.kind) {
    case 'hide':
      // A record the team added itself is removed entirely.
      return pack ? put(null) : others;
    case 'annotate':
      return put(seen, edit.note);
    case 'add':
    case 'edit': {
      // Parsed in `parseRecord` before it is kept.
      const record = { ...(seen ?? pack), ...edit.fields } as Fields;
      if (recordKey(kind, record) !== recordId)
        throw new Refused(
          'bad-input',
          `The name of a ${kind.one} in the library cannot change.`,
          'Add a new one instead.',
        );
      return put(parseRecord(recordType, record, applyOverlays(records, overlays)));
    }
  }
}
