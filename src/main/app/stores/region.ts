import { withOwnAudiences } from '../../../shared/audiences/audience-form.ts';
import type { Notice, SearchAnswer } from '../../../shared/contract.ts';
import { type Audience, Refused } from '../../../shared/domain/index.ts';
import { createLibrary, type Library } from '../../library/library.ts';
import { buildSearchIndex, type SearchIndex } from '../../library/search.ts';
import { installPack } from '../../packs/install-pack.ts';
import { type LibraryFile, librarySpec } from '../../packs/library-store.ts';
import { openPackRecords, shippedFolders } from '../../packs/open-installed.ts';
import { addPack } from '../../packs/pack-list.ts';
import { packRefusal } from '../../packs/pack-refusal.ts';
import { lockHome } from '../../storage/home-lock.ts';
import { openStore, type Store } from '../../storage/store.ts';
import type { Environment } from './environment.ts';
import type { WorkspaceFile } from './workspace.ts';

/** A pack as a library with the team's edits in it, its search, and the audiences that may be written for. */
export type Region = {
  readonly library: Library;
  readonly audiences: readonly Audience[];
  readonly search: {
    search(...asked: Parameters<SearchIndex['search']>): Promise<SearchAnswer>;
    seek(...asked: Parameters<SearchIndex['seek']>): Promise<number | null>;
  };
};

/** Installs the packs that ship, on the first run only. @returns true when something was installed. */
export async function installShipped(
  store: Store<LibraryFile>,
  { home, resources, now }: Environment,
): Promise<boolean> {
  if (store.data.packs.length > 0) return false;
  for (const folder of await shippedFolders(resources)) {
    const installed = await installPack({ folder, home, trust: 'shipped', now });
    if (!installed.ok) throw packRefusal(installed.problems, installed.total, folder);
    await store.update((file) => addPack(file, installed.pack, now().toISOString()));
  }
  if (store.data.packs.length === 0) {
    throw new Refused('not-found', 'No data pack ships with this copy of Attaché.', 'Install Attaché again.');
  }
  return true;
}

/**
 * The list of installed packs, for reading. Takes the lock only for a first run; while a window holds it, files are
 * read as they are, since they are only ever replaced whole.
 */
export async function readLibraryFile(
  environment: Environment,
): Promise<{ file: LibraryFile; notices: readonly Notice[] }> {
  const { home, now } = environment;
  const { store, notices } = await openStore(home, librarySpec, now, 'read');
  if (store.data.packs.length > 0 && notices.length === 0) return { file: store.data, notices };
  const lock = await lockHome(home, 'command line');
  try {
    const opened = await openStore(home, librarySpec, now);
    await installShipped(opened.store, environment);
    return { file: opened.store.data, notices: opened.notices };
  } finally {
    await lock.release();
  }
}

/** The named pack, or the one in use, read here and now. */
export async function openRegion(
  file: LibraryFile,
  environment: Environment,
  packName: string | undefined,
  { overlays, audiences: own }: Pick<WorkspaceFile, 'overlays' | 'audiences'>,
): Promise<Region> {
  const { pack, base, audiences } = await openPackRecords(file, environment, packName);
  const library = createLibrary(pack, base, overlays);
  let index: SearchIndex | null = null;
  const searching = (): SearchIndex => {
    index ??= buildSearchIndex(library);
    return index;
  };
  return {
    library,
    audiences: withOwnAudiences(audiences, own),
    search: {
      search: async (...asked) => searching().search(...asked),
      seek: async (...asked) => searching().seek(...asked),
    },
  };
}
