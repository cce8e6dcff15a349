import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type InstalledPack, Refused } from '../../../shared/domain/index.ts';
import {
  type DiffFilter,
  diffRecords,
  filteredChanges,
  type PackDiff,
  type RecordChange,
} from '../../library/diff.ts';
import { type ReviewedSuggestion, reviewSuggestion } from '../../library/suggestion.ts';
import { buildPack } from '../../packs/build-pack.ts';
import { inStaging } from '../../packs/clear-leftovers.ts';
import { type AboutPack, describePack } from '../../packs/describe-pack.ts';
import { type LibraryFile, librarySpec } from '../../packs/library-store.ts';
import { loadInstalled } from '../../packs/load-installed.ts';
import { openPack } from '../../packs/open-pack.ts';
import { type PackReading, readPack } from '../../packs/read-pack.ts';
import type { AboutTable } from '../../packs/table-pack.ts';
import { writeTables } from '../../packs/write-tables.ts';
import { lockHome } from '../../storage/home-lock.ts';
import { replaceFile } from '../../storage/replace-file.ts';
import { openStore } from '../../storage/store.ts';
import { installedPacks } from '../stores/installed-packs.ts';
import { installShipped, packRefused, readLibraryFile, type Surroundings } from '../stores/region.ts';
import { workspaceSpec } from '../stores/workspace.ts';
import type { Judged } from '../threads/pack-work.ts';
import { READING, workOnce } from '../threads/work-threads.ts';

/** One end of a comparison, as it is called in the answer. */
type Side = { readonly name: string; readonly version: string };
export type PackComparison = {
  readonly from: Side;
  readonly to: Side;
  readonly diff: PackDiff;
  readonly changes: readonly RecordChange[];
};

/** Runs `work` as the home's only writer, with its packs in order. */
export async function withPacks<T>(
  surroundings: Surroundings,
  work: (
    packs: ReturnType<typeof installedPacks>,
    stores: Awaited<ReturnType<typeof openStores>>,
  ) => Promise<T>,
): Promise<T> {
  const lock = await lockHome(surroundings.home, 'command line');
  try {
    const stores = await openStores(surroundings);
    const packs = installedPacks(surroundings, stores.library, stores.workspace);
    await packs.settle();
    return await work(packs, stores);
  } finally {
    await lock.release();
  }
}

async function openStores(surroundings: Surroundings) {
  const { home, now } = surroundings;
  const { store: library } = await openStore(home, librarySpec, now);
  const { store: workspace } = await openStore(home, workspaceSpec, now);
  await installShipped(library, surroundings);
  return { library, workspace };
}

/** What the command line does to packs: no window, nothing remembered between two commands. */
export function batchPacks(surroundings: Surroundings) {
  const { home, now, workThread } = surroundings;

  const read = (path: string, about?: Partial<AboutTable>): Promise<PackReading> =>
    inStaging(tmpdir(), async (scratch) => {
      const opened = await openPack(path, scratch, now(), about);
      return opened.ok ? readPack(opened.folder) : opened;
    });

  /** A pack's path, or the name of an installed one, with `@` and a version where it is not the one in use. */
  const sideOf = async (what: string, file: LibraryFile) => {
    const [name, version] = what.split('@');
    const pack = [...file.packs, ...file.kept].find(
      (candidate) => candidate.name === name && (version === undefined || candidate.version === version),
    );
    const reading = pack ? await loadInstalled(home, pack) : await read(what);
    if (!reading.ok) throw packRefused(reading.problems, reading.total, what);
    const { descriptor, records } = reading;
    return { side: { name: descriptor.name, version: descriptor.version }, records };
  };

  return {
    /** Reads a pack and reports all its problems; installs nothing. */
    validate: (path: string, about: Partial<AboutTable> = {}): Promise<Judged> =>
      inStaging(tmpdir(), (scratch) =>
        workOnce(workThread, 'judge', { path, about, scratch, at: now().toISOString() }, { limits: READING }),
      ),
    describe: (folder: string, about: AboutPack = {}) => describePack(folder, about),
    build: (folder: string, out: string, about: AboutPack): Promise<PackReading> =>
      buildPack(folder, out, about),
    install: (path: string, about?: Partial<AboutTable>) =>
      withPacks(surroundings, (packs) =>
        packs.install(path, { trust: 'unverified', ...(about ? { about } : {}) }),
      ),
    async list(): Promise<LibraryFile & { readonly active: string | null }> {
      const { file } = await readLibraryFile(surroundings);
      return { ...file, active: file.activePack };
    },
    rollBack: (name: string, version: string | null): Promise<InstalledPack> =>
      withPacks(surroundings, (packs) => packs.rollBack(name, version)),
    remove: (name: string): Promise<void> => withPacks(surroundings, (packs) => packs.remove(name)),
    /** Reads a team's suggestion over the publisher's folder; with `apply` the tables are written with it in them. */
    async review(folder: string, file: string, apply: boolean): Promise<ReviewedSuggestion> {
      const reading = await readPack(folder);
      if (!reading.ok) throw packRefused(reading.problems, reading.total, folder);
      const text = await readFile(file, 'utf8').catch(() => '');
      const review = reviewSuggestion(text, reading.descriptor.name, reading.records);
      if (!apply) return review;
      if (review.questions.length > 0) {
        throw new Refused(
          'bad-input',
          'The pack has moved on since the team edited it, so their suggestion is not taken over as a whole.',
          'Decide on the records below in the tables themselves.',
          review.questions.map(({ recordId, field }) => `${recordId}${field === null ? '' : `, ${field}`}`),
        );
      }
      const pathOf = new Map(reading.descriptor.resources.map(({ name, path }) => [`${name}.csv`, path]));
      const before = new Map(writeTables(reading.records).map(({ path, text: old }) => [path, old]));
      for (const { path, text: table } of writeTables(review.records)) {
        if (before.get(path) !== table)
          await replaceFile(join(folder, pathOf.get(path) ?? path), table, { mode: 0o644 });
      }
      await describePack(folder);
      return review;
    },
    async diff(a: string, b: string, filter: DiffFilter): Promise<PackComparison> {
      const { file } = await readLibraryFile(surroundings);
      const [from, to] = [await sideOf(a, file), await sideOf(b, file)];
      const diff = diffRecords(from.records, to.records);
      return { from: from.side, to: to.side, diff, changes: filteredChanges(diff, filter) };
    },
  };
}
