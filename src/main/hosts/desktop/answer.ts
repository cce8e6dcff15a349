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

/** Who asks: the address of the frame, and whether it is the window itself or a frame within. */
export type Asker = { readonly url: string; readonly isMainFrame: boolean } | null;

const no = (refusal: Refusal): Answer<never> => ({ ok: false, refusal });

/** Only our own page, not a frame in it and not a page that took its place, may ask for anything. */
const isOurs = (asker: Asker): boolean => asker?.isMainFrame === true && asker.url.startsWith(`${ORIGIN}/`);

/** One call from the window: who asks and what they send are checked here; a "no" is a value, never an exception. */
export async function answerCall<N extends CallName>(
  contract: Contract,
  name: N,
  asker: Asker,
  sent: unknown,
): Promise<Answer<CallOutput<N>>> {
  if (!isOurs(asker)) {
    return no({
      code: 'bad-input',
      sentence: 'This page may not ask Attaché for anything.',
      next: 'Close the window and open Attaché again.',
      details: [],
    });
  }
  const input = calls[name].input.safeParse(sent);
  if (!input.success) {
    return no({
      code: 'bad-input',
      sentence: 'The window asked for something in a form that Attaché does not understand.',
      next: 'Close the window and open Attaché again; report it if it comes back.',
      details: input.error.issues.map(({ path, message }) => `${[name, ...path].join('.')}: ${message}`),
    });
  }
  try {
    return { ok: true, value: await contract[name](input.data as CallInput<N>) };
  } catch (error) {
    return no(refusalOf(error));
  }
}
