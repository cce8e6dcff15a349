import type { z } from 'zod';
import {
  type Answer,
  type CallInput,
  type CallName,
  type CallOutput,
  type Contract,
  calls,
} from '../../../shared/contract.ts';
import { type Refusal, refusalOf } from '../../../shared/domain/index.ts';
import { ORIGIN } from './origin.ts';

/** Who is asking: the frame's address, and whether it is the main frame. */
export type Caller = { readonly url: string; readonly isMainFrame: boolean } | null;

const refusedAnswer = (refusal: Refusal): Answer<never> => ({ ok: false, refusal });

/** Only our own page may ask, not a frame in it or a page that replaced it. */
const isOwnPage = (asker: Caller): boolean =>
  asker?.isMainFrame === true && asker.url.startsWith(`${ORIGIN}/`);

/** Checks the sender, then parses the input; a refusal is returned as a value, never thrown. */
export async function handleRequest<Input, Output>(
  name: string,
  schema: z.ZodType<Input>,
  asker: Caller,
  sent: unknown,
  answer: (input: Input) => Promise<Output>,
): Promise<Answer<Output>> {
  if (!isOwnPage(asker)) {
    return refusedAnswer({
      code: 'bad-input',
      sentence: 'This page may not ask Attaché for anything.',
      next: 'Close the window and open Attaché again.',
      details: [],
    });
  }
  const input = schema.safeParse(sent);
  if (!input.success) {
    return refusedAnswer({
      code: 'bad-input',
      sentence: 'The window asked for something in a form that Attaché does not understand.',
      next: 'Close the window and open Attaché again; report it if it comes back.',
      details: input.error.issues.map(({ path, message }) => `${[name, ...path].join('.')}: ${message}`),
    });
  }
  try {
    return { ok: true, value: await answer(input.data) };
  } catch (error) {
    return refusedAnswer(refusalOf(error));
  }
}

/** One call of the contract. */
export const handleCall = <N extends CallName>(
  contract: Contract,
  name: N,
  asker: Caller,
  sent: unknown,
): Promise<Answer<CallOutput<N>>> =>
  handleRequest<CallInput<N>, CallOutput<N>>(
    name,
    calls[name].input as z.ZodType as z.ZodType<CallInput<N>>,
    asker,
    sent,
    (input) => contract[name](input),
  );
