import type { CallOutput, RecordEdit } from '../../src/shared/contract.ts';
import type { OpenWindow } from './open-window.ts';

/** What the window does in several calls, in one. */

/** The true PDF of a kept brief. */
export async function preview({ call }: OpenWindow, id: string): Promise<CallOutput<'previewBrief'>> {
  const { brief } = await call('brief', { id });
  return call('previewBrief', { brief });
}

/** Exports the full edition to the file that the officer chooses; null where they cancel. */
export async function exported(
  { call }: OpenWindow,
  briefId: string,
): Promise<Extract<CallOutput<'exportFiles'>, { result: 'done' }>['files'][number]['outcome'] | null> {
  const choice = {
    parts: [{ briefId, edition: 'full' as const }],
    paper: 'own' as const,
    courtesy: 'own' as const,
  };
  const answer = await call('exportFiles', { choice, where: 'ask', existing: 'replace' });
  if (answer.result === 'cancelled') return null;
  const [file] = answer.result === 'done' ? answer.files : [];
  if (!file) throw new Error(`the export ended as ${answer.result}`);
  return file.outcome;
}

/** An edit of a record, worked out and kept as the library's forms do. */
export async function editRecord({ call }: Pick<OpenWindow, 'call'>, edit: RecordEdit): Promise<void> {
  const outcome = await call('overlayFor', { edit });
  if (outcome.result === 'problems') throw new Error(JSON.stringify(outcome.problems));
  const { key, after } = outcome;
  await call('saveDocuments', { briefs: [], delegations: [], overlays: [{ key, overlay: after }] });
}
