import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibraryFile } from './library-store.ts';
import { packsFolder } from './load-installed.ts';

/** Files being written have this prefix until they are complete. */
const STAGING = '.staging-';

/** Staging folders of this process; the home's lock keeps other processes out. */
const inUse = new Set<string>();

/**
 * Gives `work` a new folder inside `folder` and always removes it afterwards. If the work is done in another thread,
 * the folder must still be made here: only this thread knows what must not be cleared.
 */
export async function withStagingFolder<T>(folder: string, work: (path: string) => Promise<T>): Promise<T> {
  const path = join(folder, `${STAGING}${randomBytes(6).toString('hex')}`);
  inUse.add(path);
  try {
    await mkdir(path, { recursive: true });
    return await work(path);
  } finally {
    // If it cannot be removed now, the next start clears it.
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
    inUse.delete(path);
  }
}

const names = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/** Removes half-written leftovers of killed runs. */
export async function clearStaging(folder: string): Promise<void> {
  for (const name of await names(folder)) {
    const path = join(folder, name);
    if (name.startsWith(STAGING) && !inUse.has(path)) await rm(path, { recursive: true, force: true });
  }
}

/**
 * Removes packs and channel metadata that `library.json` does not name: versions no longer kept, and copies completed
 * just before a kill. `alsoKeep` holds hashes of versions still needed.
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
      // Dot files are not ours or still needed: interrupted downloads wait there to be resumed.
      if (named.has(name) || name.startsWith('.') || needed.has(name.slice(-12))) continue;
      const path = join(folder, name);
      if (!inUse.has(path)) await rm(path, { recursive: true, force: true });
    }
  }
}
