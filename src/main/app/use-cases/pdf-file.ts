import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { errorMessage, Refused } from '../../../shared/domain/index.ts';
import { libraryOfEvidence } from '../../pdf/evidence/compose-with-evidence.ts';
import type { Evidence } from '../../pdf/evidence/evidence.ts';
import { MAX_PDF_BYTES } from '../../pdf/evidence/limits.ts';
import type { ReadPdf } from '../../pdf/evidence/read-pdf.ts';
import type { OpenedBrief } from './open-brief.ts';

/** The bytes of a PDF from anywhere. @throws Refused where it is too large or cannot be read. */
export async function readPdfBytes(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (found && found.size > MAX_PDF_BYTES) {
    throw new Refused(
      'cannot-read',
      `${basename(path)} is larger than 80 MB: no brief is.`,
      'Choose another file.',
    );
  }
  try {
    return await readFile(path);
  } catch (error) {
    throw new Refused('cannot-read', `${basename(path)} cannot be read.`, 'Check that it is still there.', [
      errorMessage(error),
    ]);
  }
}

/** What a PDF carries of itself. @throws Refused where it carries nothing, or not what was put into it. */
export async function evidenceIn(name: string, bytes: Uint8Array, read: ReadPdf): Promise<Evidence> {
  const found = (await read(new Uint8Array(bytes))).evidence;
  switch (found.state) {
    case 'whole':
      return found.evidence;
    case 'newer':
      throw new Refused(
        'bad-input',
        `${name} was made by a newer Attaché.`,
        'Update Attaché, then compare again.',
      );
    case 'none':
      throw new Refused(
        'bad-input',
        `${name} carries no brief that can be read.`,
        'Choose a PDF that Attaché exported, or a brief of the list.',
      );
    case 'removed':
    case 'altered':
      throw new Refused(
        'bad-input',
        `The brief inside ${name} is not as it was made, so a comparison with it would say nothing.`,
        'Verify the PDF to see what was altered, or choose the copy that was kept.',
        found.faults.slice(0, 20),
      );
  }
}

/** The brief inside a PDF, with the library that it was printed by: it needs no other. @throws Refused. */
export async function briefInPdf(
  path: string,
  read: ReadPdf,
): Promise<OpenedBrief & { readonly number: string | null }> {
  const { brief, delegation, audience, issue, pack, records, document } = await evidenceIn(
    basename(path),
    await readPdfBytes(path),
    read,
  );
  return {
    brief,
    delegation,
    audience,
    library: libraryOfEvidence(pack, records),
    number: issue?.number ?? null,
    isFromPdf: true,
    document,
  };
}
