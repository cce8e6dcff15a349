import type { Notice } from '../../../shared/contract.ts';
import type { openChannels } from '../use-cases/channels.ts';

/** Not while the window opens, and then often enough to notice when a check is due. */
const FIRST_MS = 60_000;
const EVERY_MS = 15 * 60_000;

/** Asks channels when they are due, one at a time, and tells what came. Trouble is shown with the channel, never in the way. */
export function startBackgroundCheck(
  channels: ReturnType<typeof openChannels>,
  tell: (notice: Notice) => void,
  newerApp: () => Promise<string | null>,
): { stop(): void } {
  let busy = false;
  const check = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    const due = channels.due();
    for (const { id } of due) {
      // A check that fails is written down by `sync`, which also lengthens the wait for the next.
      const synced = await channels.sync(id).catch(() => null);
      for (const { pack, from } of synced?.packs ?? []) {
        const sentence =
          from === null
            ? `${pack.title} ${pack.version} has arrived.`
            : `${pack.title}: ${from} → ${pack.version}.`;
        tell({ id: `arrived-${pack.hash}`, tone: 'info', sentence, next: 'See Updates for what changed.' });
      }
    }
    const version = due.length > 0 ? await newerApp() : null;
    if (version !== null)
      tell({
        id: `app-${version}`,
        tone: 'info',
        sentence: `Attaché ${version} can be had.`,
        next: 'Updates saves its installer for whoever may install programs here.',
      });
    busy = false;
  };
  const first = setTimeout(() => void check(), FIRST_MS);
  const every = setInterval(() => void check(), EVERY_MS);
  first.unref();
  every.unref();
  return {
    stop() {
      clearTimeout(first);
      clearInterval(every);
    },
  };
}
