import type { IntegrityTools } from '../../src/main/ledger/verify/integrity.ts';
import { verifyPdf } from '../../src/main/ledger/verify/verify-pdf.ts';
import type { Library } from '../../src/main/library/library.ts';
import { recompose } from '../../src/main/pdf/evidence/compose-with-evidence.ts';
import { readPdf } from '../../src/main/pdf/evidence/read-pdf.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { sceneMeasure } from '../../src/main/pdf/scene-measure.ts';
import { sha256 } from '../../src/main/storage/hash.ts';
import type { PdfVerdict } from '../../src/shared/contract.ts';
import type { LedgerFile } from '../../src/shared/domain/index.ts';
import { shippedFonts } from './fonts.ts';
import { library as shipped } from './region.ts';
import { shippedAudience } from './shipped.ts';

const made = new Map<string, Promise<Uint8Array>>();

/** Reads and rebuilds as the app does; what one evidence gives is made once. */
const judging: IntegrityTools = {
  read: readPdf,
  rebuild: (evidence) => {
    const key = sha256(JSON.stringify(evidence));
    const known =
      made.get(key) ??
      renderHere(shippedFonts())(recompose(evidence, sceneMeasure(shippedFonts())), () => {}).then(
        ({ pdf }) => pdf,
      );
    made.set(key, known);
    return known;
  },
};

export const NO_LEDGER: LedgerFile = { entries: [], facts: {} };

/** The verdict on a PDF, on a machine with this library (the shipped one) and this ledger (an empty one). */
export const verdictOn = (
  bytes: Uint8Array,
  more: {
    readonly library?: Library | null;
    readonly ledger?: LedgerFile;
    readonly read?: IntegrityTools['read'];
  } = {},
): Promise<PdfVerdict> =>
  verifyPdf({
    ...judging,
    ...(more.read && { read: more.read }),
    name: 'brief.pdf',
    bytes,
    ledger: more.ledger ?? NO_LEDGER,
    libraryOf: async (name) => {
      const library = more.library === undefined ? shipped : more.library;
      return library?.pack.name === name ? library : null;
    },
    audienceOf: async (id) => shippedAudience(id),
  });
