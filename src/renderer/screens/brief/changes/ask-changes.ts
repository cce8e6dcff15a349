import type { EarlierCopyRow } from '../../../../shared/contract.ts';
import type { Brief, ChangeBlock } from '../../../../shared/domain/brief.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { ask } from '../../../state/client.ts';
import { saveNow } from '../../../state/desk.ts';

type LoadResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** The copies that the visitors of this brief were given, the one to compare it with first. */
export async function loadEarlierCopies(briefId: string): Promise<LoadResult<readonly EarlierCopyRow[]>> {
  await saveNow();
  return ask('earlierCopies', { id: briefId });
}

/** What is other since the copy to compare it with; nothing where there is none. */
export async function loadChangesSinceLastCopy(brief: Brief): Promise<readonly ChangeBlock[]> {
  const copies = await loadEarlierCopies(brief.id);
  const [first] = copies.ok ? copies.value : [];
  if (!first) return [];
  const answer = await ask('sinceLast', { brief, seq: first.seq });
  return answer.ok ? answer.value : [];
}
