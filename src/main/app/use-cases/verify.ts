import { basename } from 'node:path';
import type { PdfVerdict } from '../../../shared/contract.ts';
import { findProvenance } from '../../ledger/verify/provenance.ts';
import { verifyPdf } from '../../ledger/verify/verify-pdf.ts';
import { sha256 } from '../../storage/hash.ts';
import type { HomeWithLedger } from '../stores/open-home.ts';
import { knownFonts } from '../stores/worn-files.ts';
import { LETTER_LIMITS, runJob } from '../threads/work-threads.ts';
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
  if (isZip(bytes)) {
    const { workThread } = home.environment;
    const word = await runJob(workThread, 'word', { bytes }, { limits: LETTER_LIMITS });
    const { title, issueDate, integrity } = word;
    const provenance = findProvenance(ledger.data, sha256(bytes), null, knowsAllIssued);
    return { name, title, issueDate, engine: null, integrity, provenance, figures: [] };
  }
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
