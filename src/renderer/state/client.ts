import type {
  Answer,
  CallInput,
  CallName,
  CallOutput,
  EventName,
  EventPayload,
} from '../../shared/contract.ts';
import { refusalOf } from '../../shared/domain/refusal.ts';

/** Calls main. A refusal is a value, so no screen needs a try; a broken bridge throws, and becomes a refusal too. */
export async function ask<N extends CallName>(name: N, input: CallInput<N>): Promise<Answer<CallOutput<N>>> {
  try {
    return await window.attache.call[name](input);
  } catch (cause) {
    return { ok: false, refusal: refusalOf(cause) };
  }
}

/** Listens to main; returns the function that stops it. */
export const listen = <N extends EventName>(
  name: N,
  listener: (payload: EventPayload<N>) => void,
): (() => void) => window.attache.on[name](listener);
