import { workerData } from 'node:worker_threads';
import { serveJobs } from '../../threads/serve-jobs.ts';
import { type Fonts, openFonts } from '../fonts.ts';
import { type HowToRead, readPdfHere } from './read-pdf.ts';
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

type Reading = { readonly bytes: Uint8Array; readonly how: HowToRead };
const jobs = { read: ({ bytes, how }: Reading) => read(bytes, how) };
export type ReadingWork = typeof jobs;

serveJobs(jobs, { inTurn: true });
