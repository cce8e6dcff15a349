import { Worker, type WorkerOptions } from 'node:worker_threads';
import { Refused } from '../../shared/domain/index.ts';
import type { FromThread, Jobs, Step, ToThread } from './jobs.ts';

/** How long a job may take: in all, and without a word about its progress. What is beyond them is stopped. */
export type TimeLimits = { readonly seconds: number; readonly silentSeconds: number };

const UNLIMITED: TimeLimits = { seconds: Number.POSITIVE_INFINITY, silentSeconds: Number.POSITIVE_INFINITY };

export type Asking = {
  readonly onStep?: ((step: Step) => void) | undefined;
  /** Stops the job at its next step, and the thread itself where that does not come soon. */
  readonly signal?: AbortSignal | undefined;
  readonly limits?: TimeLimits | undefined;
};

/** Somebody who does these jobs. */
export type Thread<J extends Jobs> = {
  ask<N extends keyof J & string>(
    job: N,
    input: Parameters<J[N]>[0],
    asking?: Asking,
  ): Promise<Awaited<ReturnType<J[N]>>>;
  /** Ends the thread; what it still does is refused with this reason. */
  close(reason?: Error): Promise<void>;
};

type ThreadOptions = Pick<WorkerOptions, 'env' | 'workerData' | 'resourceLimits'> & {
  /** What is said where the thread died, or could not begin. */
  readonly died: (why: string) => Refused;
  /** What is said where a job took longer than it may. */
  readonly tooSlow?: (seconds: number) => Refused;
  /** Told of each thread as it begins. */
  readonly onStart?: (worker: Worker) => void;
};

/** As long as a job that was told to stop may take to do so. */
const GRACE_MS = 1000;

const stopped = (): Refused => new Refused('cancelled', 'This was stopped; nothing was changed.');

/** The end of a job, as its promise has it. */
type Waiting = {
  readonly heard: (step: Step) => void;
  readonly settle: (end: { readonly value: unknown } | { readonly error: Error }) => void;
};

/**
 * A thread of its own that runs `file`, which calls `serveJobs`. It begins at the first job, and anew after one that died or
 * had to be ended. At rest it keeps no process alive.
 */
export function startThread<J extends Jobs>(
  file: URL | string,
  {
    died,
    tooSlow = (seconds) => died(`it took more than ${seconds} seconds`),
    onStart,
    ...options
  }: ThreadOptions,
): Thread<J> {
  let worker: Worker | null = null;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();

  const end = async (error: Error): Promise<void> => {
    const ended = worker;
    worker = null;
    for (const { settle } of waiting.values()) settle({ error });
    await ended?.terminate();
  };

  const start = (): Worker => {
    const thread = new Worker(file, options);
    const broken = (why: string): void => {
      if (worker === thread) void end(died(why));
    };
    thread.on('message', (message: FromThread) => {
      const asked = waiting.get(message.id);
      if (!asked) return;
      if ('step' in message) return asked.heard(message.step);
      if ('value' in message) return asked.settle(message);
      const { code, sentence, next, details } = message.refusal;
      asked.settle({ error: new Refused(code, sentence, next, details) });
    });
    thread.on('error', (error) => broken(error.message));
    thread.on('exit', (code) => broken(`the thread ended with ${code}`));
    thread.unref();
    onStart?.(thread);
    return thread;
  };

  return {
    ask: (job, input, { onStep, signal, limits = UNLIMITED } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(stopped());
        worker ??= start();
        const thread = worker;
        const id = nextId++;
        const say = (message: ToThread): void => thread.postMessage(message);
        const clocks = new Set<NodeJS.Timeout>();
        const after = (seconds: number, then: () => void): NodeJS.Timeout | null => {
          if (!Number.isFinite(seconds)) return null;
          const clock = setTimeout(then, seconds * 1000);
          clocks.add(clock);
          return clock;
        };
        const late = (seconds: number) => () => void end(tooSlow(seconds));
        const silence = after(limits.silentSeconds, late(limits.silentSeconds));
        after(limits.seconds, late(limits.seconds));
        const stop = (): void => {
          say({ id, stop: stopped().refusal });
          after(GRACE_MS / 1000, () => void end(stopped()));
        };
        signal?.addEventListener('abort', stop, { once: true });
        waiting.set(id, {
          heard(step) {
            silence?.refresh();
            if (!signal?.aborted) onStep?.(step);
          },
          settle(ended) {
            waiting.delete(id);
            for (const clock of clocks) clearTimeout(clock);
            signal?.removeEventListener('abort', stop);
            if (waiting.size === 0) thread.unref();
            if ('error' in ended) reject(ended.error);
            else resolve(ended.value as Awaited<ReturnType<J[typeof job]>>);
          },
        });
        thread.ref();
        say({ id, job, input });
      }),
    close: (reason = stopped()) => end(reason),
  };
}

/** The same jobs where they are asked for, without a thread. */
export const withoutThread = <J extends Jobs>(jobs: J): Thread<J> => ({
  async ask(job, input, { onStep = () => {}, signal = new AbortController().signal } = {}) {
    if (signal.aborted) throw stopped();
    return (await jobs[job]?.(input as never, { onStep, signal, give: () => {} })) as never;
  },
  close: async () => {},
});
