import { parentPort } from 'node:worker_threads';
import { Refused, refusalOf } from '../../../shared/domain/index.ts';
import { packWork } from './pack-work.ts';
import type { FromThread, ToThread } from './work-threads.ts';

/** A thread that does `packWork`, one job after the other as they are asked. */
const port = parentPort;
const work = packWork() as unknown as Readonly<
  Record<string, (input: unknown, tools: object) => Promise<unknown>>
>;
const stops = new Map<number, AbortController>();
let last: Promise<unknown> = Promise.resolve();

/** Buffers that the answer may take along without a copy. */
function buffersIn(value: unknown): ArrayBuffer[] {
  const bytes = (value as { bytes?: unknown } | null | undefined)?.bytes;
  return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
}

port?.on('message', (message: ToThread) => {
  const say = (answer: FromThread, buffers: ArrayBuffer[] = []): void => port.postMessage(answer, buffers);
  const { id } = message;
  if ('stop' in message) {
    stops.get(id)?.abort(new Refused('cancelled', 'This was stopped; nothing was changed.'));
    return;
  }
  const stop = new AbortController();
  stops.set(id, stop);
  const job = last.then(async () => {
    if (stop.signal.aborted) throw stop.signal.reason;
    return work[message.job]?.(message.input, {
      onStep: (step: { sentence: string; share: number }) => say({ id, step }),
      signal: stop.signal,
    });
  });
  last = job.then(
    (value) => say({ id, value }, buffersIn(value)),
    (error: unknown) => say({ id, refusal: refusalOf(error) }),
  );
  void last.then(() => stops.delete(id));
});
