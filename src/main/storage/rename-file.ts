import { rename } from 'node:fs/promises';
import { errorCode } from './error-code.ts';

/** A virus scanner, an indexer or a sync client may hold a file for a moment; until it lets go, renaming fails. */
const HELD = new Set(['EBUSY', 'ETXTBSY', ...(process.platform === 'win32' ? ['EPERM', 'EACCES'] : [])]);
const ATTEMPTS = 10;

/** Renames a file or folder, patiently. Throws the system's error. */
export async function renameFile(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!HELD.has(errorCode(error)) || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 20));
    }
  }
}
