import type { Notice } from '../../../shared/contract.ts';
import { type Audience, type Brief, type Delegation, Refused } from '../../../shared/domain/index.ts';
import type { Measure } from '../../../shared/figures/scene.ts';
import { clearShown, settleIssued } from '../../ledger/issued-files.ts';
import { issuedCopies } from '../../ledger/ledger-store.ts';
import { type Ledger, openLedger } from '../../ledger/open-ledger.ts';
import { type LibraryFile, librarySpec } from '../../packs/library-store.ts';
import { openFonts } from '../../pdf/fonts.ts';
import { sceneMeasure } from '../../pdf/scene-measure.ts';
import { openStore, type Store } from '../../storage/store.ts';
import type { Ports } from '../calls/ports.ts';
import { type FrameFile, frameSpec } from './frame-store.ts';
import { installedPacks } from './installed-packs.ts';
import { type OpenedRegion, openRegions } from './open-regions.ts';
import { installShipped } from './region.ts';
import { type SearchesFile, searchesSpec } from './saved-searches.ts';
import { type WorkspaceFile, workspaceSpec } from './workspace.ts';

/** What every group of calls works on: the opened stores, the opened regions, and the way to tell the officer. */
export type AppContext = {
  readonly ports: Ports;
  readonly libraryStore: Store<LibraryFile>;
  readonly workspace: Store<WorkspaceFile>;
  readonly ledger: Ledger;
  readonly searches: Store<SearchesFile>;
  readonly frame: Store<FrameFile>;
  readonly packs: ReturnType<typeof installedPacks>;
  readonly measure: Measure;
  /** The named pack, or the one in use, with the team's edits in it. */
  readonly region: (packName?: string) => Promise<OpenedRegion>;
  readonly closeRegions: () => Promise<void>;
  /** Work that must not be cut short between a file and its entry in the ledger: closing waits for it. */
  readonly finish: <T>(work: Promise<T>) => Promise<T>;
  /** Resolves when nothing is being written any more. */
  readonly written: () => Promise<void>;
  readonly notices: () => readonly Notice[];
  readonly tell: (notice: Notice) => void;
  readonly dismiss: (id: string) => void;
  readonly delegationOf: (id: string | null) => Delegation | null;
  /** The delegation that a brief is asked for: it must be known, and of the same audience. */
  readonly comingTo: (audience: Audience, id: string | null) => Delegation | null;
  readonly briefOf: (id: string) => Brief;
};

/** Opens the stores and puts the shipped packs in place. Whoever calls it holds the home's lock. */
export async function openContext(ports: Ports): Promise<AppContext> {
  const { home, now } = ports;
  const { store: libraryStore, notices: libraryNotices } = await openStore(home, librarySpec, now);
  const { store: workspace, notices: workspaceNotices } = await openStore(home, workspaceSpec, now);
  const { ledger, notices: ledgerNotices } = await openLedger(home, now);
  const issuedNotices = await settleIssued(
    home,
    new Set(issuedCopies(ledger.data).map(({ copy }) => copy.number)),
    ledgerNotices.length === 0,
  );
  await clearShown(home);
  const { store: searches, notices: searchesNotices } = await openStore(home, searchesSpec, now);
  const { store: frame, notices: frameNotices } = await openStore(home, frameSpec, now);
  await installShipped(libraryStore, ports);
  const packs = installedPacks(ports, libraryStore, workspace);
  await packs.settle();
  let notices: readonly Notice[] = [
    ...libraryNotices,
    ...workspaceNotices,
    ...ledgerNotices,
    ...issuedNotices,
    ...searchesNotices,
    ...frameNotices,
  ];

  const regions = openRegions(ports, libraryStore, workspace);
  // Read while the window opens; what goes wrong is told to whoever asks for it.
  regions.region().catch(() => undefined);
  const unfinished = new Set<Promise<unknown>>();
  const delegationOf = (id: string | null): Delegation | null =>
    workspace.data.delegations.find((delegation) => delegation.id === id) ?? null;

  return {
    ports,
    libraryStore,
    workspace,
    ledger,
    searches,
    frame,
    packs,
    measure: sceneMeasure(openFonts(ports.fonts)),
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
    tell(notice) {
      notices = [...notices.filter(({ id }) => id !== notice.id), notice];
      ports.emit('notice', notice);
    },
    dismiss(id) {
      notices = notices.filter((notice) => notice.id !== id);
    },
    delegationOf,
    comingTo(audience, id) {
      if (id === null) return null;
      const delegation = delegationOf(id);
      if (!delegation)
        throw new Refused('not-found', 'This delegation no longer exists.', 'Choose another one.');
      if (delegation.audienceId === audience.id) return delegation;
      throw new Refused(
        'bad-input',
        `${delegation.name} is a delegation for another audience than ${audience.name}.`,
        'Choose its own audience, or another delegation.',
      );
    },
    briefOf(id) {
      const brief = workspace.data.briefs.find((candidate) => candidate.id === id);
      if (brief) return brief;
      throw new Refused('not-found', 'This brief no longer exists.', 'Go back to the list of briefs.');
    },
  };
}
