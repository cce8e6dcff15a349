import { randomBytes } from 'node:crypto';
import { link, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './error-code.ts';
import { isAlive } from './process-life.ts';
import { syncFolder } from './sync-folder.ts';
import { writeSynced } from './write-synced.ts';

/** Our temporary files, with the process that writes them: `.library.json.4711.9f0c3a1b22d4.tmp`. */
const TEMPORARY = /^\.(.+)\.(\d+)\.[0-9a-f]{12}\.tmp$/;

/** Temporary files of this process. The pid alone cannot tell: in a container every run may have the same one. */
const inFlight = new Set<string>();

/** Runs `make` with the path of a temporary file beside `path`, which is gone afterwards whatever happens. */
async function withTemporary(path: string, make: (temporary: string) => Promise<void>): Promise<void> {
  const unique = randomBytes(6).toString('hex');
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${unique}.tmp`);
  inFlight.add(temporary);
  try {
    await make(temporary);
  } finally {
    await rm(temporary, { force: true });
    inFlight.delete(temporary);
  }
}

/** On Windows a virus scanner or an indexer holds a new file for a moment, and renaming over it is refused so long. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const held = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error));
      if (!held || attempt === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 20));
    }
  }
}

/** The same content under a second name, whole on disk before that name shows it. */
function keepAs(path: string, second: string): Promise<void> {
  return withTemporary(second, async (temporary) => {
    try {
      await link(path, temporary);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return;
      // FAT and some network shares have no hard links.
      await writeSynced(temporary, await readFile(path));
    }
    await renameOver(temporary, second);
  });
}

/**
 * Puts the content in the file's place and returns once that is durable. With `previous`, the file as it was is kept
 * under that name first: at every instant one whole good file exists, wherever the process or the power is cut.
 * Throws the system's error; the file is then as it was, unless only the last sync failed.
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  { previous, mode }: { readonly previous?: string; readonly mode?: number } = {},
): Promise<void> {
  await withTemporary(path, async (temporary) => {
    await writeSynced(temporary, content, mode);
    if (previous !== undefined) await keepAs(path, previous);
    await renameOver(temporary, path);
  });
  await syncFolder(dirname(path));
}

/**
 * Removes what killed runs left in the folder for files called `name…json`, or for any file where no name is given; files
 * still being written stay. @returns for which files something was removed.
 */
export async function removeLeftovers(folder: string, name: string | null): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const entry of await readdir(folder)) {
    const [, target = '', pid = ''] = TEMPORARY.exec(entry) ?? [];
    if (target === '') continue;
    if (name !== null && !target.startsWith(`${name}.`) && !target.startsWith(`${name}-`)) continue;
    const path = join(folder, entry);
    const beingWritten = Number(pid) === process.pid ? inFlight.has(path) : isAlive(Number(pid));
    if (beingWritten) continue;
    await rm(path, { force: true });
    removed.push(target);
  }
  return removed;
}
