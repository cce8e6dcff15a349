import { open } from 'node:fs/promises';
import { errorCode } from './error-code.ts';
import { noteUnconfirmed } from './unconfirmed.ts';

/** Readable by the user only: the home holds people's names. */
const PRIVATE = 0o600;

/** Some network shares take files and refuse to confirm them. */
const CANNOT_SYNC = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP']);

/**
 * Creates the file and returns once it is on the disk, or the disk refuses to say so. Throws `EEXIST` if the file exists, and the system's error
 * otherwise.
 */
export async function writeSynced(path: string, content: string | Uint8Array, mode = PRIVATE): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync().catch((error: unknown) => {
      if (!CANNOT_SYNC.has(errorCode(error))) throw error;
      noteUnconfirmed();
    });
  } finally {
    await handle.close();
  }
}
