import { basename } from 'node:path';
import { errorMessage, Refused } from '../../../shared/domain/index.ts';
import { replaceFile } from '../../storage/replace-file.ts';

/**
 * Writes a file where the officer chose: whole or not at all, and an older one of that name stays until the new one is on the
 * disk. @throws Refused `cannot-write`.
 */
export async function writeChosen(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await replaceFile(path, bytes, { mode: 0o644 });
  } catch (error) {
    throw new Refused(
      'cannot-write',
      `${basename(path)} could not be written.`,
      'Check that the folder exists, that the file is not open elsewhere, and that there is room.',
      [errorMessage(error)],
    );
  }
}
