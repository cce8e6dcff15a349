import { basename } from 'node:path';
import { Refused } from '../../shared/domain/index.ts';
import { replaceFile } from '../storage/replace-file.ts';

/** Writes the whole PDF or nothing: an older file of that name stays until the new one is on the disk. */
export async function writePdf(path: string, pdf: Uint8Array): Promise<void> {
  try {
    await replaceFile(path, pdf, { mode: 0o644 });
  } catch (error) {
    throw new Refused(
      'cannot-write',
      `${basename(path)} could not be written.`,
      'Check that the folder exists, that the file is not open elsewhere, and that there is room.',
      [error instanceof Error ? error.message : String(error)],
    );
  }
}
