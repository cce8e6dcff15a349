import type { Contract, editCalls, RecordEdit } from '../../../shared/contract.ts';
import type { Fields, RecordType } from '../../../shared/domain/index.ts';
import { editOverlay } from '../../library/edit-overlay.ts';
import { fieldProblems } from '../../library/field-problems.ts';
import type { Library } from '../../library/library.ts';
import { newRecordKey } from '../../library/new-record-key.ts';
import { ownEdits } from '../../library/own-edits.ts';
import { keyOf, kindOf } from '../../library/record-kinds.ts';
import { suggestionText } from '../../library/suggestion.ts';
import { replaceFile } from '../../storage/replace-file.ts';
import type { AppContext } from '../stores/context.ts';

/** Answers the contract about the team's own edits. */
export function answerEdits({
  ports,
  region,
}: Pick<AppContext, 'ports' | 'region'>): Pick<Contract, keyof typeof editCalls> {
  const at = (): string => ports.now().toISOString();

  return {
    async overlayFor({ edit }) {
      const { library } = await region();
      return overlayFor(edit, library, at());
    },
    async ownEdits() {
      return ownEdits((await region()).library);
    },
    async exportSuggestion() {
      const { pack, overlays } = (await region()).library;
      const path = await ports.dialogs.saveFile({
        title: 'Save the team’s edits for the publisher',
        defaultName: `${pack.name}-suggestion.json`,
        filters: [{ name: 'Suggestion', extensions: ['json'] }],
      });
      if (path === null) return null;
      const text = suggestionText(pack, overlays, at());
      await replaceFile(path, text, { mode: 0o644 });
      return { path, edits: overlays.filter(({ change }) => change.kind !== 'annotate').length };
    },
  };
}

/** The record that an edit leads to, where the edit writes fields. */
function edited(edit: RecordEdit, library: Library, recordId: string): Fields | null {
  switch (edit.kind) {
    case 'edit':
      return { ...library.record(edit.recordType, recordId), ...edit.fields };
    case 'add':
      return { ...named(edit.recordType, recordId), ...edit.fields };
    default:
      return null;
  }
}

/** Most records are named by an id of their own; the others by what they join. */
const named = (type: RecordType, recordId: string): Fields =>
  kindOf(type).key.join() === 'id' ? { id: recordId } : {};

function overlayFor(edit: RecordEdit, library: Library, at: string) {
  const { recordType } = edit;
  const kind = kindOf(recordType);
  const recordId =
    edit.recordId ??
    (kind.key.join() === 'id'
      ? newRecordKey(library, recordType, edit.kind === 'add' ? edit.fields : {})
      : '');
  const record = edited(edit, library, recordId);
  const key = recordId !== '' ? recordId : record ? keyOf(kind, record).trim() : '';
  if (record) {
    const problems = fieldProblems(recordType, record, library.records);
    if (edit.kind === 'add' && problems.length === 0 && library.record(recordType, key))
      problems.push({ field: kind.key[0] ?? '', sentence: `There is such a ${kind.one} already.` });
    if (problems.length > 0) return { result: 'problems' as const, problems };
  }
  const packName = library.pack.name;
  const full = record === null ? { ...edit, recordId: key } : { ...edit, recordId: key, fields: record };
  // Only `add` may come without an id, and that one was made above.
  const after = editOverlay(
    library.overlays,
    library.base,
    packName,
    full as Parameters<typeof editOverlay>[3],
    at,
  );
  const find = (list: typeof library.overlays) =>
    list.find((it) => it.recordType === recordType && it.recordId === key) ?? null;
  return {
    result: 'fits' as const,
    key: { packName, recordType, recordId: key },
    before: find(library.overlays),
    after: find(after),
  };
}
