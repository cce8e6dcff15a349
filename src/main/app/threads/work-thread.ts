import { serveJobs } from '../../threads/serve-jobs.ts';
import { packWork } from './pack-work.ts';

/** A thread that does `packWork`. */
serveJobs(packWork(), { inTurn: true });
