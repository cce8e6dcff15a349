import { openPdf } from '../screens/brief/open-pdf.ts';
import { ask } from './client.ts';

/** Wide enough for a screen with two device pixels per CSS pixel. */
const WIDTH = 192;

/** Drawn covers by brief and state, so that returning to Home redraws nothing. */
const drawn = new Map<string, Promise<ImageBitmap | null>>();
let line: Promise<unknown> = Promise.resolve();

/** The first page of a PDF as a small picture. */
async function draw(
  pdf: Uint8Array,
): Promise<{ readonly png: Uint8Array<ArrayBuffer>; readonly bitmap: ImageBitmap }> {
  const document = await openPdf(pdf);
  try {
    const page = await document.getPage(1);
    const viewport = page.getViewport({ scale: WIDTH / page.getViewport({ scale: 1 }).width });
    const canvas = window.document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport }).promise;
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('the canvas gave no picture');
    return { png: new Uint8Array(await blob.arrayBuffer()), bitmap: await createImageBitmap(canvas) };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function fetched(id: string): Promise<ImageBitmap | null> {
  const answer = await ask('cover', { id });
  if (!answer.ok) return null;
  const { key, png, pdf } = answer.value;
  if (png) {
    // The bridge may deliver any kind of buffer; a Blob needs a plain one.
    const bytes = new Uint8Array(png.length);
    bytes.set(png);
    return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  }
  if (!pdf) return null;
  const made = await draw(pdf);
  void ask('saveCover', { key, png: made.png });
  return made.bitmap;
}

/** The cover of a brief as it was at `changedAt`, drawn one at a time. Null if it cannot be drawn. */
export function loadCover(id: string, changedAt: string): Promise<ImageBitmap | null> {
  const name = `${id} ${changedAt}`;
  const known = drawn.get(name);
  if (known) return known;
  const making = line.then(() => fetched(id)).catch(() => null);
  line = making;
  drawn.set(name, making);
  return making;
}
