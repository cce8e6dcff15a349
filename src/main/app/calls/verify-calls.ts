import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Contract, ledgerCalls } from '../../../shared/contract.ts';
import { Refused } from '../../../shared/domain/index.ts';
import { verifyPdf } from '../../ledger/verify/verify-pdf.ts';
import { recompose } from '../../pdf/evidence/compose-with-evidence.ts';
import { MOST_BYTES } from '../../pdf/evidence/limits.ts';
import type { AppContext } from '../stores/context.ts';

/** The bytes of a PDF from anywhere. @throws Refused where it is too large or cannot be read. */
export async function bytesOfPdf(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (found && found.size > MOST_BYTES) {
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
      error instanceof Error ? error.message : String(error),
    ]);
  }
}

/** Answers the contract about a PDF that somebody holds. `isArrived` knows the files that were dropped in this run. */
export function answerVerify(
  { ports, ledger, region, measure }: AppContext,
  isArrived: (path: string) => boolean,
): Pick<Contract, keyof Pick<typeof ledgerCalls, 'verifyPdf'>> {
  return {
    async verifyPdf({ path: given }) {
      if (given !== null && !isArrived(given))
        throw new Refused('not-found', 'This file was not dropped on the window.', 'Choose it instead.');
      const path =
        given ??
        (await ports.dialogs.openFile({
          title: 'Verify a PDF',
          filters: [{ name: 'PDF', extensions: ['pdf'] }],
        }));
      if (path === null) return null;
      return verifyPdf({
        name: basename(path),
        bytes: await bytesOfPdf(path),
        read: ports.readPdf,
        rebuild: async (evidence) => (await ports.renderPdf(recompose(evidence, measure), () => {})).pdf,
        ledger: ledger.data,
        libraryOf: async (packName) => (await region(packName).catch(() => null))?.library ?? null,
        audienceOf: async (id) => {
          const opened = await region().catch(() => null);
          return opened?.audiences.find((audience) => audience.id === id) ?? null;
        },
      });
    },
  };
}
