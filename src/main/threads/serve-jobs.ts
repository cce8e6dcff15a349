import { parentPort } from 'node:worker_threads';
import { Refused, refusalOf } from '../../shared/domain/index.ts';
import type { FromThread, Jobs, Tools, ToThread } from './jobs.ts';

type Serving = {
  /** One job after the other, as they were asked; otherwise each begins when it is asked. */
  readonly inTurn: boolean;
  /** What is done behind each answer. */
  readonly afterwards?: () => void;
};

/** The thread's own side of `startThread`: does these jobs as they are asked. */
export function serveJobs(jobs: Jobs, { inTurn, afterwards }: Serving): void {
  const stops = new Map<number, AbortController>();
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', (message: ToThread) => {
    const { id } = message;
    const stop = stops.get(id) ?? new AbortController();
    if ('stop' in message) {
      const { code, sentence, next, details } = message.stop;
      if (stops.has(id)) stop.abort(new Refused(code, sentence, next, details));
      return;
    }
    stops.set(id, stop);
    const given: ArrayBuffer[] = [];
    const say = (answer: FromThread): void => parentPort?.postMessage(answer, given);
    const tools: Tools = {
      onStep: (step) => parentPort?.postMessage({ id, step } satisfies FromThread),
      signal: stop.signal,
      give: ({ buffer }) => given.push(buffer),
    };
    const job = (inTurn ? last : Promise.resolve()).then(() => {
      stop.signal.throwIfAborted();
      const perform = jobs[message.job];
      if (!perform) throw new Error(`this thread knows no job ${message.job}`);
      return perform(message.input as never, tools);
    });
    last = job
      .then(
        (value) => say({ id, value }),
        (error: unknown) => {
          given.length = 0;
          say({ id, refusal: refusalOf(error) });
        },
      )
      .finally(() => {
        stops.delete(id);
        afterwards?.();
      });
  });
}
