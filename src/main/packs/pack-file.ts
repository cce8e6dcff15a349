import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../storage/error-code.ts';

/** 64 MB a file: a thousand times what a region's tables take. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

const MAX_ENTRIES = 10_000;

export type FileReading =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly fault: string };

/** O_NOFOLLOW is not known on Windows; there `lstat` alone has to notice a link. */
const READ_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads a file inside `folder`, following no links. `fault` is the end of a sentence about it. */
export async function readPackFile(
  folder: string,
  path: string,
  maxBytes = MAX_FILE_BYTES,
): Promise<FileReading> {
  try {
    let at = folder;
    for (const part of path.split('/')) {
      at = join(at, part);
      if ((await lstat(at)).isSymbolicLink()) return fault('is a link: put the file itself into the pack');
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
    if (code === 'ELOOP') return fault('is a link: put the file itself into the pack');
    return fault(`cannot be read (${code || 'unknown reason'}): check that you may open it`);
  }
}

const fault = (sentence: string): FileReading => ({ ok: false, fault: sentence });

/** Links anywhere in the folder, and whether it holds more than any pack would. */
export async function surveyFolder(
  folder: string,
): Promise<{ readonly links: readonly string[]; readonly tooMany: boolean }> {
  const links: string[] = [];
  const open = [''];
  let count = 0;
  for (let under = open.pop(); under !== undefined; under = open.pop()) {
    for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
      count += 1;
      if (count > MAX_ENTRIES) return { links, tooMany: true };
      const path = under === '' ? entry.name : `${under}/${entry.name}`;
      if (entry.isSymbolicLink()) links.push(path);
      else if (entry.isDirectory()) open.push(path);
    }
  }
  return { links: links.sort(), tooMany: false };
}
