import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf, sectionPages } from './open-pdf.ts';

export type Place = { readonly page: number; readonly pages: number };

/** A PDF's pages, one under the other, drawn as they come into sight. */
export type PageStack = {
  /** Draws another PDF in the same place; what is in sight stays until its successor is drawn. */
  readonly show: (pdf: Uint8Array) => Promise<void>;
  /** Scrolls to the page on which a section begins. */
  readonly turnTo: (title: string) => Promise<void>;
  readonly end: () => void;
};

/** Pages drawn ahead of the ones in sight, and kept behind them: a canvas is several megabytes. */
const AHEAD = 2;
const KEPT = 8;

/** What a slot shows: which document, at which width. A redraw is due when either is old. */
type Drawn = { readonly document: PDFDocumentProxy; readonly width: number };

export function pageStack(
  scroller: HTMLElement,
  name: (page: number, pages: number) => string,
  report: (place: Place) => void,
): PageStack {
  const slots: HTMLElement[] = [];
  const drawn = new Map<HTMLElement, Drawn>();
  let document: PDFDocumentProxy | null = null;
  let drawing: RenderTask | null = null;
  let busy = false;
  let ended = false;
  let newest = 0;
  /** What stands at the top: a page, and how much of it is above. Kept when the pane, and so the page, changes size. */
  let top = { index: 0, share: 0 };

  const inSight = (): readonly [number, number] => {
    const from = scroller.scrollTop;
    const bottom = from + scroller.clientHeight;
    const first = slots.findIndex((slot) => slot.offsetTop + slot.offsetHeight > from);
    const after = slots.findIndex((slot) => slot.offsetTop >= bottom);
    return [Math.max(0, first), (after === -1 ? slots.length : after) - 1];
  };

  /** The page to draw next: in sight first, then ahead and behind. */
  const due = (): number | null => {
    const [first, last] = inSight();
    const order = [...Array(slots.length).keys()].filter((i) => i >= first - AHEAD && i <= last + AHEAD);
    const inSightFirst = (i: number): number => (i >= first && i <= last ? i : slots.length + i);
    order.sort((a, b) => inSightFirst(a) - inSightFirst(b));
    return (
      order.find((i) => {
        const now = drawn.get(slots[i] as HTMLElement);
        return now?.document !== document || now?.width !== slots[i]?.clientWidth;
      }) ?? null
    );
  };

  const draw = async (from: PDFDocumentProxy, index: number): Promise<void> => {
    const slot = slots[index];
    if (!slot || slot.clientWidth === 0) return;
    const page = await from.getPage(index + 1);
    const size = page.getViewport({ scale: 1 });
    slot.style.aspectRatio = `${size.width} / ${size.height}`;
    const cssWidth = slot.clientWidth;
    const viewport = page.getViewport({ scale: (cssWidth / size.width) * window.devicePixelRatio });
    const canvas = window.document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    drawing = page.render({ canvas, viewport });
    await drawing.promise;
    drawing = null;
    slot.replaceChildren(canvas);
    drawn.set(slot, { document: from, width: cssWidth });
  };

  const drawDue = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      for (let index = due(); index !== null && document && !ended; index = due()) {
        const from = document;
        try {
          await draw(from, index);
        } catch (cause) {
          // A newer document cancels the drawing of the older one; that is no failure.
          if (from === document && !ended) throw cause;
        }
        // Nothing was drawn: the pane is hidden. Scrolling or resizing asks again.
        if (slots[index]?.clientWidth === 0) return;
      }
    } finally {
      busy = false;
    }
  };

  const forget = (): void => {
    const [first, last] = inSight();
    for (const [i, slot] of slots.entries()) {
      if (i >= first - KEPT && i <= last + KEPT) continue;
      slot.replaceChildren();
      drawn.delete(slot);
    }
  };

  const tell = (): void => {
    if (slots.length === 0) return;
    const line = scroller.scrollTop + scroller.clientHeight * 0.4;
    const below = slots.findIndex((slot) => slot.offsetTop > line);
    report({ page: below === -1 ? slots.length : Math.max(1, below), pages: slots.length });
  };

  const onScroll = (): void => {
    const [index] = inSight();
    const slot = slots[index];
    if (slot && slot.offsetHeight > 0) {
      top = { index, share: (scroller.scrollTop - slot.offsetTop) / slot.offsetHeight };
    }
    tell();
    forget();
    void drawDue();
  };

  const onResize = (): void => {
    const slot = slots[top.index];
    if (slot && slot.offsetHeight > 0) scroller.scrollTop = slot.offsetTop + top.share * slot.offsetHeight;
    onScroll();
  };

  const resized = new ResizeObserver(onResize);
  resized.observe(scroller);
  scroller.addEventListener('scroll', onScroll, { passive: true });

  const fit = async (to: PDFDocumentProxy): Promise<void> => {
    const { width: across, height: down } = (await to.getPage(1)).getViewport({ scale: 1 });
    while (slots.length > to.numPages) {
      const slot = slots.pop();
      if (slot) drawn.delete(slot);
      slot?.remove();
    }
    while (slots.length < to.numPages) {
      const slot = window.document.createElement('div');
      slot.setAttribute('role', 'img');
      slot.style.aspectRatio = `${across} / ${down}`;
      slots.push(slot);
      scroller.append(slot);
    }
    for (const [i, slot] of slots.entries()) slot.setAttribute('aria-label', name(i + 1, slots.length));
  };

  return {
    show: async (pdf) => {
      newest += 1;
      const mine = newest;
      const next = await openPdf(pdf);
      if (mine !== newest || ended) return next.loadingTask.destroy();
      await fit(next);
      const old = document;
      document = next;
      drawing?.cancel();
      tell();
      await drawDue();
      await old?.loadingTask.destroy();
    },

    turnTo: async (title) => {
      if (!document) return;
      const page = (await sectionPages(document)).get(title.toLowerCase());
      const slot = page === undefined ? undefined : slots[page];
      if (slot) scroller.scrollTo({ top: slot.offsetTop - 4 });
    },

    end: () => {
      ended = true;
      resized.disconnect();
      scroller.removeEventListener('scroll', onScroll);
      scroller.replaceChildren();
      drawing?.cancel();
      void document?.loadingTask.destroy();
    },
  };
}
