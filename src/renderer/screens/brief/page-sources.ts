import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page to be drawn from a document that holds it. */
export type HeldPage = { readonly document: PDFDocumentProxy; readonly number: number };

type Source = { readonly document: PDFDocumentProxy; readonly numbers: ReadonlyMap<string, number> };

/**
 * Documents that pages can be drawn from: the newest whole one, and after an edit a small one with the pages in sight that
 * changed. A page is found by its look: one that looks as it did is still drawn from the older document.
 */
export type PageSources = {
  readonly find: (look: string) => HeldPage | null;
  /** Takes a document; what it makes needless is closed. `looks` are those of its pages. */
  readonly take: (document: PDFDocumentProxy, looks: readonly string[], isWhole: boolean) => void;
  readonly holds: (document: PDFDocumentProxy) => boolean;
  readonly end: () => void;
};

export function pageSources(): PageSources {
  let whole: Source | null = null;
  let part: Source | null = null;
  const close = (source: Source | null): void => void source?.document.loadingTask.destroy();
  return {
    find(look) {
      for (const source of [part, whole]) {
        const number = source?.numbers.get(look);
        if (source && number !== undefined) return { document: source.document, number };
      }
      return null;
    },
    take(document, looks, isWhole) {
      const source: Source = { document, numbers: new Map(looks.map((look, index) => [look, index + 1])) };
      close(part);
      part = isWhole ? null : source;
      if (!isWhole) return;
      close(whole);
      whole = source;
    },
    holds: (document) => document === part?.document || document === whole?.document,
    end() {
      close(part);
      close(whole);
      part = null;
      whole = null;
    },
  };
}
