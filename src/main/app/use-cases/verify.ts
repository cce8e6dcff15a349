import { basename } from 'node:path';
import type { PdfVerdict } from '../../../shared/contract.ts';
import { verifyPdf } from '../../ledger/verify/verify-pdf.ts';
import { verifyWord } from '../../ledger/verify/verify-word.ts';
import type { HomeWithLedger } from '../stores/open-home.ts';
import { knownFonts } from '../stores/worn-files.ts';
import { readPdfBytes } from './pdf-file.ts';

/** As Word's files begin. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * What is to be said of a PDF that somebody holds, or of a Word file that came back. @throws Refused where it cannot be
 * read; what is neither has a verdict.
 */
export async function verifyFile(home: HomeWithLedger, path: string): Promise<PdfVerdict> {
  const { readPdf, region, ledger } = home;
  const name = basename(path);
  const bytes = await readPdfBytes(path);
  const { knowsAllIssued } = ledger;
  if (isZip(bytes)) return verifyWord({ name, bytes, ledger: ledger.data, knowsAllIssued });
  return verifyPdf({
    name,
    bytes,
    read: async (file, how) => readPdf(file, { rebuild: false, ...how, fonts: await knownFonts(home) }),
    ledger: ledger.data,
    isLedgerWhole: ledger.faults().length === 0,
    knowsAllIssued,
    libraryOf: async (packName) => (await region(packName).catch(() => null))?.library ?? null,
    audienceOf: async (id) =>
      (await region().catch(() => null))?.audiences.find((audience) => audience.id === id) ?? null,
  });
}
