import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { pageSources } from '../../src/renderer/screens/brief/page-sources.ts';

function documentOf() {
  let open = true;
  const destroy = async (): Promise<void> => {
    open = false;
  };
  const document = { loadingTask: { destroy } } as unknown as PDFDocumentProxy;
  return { document, isOpen: () => open };
}

it('finds a page by its look, in the small document first, then in the older whole one', () => {
  const sources = pageSources();
  const [whole, part, next, later] = [documentOf(), documentOf(), documentOf(), documentOf()];
  sources.take(whole.document, ['a', 'b', 'c'], true);
  sources.take(part.document, ['B'], false);
  expect(sources.find('B')).toEqual({ document: part.document, number: 1 });
  expect(sources.find('c')).toEqual({ document: whole.document, number: 3 });
  expect(sources.find('C')).toBeNull();

  sources.take(next.document, ['B2'], false);
  expect([whole, part, next].map((it) => it.isOpen())).toEqual([true, false, true]);
  expect(sources.find('B')).toBeNull();

  sources.take(later.document, ['a', 'B2', 'c'], true);
  expect([whole, next, later].map((it) => it.isOpen())).toEqual([false, false, true]);
  expect([next, later].map((it) => sources.holds(it.document))).toEqual([false, true]);
  expect(sources.find('B2')).toEqual({ document: later.document, number: 2 });

  sources.end();
  expect(later.isOpen()).toBe(false);
});
