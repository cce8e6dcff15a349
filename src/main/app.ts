import { setTimeout as sleep } from 'node:timers/promises';
import type { Arrival, Contract } from '../shared/contract.ts';
import type { WindowPlace } from '../shared/domain/index.ts';
import { arrivals } from './app/calls/arrivals.ts';
import { backgroundCheck } from './app/calls/background-check.ts';
import { answerBriefs } from './app/calls/brief-calls.ts';
import { answerChecks } from './app/calls/check-calls.ts';
import { answerDelegations } from './app/calls/delegation-calls.ts';
import { answerDesk } from './app/calls/desk-calls.ts';
import { answerEdits } from './app/calls/edit-calls.ts';
import { answerExports } from './app/calls/export-calls.ts';
import { answerHome } from './app/calls/home-calls.ts';
import { answerIssues } from './app/calls/issue-calls.ts';
import { answerLibrary } from './app/calls/library-calls.ts';
import { answerPacks } from './app/calls/pack-calls.ts';
import type { Ports } from './app/calls/ports.ts';
import { answerRecalls } from './app/calls/recall-calls.ts';
import { answerRecords } from './app/calls/record-calls.ts';
import { answerRegion } from './app/calls/region-calls.ts';
import { unendedNotice } from './app/calls/unended-run.ts';
import { answerUpdates } from './app/calls/update-calls.ts';
import { answerVerify } from './app/calls/verify-calls.ts';
import { answerWindow } from './app/calls/window-calls.ts';
import { openContext } from './app/stores/context.ts';
import { channelsOf } from './app/use-cases/channels.ts';
import { lockHome } from './storage/home-lock.ts';
import { beginRun } from './storage/run-mark.ts';

export type { Dialogs, Ports, WindowPort } from './app/calls/ports.ts';
export { problemLine } from './app/stores/region.ts';
/** The parts of the app that the command line uses as they are. */
export { batch } from './app/use-cases/batch.ts';
export type { batchChannels } from './app/use-cases/batch-channels.ts';
export type { batchChecks } from './app/use-cases/batch-checks.ts';
export type { batchLedger } from './app/use-cases/batch-ledger.ts';
export type { batchPacks } from './app/use-cases/batch-packs.ts';
export { writeChosen } from './app/use-cases/write-chosen.ts';
export { describeChanges } from './library/describe-changes.ts';
export { readInWorker } from './pdf/evidence/read-in-worker.ts';

export type OpenedApp = {
  readonly contract: Contract;
  /** Says what each dropped file is, and installs the packs among them. */
  readonly openDropped: (paths: readonly string[]) => Promise<Arrival[]>;
  /** Where the window stands, kept for the next run. */
  readonly window: {
    readonly place: () => WindowPlace | null;
    readonly keepPlace: (place: WindowPlace) => void;
  };
  close(): Promise<void>;
};

/** Nobody waits longer for a thread whose window is gone. */
const THREADS_END_MS = 4000;

/**
 * Joins the rooms and answers the contract for one window.
 * @throws Refused when another Attaché holds the home, or its files cannot be used.
 */
export async function openApp(ports: Ports): Promise<OpenedApp> {
  const lock = await lockHome(ports.home, 'window');
  const context = await openContext(ports).catch(async (error: unknown) => {
    await lock.release();
    throw error;
  });
  const { workspace, frame } = context;
  const run = await beginRun(ports.home, ports.now);
  if (run.unended !== null) context.tell(unendedNotice(run.unended, workspace.data.briefs, ports.now()));
  ports.window.apply(frame.data.settings);
  let placed: Promise<unknown> = Promise.resolve();
  const channels = channelsOf(ports, context.libraryStore, context.packs);
  for (const notice of await channels.addShipped()) context.tell(notice);
  const background = backgroundCheck(channels, context.tell);
  const arriving = answerUpdates(context, channels);
  const { installFrom, ...packCalls } = answerPacks(context, arriving.begin);
  const arrived = arrivals(ports, installFrom);

  return {
    contract: {
      ...answerRegion(context),
      ...answerLibrary(context),
      ...answerRecords(context),
      ...answerDelegations(context),
      ...answerDesk(context),
      ...answerBriefs(context),
      ...answerChecks(context),
      ...answerIssues(context),
      ...answerRecalls(context),
      ...answerVerify(context, arrived.isArrived),
      ...answerExports(context),
      ...answerHome(context),
      ...packCalls,
      ...arriving.calls,
      ...answerEdits(context),
      ...answerWindow(context),
      ...arrived.calls,
    },
    openDropped: arrived.openDropped,
    window: {
      place: () => frame.data.place,
      keepPlace(place) {
        // A place that cannot be kept is not worth a word.
        placed = frame.update((file) => ({ ...file, place })).catch(() => {});
      },
    },
    close: async () => {
      background.stop();
      // What the officer made first; threads that do not end are left to the end of the process.
      await context.written();
      const threads = Promise.all([placed, arriving.close(), context.closeRegions()]);
      await Promise.race([threads, sleep(THREADS_END_MS, null, { ref: false })]);
      await run.end();
      await lock.release();
    },
  };
}
