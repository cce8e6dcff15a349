import { serveJobs } from '../../threads/serve-jobs.ts';
import { readPdf } from './read-pdf.ts';

/** The thread in which a PDF of unknown origin is read: it may be stopped at any time, and takes nobody with it. */
const jobs = { read: readPdf };
export type ReadingWork = typeof jobs;

serveJobs(jobs, { inTurn: true });
