import { type PageFault, Refused, type Rendered, type ShownPages } from '../../shared/domain/index.ts';
import { faultSentence } from '../../shared/wording/page-fault.ts';
import { conformanceFaults } from './conformance.ts';
import { countWords, type Document } from './document.ts';
import { emit } from './emit.ts';
import type { Fonts } from './fonts.ts';
import { layout } from './layout/layout.ts';
import { pageLooks } from './layout/page-looks.ts';
import { factPages, printedPlaces } from './layout/printed-places.ts';
import { fontsOn } from './worn.ts';

/** Where the work stands, as a sentence, and its share between 0 and 1. */
export type RenderProgress = (progress: { readonly sentence: string; readonly share: number }) => void;

/**
 * With `shown`, the PDF holds only those of the shown pages that look different now: enough to draw them anew, and a
 * small part of the work. Where none does, it is empty. All else is told of the whole document.
 */
export type RenderPdf = (
  document: Document,
  onProgress: RenderProgress,
  shown?: ShownPages,
) => Promise<Rendered>;

/** What is wrong with the pages of a document, as they would be printed. */
export type FindPageFaults = (document: Document) => Promise<readonly PageFault[]>;

/** Lays a document out and writes it, in this thread. */
export function renderHere(own: Fonts): RenderPdf {
  return async (document, onProgress, shown) => {
    const fonts = fontsOn(document, own);
    const pages = layout(document, fonts, ({ done, total }) =>
      onProgress({ sentence: `Laying out section ${done} of ${total}`, share: (done / total) * 0.6 }),
    );
    const barriers = conformanceFaults(document, pages, fonts);
    if (barriers.length > 0) {
      throw new Refused(
        'cannot-draw',
        'The PDF was not written, because it would not be accessible to everyone (PDF/UA-1, PDF/A-3a).',
        'Leave out what is named below, or report it.',
        barriers.slice(0, 20).map(faultSentence),
      );
    }
    const looks = pageLooks(pages.pages, JSON.stringify(document.look ?? ''));
    const printed = printedPlaces(pages);
    const holds = shown === undefined ? [...looks.keys()] : changedPages(shown, looks);
    const held = { ...pages, pages: holds.flatMap((page) => pages.pages[page] ?? []) };
    const pdf =
      holds.length === 0
        ? new Uint8Array()
        : await emit(document, held, fonts, ({ done, total }) =>
            onProgress({ sentence: `Writing page ${done} of ${total}`, share: 0.6 + (done / total) * 0.4 }),
          );
    return {
      pdf,
      pages: pages.pages.length,
      holds,
      faults: pages.faults,
      factPages: factPages(printed),
      printed,
      parts: pages.parts,
      looks,
      words: countWords(document),
    };
  };
}

/** Lays a document out and says what is wrong with it, in this thread; nothing is written. */
export function findFaultsHere(own: Fonts): FindPageFaults {
  return async (document) => {
    const fonts = fontsOn(document, own);
    const pages = layout(document, fonts);
    return [...conformanceFaults(document, pages, fonts), ...pages.faults];
  };
}

/** The shown pages that look different now, in the order of the document. */
function changedPages(shown: ShownPages, looks: readonly string[]): readonly number[] {
  const before = new Map(shown.map(({ page, look }) => [page, look]));
  return [...looks.keys()].filter((page) => before.has(page) && before.get(page) !== looks[page]);
}
