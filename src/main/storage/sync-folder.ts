import { open } from 'node:fs/promises';
import { errorCode } from './error-code.ts';

/** Some file systems (network shares, FAT) cannot sync folders; there the rename is all we have. */
const CANNOT_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EBADF']);

/** Makes new names in the folder outlive a power cut. Does nothing on Windows, which syncs no folders. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!CANNOT_SYNC.has(errorCode(error))) throw error;
  } finally {
    await handle.close();
  }
}
