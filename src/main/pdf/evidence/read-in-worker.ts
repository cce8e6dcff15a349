import { Worker } from 'node:worker_threads';
import { type Refusal, Refused } from '../../../shared/domain/refusal.ts';
import type { PdfRead } from './read-pdf.ts';

export type ReadPdf = (bytes: Uint8Array) => Promise<PdfRead>;

type Answer =
  | { readonly ok: true; readonly read: PdfRead }
  | { readonly ok: false; readonly refusal: Refusal };

/** Longer than the largest brief takes on a slow machine; a file that was made to be endless takes no longer. */
const MOST_MS = 45_000;

/** Reads each PDF in a thread of its own, with a bound on time and memory: it may come from anywhere. */
export function readInWorker(workerFile: URL | string, mostMs = MOST_MS): ReadPdf {
  return (bytes) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile, {
        workerData: { bytes },
        resourceLimits: { maxOldGenerationSizeMb: 1024 },
      });
      const refuse = (why: string): void => {
        reject(
          new Refused(
            'damaged',
            'This file cannot be read as a PDF within reason.',
            'Ask for the file again: it may have been changed on its way.',
            [why],
          ),
        );
        void worker.terminate();
      };
      const patience = setTimeout(() => refuse(`it took more than ${mostMs / 1000} seconds`), mostMs);
      worker.on('message', (answer: Answer) => {
        clearTimeout(patience);
        if (answer.ok) resolve(answer.read);
        else {
          const { code, sentence, next, details } = answer.refusal;
          reject(new Refused(code === 'unexpected' ? 'damaged' : code, sentence, next, details));
        }
        void worker.terminate();
      });
      worker.on('error', (error) => {
        clearTimeout(patience);
        refuse(error.message);
      });
    });
}
