import { create } from 'zustand';
import { openPdf } from '../screens/brief/open-pdf.ts';
import { type Preview, useBrief } from './brief.ts';

/** Wide enough for the open section's pages on a screen with two device pixels per CSS pixel. */
const WIDTH = 144;
/** A longer brief has no page map: it would be drawn for minutes. */
const MOST = 80;

type Thumbs = {
  /** Small pictures of pages, by how the page looks. */
  readonly pictures: ReadonlyMap<string, ImageBitmap>;
};

/** Small pictures of the pages of the open brief, drawn while nothing else is to be done. */
export const useThumbs = create<Thumbs>()(() => ({ pictures: new Map() }));

const idle = (): Promise<void> => new Promise((done) => requestIdleCallback(() => done(), { timeout: 2000 }));

async function drawAll({ pdf, looks }: Preview, isOld: () => boolean): Promise<void> {
  const missing = looks.flatMap((look, index) =>
    look === '' || useThumbs.getState().pictures.has(look) ? [] : [{ look, number: index + 1 }],
  );
  if (missing.length > 0) {
    await idle();
    if (isOld()) return;
    const document = await openPdf(pdf);
    try {
      for (const { look, number } of missing) {
        await idle();
        if (isOld()) return;
        const page = await document.getPage(number);
        const viewport = page.getViewport({ scale: WIDTH / page.getViewport({ scale: 1 }).width });
        const canvas = window.document.createElement('canvas');
        canvas.width = Math.round(viewport.width);
        canvas.height = Math.round(viewport.height);
        await page.render({ canvas, viewport }).promise;
        const picture = await createImageBitmap(canvas);
        useThumbs.setState(({ pictures }) => ({ pictures: new Map([...pictures, [look, picture]]) }));
      }
    } finally {
      void document.loadingTask.destroy();
    }
  }
  // Pages that no longer look so are forgotten with the last of the new ones.
  const now = new Set(looks);
  useThumbs.setState(({ pictures }) => ({
    pictures: new Map([...pictures].filter(([look]) => now.has(look))),
  }));
}

let asked = 0;
useBrief.subscribe(({ preview }, before) => {
  if (!preview || preview === before.preview) return;
  const isWhole = preview.holds.length === preview.pages && preview.pdf.length > 0;
  if (!isWhole || preview.pages > MOST || typeof createImageBitmap === 'undefined') return;
  asked += 1;
  const mine = asked;
  // A page map that cannot be drawn is left out: the pages themselves are beside it.
  void drawAll(preview, () => mine !== asked).catch(() => {});
});
