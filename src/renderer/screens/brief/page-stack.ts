import type { RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rendering } from '../../../shared/domain/index.ts';
import { openPdf } from './open-pdf.ts';
import {
  drawMarks,
  fitSlots,
  type PageArea,
  type PagePoint,
  type PageSlots,
  pageRead,
  pointOf,
  scrollToArea,
  slotsInSight,
} from './page-slots.ts';
import { type HeldPage, type PageSources, pageSources } from './page-sources.ts';

export type PagePosition = { readonly page: number; readonly pages: number };

type Heard = {
  /** Which page is being read. */
  readonly onPlace: (place: PagePosition) => void;
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
  readonly show: (rendering: ShownRendering) => Promise<void>;
  /** The pages in sight, from 0, and how they look there; empty where nothing is drawn yet. */
  readonly inSight: () => { page: number; look: string }[];
  /** Brings these areas into sight where they are not, and marks them. */
  readonly mark: (areas: readonly PageArea[], turn: boolean) => void;
  readonly end: () => void;
};

type ShownRendering = Pick<Rendering, 'pdf' | 'looks' | 'holds' | 'pages'>;

/** Pages drawn ahead of the ones in sight, and kept behind them: a canvas is several megabytes. */
const AHEAD = 2;
const KEPT = 8;

/** What a slot shows: which look, at which width. A redraw is due when either is old. */
type Drawn = { readonly look: string; readonly width: number };

/** What a stack of pages knows and is doing. */
type Stack = Heard & {
  readonly slots: PageSlots;
  readonly name: (page: number, pages: number) => string;
  readonly drawn: Map<HTMLElement, Drawn>;
  readonly sources: PageSources;
  /** How each page is to look. */
  looks: readonly string[];
  marked: readonly PageArea[];
  drawing: RenderTask | null;
  busy: Promise<void> | null;
  /** The newest rendering, while an older one is being drawn. */
  queued: ShownRendering | null;
  showing: Promise<void> | null;
  ended: boolean;
  newest: number;
  /** What stands at the top: a page, and how much of it is above. Kept when the pane, and so the page, changes size. */
  top: { readonly index: number; readonly share: number };
};

export function pageStack(
  scroller: HTMLElement,
  name: (page: number, pages: number) => string,
  heard: Heard,
): PageStack {
  const stack: Stack = {
    ...heard,
    slots: { scroller, elements: [], size: { width: 595, height: 842 } },
    name,
    drawn: new Map(),
    sources: pageSources(),
    looks: [],
    marked: [],
    drawing: null,
    busy: null,
    queued: null,
    showing: null,
    ended: false,
    newest: 0,
    top: { index: 0, share: 0 },
  };
  const onScroll = (): void => scrolled(stack);
  const onClick = (event: MouseEvent): void => {
    const point = pointOf(stack.slots, event);
    if (point) stack.onPoint(point);
  };
  const resized = new ResizeObserver(() => keepTop(stack));
  resized.observe(scroller);
  scroller.addEventListener('scroll', onScroll, { passive: true });
  scroller.addEventListener('click', onClick);

  return {
    inSight: () => {
      const [first, last] = slotsInSight(stack.slots);
      return stack.slots.elements
        .slice(first, last + 1)
        .map((slot, i) => ({ page: first + i, look: stack.drawn.get(slot)?.look ?? '' }));
    },

    show: (rendering) => {
      stack.queued = rendering;
      stack.showing ??= showQueued(stack).finally(() => {
        stack.showing = null;
      });
      return stack.showing;
    },

    mark: (areas, turn) => {
      stack.marked = areas;
      drawMarks(stack.slots, areas);
      const [first] = areas;
      if (turn && first) scrollToArea(stack.slots, first);
    },

    end: () => {
      stack.ended = true;
      resized.disconnect();
      scroller.removeEventListener('scroll', onScroll);
      scroller.removeEventListener('click', onClick);
      scroller.replaceChildren();
      stack.drawing?.cancel();
      stack.sources.end();
    },
  };
}

/** One document after the other, so that typing shows each that can be shown in time; those in between are left out. */
async function showQueued(stack: Stack): Promise<void> {
  while (stack.queued && !stack.ended) {
    const { pdf, looks: given, holds, pages } = stack.queued;
    stack.queued = null;
    stack.newest += 1;
    // Pages that main gave no look are drawn with every document.
    const all = Array.from({ length: pages }, (_, page) => given[page] ?? `page ${page} of ${stack.newest}`);
    const next = pdf.length > 0 ? await openPdf(pdf) : null;
    if (stack.ended) return next?.loadingTask.destroy();
    await stack.busy;
    const first = next && (await next.getPage(1));
    const { width, height } = first?.getViewport({ scale: 1 }) ?? stack.slots.size;
    for (const gone of stack.slots.elements.slice(pages)) stack.drawn.delete(gone);
    fitSlots(stack.slots, pages, { width, height }, (page) => stack.name(page, pages));
    stack.looks = all;
    if (next) {
      const held = holds.map((page) => all[page] ?? '');
      stack.sources.take(next, held, holds.length === pages);
    }
    drawMarks(stack.slots, stack.marked);
    tellPlace(stack);
    if (isSightDrawn(stack)) stack.onDrawn();
    await drawDue(stack);
  }
}

