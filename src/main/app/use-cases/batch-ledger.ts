import { basename } from 'node:path';
import type { PdfVerdict, RecalledCopy } from '../../../shared/contract.ts';
import { Refused } from '../../../shared/domain/index.ts';
import { APOLOGY, corrigendum } from '../../ledger/corrigendum.ts';
import { openLedger } from '../../ledger/open-ledger.ts';
import { openIn } from '../../ledger/recalls.ts';
import { verifyPdf } from '../../ledger/verify/verify-pdf.ts';
import { recompose } from '../../pdf/evidence/compose-with-evidence.ts';
import type { ReadPdf } from '../../pdf/evidence/read-in-worker.ts';
import { openFonts } from '../../pdf/fonts.ts';
import { renderHere } from '../../pdf/render.ts';
import { sceneMeasure } from '../../pdf/scene-measure.ts';
import { correctingOf, librariesOfLedger } from '../calls/recall-calls.ts';
import { bytesOfPdf } from '../calls/verify-calls.ts';
import {
  openRegion,
  type Region,
  readLibraryFile,
  readOverlays,
  type Surroundings,
} from '../stores/region.ts';
import { localDay } from './batch.ts';

export type MadeCorrigendum = { readonly pdf: Uint8Array; readonly pages: number };

/** Verify and recall without a window: nothing is written in the home. */
export function batchLedger(
  surroundings: Surroundings & { readonly fonts: string; readonly readPdf: ReadPdf },
) {
  const { home, now } = surroundings;
  const opened = async () => {
    const { file } = await readLibraryFile(surroundings);
    const overlays = await readOverlays(surroundings);
    const { ledger } = await openLedger(home, now, 'read');
    const region = (packName?: string): Promise<Region> => openRegion(file, surroundings, packName, overlays);
    return { ledger, region };
  };
  return {
    /** @throws Refused where the file cannot be read at all; a file that is no PDF has a verdict. */
    async verify(path: string): Promise<PdfVerdict> {
      const bytes = await bytesOfPdf(path);
      const { ledger, region } = await opened();
      const fonts = openFonts(surroundings.fonts);
      const measure = sceneMeasure(fonts);
      const render = renderHere(fonts);
      return verifyPdf({
        name: basename(path),
        bytes,
        read: surroundings.readPdf,
        rebuild: async (evidence) => (await render(recompose(evidence, measure), () => {})).pdf,
        ledger: ledger.data,
        libraryOf: async (packName) => (await region(packName).catch(() => null))?.library ?? null,
        audienceOf: async (id) =>
          (await region().catch(() => null))?.audiences.find((audience) => audience.id === id) ?? null,
      });
    },

    /** Copies with a changed figure; with `withCorrigendum` the PDF for those that nobody answered for yet. */
    async recall(withCorrigendum: boolean): Promise<{
      readonly recalled: readonly RecalledCopy[];
      readonly faults: readonly string[];
      readonly corrigendum: MadeCorrigendum | null;
    }> {
      const { ledger, region } = await opened();
      const libraries = await librariesOfLedger({ ledger, region });
      const { recalled } = libraries;
      const faults = ledger.faults().map(({ sentence }) => sentence);
      if (!withCorrigendum) return { recalled, faults, corrigendum: null };
      const numbers = recalled.filter((copy) => openIn(copy).length > 0).map(({ number }) => number);
      if (numbers.length === 0) {
        throw new Refused(
          'not-found',
          'No issued copy waits for a correction, so no corrigendum was written.',
          'Nothing needs to be done.',
        );
      }
      const copies = correctingOf(numbers, ledger.data, libraries);
      const document = corrigendum({ copies, apology: APOLOGY, day: localDay(now()) });
      const { pdf, pages } = await renderHere(openFonts(surroundings.fonts))(document, () => {});
      return { recalled, faults, corrigendum: { pdf, pages } };
    },
  };
}
