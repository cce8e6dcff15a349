import { setTimeout as sleep } from 'node:timers/promises';
import type { Contract, ImportedFile } from '../shared/contract.ts';
import type { WindowPlace } from '../shared/domain/index.ts';
import { audienceCalls } from './app/calls/audience-calls.ts';
import { startBackgroundCheck } from './app/calls/background-check.ts';
import { brandCalls } from './app/calls/brand-calls.ts';
import { briefCalls } from './app/calls/brief-calls.ts';
import { checkCalls } from './app/calls/check-calls.ts';
import { openContext } from './app/calls/context.ts';
import { copyCalls } from './app/calls/copy-calls.ts';
import { crashNotice } from './app/calls/crash-notice.ts';
import { delegationCalls } from './app/calls/delegation-calls.ts';
import { deskCalls } from './app/calls/desk-calls.ts';
import { editCalls } from './app/calls/edit-calls.ts';
import { enquiryCalls } from './app/calls/enquiry-calls.ts';
import { exportCalls } from './app/calls/export-calls.ts';
import { figureCalls } from './app/calls/figure-calls.ts';
import { handOverCalls } from './app/calls/hand-over-calls.ts';
import { homeCalls } from './app/calls/home-calls.ts';
import { importCalls } from './app/calls/imported-files.ts';
import { issueCalls } from './app/calls/issue-calls.ts';
import { libraryCalls } from './app/calls/library-calls.ts';
import { packCalls } from './app/calls/pack-calls.ts';
import { peopleCalls } from './app/calls/people-calls.ts';
import type { Ports } from './app/calls/ports.ts';
import { recallCalls } from './app/calls/recall-calls.ts';
import { recordCalls } from './app/calls/record-calls.ts';
import { regionCalls } from './app/calls/region-calls.ts';
import { teamCalls } from './app/calls/team-calls.ts';
import { openedElsewhere, travelCalls } from './app/calls/travel-calls.ts';
import { updateCalls } from './app/calls/update-calls.ts';
import { verifyCalls } from './app/calls/verify-calls.ts';
import { showRecent, windowCalls } from './app/calls/window-calls.ts';
import { appOffer } from './app/use-cases/app-updates.ts';
import { openChannels } from './app/use-cases/channels.ts';
import { openTravelling } from './app/use-cases/travel.ts';
import { type HomeLock, lockHome } from './storage/home-lock.ts';
import { beginRun } from './storage/run-mark.ts';

/** What the hosts give, and the use cases that the command line reaches. */
export type { Dialogs, Ports, WindowPort } from './app/calls/ports.ts';
export type { Environment, InstalledApp, PdfTools } from './app/stores/environment.ts';
export { eraserOf } from './app/stores/erase-from-team.ts';
export { erasePerson, erasureOf } from './app/stores/erasing.ts';
export {
  addToLedger,
  changeHome,
  pdfToolsHere,
  readHome,
  readHomeWithLedger,
} from './app/stores/open-home.ts';
export { readLibraryFile } from './app/stores/region.ts';
export { readTeamHere } from './app/stores/team-here.ts';
export { fillQuestionFile, isWorkbook, questionTable } from './app/use-cases/answer.ts';
export { audiencesOfTeam, removeAudience, takeReadyAudience } from './app/use-cases/audiences.ts';
export { findBrief, isPdf, openNamedBrief } from './app/use-cases/brief-file.ts';
export { checkBrief } from './app/use-cases/check.ts';
export { compareBriefs, comparePrinted, withAnnex } from './app/use-cases/compare.ts';
export { enquiriesOf, exportEnquiries, importEnquiries } from './app/use-cases/enquiries.ts';
export { CRMS } from './app/use-cases/enquiry-table.ts';
export {
  type FoundFigures,
  figuresIn,
  importFigures,
  keepMapping,
  keptMapping,
  mappingPath,
  openFigures,
  packNameOf,
} from './app/use-cases/import-figures.ts';
export { type Inspected, inspectFile } from './app/use-cases/inspect.ts';
export { comparePacks, installByHand, validatePack } from './app/use-cases/install.ts';
export {
  briefToIssue,
  type CheckedEdition,
  checkForIssue,
  issueEditions,
  writeIssued,
} from './app/use-cases/issue.ts';
export { assertNoErrors, makeBrief } from './app/use-cases/make-brief.ts';
export { printBrief } from './app/use-cases/make-file.ts';
export { findAudience, openBrief } from './app/use-cases/open-brief.ts';
export * from './app/use-cases/publish.ts';
export { issueCorrigenda, librariesOfLedger, openNumbers } from './app/use-cases/recall.ts';
export { refreshPack } from './app/use-cases/refresh.ts';
export { restoreCopy, workCopies } from './app/use-cases/restore.ts';
export {
  addRemark,
  approveReview,
  makeReviewCopy,
  requireSignOff,
  signOffOf,
} from './app/use-cases/sign-off.ts';
export {
  closeSeries,
  joinTeam,
  leaveTeam,
  lookAtTeamFolder,
  syncTeam,
  type TeamRoundReport,
} from './app/use-cases/team.ts';
export { sendToTranslator, takeFromTranslator } from './app/use-cases/translate-pack.ts';
export {
  attacheFile,
  type OpenedTravelling,
  openTravelling,
  takeLibraryHere,
} from './app/use-cases/travel.ts';
export { type SyncedApp, syncChannels } from './app/use-cases/update.ts';
export { verifyFile } from './app/use-cases/verify.ts';
export { visitFeedback } from './app/use-cases/visit-feedback.ts';
export { writeChosen } from './app/use-cases/write-chosen.ts';
export { openFindings } from './ledger/issue.ts';
export { countLines as changeCountLines, describeChanges } from './library/describe-changes.ts';
export { problemLine } from './packs/pack-refusal.ts';
export { readInWorker } from './pdf/evidence/read-in-worker.ts';
export { unconfirmedNotice, whenUnconfirmed } from './storage/unconfirmed.ts';
export type { Looked as TeamLooked } from './team/told.ts';

