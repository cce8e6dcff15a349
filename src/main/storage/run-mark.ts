import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeSynced } from './write-synced.ts';

const Mark = z.object({ since: z.iso.datetime() });

export type Run = {
  /** When the last run began, if it did not end cleanly: it was killed, or the computer went off. */
  readonly crashedSince: string | null;
  end(): Promise<void>;
};

/**
 * Leaves a mark in the home folder while a window is running, and removes it on a clean exit. The caller holds the
 * home's lock. The mark is a convenience: if it cannot be written, the run goes on without it.
 */
export async function beginRun(home: string, now: () => Date): Promise<Run> {
  const path = join(home, 'running.json');
  const left = await readFile(path, 'utf8').catch(() => null);
  let unended: string | null = null;
  try {
    unended = left === null ? null : Mark.parse(JSON.parse(left)).since;
  } catch {
    // Not a mark of ours, or cut short: nothing is known about that run.
  }
  await rm(path, { force: true }).catch(() => {});
  await writeSynced(path, `${JSON.stringify({ since: now().toISOString() })}\n`).catch(() => {});
  return { crashedSince: unended, end: () => rm(path, { force: true }).catch(() => {}) };
}
