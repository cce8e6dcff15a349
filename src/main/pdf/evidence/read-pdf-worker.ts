import { workerData } from 'node:worker_threads';
import { serveJobs } from '../../threads/serve-jobs.ts';
import { type Fonts, openFonts } from '../fonts.ts';
import { readPdfHere } from './read-pdf.ts';
import { remakeHere } from './remake.ts';

/** The thread in which a PDF of unknown origin is read: it may be stopped at any time, and takes nobody with it. */
const { fonts: folder } = workerData as { readonly fonts: string };
let opened: Fonts | null = null;
const read = readPdfHere(
  remakeHere(() => {
    opened ??= openFonts(folder);
    return opened;
  }),
);

type Reading = { readonly bytes: Uint8Array; readonly rebuild: boolean };
const jobs = { read: ({ bytes, rebuild }: Reading) => read(bytes, { rebuild }) };
export type ReadingWork = typeof jobs;

serveJobs(jobs, { inTurn: true });
