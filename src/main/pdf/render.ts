import { Refused } from '../../shared/domain/refusal.ts';
import { conformanceFaults } from './conformance.ts';
import { type Document, wordsIn } from './document.ts';
import { emit } from './emit.ts';
import type { Fonts } from './fonts.ts';
import { type FactPages, factPages } from './layout/fact-pages.ts';
import { layout } from './layout/layout.ts';
import type { PrintedPart } from './layout/page.ts';
import { pageLooks } from './layout/page-looks.ts';

export type Rendered = {
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Which pages the PDF holds, from 0: all of them, unless fewer were asked for. */
  readonly holds: readonly number[];
  readonly notes: readonly string[];
  /** On which pages each pinned fact is printed. */
  readonly factPages: FactPages;
  /** Where the parts of the brief stand on the pages. */
  readonly parts: readonly PrintedPart[];
  /** What each page looks like: equal for pages that look the same. */
  readonly looks: readonly string[];
  /** Words that a reader reads, running heads and the list of sources left out. */
  readonly words: number;
};

/** Where the work stands, as a sentence, and its share between 0 and 1. */
export type RenderProgress = (progress: { readonly sentence: string; readonly share: number }) => void;

/** Pages that are shown already, from 0, and the look that each has there. */
export type ShownPages = readonly { readonly page: number; readonly look: string }[];

/**
 * With `shown`, the PDF holds only those of the shown pages that look different now: enough to draw them anew, and a
 * small part of the work. Where none does, it is empty. All else is told of the whole document.
 */
export type RenderPdf = (
  document: Document,
  onProgress: RenderProgress,
  shown?: ShownPages,
) => Promise<Rendered>;

/** Lays a document out and writes it, in this thread. */
export function renderHere(fonts: Fonts): RenderPdf {
  return async (document, onProgress, shown) => {
    const pages = layout(document, fonts, ({ done, total }) =>
      onProgress({ sentence: `Laying out section ${done} of ${total}`, share: (done / total) * 0.6 }),
    );
    const faults = conformanceFaults(document, pages, fonts);
    if (faults.length > 0) {
      throw new Refused(
        'cannot-draw',
        'The PDF was not written, because it would not be accessible to everyone (PDF/UA-1, PDF/A-3a).',
        'Leave out what is named below, or report it.',
        faults.slice(0, 20),
      );
    }
    const looks = pageLooks(pages.pages);
    const holds = shown === undefined ? [...looks.keys()] : changed(shown, looks);
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
      notes: [...document.notes, ...pages.notes],
      factPages: factPages(pages),
      parts: pages.parts,
      looks,
      words: wordsIn(document),
    };
  };
}

/** The shown pages that look different now, in the order of the document. */
function changed(shown: ShownPages, looks: readonly string[]): readonly number[] {
  const before = new Map(shown.map(({ page, look }) => [page, look]));
  return [...looks.keys()].filter((page) => before.has(page) && before.get(page) !== looks[page]);
}
