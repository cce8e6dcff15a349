import { Worker } from 'node:worker_threads';
import {
  type PageFault,
  type Refusal,
  Refused,
  type Rendered,
  type ShownPages,
} from '../../shared/domain/index.ts';
import type { Document } from './document.ts';
import type { FindPageFaults, RenderPdf, RenderProgress } from './render.ts';
import { warmUpDocument } from './warm-up-document.ts';

export type ToWorker = {
  readonly id: number;
  readonly document: Document;
  readonly shown?: ShownPages;
  /** Only what is wrong with the pages. */
  readonly faultsOnly?: true;
};
export type FromWorker =
  | { readonly id: number; readonly kind: 'progress'; readonly sentence: string; readonly share: number }
  | { readonly id: number; readonly kind: 'done'; readonly rendered: Rendered }
  | { readonly id: number; readonly kind: 'faults'; readonly faults: readonly PageFault[] }
  | { readonly id: number; readonly kind: 'failed'; readonly refusal: Refusal };

type Waiting = {
  readonly resolve: (rendered: Rendered) => void;
  readonly found: (faults: readonly PageFault[]) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: RenderProgress;
};

export type RenderInWorker = RenderPdf & {
  readonly findPageFaults: FindPageFaults;
  /** Starts the thread and lets it draw something small, so that the first document need not wait for all that it reads. */
  warmUp(): void;
  close(): Promise<void>;
};

/**
 * Renders in a thread of its own, started when first needed; a thread that dies is replaced at the next call.
 * `compiled` is a folder for compiled code, which makes the next start of the thread quicker.
 */
export function renderInWorker(workerFile: URL | string, fonts: string, compiled?: string): RenderInWorker {
  let worker: Worker | null = null;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();
  const start = (): Worker => {
    const env = compiled === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: compiled };
    const thread = new Worker(workerFile, { workerData: { fonts }, env });
    const fail = (why: string): void => {
      if (worker === thread) worker = null;
      for (const { reject } of waiting.values()) {
        reject(
          new Refused(
            'cannot-draw',
            'The PDF could not be drawn.',
            'Try again; if it comes back, report it.',
            [why],
          ),
        );
      }
      waiting.clear();
    };
    thread.on('message', (message: FromWorker) => {
      const asked = waiting.get(message.id);
      if (!asked) return;
      if (message.kind === 'progress') return asked.onProgress(message);
      waiting.delete(message.id);
      if (message.kind === 'done') asked.resolve(message.rendered);
      else if (message.kind === 'faults') asked.found(message.faults);
      else asked.reject(refusedWith(message.refusal));
    });
    thread.on('error', (error) => fail(error.message));
    thread.on('exit', (code) => {
      if (code !== 0) fail(`the drawing thread ended with ${code}`);
    });
    return thread;
  };
  const render: RenderPdf = (document, onProgress, shown) =>
    new Promise((resolve, reject) => {
      worker ??= start();
      const id = nextId++;
      waiting.set(id, { resolve, reject, onProgress, found: () => {} });
      worker.postMessage({ id, document, ...(shown ? { shown } : {}) } satisfies ToWorker);
    });
  const findPageFaults: FindPageFaults = (document) =>
    new Promise((found, reject) => {
      worker ??= start();
      const id = nextId++;
      waiting.set(id, { resolve: () => {}, reject, onProgress: () => {}, found });
      worker.postMessage({ id, document, faultsOnly: true } satisfies ToWorker);
    });
  return Object.assign(render, {
    findPageFaults,
    warmUp() {
      // What is wrong is said when something is asked for.
      render(warmUpDocument, () => {}).catch(() => {});
    },
    async close() {
      await worker?.terminate();
      worker = null;
    },
  });
}

/** A refusal that came from the thread, to be thrown here. */
const refusedWith = ({ code, sentence, next, details }: Refusal): Refused =>
  new Refused(code, sentence, next, details);
