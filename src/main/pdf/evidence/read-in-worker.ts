import type { Worker } from 'node:worker_threads';
import { Refused, refusalOf } from '../../../shared/domain/index.ts';
import { startThread } from '../../threads/start-thread.ts';
import type { PdfRead } from './read-pdf.ts';
import type { ReadingWork } from './read-pdf-worker.ts';

export type ReadPdf = (bytes: Uint8Array) => Promise<PdfRead>;

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
  return async (bytes) => {
    const thread = startThread<ReadingWork>(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
      died: unreadable,
      onStart: onThread,
    });
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > mostMemory)
        void thread.close(unreadable('it takes more memory than a brief can'));
    }, LOOKS_EVERY_MS);
    const limits = { seconds: mostMs / 1000, silentSeconds: Number.POSITIVE_INFINITY };
    try {
      return await thread.ask('read', bytes, { limits });
    } catch (error) {
      const { code, sentence, next, details } = refusalOf(error);
      throw new Refused(code === 'unexpected' ? 'damaged' : code, sentence, next, details);
    } finally {
      clearInterval(watch);
      void thread.close();
    }
  };
}

const unreadable = (why: string): Refused =>
  new Refused(
    'damaged',
    'This file cannot be read as a PDF within reason.',
    'Ask for the file again: it may have been changed on its way.',
    [why],
  );
