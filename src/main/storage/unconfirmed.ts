import type { Notice } from '../../shared/views/index.ts';

/** Whether a disk has refused, in this process, to confirm that what was written is on it. */
let refused = false;
let listener: () => void = () => {};

/** What was written is there; only a power cut could show whether it was on the disk. Work goes on. */
export function noteUnconfirmed(): void {
  if (refused) return;
  refused = true;
  listener();
}

/** Calls `tell` the first time that a disk confirms nothing; at once where it has happened. One listener at a time. */
export function whenUnconfirmed(tell: () => void): void {
  listener = tell;
  if (refused) tell();
}

export const unconfirmedNotice = (home: string): Notice => ({
  id: 'disk-confirms-nothing',
  tone: 'warning',
  sentence: `The disk that holds ${home} does not confirm that files are on it.`,
  next: 'Work goes on. After a power cut the last changes may be missing: keep the folder on a local disk.',
});
