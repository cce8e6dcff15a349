import type { Worker } from 'node:worker_threads';
import { Refused, refusalOf } from '../../../shared/domain/index.ts';
import { startThread } from '../../threads/start-thread.ts';
import type { ReadPdf } from './read-pdf.ts';
import type { ReadingWork } from './read-pdf-worker.ts';

/** Longer than the largest brief takes on a slow machine; a file that was made to be endless takes no longer. */
const MOST_MS = 45_000;

/**
 * What a thread is given holds for its objects, not for the bytes that it unpacks: those are seen only in what the whole
 * process holds. So much more than before means a file that unpacks without end.
 */
const MOST_MEMORY = 1536 * 1024 * 1024;
const LOOKS_EVERY_MS = 50;

type Bounds = {
  /** Milliseconds. */
  readonly mostMs?: number;
  /** Bytes. */
  readonly mostMemory?: number;
  /** Told of each thread as it starts. */
  readonly onThread?: (worker: Worker) => void;
};

/**
 * Reads each PDF in a thread of its own, with a bound on time and memory: it may come from anywhere. What is made again from
 * its evidence is made there too. `fonts` is the folder of the faces.
 */
export function readInWorker(
  workerFile: URL | string,
  fonts: string,
  { mostMs = MOST_MS, mostMemory = MOST_MEMORY, onThread = () => {} }: Bounds = {},
): ReadPdf {
  return async (bytes, how = { rebuild: false }) => {
    const thread = startThread<ReadingWork>(workerFile, {
      workerData: { fonts },
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
      return await thread.ask('read', { bytes, how }, { limits });
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
