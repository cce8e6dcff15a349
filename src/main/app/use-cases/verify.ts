import { basename } from 'node:path';
import type { PdfVerdict } from '../../../shared/contract.ts';
import { verifyPdf } from '../../ledger/verify/verify-pdf.ts';
import type { HomeWithLedger } from '../stores/open-home.ts';
import { knownFonts } from '../stores/worn-files.ts';
import { readPdfBytes } from './pdf-file.ts';

/** What is to be said of a PDF that somebody holds. @throws Refused where it cannot be read; no PDF at all has a verdict. */
export async function verifyFile(home: HomeWithLedger, path: string): Promise<PdfVerdict> {
  const { readPdf, region, ledger } = home;
  return verifyPdf({
    name: basename(path),
    bytes: await readPdfBytes(path),
    read: async (file, how) => readPdf(file, { rebuild: false, ...how, fonts: await knownFonts(home) }),
    ledger: ledger.data,
    isLedgerWhole: ledger.faults().length === 0,
    knowsAllIssued: ledger.knowsAllIssued,
    libraryOf: async (packName) => (await region(packName).catch(() => null))?.library ?? null,
    audienceOf: async (id) =>
      (await region().catch(() => null))?.audiences.find((audience) => audience.id === id) ?? null,
  });
}
