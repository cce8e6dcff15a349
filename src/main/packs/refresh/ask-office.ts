import { Refused } from '../../../shared/domain/index.ts';
import { errorMessage } from '../../../shared/domain/refusal.ts';

/** Asks a statistics office for a text, on the publisher's machine only. The officer's app never calls this. */

export type AskOffice = (address: string) => Promise<string>;

const SECONDS = 60;
const MOST_BYTES = 30_000_000;

/** What a person is told where an office gives no answer; nothing was changed by then. */
const noAnswer = (address: string, why: string): Refused =>
  new Refused(
    'unreachable',
    `${new URL(address).host} gave no answer: ${why}.`,
    'Nothing was changed. Try again when the network is there.',
    [address],
  );

export const askOffice: AskOffice = async (address) => {
  let answer: Response;
  try {
    answer = await fetch(address, { signal: AbortSignal.timeout(SECONDS * 1000), redirect: 'error' });
  } catch (error) {
    const { cause } = error as { readonly cause?: unknown };
    throw noAnswer(address, errorMessage(cause ?? error));
  }
  if (!answer.ok) throw noAnswer(address, `it says ${answer.status} ${answer.statusText}`.trim());
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of answer.body ?? []) {
      bytes += part.length;
      if (bytes > MOST_BYTES) throw new Error('it sends more than 30 MB');
      parts.push(part);
    }
  } catch (error) {
    throw noAnswer(address, errorMessage(error));
  }
  return Buffer.concat(parts).toString('utf8');
};
