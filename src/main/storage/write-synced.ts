import { open } from 'node:fs/promises';

/** Only for the user: the home holds names of people. */
export const PRIVATE = 0o600;

/**
 * Creates the file with this content and returns once it is on the disk. Throws `EEXIST` rather than touch a file that
 * is there, and the system's error otherwise.
 */
export async function writeSynced(path: string, content: string | Uint8Array, mode = PRIVATE): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
