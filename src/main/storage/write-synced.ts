import { open } from 'node:fs/promises';

/** Readable by the user only: the home holds people's names. */
const PRIVATE = 0o600;

/**
 * Creates the file and returns once it is on the disk. Throws `EEXIST` if the file exists, and the system's error
 * otherwise.
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
