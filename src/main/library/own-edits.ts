import type { Overlay } from '../../shared/domain/index.ts';
import { isPaged } from '../../shared/domain/records/kinds.ts';
import { fieldWord } from '../../shared/field-words.ts';
import type { OwnEdit } from '../../shared/views/index.ts';
import type { Library } from './library.ts';
import { findRecord } from './list-indexes.ts';
import { kindOf, titleOf } from './record-kinds.ts';

/** The team's edits of the pack, newest first. @param personOf the colleague who made one; null where it was made here */
export function listOwnEdits(library: Library, personOf: (overlay: Overlay) => string | null): OwnEdit[] {
  const edits = library.overlays.map((overlay): OwnEdit => {
    const { recordType, recordId, change, note, editedAt } = overlay;
    const kind = kindOf(recordType);
    const record = library.record(recordType, recordId) ?? findRecord(library.base, kind, recordId);
    return {
      recordType,
      recordId,
      page: isPaged(recordType) ? recordType : null,
      title: titleOf(recordType, record) ?? recordId,
      what: change.kind,
      fields:
        change.kind === 'edit'
          ? Object.keys(change.changed).map((field) => fieldWord(recordType, field))
          : [],
      note,
      editedAt,
      by: personOf(overlay),
    };
  });
  return edits.sort((a, b) => (a.editedAt < b.editedAt ? 1 : a.editedAt > b.editedAt ? -1 : 0));
}
