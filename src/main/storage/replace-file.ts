import { randomBytes } from 'node:crypto';
import { link, lstat, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refused } from '../../shared/domain/index.ts';
import { errorCode } from './error-code.ts';
import { isAlive } from './process-life.ts';
import { renameFile } from './rename-file.ts';
import { syncFolder } from './sync-folder.ts';
import { writeSynced } from './write-synced.ts';

/** Our temporary files carry the pid of their writer: `.library.json.4711.9f0c3a1b22d4.tmp`. */
const TEMPORARY = /^\.(.+)\.(\d+)\.[0-9a-f]{12}\.tmp$/;

/** Temporary files of this process. The pid alone is not enough: in a container every run may have the same one. */
const inFlight = new Set<string>();

/** A name takes 255 bytes on most disks; what is put around it in a temporary one takes some 30. */
const MOST_BYTES = 220;

function shortened(name: string): string {
  const bytes = Buffer.from(name);
  return bytes.length <= MOST_BYTES
    ? name
    : new TextDecoder().decode(bytes.subarray(0, MOST_BYTES)).replace(/\ufffd$/, '');
}

/** Runs `make` with the path of a temporary file beside `path`, and always removes that file afterwards. */
async function withTemporary(path: string, make: (temporary: string) => Promise<void>): Promise<void> {
  const unique = randomBytes(6).toString('hex');
  const temporary = join(dirname(path), `.${shortened(basename(path))}.${process.pid}.${unique}.tmp`);
  inFlight.add(temporary);
  try {
    await make(temporary);
  } finally {
    // What cannot be removed now is at the next start; what was made is made all the same.
    await rm(temporary, { force: true }).catch(() => {});
    inFlight.delete(temporary);
  }
}

/** A rename would put a file in the place of a device, and nobody could use it any more. */
async function mustBeFile(path: string): Promise<void> {
  const there = await lstat(path).catch(() => null);
  if (there === null || there.isFile() || there.isSymbolicLink()) return;
  throw new Refused(
    'cannot-write',
    `${path} is ${there.isDirectory() ? 'a folder' : 'a device or a pipe'}, not a file.`,
    'Choose another name.',
  );
}

/** Keeps the same content under a second name, complete on disk before that name appears. */
function keepAs(path: string, second: string): Promise<void> {
  return withTemporary(second, async (temporary) => {
    try {
      await link(path, temporary);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return;
      // FAT and some network shares have no hard links.
      await writeSynced(temporary, await readFile(path));
    }
    await renameFile(temporary, second);
  });
}

/**
 * Replaces the file's content and returns once that is durable. With `previous`, the old file is first kept under
 * that name, so that one complete good file exists at every moment, even if the process or the power is cut. Throws
 * `Refused` if there is something else than a file, and the system's error; the file is then unchanged.
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  { previous, mode }: { readonly previous?: string; readonly mode?: number } = {},
): Promise<void> {
  await mustBeFile(path);
  await withTemporary(path, async (temporary) => {
    await writeSynced(temporary, content, mode);
    if (previous !== undefined) await keepAs(path, previous);
    await renameFile(temporary, path);
  });
  await syncFolder(dirname(path));
}

/**
 * Removes temporary files that killed runs left for files named `name…json`, or for any file if no name is given.
 * Files still being written stay. @returns the files for which something was removed.
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