function drawDue(stack: Stack): Promise<void> {
  stack.busy ??= drawAll(stack).finally(() => {
    stack.busy = null;
  });
  return stack.busy;
}

/** Draws until nothing is due; a newer document may go on as soon as what is in sight is drawn. */
async function drawAll(stack: Stack): Promise<void> {
  for (let index = due(stack); index !== null && !stack.ended; index = due(stack)) {
    if (stack.queued && isSightDrawn(stack)) return;
    const from = stack.sources.find(lookOf(stack, index));
    if (from === null) return;
    try {
      await drawPage(stack, from, index);
    } catch (cause) {
      // The stack was ended while it drew; that is no failure.
      if (stack.sources.holds(from.document) && !stack.ended) throw cause;
    }
    // Nothing was drawn: the pane is hidden. Scrolling or resizing asks again.
    if (stack.slots.elements[index]?.clientWidth === 0) return;
    if (isSightDrawn(stack)) stack.onDrawn();
  }
}

async function drawPage(stack: Stack, { document, number }: HeldPage, index: number): Promise<void> {
  const slot = stack.slots.elements[index];
  if (!slot || slot.clientWidth === 0) return;
  const look = lookOf(stack, index);
  const page = await document.getPage(number);
  const own = page.getViewport({ scale: 1 });
  const cssWidth = slot.clientWidth;
  const viewport = page.getViewport({ scale: (cssWidth / own.width) * window.devicePixelRatio });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  stack.drawing = page.render({ canvas, viewport });
  await stack.drawing.promise;
  stack.drawing = null;
  // The new drawing takes the old one's place at once; marks lie over it.
  slot.querySelector('canvas')?.remove();
  slot.prepend(canvas);
  stack.drawn.set(slot, { look, width: cssWidth });
}

/** The page to draw next of those that are held: in sight first, then ahead and behind. */
function due(stack: Stack): number | null {
  const { elements } = stack.slots;
  const [first, last] = slotsInSight(stack.slots);
  const order = [...elements.keys()].filter((i) => i >= first - AHEAD && i <= last + AHEAD);
  const inSightFirst = (i: number): number => (i >= first && i <= last ? i : elements.length + i);
  order.sort((a, b) => inSightFirst(a) - inSightFirst(b));
  const isDue = (i: number): boolean => {
    const now = stack.drawn.get(elements[i] as HTMLElement);
    const isOld = now?.look !== lookOf(stack, i) || now?.width !== elements[i]?.clientWidth;
    return isOld && stack.sources.find(lookOf(stack, i)) !== null;
  };
  return order.find(isDue) ?? null;
}

const lookOf = ({ looks }: Stack, index: number): string => looks[index] ?? '';

function isSightDrawn(stack: Stack): boolean {
  const [first, last] = slotsInSight(stack.slots);
  return stack.slots.elements
    .slice(first, last + 1)
    .every((slot, i) => stack.drawn.get(slot)?.look === lookOf(stack, first + i));
}

function scrolled(stack: Stack): void {
  const { scroller, elements } = stack.slots;
  const [index] = slotsInSight(stack.slots);
  const slot = elements[index];
  if (slot && slot.offsetHeight > 0) {
    stack.top = { index, share: (scroller.scrollTop - slot.offsetTop) / slot.offsetHeight };
  }
  tellPlace(stack);
  dropFarPages(stack);
  void drawDue(stack);
}

function keepTop(stack: Stack): void {
  const { scroller, elements } = stack.slots;
  const slot = elements[stack.top.index];
  if (slot && slot.offsetHeight > 0)
    scroller.scrollTop = slot.offsetTop + stack.top.share * slot.offsetHeight;
  scrolled(stack);
}

function tellPlace({ slots, onPlace }: Stack): void {
  const pages = slots.elements.length;
  if (pages > 0) onPlace({ page: pageRead(slots), pages });
}

function dropFarPages({ slots, drawn }: Stack): void {
  const [first, last] = slotsInSight(slots);
  for (const [i, slot] of slots.elements.entries()) {
    if (i >= first - KEPT && i <= last + KEPT) continue;
    slot.querySelector('canvas')?.remove();
    drawn.delete(slot);
  }
}
