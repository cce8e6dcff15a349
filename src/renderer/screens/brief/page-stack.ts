import type { PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rendering } from '../../../shared/domain/index.ts';
import { openPdf } from './open-pdf.ts';
import { type HeldPage, pageSources } from './page-sources.ts';

export type Place = { readonly page: number; readonly pages: number };

/** A place on a page (from 0), in points from its top left corner. */
export type PagePoint = { readonly page: number; readonly x: number; readonly y: number };
type PageArea = PagePoint & { readonly width: number; readonly height: number };

type Heard = {
  /** Which page is being read. */
  readonly onPlace: (place: Place) => void;
  /** The officer pointed at a place. */
  readonly onPoint: (point: PagePoint) => void;
  /** What is in sight is drawn. */
  readonly onDrawn: () => void;
};

/** A PDF's pages, one under the other, drawn as they come into sight. */
export type PageStack = {
  /**
   * Draws other pages in the same place; what is in sight stays until its successor is drawn. A rendering that does not hold
   * all pages says how all look: those that it does not hold are drawn when one comes that does.
   */
  readonly show: (rendering: Shown) => Promise<void>;
  /** The pages in sight, from 0, and how they look there; empty where nothing is drawn yet. */
  readonly inSight: () => { page: number; look: string }[];
  /** Brings these areas into sight where they are not, and marks them. */
  readonly mark: (areas: readonly PageArea[], turn: boolean) => void;
  readonly end: () => void;
};

type Shown = Pick<Rendering, 'pdf' | 'looks' | 'holds' | 'pages'>;

/** Pages drawn ahead of the ones in sight, and kept behind them: a canvas is several megabytes. */
const AHEAD = 2;
const KEPT = 8;

/** What a slot shows: which look, at which width. A redraw is due when either is old. */
type Drawn = { readonly look: string; readonly width: number };

/** A page's own size in points. */
type Size = { readonly width: number; readonly height: number };