export type OpenedApp = {
  readonly contract: Contract;
  /** Says what each dropped file is, and installs the packs among them. */
  readonly openDropped: (paths: readonly string[]) => Promise<ImportedFile[]>;
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
  return openLocked(ports, lock).catch(async (error: unknown) => {
    await lock.release();
    throw error;
  });
}

async function openLocked(ports: Ports, lock: HomeLock): Promise<OpenedApp> {
  const context = await openContext(ports);
  const { workspace, frame } = context;
  const run = await beginRun(ports.home, ports.now);
  if (run.crashedSince !== null)
    context.tell(crashNotice(run.crashedSince, workspace.data.briefs, ports.now()));
  ports.window.apply(frame.data.settings);
  showRecent(ports, frame.data.recent);
  let placed: Promise<unknown> = Promise.resolve();
  const channels = openChannels(ports, context.libraryStore, context.packs);
  for (const notice of [...(await channels.addShipped()), ...(await channels.addDecided())])
    context.tell(notice);
  const newerApp = async (): Promise<string | null> => (await appOffer(context))?.version ?? null;
  const background =
    ports.policy?.updateCheck === false ? null : startBackgroundCheck(channels, context.tell, newerApp);
  const arriving = updateCalls(context, channels);
  const packs = packCalls(context, arriving.begin);
  const arrived = importCalls(
    ports,
    packs.installFrom,
    async (path) => openedElsewhere(await openTravelling(context, path)),
    (id) => workspace.data.briefs.find((brief) => brief.id === id)?.title ?? null,
  );
  const verifying = verifyCalls(context, arrived.isArrived);

  return {
    contract: {
      ...regionCalls(context),
      ...audienceCalls(context),
      ...brandCalls(context),
      ...libraryCalls(context),
      ...recordCalls(context),
      ...delegationCalls(context),
      ...deskCalls(context),
      ...briefCalls(context),
      ...checkCalls(context),
      ...issueCalls(context),
      ...handOverCalls(context),
      ...recallCalls(context),
      ...verifying.calls,
      ...travelCalls(context, verifying.verified),
      ...exportCalls(context),
      ...homeCalls(context),
      ...figureCalls(context),
      ...packs.calls,
      ...arriving.calls,
      ...editCalls(context),
      ...peopleCalls(context),
      ...copyCalls(context),
      ...teamCalls(context),
      ...enquiryCalls(context),
      ...windowCalls(context),
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
      background?.stop();
      // What the officer made first; threads that do not end are left to the end of the process.
      await context.written();
      await context.teamDesk.close();
      const threads = Promise.all([placed, arriving.close(), context.closeRegions()]);
      await Promise.race([threads, sleep(THREADS_END_MS, null, { ref: false })]);
      await run.end();
      await lock.release();
    },
  };
}
