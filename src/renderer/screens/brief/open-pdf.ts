import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

// The legacy build: its newest syntax is what the oldest Chromium that we run on has.
const reader = async () => {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  return pdfjs;
};

/** Reads a PDF for drawing. WebAssembly and generated code stay off: the window's policy allows neither. */
export async function openPdf(pdf: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await reader();
  // A copy: the reader hands its bytes to its worker, and ours are gone then.
  return getDocument({ data: pdf.slice(), useWasm: false, isImageDecoderSupported: false }).promise;
}

/** The outline's top entries, in small letters, with the index of the page each begins on. */
export async function sectionPages(document: PDFDocumentProxy): Promise<ReadonlyMap<string, number>> {
  const entries = (await document.getOutline()) ?? [];
  const pages = new Map<string, number>();
  for (const { title, dest } of entries) {
    const target = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const page: unknown = target?.[0];
    if (isReference(page)) pages.set(title.toLowerCase(), await document.getPageIndex(page));
  }
  return pages;
}

const isReference = (page: unknown): page is { num: number; gen: number } =>
  typeof page === 'object' && page !== null && 'num' in page && 'gen' in page;
