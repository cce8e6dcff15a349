import { setTimeout as pause } from 'node:timers/promises';
import type * as Electron from 'electron';
import type { ElectronApplication } from 'playwright-core';

/**
 * Asks something of the main process that may be asked twice. While it is busy, V8 sometimes forgets the answer that is
 * waited for ("promise was garbage collected"): then it is asked again.
 */
export async function inMain<R, A>(
  app: ElectronApplication,
  ask: (electron: typeof Electron, given: A) => R,
  given?: A,
): Promise<Awaited<R>> {
  for (let left = 8; ; left -= 1) {
    try {
      return (await app.evaluate(ask as never, given)) as Awaited<R>;
    } catch (cause) {
      if (left === 0 || !String(cause).includes('garbage collected')) throw cause;
      await pause(20 * (9 - left));
    }
  }
}
