import type { InstalledPack, PackProblem, PackRecords } from '../../shared/domain/index.ts';
import { clearLeftovers } from '../packs/clear-leftovers.ts';
import { installPack } from '../packs/install-pack.ts';
import type { LibraryFile } from '../packs/library-store.ts';
import { packsFolder } from '../packs/load-installed.ts';
import { openPack } from '../packs/open-pack.ts';
import { rolledBack, withoutPack, withPack } from '../packs/pack-list.ts';
import type { OnStep } from '../packs/read-pack.ts';
import type { AboutTable } from '../packs/table-pack.ts';
import type { Store } from '../storage/store.ts';
import { catchUp } from './catch-up.ts';
import type { WorkspaceFile } from './workspace.ts';

export type InstallAnswer =
  | { readonly ok: true; readonly pack: InstalledPack; readonly same: boolean }
  | { readonly ok: false; readonly problems: readonly PackProblem[]; readonly total: number };

export type Installing = {
  readonly trust: InstalledPack['trust'];
  readonly onStep?: OnStep;
  readonly signal?: AbortSignal;
  /** What a single table of facts does not say itself. */
  readonly about?: Partial<AboutTable>;
};

/** Installing, rolling back and removing packs beneath the team's overlays. Whoever makes it holds the home's lock. */
export function installedPacks(
  { home, now }: { readonly home: string; readonly now: () => Date },
  library: Store<LibraryFile>,
  workspace: Store<WorkspaceFile>,
) {
  const at = (): string => now().toISOString();

  /** What a killed run left is finished or cleared away, and what no version needs any more. */
  const settle = async (loaded?: ReadonlyMap<string, PackRecords>): Promise<void> => {
    await catchUp(home, library.data, workspace, at(), loaded);
    const bases = new Set(Object.values(workspace.data.bases).map(({ hash }) => hash));
    await clearLeftovers(home, library.data, bases);
  };

  return {
    settle,
    /** From a folder, zip, workbook or CSV. Throws `Refused` for an older version; a pack's own problems come back as values. */
    async install(path: string, request: Installing): Promise<InstallAnswer> {
      const before = library.data.packs;
      const opened = await openPack(path, packsFolder(home), now, request.about);
      if (!opened.ok) return opened;
      const installed = await installPack({
        ...request,
        folder: opened.folder,
        home,
        now,
        installed: library.data,
      }).finally(() => opened.close());
      if (!installed.ok) return installed;
      const { pack, records } = installed;
      await library.update((file) => withPack(file, pack, at()));
      await settle(new Map([[pack.hash, records]]));
      return { ok: true, pack, same: before.some(({ hash }) => hash === pack.hash) };
    },
    /** Back to the version before, or to the one named; the team's overlays go back with it. */
    async rollBack(name: string, version: string | null): Promise<InstalledPack> {
      const file = await library.update((old) => rolledBack(old, name, version, at()));
      await settle();
      return file.packs.find((pack) => pack.name === name) as InstalledPack;
    },
    async remove(name: string): Promise<void> {
      await library.update((file) => withoutPack(file, name, at()));
      await settle();
    },
  };
}
