import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { withOwnAudiences } from '../../../shared/audiences/audience-form.ts';
import type { Notice } from '../../../shared/contract.ts';
import type { Audience, InstalledPack, Overlay, PackRecords } from '../../../shared/domain/index.ts';
import { createLibrary, type Library } from '../../library/library.ts';
import type { LibraryFile } from '../../packs/library-store.ts';
import { receiveRecords } from '../../packs/packed-records.ts';
import type { Store } from '../../storage/store.ts';
import { type WorkThread, workThread } from '../threads/work-threads.ts';
import type { Environment } from './environment.ts';
import type { Region } from './region.ts';
import { overlaysOf } from './update-overlays.ts';
import type { WorkspaceFile } from './workspace.ts';

/** Keeping is for the next start; searches of this one go first. */
const KEEPS_EVERY_MS = 20;

const putBackNotice = ({ title, hash }: InstalledPack): Notice => ({
  id: `put-back-${hash}`,
  tone: 'warning',
  sentence: `Files of the installed data “${title}” were changed on the disk, or could not be read.`,
  next: 'They were put back from the copy that comes with Attaché; its figures are those of the publisher.',
});

type Opened = {
  readonly thread: WorkThread;
  readonly pack: InstalledPack;
  readonly base: PackRecords;
  readonly audiences: readonly Audience[];
  /** With the team's edits as they were in this file. */
  region: Region;
  asOf: WorkspaceFile;
};

/**
 * The regions in use, by pack hash: a brief keeps to the pack that it was made from. Each is read once, in a thread
 * that goes on to hold its search index; here stand the records. An edit changes both in proportion to the edit.
 * A region follows the two files by itself: a new version is another hash, and edits are noticed when it is asked for.
 */
export function openRegions(
  { home, resources, workThread: file }: Environment,
  libraryStore: Store<LibraryFile>,
  workspace: Store<WorkspaceFile>,
  tell: (notice: Notice) => void,
) {
  const regions = new Map<string, Promise<Opened>>();

  const withEdits = (
    opened: Pick<Opened, 'thread' | 'pack' | 'base' | 'audiences'>,
    overlays: readonly Overlay[],
    own: readonly Audience[],
  ): Region => {
    const { thread, pack, base, audiences } = opened;
    const library: Library = createLibrary(pack, base, overlays);
    // Jobs are done in the order in which they are asked: a search that comes after this sees the edit.
    const forgotten = (error: unknown): never => {
      // A thread that broke holds no index any more: whoever asks next opens the region anew.
      regions.delete(pack.hash);
      throw error;
    };
    const told = thread.ask('overlay', overlays);
    told.catch(() => undefined);
    return {
      library,
      audiences: withOwnAudiences(audiences, own),
      search: {
        search: (...asked) => thread.ask('search', asked).catch(forgotten),
        seek: (...asked) => thread.ask('seek', asked).catch(forgotten),
      },
    };
  };

  const open = async (packName: string): Promise<Opened> => {
    const thread = workThread(file);
    try {
      const job = { file: libraryStore.data, home, resources, packName };
      const { pack, audiences, parts, isKept, wasPutBack } = await thread.ask('open', job);
      if (wasPutBack) tell(putBackNotice(pack));
      const base = await receiveRecords(parts, (at) => thread.ask('part', at));
      const opened = { thread, pack, base, audiences };
      const asOf = workspace.data;
      const region = withEdits(opened, overlaysOf(asOf, pack.name), asOf.audiences);
      if (file) makeReady(thread, isKept).catch(() => undefined);
      return { ...opened, region, asOf };
    } catch (error) {
      await thread.close();
      throw error;
    }
  };

  /** The index before the first search asks for it; then what was read is kept for the next start. */
  const makeReady = async (thread: WorkThread, isKept: boolean): Promise<void> => {
    await thread.ask('index', null);
    while (!isKept && !(await thread.ask('keep', null))) await sleep(KEEPS_EVERY_MS, null, { ref: false });
  };

  /** Threads of packs that are in use no more. */
  const closeOld = (): void => {
    const used = new Set<string>(libraryStore.data.packs.map(({ hash }) => hash));
    for (const [hash, opening] of regions) {
      if (used.has(hash)) continue;
      regions.delete(hash);
      opening.then(
        ({ thread }) => thread.close(),
        () => undefined,
      );
    }
  };

  return {
    /** The named pack, or the one in use, with the team's edits in it. */
    async region(packName?: string): Promise<Region> {
      const name = packName ?? libraryStore.data.activePack ?? '';
      const key = libraryStore.data.packs.find((pack) => pack.name === name)?.hash ?? name;
      closeOld();
      const known = regions.get(key);
      const opening = known ?? open(name);
      if (!known) {
        regions.set(key, opening);
        // A failure is told each time and not remembered: the pack may be mended meanwhile.
        opening.catch(() => regions.delete(key));
      }
      const opened = await opening;
      if (opened.asOf === workspace.data) return opened.region;
      const { audiences: before } = opened.asOf;
      opened.asOf = workspace.data;
      const { audiences: own } = opened.asOf;
      const overlays = overlaysOf(opened.asOf, opened.pack.name);
      if (!isDeepStrictEqual(overlays, opened.region.library.overlays))
        opened.region = withEdits(opened, overlays, own);
      else if (own !== before)
        opened.region = { ...opened.region, audiences: withOwnAudiences(opened.audiences, own) };
      return opened.region;
    },
    async close(): Promise<void> {
      for (const opening of regions.values()) {
        await opening.then(
          ({ thread }) => thread.close(),
          () => undefined,
        );
      }
    },
  };
}
