import { Worker } from 'node:worker_threads';
import { type Refusal, Refused } from '../../../shared/domain/refusal.ts';
import type { PdfRead } from './read-pdf.ts';

export type ReadPdf = (bytes: Uint8Array) => Promise<PdfRead>;

type Answer =
  | { readonly ok: true; readonly read: PdfRead }
  | { readonly ok: false; readonly refusal: Refusal };

/** Longer than the largest brief takes on a slow machine; a file that was made to be endless takes no longer. */
const MOST_MS = 45_000;

/**
 * What a thread is given holds for its objects, not for the bytes that it unpacks: those are seen only in what the whole
 * process holds. So much more than before means a file that unpacks without end.
 */
const MOST_MEMORY = 1536 * 1024 * 1024;
const LOOKS_EVERY_MS = 50;

/**
 * Reads each PDF in a thread of its own, with a bound on time (milliseconds) and memory (bytes): it may come from
 * anywhere. `onThread` is told each thread as it starts.
 */
export function readInWorker(
  workerFile: URL | string,
  mostMs = MOST_MS,
  mostMemory = MOST_MEMORY,
  onThread: (worker: Worker) => void = () => {},
): ReadPdf {
  return (bytes) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile, {
        workerData: { bytes },
        resourceLimits: { maxOldGenerationSizeMb: 1024 },
      });
      onThread(worker);
      const before = process.memoryUsage.rss();
      const settle = (): void => {
        clearTimeout(patience);
        clearInterval(watch);
        void worker.terminate();
      };
      const refuse = (why: string): void => {
        settle();
        reject(
          new Refused(
            'damaged',
            'This file cannot be read as a PDF within reason.',
            'Ask for the file again: it may have been changed on its way.',
            [why],
          ),
        );
      };
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > mostMemory) refuse('it takes more memory than a brief can');
      }, LOOKS_EVERY_MS);
      const patience = setTimeout(() => refuse(`it took more than ${mostMs / 1000} seconds`), mostMs);
      worker.on('message', (answer: Answer) => {
        settle();
        if (answer.ok) resolve(answer.read);
        else {
          const { code, sentence, next, details } = answer.refusal;
          reject(new Refused(code === 'unexpected' ? 'damaged' : code, sentence, next, details));
        }
      });
      worker.on('error', (error) => refuse(error.message));
    });
}
