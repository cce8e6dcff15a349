import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../storage/error-code.ts';
import { LIMITS } from './limits.ts';
import type { Problems } from './problems.ts';

const IS_LINK = 'is a link: put the file itself into the pack';

export type FileReading =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly fault: string };

/** Windows has no O_NOFOLLOW; there, only `lstat` detects a link. */
const READ_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A file that an officer chose; null if it was reported that it cannot be read. */
export async function readChosenFile(path: string, problems: Problems): Promise<Buffer | null> {
  const file = basename(path);
  const read = await readPackFile(dirname(path), file);
  if (read.ok) return read.bytes;
  problems.add(file, null, null, `${file} ${read.fault}.`);
  return null;
}

/** Reads a file inside `folder` without following links. `fault` completes a sentence about it. */
export async function readPackFile(
  folder: string,
  path: string,
  maxBytes: number = LIMITS.fileBytes,
): Promise<FileReading> {
  try {
    let at = folder;
    for (const part of path.split('/')) {
      at = join(at, part);
      if ((await lstat(at)).isSymbolicLink()) return fault(IS_LINK);
    }
    if (!(await lstat(at)).isFile()) return fault('is not a plain file: put the file itself into the pack');
    const handle = await open(at, READ_FLAGS);
    try {
      const { size } = await handle.stat();
      if (size > maxBytes)
        return fault(`is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB: split the pack`);
      return { ok: true, bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return fault('is missing: put the file there, or take it off the list');
    if (code === 'ELOOP') return fault(IS_LINK);
    return fault(`cannot be read (${code || 'unknown reason'}): check that you may open it`);
  }
}

const fault = (sentence: string): FileReading => ({ ok: false, fault: sentence });

/** What is wrong with the folder as a whole: paths, each with the end of a sentence, or that it holds too much. */
export type Survey = {
  readonly faults: readonly { readonly path: string; readonly fault: string }[];
  readonly tooMany: boolean;
};

/** Searches the whole folder for links, whether or not the pack names them, and follows none. */
export async function surveyFolder(folder: string): Promise<Survey> {
  const faults: { path: string; fault: string }[] = [];
  const open = [''];
  let count = 0;
  for (let under = open.pop(); under !== undefined; under = open.pop()) {
    const path = under;
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch((error: unknown) => {
      faults.push({
        path: path || '.',
        fault: `cannot be looked into (${errorCode(error)}): check that you may open it`,
      });
      return [];
    });
    for (const entry of entries) {
      count += 1;
      if (count > LIMITS.folderEntries) return { faults, tooMany: true };
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isSymbolicLink()) faults.push({ path: inside, fault: IS_LINK });
      else if (entry.isDirectory()) open.push(inside);
    }
  }
  return { faults: faults.sort((a, b) => (a.path < b.path ? -1 : 1)), tooMany: false };
}
