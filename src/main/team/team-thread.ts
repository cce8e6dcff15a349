import { workerData } from 'node:worker_threads';
import { serveJobs } from '../threads/serve-jobs.ts';
import { teamJobs } from './team-jobs.ts';

/** The thread that reads and writes the team's folder and its documents, so that the window never waits for them. */
serveJobs(
  teamJobs((workerData as { home: string }).home, () => new Date()),
  { inTurn: true },
);
