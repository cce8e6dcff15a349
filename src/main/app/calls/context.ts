import type { Notice } from '../../../shared/contract.ts';
import { deleteViewedCopies, reconcileIssuedFiles } from '../../ledger/issued-files.ts';
import { issuedCopies } from '../../ledger/ledger-store.ts';
import { openLedger } from '../../ledger/open-ledger.ts';
import { librarySpec } from '../../packs/library-store.ts';
import { openFonts } from '../../pdf/fonts.ts';
import { sceneMeasure } from '../../pdf/scene-measure.ts';
import { fontsOn } from '../../pdf/worn.ts';
import { openStore, type Store } from '../../storage/store.ts';
import { unconfirmedNotice, whenUnconfirmed } from '../../storage/unconfirmed.ts';
import { withoutCarriedOfGone } from '../stores/clear-carried.ts';
import { eraserOf } from '../stores/erase-from-team.ts';
import { finishErasing } from '../stores/erasing.ts';
import { type FrameFile, frameSpec } from '../stores/frame-store.ts';
import { packInstaller } from '../stores/installed-packs.ts';
import type { IssuingHome, WritableHome } from '../stores/open-home.ts';
import { openRegions } from '../stores/open-regions.ts';
import { installShipped } from '../stores/region.ts';
import { type SearchesFile, searchesSpec } from '../stores/saved-searches.ts';
import { openTeamDesk, type TeamDesk } from '../stores/team-desk.ts';
import { workspaceSpec } from '../stores/workspace.ts';
import type { Ports } from './ports.ts';

/** What every group of calls works on: the window's home, kept open, and the way to tell the officer. */
export type AppContext = WritableHome &
  IssuingHome & {
    readonly ports: Ports;
    readonly searches: Store<SearchesFile>;
    readonly frame: Store<FrameFile>;
    readonly teamDesk: TeamDesk;
    readonly closeRegions: () => Promise<void>;
    /** Resolves when nothing is being written any more. */
    readonly written: () => Promise<void>;
    readonly notices: () => readonly Notice[];
    readonly tell: (notice: Notice) => void;
    readonly dismiss: (id: string) => void;
  };

/** Opens the stores and puts the shipped packs in place. Whoever calls it holds the home's lock. */
export async function openContext(ports: Ports): Promise<AppContext> {
  const { home, now } = ports;
  const { store: libraryStore, notices: libraryNotices } = await openStore(home, librarySpec, now);
  const { store: stored, notices: workspaceNotices } = await openStore(home, workspaceSpec, now);
  const { ledger, notices: ledgerNotices } = await openLedger(home, now);
  const issuedNotices = await reconcileIssuedFiles(
    home,
    new Set(issuedCopies(ledger.data).map(({ copy }) => copy.number)),
    ledgerNotices.length === 0 && ledger.knowsAllIssued,
  );
  await deleteViewedCopies(home);
  const { store: searches, notices: searchesNotices } = await openStore(home, searchesSpec, now);
  const { store: frame, notices: frameNotices } = await openStore(home, frameSpec, now);
  await finishErasing({
    environment: ports,
    workspace: stored,
    ledger,
    others: [searches, frame, libraryStore],
    fromTeam: eraserOf(ports, stored, ledger, ports.version),
  });
  let tellNow = (notice: Notice): void => void early.push(notice);
  const early: Notice[] = [];
  const teamDesk = await openTeamDesk({
    environment: ports,
    workspace: stored,
    ledger,
    version: ports.version,
    tell: (notice) => tellNow(notice),
    arrived: () => ports.emit('teamArrived', {}),
    opened: () => ports.emit('teamOpened', {}),
  });
  const { workspace } = teamDesk;
  const isInTeam = teamDesk.here().desk !== null;
  if (withoutCarriedOfGone(workspace.data, isInTeam) !== workspace.data)
    await workspace.update((file) => withoutCarriedOfGone(file, isInTeam));
  await installShipped(libraryStore, ports);
  const packs = packInstaller(ports, libraryStore, workspace);
  await packs.settle();
  let notices: readonly Notice[] = [
    ...libraryNotices,
    ...workspaceNotices,
    ...ledgerNotices,
    ...issuedNotices,
    ...searchesNotices,
    ...frameNotices,
  ];

  const fonts = openFonts(ports.fonts);
  const regions = openRegions(ports, libraryStore, workspace, (notice) => tellNow(notice));
  // Read while the window opens; what goes wrong is told to whoever asks for it.
  regions.region().catch(() => undefined);
  const unfinished = new Set<Promise<unknown>>();

  const tell = (notice: Notice): void => {
    notices = [...notices.filter(({ id }) => id !== notice.id), notice];
    ports.emit('notice', notice);
  };
  tellNow = tell;
  for (const notice of early) tell(notice);
  whenUnconfirmed(() => tell(unconfirmedNotice(home)));

  return {
    ports,
    teamDesk,
    team: teamDesk.here,
    environment: ports,
    fonts: ports.fonts,
    renderPdf: ports.renderPdf,
    findPageFaults: ports.findPageFaults,
    readPdf: ports.readPdf,
    libraryStore,
    workspace,
    ledger,
    searches,
    frame,
    packs,
    measure: sceneMeasure(fonts),
    measureIn: (document) => sceneMeasure(fontsOn(document, fonts)),
    region: regions.region,
    closeRegions: regions.close,
    finish(work) {
      unfinished.add(work);
      const done = (): void => void unfinished.delete(work);
      work.then(done, done);
      return work;
    },
    async written() {
      while (unfinished.size > 0) await Promise.allSettled(unfinished);
      await Promise.all([libraryStore, workspace, ledger, searches, frame].map((store) => store.settled()));
    },
    notices: () => notices,
    tell,
    dismiss(id) {
      notices = notices.filter((notice) => notice.id !== id);
    },
  };
}
