/** A page's own size in points. */
type Size = { readonly width: number; readonly height: number };

/** A place on a page (from 0), in points from its top left corner. */
export type PagePoint = { readonly page: number; readonly x: number; readonly y: number };
export type PageArea = PagePoint & Size;

/** One element a page, one under the other in what scrolls; all pages have the first one's size. */
export type PageSlots = { readonly scroller: HTMLElement; readonly elements: HTMLElement[]; size: Size };

/** The first and the last page in sight. */
export function slotsInSight({ scroller, elements }: PageSlots): readonly [number, number] {
  const from = scroller.scrollTop;
  const bottom = from + scroller.clientHeight;
  const first = elements.findIndex((slot) => slot.offsetTop + slot.offsetHeight > from);
  const after = elements.findIndex((slot) => slot.offsetTop >= bottom);
  return [Math.max(0, first), (after === -1 ? elements.length : after) - 1];
}

/** The page being read, from 1. */
export function pageRead({ scroller, elements }: PageSlots): number {
  const line = scroller.scrollTop + scroller.clientHeight * 0.4;
  const below = elements.findIndex((slot) => slot.offsetTop > line);
  return below === -1 ? elements.length : Math.max(1, below);
}

export function pointOf({ elements, size }: PageSlots, event: MouseEvent): PagePoint | null {
  const page = elements.findIndex((slot) => slot.contains(event.target as Node));
  const box = elements[page]?.getBoundingClientRect();
  if (!box) return null;
  return {
    page,
    x: ((event.clientX - box.left) / box.width) * size.width,
    y: ((event.clientY - box.top) / box.height) * size.height,
  };
}

/** As many slots as pages, of this size. */
export function fitSlots(slots: PageSlots, count: number, size: Size, name: (page: number) => string): void {
  const { elements } = slots;
  slots.size = size;
  for (const gone of elements.splice(count)) gone.remove();
  while (elements.length < count) {
    const slot = document.createElement('div');
    slot.setAttribute('role', 'img');
    elements.push(slot);
    slots.scroller.append(slot);
  }
  for (const [i, slot] of elements.entries()) {
    slot.style.aspectRatio = `${size.width} / ${size.height}`;
    slot.setAttribute('aria-label', name(i + 1));
  }
}

export function drawMarks({ scroller, elements, size }: PageSlots, areas: readonly PageArea[]): void {
  for (const old of scroller.querySelectorAll('[data-mark]')) old.remove();
  for (const area of areas) {
    const mark = document.createElement('div');
    mark.dataset.mark = '';
    mark.style.left = `${(area.x / size.width) * 100}%`;
    mark.style.top = `${(area.y / size.height) * 100}%`;
    mark.style.width = `${(area.width / size.width) * 100}%`;
    mark.style.height = `${(area.height / size.height) * 100}%`;
    elements[area.page]?.append(mark);
  }
}

/** Scrolls to an area that is not wholly in sight. */
export function scrollToArea({ scroller, elements, size }: PageSlots, { page, y, height }: PageArea): void {
  const slot = elements[page];
  if (!slot) return;
  const from = slot.offsetTop + (y / size.height) * slot.offsetHeight;
  const to = from + (height / size.height) * slot.offsetHeight;
  const seen = from >= scroller.scrollTop && to <= scroller.scrollTop + scroller.clientHeight;
  if (!seen) scroller.scrollTo({ top: Math.max(0, from - scroller.clientHeight * 0.15) });
}
