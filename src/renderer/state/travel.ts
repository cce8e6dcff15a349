import { create } from 'zustand';
import type { Answer, OpenedElsewhere } from '../../shared/contract.ts';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { strings } from '../strings.ts';
import { useBrief } from './brief.ts';
import { ask } from './client.ts';
import { saveNow } from './desk.ts';
import { useRoute } from './route.ts';
import { showToast } from './toasts.ts';

type Travel = {
  /** What was said of briefs that were opened in this run, until it was read. */
  readonly said: Readonly<Record<string, readonly string[]>>;
  readonly forget: (briefId: string) => void;
};

/** Briefs that came from elsewhere. */
export const useTravel = create<Travel>()((set) => ({
  said: {},
  forget: (briefId) => set(({ said }) => ({ said: { ...said, [briefId]: [] } })),
}));

/** Shows a brief that was taken in, with what could not come. */
export function showOpened({ briefId, title, isKnown, said }: OpenedElsewhere): void {
  useTravel.setState((state) => ({ said: { ...state.said, [briefId]: said } }));
  useRoute.getState().go({ screen: 'brief', id: briefId });
  showToast(isKnown ? strings.brief.knownHere(title) : strings.brief.takenIn(title));
}

/** Goes on from the PDF that was verified last, or from an issued copy. @returns why not. */
export async function continuePdf(number: string | null): Promise<Refusal | null> {
  const answer = await ask('continuePdf', { number });
  if (!answer.ok) return answer.refusal;
  showOpened(answer.value);
  return null;
}

const failed = (answer: Answer<unknown>): boolean => {
  if (!answer.ok) useBrief.setState({ refusal: answer.refusal });
  return !answer.ok;
};

/** Saves a brief as a file for a colleague. */
export async function sendBrief(id: string): Promise<void> {
  await saveNow();
  const answer = await ask('sendBrief', { id });
  if (!failed(answer) && answer.ok && answer.value) showToast(strings.brief.sent(answer.value.path));
}

/** Prints a brief from the library here, no longer as it came. */
export async function takeLibraryHere(id: string): Promise<void> {
  await saveNow();
  const answer = await ask('takeLibraryHere', { id });
  if (!failed(answer) && answer.ok) await useBrief.getState().show(answer.value);
}
