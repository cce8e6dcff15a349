import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibraryFile } from './library-store.ts';
import { packsFolder } from './load-installed.ts';

/** What is being written stands under such a name until it is whole. */
const STAGING = '.staging-';

/** Staging folders of this process; the home's lock keeps other processes out. */
const inUse = new Set<string>();

/**
 * Gives `work` a new folder inside `folder`, and removes it with all that is left in it, whatever becomes of the work.
 * Whoever has work done in another thread makes the folder here: only this thread knows what must not be cleared away.
 */
export async function withStagingFolder<T>(folder: string, work: (path: string) => Promise<T>): Promise<T> {
  const path = join(folder, `${STAGING}${randomBytes(6).toString('hex')}`);
  inUse.add(path);
  try {
    await mkdir(path, { recursive: true });
    return await work(path);
  } finally {
    // What cannot be removed now is cleared away at the next start.
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
    inUse.delete(path);
  }
}

const names = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/** Removes what killed runs left half written in the folder. */
export async function clearStaging(folder: string): Promise<void> {
  for (const name of await names(folder)) {
    const path = join(folder, name);
    if (name.startsWith(STAGING) && !inUse.has(path)) await rm(path, { recursive: true, force: true });
  }
}

/**
 * Removes packs and channel metadata that `library.json` does not name: versions that are kept no more, and what was
 * copied whole just before a kill. `alsoKeep` holds hashes of versions that somebody still has to read.
 */
export async function clearLeftovers(
  home: string,
  file: LibraryFile,
  alsoKeep: ReadonlySet<string> = new Set(),
): Promise<void> {
  const short = (hash: string) => hash.slice('sha256:'.length).slice(0, 12);
  const needed = new Set([...alsoKeep].map(short));
  const folders: readonly (readonly [string, ReadonlySet<string>])[] = [
    [packsFolder(home), new Set([...file.packs, ...file.kept].map(({ folder }) => folder))],
    [join(home, 'channels'), new Set(file.channels.map(({ metadata }) => metadata))],
  ];
  for (const [folder, named] of folders) {
    await clearStaging(folder);
    for (const name of await names(folder)) {
      // Anything with a dot in front is not ours, or still needed: half-fetched files wait there to be resumed.
      if (named.has(name) || name.startsWith('.') || needed.has(name.slice(-12))) continue;
      const path = join(folder, name);
      if (!inUse.has(path)) await rm(path, { recursive: true, force: true });
    }
  }
}
