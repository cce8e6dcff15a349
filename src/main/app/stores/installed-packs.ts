import { basename } from 'node:path';
import type { InstalledPack } from '../../../shared/domain/index.ts';
import { clearLeftovers } from '../../packs/clear-leftovers.ts';
import { stagePack } from '../../packs/install-pack.ts';
import type { LibraryFile } from '../../packs/library-store.ts';
import { addPack, removePack, rollBackPack } from '../../packs/pack-list.ts';
import type { Arrival } from '../../packs/publishers.ts';
import type { AboutTable } from '../../packs/table-pack.ts';
import type { Store } from '../../storage/store.ts';
import type { Asking } from '../../threads/start-thread.ts';
import type { InstallResult } from '../threads/pack-work.ts';
import { READING_LIMITS, runJob } from '../threads/work-threads.ts';
import { undoPackMerge, updateOverlays } from './update-overlays.ts';
import type { WorkspaceFile } from './workspace.ts';

export type Installing = Asking &
  Arrival & {
    /** What a single table of facts does not say about itself. */
    readonly about?: Partial<AboutTable>;
  };

type InstallerOptions = {
  readonly home: string;
  readonly now: () => Date;
  readonly workThread?: URL | undefined;
};

/** Installs, rolls back and removes packs beneath the team's overlays. The caller holds the home's lock. */
export function packInstaller(
  { home, now, workThread }: InstallerOptions,
  library: Store<LibraryFile>,
  workspace: Store<WorkspaceFile>,
) {
  const at = (): string => now().toISOString();

  /** Finishes or clears what a killed run left, and removes what no version needs. One at a time. */
  let settled: Promise<void> = Promise.resolve();
  const settle = (): Promise<void> => {
    const next = settled.then(async () => {
      await updateOverlays({ home, workThread }, library.data, workspace, at());
      const bases = new Set(Object.values(workspace.data.bases).map(({ hash }) => hash));
      await clearLeftovers(home, library.data, bases);
    });
    settled = next.catch(() => undefined);
    return next;
  };

  /** Reads what lies at the path and copies it into the home. `library.json` is not written yet. */
  const copyIn = (
    path: string,
    { trust, publisher, isShipped, mayReplace, about = {}, ...asking }: Installing,
  ): Promise<InstallResult> =>
    stagePack(home, basename(path), (scratch) => {
      const arrival = { trust, publisher, isShipped, mayReplace };
      const job = { path, about, home, scratch, ...arrival, installed: library.data, at: at() };
      return runJob(workThread, 'install', job, { limits: READING_LIMITS, ...asking });
    });

  return {
    settle,
    copyIn,
    /** From a folder, zip, workbook or CSV. Throws `Refused` for an older version; a pack's own problems come back as values. */
    async install(
      path: string,
      request: Installing,
    ): Promise<
      | {
          readonly ok: true;
          readonly pack: InstalledPack;
          readonly same: boolean;
          readonly said: readonly string[];
          readonly restated: boolean;
        }
      | Extract<InstallResult, { ok: false }>
    > {
      const before = library.data.packs;
      const installed = await copyIn(path, request);
      if (!installed.ok) return installed;
      const { pack } = installed;
      await library.update((file) => addPack(file, pack, at(), request));
      await settle();
      const restated = before.some(
        ({ name, version, hash }) => name === pack.name && version === pack.version && hash !== pack.hash,
      );
      return {
        ok: true,
        pack,
        same: before.some(({ hash }) => hash === pack.hash),
        said: installed.said ?? [],
        restated,
      };
    },
    /** Back to the version before, or to the one named; the team's overlays go back with it. */
    async rollBack(name: string, version: string | null): Promise<InstalledPack> {
      const file = await library.update((old) => rollBackPack(old, name, version, at()));
      await settle();
      return file.packs.find((pack) => pack.name === name) as InstalledPack;
    },
    async remove(name: string): Promise<void> {
      await library.update((file) => removePack(file, name, at()));
      await settle();
    },
    /** Takes back what a merge did to the team's edits; the newer pack stays. */
    undoMerge: (mergeId: string): Promise<void> =>
      undoPackMerge({ home, workThread }, library.data, workspace, mergeId),
  };
}
