import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PdfRead = {
  readonly title: string;
  readonly language: string | null;
  readonly outline: readonly string[];
  readonly pages: readonly { readonly width: number; readonly height: number; readonly text: string }[];
};

/** Reads a PDF back, as another program would. */
export async function readPdf(path: string): Promise<PdfRead> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    pages.push({ width, height, text: text.replace(/\s+/g, ' ') });
  }
  const outline = ((await document.getOutline()) ?? []).map((entry) => entry.title);
  const title = 'Title' in info ? String(info.Title) : '';
  const language = 'Language' in info && info.Language ? String(info.Language) : null;
  await task.destroy();
  return { title, language, outline, pages };
}

/** Text without any space: lines and pages break where they will. */
export const unspaced = (text: string): string => text.replace(/\s+/g, '');
