import { Worker } from 'node:worker_threads';
import { type Refusal, Refused } from '../../../shared/domain/index.ts';
import type { OnStep } from '../../packs/read-pack.ts';
import { packWork, type Tools } from './pack-work.ts';

type Work = ReturnType<typeof packWork>;
export type JobName = keyof Work;
type Input<N extends JobName> = Parameters<Work[N]>[0];
type Output<N extends JobName> = Awaited<ReturnType<Work[N]>>;

export type ToThread =
  | { readonly id: number; readonly job: JobName; readonly input: unknown }
  | { readonly id: number; readonly stop: true };
export type FromThread =
  | { readonly id: number; readonly step: Parameters<OnStep>[0] }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly refusal: Refusal };

/** How long a job may take: in all, and without a word about its progress. What is beyond them is stopped. */
export type TimeLimits = { readonly seconds: number; readonly silentSeconds: number };

/** A region's pack takes a second or two; what needs minutes was made to. */
export const READING: TimeLimits = { seconds: 300, silentSeconds: 60 };
const UNLIMITED: TimeLimits = { seconds: Number.POSITIVE_INFINITY, silentSeconds: Number.POSITIVE_INFINITY };

export type Asking = {
  readonly onStep?: OnStep | undefined;
  /** Stops the job at its next step, and the thread itself where that does not come soon. */
  readonly signal?: AbortSignal | undefined;
  readonly limits?: TimeLimits | undefined;
};

/** Somebody who does `packWork`. */
export type WorkThread = {
  ask<N extends JobName>(job: N, input: Input<N>, asking?: Asking): Promise<Output<N>>;
  close(): Promise<void>;
};

/** As long as a job that was told to stop may take to do so. */
const GRACE_MS = 1000;

const stopped = (): Refused => new Refused('cancelled', 'This was stopped; nothing was changed.');
const tooSlow = (seconds: number): Refused =>
  new Refused(
    'pack-refused',
    `Reading this took longer than ${seconds} seconds, as no pack does, so it was stopped. Nothing was changed.`,
    'Get it again from its author; a workbook may also be saved as CSV first.',
  );

type Waiting = {
  readonly settle: (end: () => void) => void;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly heard: (step: Parameters<OnStep>[0]) => void;
};

/** A thread of its own. It begins at the first job, and anew after one that had to be ended. */
function apart(file: URL): WorkThread {
  let worker: Worker | null = null;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();
  const endAll = (error: Error): void => {
    const ended = worker;
    worker = null;
    for (const { settle, reject } of waiting.values()) settle(() => reject(error));
    void ended?.terminate();
  };
  const start = (): Worker => {
    const thread = new Worker(file);
    const broken = (why: string): void => {
      if (worker !== thread) return;
      endAll(
        new Refused(
          'unexpected',
          'Attaché could not finish its work on the data.',
          'Nothing was changed; try it again, and report it if it comes back.',
          [why],
        ),
      );
    };
    thread.on('message', (message: FromThread) => {
      const asked = waiting.get(message.id);
      if (!asked) return;
      if ('step' in message) return asked.heard(message.step);
      asked.settle(() => {
        if ('value' in message) asked.resolve(message.value as never);
        else {
          const { code, sentence, next, details } = message.refusal;
          asked.reject(new Refused(code, sentence, next, details));
        }
      });
    });
    thread.on('error', (error) => broken(error.message));
    thread.on('exit', (code) => broken(`the thread ended with ${code}`));
    // A thread at rest keeps no process alive.
    thread.unref();
    return thread;
  };
  return {
    ask: (job, input, { onStep, signal, limits = UNLIMITED } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(stopped());
        worker ??= start();
        const thread = worker;
        const id = nextId++;
        const clocks = new Set<NodeJS.Timeout>();
        const after = (ms: number, then: () => void): NodeJS.Timeout | null => {
          if (!Number.isFinite(ms)) return null;
          const clock = setTimeout(then, ms);
          clocks.add(clock);
          return clock;
        };
        const silence = after(limits.silentSeconds * 1000, () => endAll(tooSlow(limits.silentSeconds)));
        after(limits.seconds * 1000, () => endAll(tooSlow(limits.seconds)));
        const stop = (): void => {
          thread.postMessage({ id, stop: true } satisfies ToThread);
          after(GRACE_MS, () => endAll(stopped()));
        };
        signal?.addEventListener('abort', stop, { once: true });
        waiting.set(id, {
          resolve,
          reject,
          heard(step) {
            silence?.refresh();
            if (!signal?.aborted) onStep?.(step);
          },
          settle(end) {
            waiting.delete(id);
            for (const clock of clocks) clearTimeout(clock);
            signal?.removeEventListener('abort', stop);
            if (waiting.size === 0) thread.unref();
            end();
          },
        });
        thread.ref();
        thread.postMessage({ id, job, input } satisfies ToThread);
      }),
    async close() {
      const ended = worker;
      worker = null;
      for (const { settle, reject } of waiting.values()) settle(() => reject(stopped()));
      await ended?.terminate();
    },
  };
}

/** The same work where it is asked: for the command line, and for tests of what the work does. */
function here(): WorkThread {
  const work = packWork();
  return {
    ask(job, input, { onStep, signal } = {}) {
      const tools: Tools = {
        onStep: onStep ?? (() => undefined),
        signal: signal ?? new AbortController().signal,
      };
      if (signal?.aborted) return Promise.reject(stopped());
      // The table's own types say that this input is the job's; they are lost where the job's name is a variable.
      const perform = work[job] as unknown as (given: unknown, tools: Tools) => ReturnType<Work[typeof job]>;
      return perform(input, tools) as never;
    },
    close: async () => undefined,
  };
}

/** Starts threads of the built `work-thread.ts`; without it, the work is done here. */
export const workThread = (file: URL | undefined): WorkThread => (file ? apart(file) : here());

/** Does one job in a thread of its own, which ends with it: what it took in memory is given back. */
export async function workOnce<N extends JobName>(
  file: URL | undefined,
  job: N,
  input: Input<N>,
  asking: Asking = {},
): Promise<Output<N>> {
  const thread = workThread(file);
  return thread.ask(job, input, asking).finally(() => thread.close());
}
