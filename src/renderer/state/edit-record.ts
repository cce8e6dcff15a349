import type { OverlayKey, OverlayOutcome, RecordEdit } from '../../shared/contract.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { ask } from './client.ts';
import { applyEdit, loadDocuments, overlayId, saveNow, useDesk, useSaveStatus } from './desk.ts';
import { useLibrary } from './library.ts';
import { useRecord } from './record.ts';

export type EditResult =
  | { readonly result: 'kept'; readonly key: OverlayKey }
  | {
      readonly result: 'problems';
      readonly problems: Extract<OverlayOutcome, { result: 'problems' }>['problems'];
    }
  | { readonly result: 'refused'; readonly refusal: Refusal };

/** Does something to a record, as a step on the desk that can be taken back from any screen. */
export async function editRecord(step: string, edit: RecordEdit): Promise<EditResult> {
  // Main works an edit out from what it has: it must have what the desk has.
  await saveNow();
  const answer = await ask('overlayFor', { edit });
  if (!answer.ok) return { result: 'refused', refusal: answer.refusal };
  if (answer.value.result === 'problems') return answer.value;
  const { key, before, after } = answer.value;
  const name = overlayId(key);
  loadDocuments({ overlays: { [name]: { key, overlay: before } } });
  applyEdit(step, ({ overlays }) => ({ overlays: { ...overlays, [name]: { key, overlay: after } } }));
  await saveNow();
  return { result: 'kept', key };
}

/** Reads list and record again whenever main holds other edits than before: a step taken, back or forth, anywhere. */
export function followEdits(): () => void {
  let { overlays } = useDesk.getState();
  return useSaveStatus.subscribe(({ state }) => {
    const now = useDesk.getState().overlays;
    if (state !== 'saved' || now === overlays) return;
    overlays = now;
    void useLibrary.getState().search();
    void useRecord.getState().reread();
  });
}
