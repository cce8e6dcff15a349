import type {
  Answer,
  CallInput,
  CallName,
  CallOutput,
  EventName,
  EventPayload,
} from '../../shared/contract.ts';
import { refusalOf } from '../../shared/domain/refusal.ts';

/** Calls that make a file or take one in: the window does not close over them without a question. */
const LONG: readonly CallName[] = [
  'exportFiles',
  'issueBrief',
  'writeCorrigendum',
  'installPack',
  'installPackFile',
];
let working = 0;
export const isWorking = (): boolean => working > 0;

/** Calls main. A refusal is a value, so no screen needs a try; a broken bridge throws, and becomes a refusal too. */
export async function ask<N extends CallName>(name: N, input: CallInput<N>): Promise<Answer<CallOutput<N>>> {
  const isLong = LONG.includes(name);
  if (isLong) working += 1;
  try {
    return await window.attache.call[name](input);
  } catch (cause) {
    return { ok: false, refusal: refusalOf(cause) };
  } finally {
    if (isLong) working -= 1;
  }
}

/** Listens to main; returns the function that stops it. */
export const listen = <N extends EventName>(
  name: N,
  listener: (payload: EventPayload<N>) => void,
): (() => void) => window.attache.on[name](listener);
