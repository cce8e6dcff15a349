import { cannotWrite } from '../../storage/cannot-write.ts';
import { replaceFile } from '../../storage/replace-file.ts';

/** Explorer and most programs of Windows open no file whose path is longer, though Node writes it. */
const LONGEST_ON_WINDOWS = 259;

/**
 * Writes a file where the officer chose: whole or not at all, and an older one of that name stays until the new one is on the
 * disk. @throws Refused `cannot-write`.
 */
export async function writeChosen(
  path: string,
  bytes: Uint8Array,
  platform: NodeJS.Platform = process.platform,
): Promise<void> {
  try {
    if (platform === 'win32' && path.length > LONGEST_ON_WINDOWS)
      throw Object.assign(new Error(`${path.length} characters`), { code: 'ENAMETOOLONG' });
    await replaceFile(path, bytes, { mode: 0o644 });
  } catch (error) {
    throw cannotWrite(path, error);
  }
}
