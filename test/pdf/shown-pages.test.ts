import { expect, it } from 'vitest';
import type { Document } from '../../src/main/pdf/document.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import { shippedFonts } from '../support/fonts.ts';
import { composed } from '../support/made-brief.ts';
import { draftFor, OCCASIONS } from '../support/region.ts';
import { readPdf } from './read-pdf.ts';

const render = renderHere(shippedFonts());

it.each(OCCASIONS)('pages of $name written alone are the same pages as in the whole', async (occasion) => {
  const { id, delegation } = occasion;
  const document = composed(draftFor(id, { delegation }), delegation);
  const whole = await render(document, () => {});
  const asked = [9, 0, 4, whole.pages - 1, whole.pages + 3];
  const alone = await render(
    document,
    () => {},
    asked.map((page) => ({ page, look: '' })),
  );
  expect(alone.holds).toEqual([0, 4, 9, whole.pages - 1]);
  const { pdf: _, holds, ...told } = whole;
  expect(alone).toMatchObject(told);
  expect(holds).toEqual([...whole.looks.keys()]);
  const { pages } = await readPdf(whole.pdf);
  const own = await readPdf(alone.pdf);
  expect(own.pages.map(({ runs, width, height }) => ({ runs, width, height }))).toEqual(
    alone.holds.map((page) => {
      const { runs, width, height } = pages[page] ?? { runs: [], width: 0, height: 0 };
      return { runs, width, height };
    }),
  );
  // The faces weigh as much for a few pages as for all.
  expect(alone.pdf.length).toBeLessThan(whole.pdf.length * 0.7);
});

it('holds only pages that look different now, and none where nothing does', async () => {
  const document = composed(draftFor('us'));
  const { looks } = await render(document, () => {});
  const shown = looks.slice(0, 5).map((look, page) => ({ page, look }));
  const same = await render(document, () => {}, shown);
  expect([same.holds, same.pdf.length]).toEqual([[], 0]);

  const edited: Document = {
    ...document,
    cover: { ...document.cover, line: `${document.cover.line} again` },
  };
  const other = await render(edited, () => {}, shown);
  expect(other.holds).toEqual([0]);
  expect(other.looks.slice(1)).toEqual(looks.slice(1));
  // The same page written for itself, again: what one edit leaves behind does not change the next.
  const first = await render(edited, () => {}, shown);
  expect(Buffer.from(first.pdf).equals(other.pdf)).toBe(true);
});

it('a document that may not be written is refused for a few pages as it is for all', async () => {
  const document = composed(draftFor('us'));
  const untitled: Document = { ...document, meta: { ...document.meta, title: ' ' } };
  await expect(render(untitled, () => {}, [{ page: 0, look: '' }])).rejects.toThrow(
    'would not be accessible',
  );
});
