import module from 'node:module';
import { workerData } from 'node:worker_threads';
import { serveJobs } from '../threads/serve-jobs.ts';
import { openFonts } from './fonts.ts';
import { pdfWork } from './pdf-work.ts';

/** The thread that lays documents out and writes them, so that the window never waits for it. */
const { fonts } = workerData as { fonts: string };

let isKept = false;
/** Compiled code is kept when a process ends, but this thread will be ended: once, after the first document. */
function keepCompiled(): void {
  if (isKept) return;
  isKept = true;
  (module as Partial<typeof module>).flushCompileCache?.();
}

serveJobs(pdfWork(openFonts(fonts)), { inTurn: false, afterwards: keepCompiled });
