import { open } from 'node:fs/promises';
import { errorCode } from './error-code.ts';
import { noteUnconfirmed } from './unconfirmed.ts';

/** Some file systems (network shares, FAT) cannot sync folders; there the rename is all we have. */
const CANNOT_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EBADF']);

/**
 * Makes new names in the folder outlive a power cut. Does nothing on Windows, which syncs no folders. The names are there
 * already: a disk that does not confirm them is told of, and nothing is said to have failed.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!CANNOT_SYNC.has(errorCode(error))) noteUnconfirmed();
  }
}