export function pageStack(
  scroller: HTMLElement,
  name: (page: number, pages: number) => string,
  { onPlace, onPoint, onDrawn }: Heard,
): PageStack {
  const slots: HTMLElement[] = [];
  const drawn = new Map<HTMLElement, Drawn>();
  const sources = pageSources();
  let looks: readonly string[] = [];
  let size: Size = { width: 595, height: 842 };
  let marked: readonly PageArea[] = [];
  let drawing: RenderTask | null = null;
  let busy: Promise<void> | null = null;
  /** The newest rendering, while an older one is being drawn. */
  let queued: Shown | null = null;
  let showing: Promise<void> | null = null;
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

  const lookOf = (index: number): string => looks[index] ?? '';

  /** The page to draw next of those that are held: in sight first, then ahead and behind. */
  const due = (): number | null => {
    const [first, last] = inSight();
    const order = [...Array(slots.length).keys()].filter((i) => i >= first - AHEAD && i <= last + AHEAD);
    const inSightFirst = (i: number): number => (i >= first && i <= last ? i : slots.length + i);
    order.sort((a, b) => inSightFirst(a) - inSightFirst(b));
    return (
      order.find((i) => {
        const now = drawn.get(slots[i] as HTMLElement);
        const isOld = now?.look !== lookOf(i) || now?.width !== slots[i]?.clientWidth;
        return isOld && sources.find(lookOf(i)) !== null;
      }) ?? null
    );
  };

  const draw = async ({ document, number }: HeldPage, index: number): Promise<void> => {
    const slot = slots[index];
    if (!slot || slot.clientWidth === 0) return;
    const look = lookOf(index);
    const page = await document.getPage(number);
    const own = page.getViewport({ scale: 1 });
    const cssWidth = slot.clientWidth;
    const viewport = page.getViewport({ scale: (cssWidth / own.width) * window.devicePixelRatio });
    const canvas = window.document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    drawing = page.render({ canvas, viewport });
    await drawing.promise;
    drawing = null;
    // The new drawing takes the old one's place at once; marks lie over it.
    slot.querySelector('canvas')?.remove();
    slot.prepend(canvas);
    drawn.set(slot, { look, width: cssWidth });
  };

  const isSightDrawn = (): boolean => {
    const [first, last] = inSight();
    return slots.slice(first, last + 1).every((slot, i) => drawn.get(slot)?.look === lookOf(first + i));
  };

  /** Draws until nothing is due; a newer document may go on as soon as what is in sight is drawn. */
  const drawAll = async (): Promise<void> => {
    for (let index = due(); index !== null && !ended; index = due()) {
      if (queued && isSightDrawn()) return;
      const from = sources.find(lookOf(index));
      if (from === null) return;
      try {
        await draw(from, index);
      } catch (cause) {
        // The stack was ended while it drew; that is no failure.
        if (sources.holds(from.document) && !ended) throw cause;
      }
      // Nothing was drawn: the pane is hidden. Scrolling or resizing asks again.
      if (slots[index]?.clientWidth === 0) return;
      if (isSightDrawn()) onDrawn();
    }
  };
  const drawDue = (): Promise<void> => {
    busy ??= drawAll().finally(() => {
      busy = null;
    });
    return busy;
  };

  const forget = (): void => {
    const [first, last] = inSight();
    for (const [i, slot] of slots.entries()) {
      if (i >= first - KEPT && i <= last + KEPT) continue;
      slot.querySelector('canvas')?.remove();
      drawn.delete(slot);
    }
  };

  const tell = (): void => {
    if (slots.length === 0) return;
    const line = scroller.scrollTop + scroller.clientHeight * 0.4;
    const below = slots.findIndex((slot) => slot.offsetTop > line);
    onPlace({ page: below === -1 ? slots.length : Math.max(1, below), pages: slots.length });
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

  const onClick = (event: MouseEvent): void => {
    const index = slots.findIndex((slot) => slot.contains(event.target as Node));
    const slot = slots[index];
    if (!slot) return;
    const box = slot.getBoundingClientRect();
    onPoint({
      page: index,
      x: ((event.clientX - box.left) / box.width) * size.width,
      y: ((event.clientY - box.top) / box.height) * size.height,
    });
  };
  scroller.addEventListener('click', onClick);

  const drawMarks = (): void => {
    for (const old of scroller.querySelectorAll('[data-mark]')) old.remove();
    for (const area of marked) {
      const mark = window.document.createElement('div');
      mark.dataset.mark = '';
      mark.style.left = `${(area.x / size.width) * 100}%`;
      mark.style.top = `${(area.y / size.height) * 100}%`;
      mark.style.width = `${(area.width / size.width) * 100}%`;
      mark.style.height = `${(area.height / size.height) * 100}%`;
      slots[area.page]?.append(mark);
    }
  };

  const turnTo = ({ page, y, height }: PageArea): void => {
    const slot = slots[page];
    if (!slot) return;
    const from = slot.offsetTop + (y / size.height) * slot.offsetHeight;
    const to = from + (height / size.height) * slot.offsetHeight;
    const seen = from >= scroller.scrollTop && to <= scroller.scrollTop + scroller.clientHeight;
    if (!seen) scroller.scrollTo({ top: Math.max(0, from - scroller.clientHeight * 0.15) });
  };

  const fit = (count: number, first: PDFPageProxy | null): void => {
    const { width: across, height: down } = first?.getViewport({ scale: 1 }) ?? size;
    const resized = across !== size.width || down !== size.height;
    size = { width: across, height: down };
    if (resized) for (const slot of slots) slot.style.aspectRatio = `${across} / ${down}`;
    while (slots.length > count) {
      const slot = slots.pop();
      if (slot) drawn.delete(slot);
      slot?.remove();
    }
    while (slots.length < count) {
      const slot = window.document.createElement('div');
      slot.setAttribute('role', 'img');
      slot.style.aspectRatio = `${across} / ${down}`;
      slots.push(slot);
      scroller.append(slot);
    }
    for (const [i, slot] of slots.entries()) slot.setAttribute('aria-label', name(i + 1, slots.length));
  };

  /** One document after the other, so that typing shows each that can be shown in time; those in between are left out. */
  const showQueued = async (): Promise<void> => {
    while (queued && !ended) {
      const { pdf, looks: given, holds, pages } = queued;
      queued = null;
      newest += 1;
      // Pages that main gave no look are drawn with every document.
      const all = Array.from({ length: pages }, (_, page) => given[page] ?? `page ${page} of ${newest}`);
      const next = pdf.length > 0 ? await openPdf(pdf) : null;
      if (ended) return next?.loadingTask.destroy();
      await busy;
      fit(pages, next && (await next.getPage(1)));
      looks = all;
      if (next)
        sources.take(
          next,
          holds.map((page) => all[page] ?? ''),
          holds.length === pages,
        );
      drawMarks();
      tell();
      if (isSightDrawn()) onDrawn();
      await drawDue();
    }
  };

  return {
    inSight: () => {
      const [first, last] = inSight();
      return slots
        .slice(first, last + 1)
        .map((slot, i) => ({ page: first + i, look: drawn.get(slot)?.look ?? '' }));
    },

    show: (rendering) => {
      queued = rendering;
      showing ??= showQueued().finally(() => {
        showing = null;
      });
      return showing;
    },

    mark: (areas, turn) => {
      marked = areas;
      drawMarks();
      const [first] = areas;
      if (turn && first) turnTo(first);
    },

    end: () => {
      ended = true;
      resized.disconnect();
      scroller.removeEventListener('scroll', onScroll);
      scroller.removeEventListener('click', onClick);
      scroller.replaceChildren();
      drawing?.cancel();
      sources.end();
    },
  };
}
