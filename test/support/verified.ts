import { verifyPdf } from '../../src/main/ledger/verify/verify-pdf.ts';
import type { Library } from '../../src/main/library/library.ts';
import { type ReadPdf, readPdfHere } from '../../src/main/pdf/evidence/read-pdf.ts';
import { type Remake, remakeHere } from '../../src/main/pdf/evidence/remake.ts';
import { sha256 } from '../../src/main/storage/hash.ts';
import type { PdfVerdict } from '../../src/shared/contract.ts';
import type { LedgerFile } from '../../src/shared/domain/index.ts';
import { shippedFonts } from './fonts.ts';
import { library as shipped } from './region.ts';
import { shippedAudience } from './shipped.ts';

const remade = new Map<string, ReturnType<Remake>>();

/** Reads as the app does, in this thread; what one evidence gives is made once. */
export const readHere: ReadPdf = readPdfHere((evidence, isDrawn, files) => {
  const held = Object.values(files ?? {}).flatMap((it) => Object.keys(it));
  const key = `${isDrawn} ${held} ${sha256(JSON.stringify(evidence))}`;
  const known = remade.get(key) ?? remakeHere(shippedFonts)(evidence, isDrawn, files);
  remade.set(key, known);
  return known;
});

export const NO_LEDGER: LedgerFile = { entries: [], facts: {} };

/** The verdict on a PDF, on a machine with this library (the shipped one) and this ledger (an empty one). */
export const verdictOn = (
  bytes: Uint8Array,
  more: {
    readonly library?: Library | null;
    readonly ledger?: LedgerFile;
    readonly isLedgerWhole?: boolean;
    readonly knowsAllIssued?: boolean;
    readonly read?: ReadPdf;
  } = {},
): Promise<PdfVerdict> =>
  verifyPdf({
    read: more.read ?? readHere,
    name: 'brief.pdf',
    bytes,
    ledger: more.ledger ?? NO_LEDGER,
    isLedgerWhole: more.isLedgerWhole ?? true,
    knowsAllIssued: more.knowsAllIssued ?? true,
    libraryOf: async (name) => {
      const library = more.library === undefined ? shipped : more.library;
      return library?.pack.name === name ? library : null;
    },
    audienceOf: async (id) => shippedAudience(id),
  });
