import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

let thread: PDFWorker | undefined;

// The legacy build: its newest syntax is what the oldest Chromium that we run on has.
const reader = async () => {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  // One thread for all documents: to start one for each costs more than to read it.
  thread ??= new pdfjs.PDFWorker();
  return { getDocument: pdfjs.getDocument, worker: thread };
};

/** Reads a PDF for drawing. WebAssembly and generated code stay off: the window's policy allows neither. */
export async function openPdf(pdf: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, worker } = await reader();
  // A copy: the reader hands its bytes to its worker, and ours are gone then.
  return getDocument({ data: pdf.slice(), worker, useWasm: false, isImageDecoderSupported: false }).promise;
}
