import type { DocumentSection } from '../document.ts';
import type { PaperSize } from '../paper.ts';
import type { Direction } from '../text/direction.ts';
import { type Box, type ColumnEntry, mirroredOp, moved, type Op } from './page.ts';
import { sliceBox } from './slice-box.ts';

/** A cover has no section: no running head, no foot. */
type OpenPage = { ops: Op[]; readonly section: DocumentSection | null };

/** Spacing factors to try where a section would end on a nearly empty page. */
const FEATHERS = [0.85, 0.7, 0.55] as const;
/** A last page filled less than this reads as an accident. */
const NEARLY_EMPTY = 0.2;

/** A gap of this part of a page at its foot reads as a hole. */
const HOLE = 0.12;

/** Boxes that stay on one page, together. */
function chainsOf(boxes: readonly Box[]): readonly (readonly Box[])[] {
  const chains: Box[][] = [];
  for (const [index, box] of boxes.entries()) {
    if (index > 0 && boxes[index - 1]?.keepWithNext) chains.at(-1)?.push(box);
    else chains.push([box]);
  }
  return chains;
}

/** Fills pages from the top: chains of boxes that keep together go to the next page as one. */
export function newFlow(paper: PaperSize) {
  const pages: OpenPage[] = [];
  let y = paper.top;
  let overflows = 0;
  let direction: Direction = 'ltr';
  const current = (): OpenPage => pages[pages.length - 1] as OpenPage;
  const breakPage = (section: DocumentSection): void => {
    pages.push({ ops: [], section });
    y = paper.top;
  };
  const draw = (ops: readonly Op[], x: number, at: number): void => {
    const placed = ops.map((op) => moved(op, x, at));
    current().ops.push(...(direction === 'rtl' ? placed.map((op) => mirroredOp(op, paper.width)) : placed));
  };
  const put = (ops: readonly Op[], height: number): void => {
    draw(ops, paper.margin, y);
    y += height;
  };
  /** Fills both columns to the foot of each page; on the last page they end level. */
  const placeColumns = (
    { offset, gap: wide, entries }: NonNullable<Box['columns']>,
    section: DocumentSection,
    feather: number,
  ): void => {
    const gap = wide * feather;
    let rest = entries;
    while (rest.length > 0) {
      const room = paper.bottom - y;
      const full = columnOf(rest, room, gap);
      const second = columnOf(rest.slice(full), room, gap);
      const lastPage = full + second === rest.length;
      const left = lastPage ? levelSplit(rest, gap, full, room) : full;
      const onPage = rest.slice(0, full + second);
      const heights = [onPage.slice(0, left), onPage.slice(left)].map((column, index) => {
        let down = 0;
        for (const entry of column) {
          draw(entry.ops, paper.margin + index * offset, y + down);
          down += entry.height + gap;
        }
        return down;
      });
      rest = rest.slice(onPage.length);
      if (rest.length > 0) breakPage(section);
      else y += Math.max(...heights);
    }
  };
  const placeAll = (given: readonly Box[], section: DocumentSection, feather: number): void => {
    const boxes = given.flatMap((box) =>
      sliceBox(box, paper.bottom - paper.top - (box.onNewPage?.height ?? 0)),
    );
    const before = (box: Box): number => (y === paper.top ? 0 : box.before * feather);
    const fits = (chain: readonly Box[]): boolean => {
      const needed = chain.reduce(
        (sum, box, index) => sum + box.height + (index === 0 ? before(box) : box.before * feather),
        0,
      );
      return y + needed <= paper.bottom + 0.01;
    };
    const placeChain = (chain: readonly Box[], first: boolean): void => {
      if (!fits(chain) && y > paper.top) breakPage(section);
      for (const [index, box] of chain.entries()) {
        // A chain longer than a page is broken where it must be.
        if (index > 0 && y + before(box) + box.height > paper.bottom + 0.01) breakPage(section);
        if (y === paper.top && box.onNewPage && (!first || index > 0))
          put(box.onNewPage.ops, box.onNewPage.height);
        y += before(box);
        if (y + box.height > paper.bottom + 0.01) overflows += 1;
        if (box.columns) placeColumns(box.columns, section, feather);
        else put(box.ops, box.height);
      }
    };
    const chains = chainsOf(boxes);
    // Figures that found no room: they open the next page, before whatever else goes there.
    let waiting: readonly (readonly Box[])[] = [];
    const placeWaiting = (): void => {
      if (waiting.length === 0) return;
      breakPage(section);
      for (const chain of waiting) placeChain(chain, false);
      waiting = [];
    };
    for (const [index, chain] of chains.entries()) {
      if (chain[0]?.opens) placeWaiting();
      if (!fits(chain) && y > paper.top) {
        const follows = chains[index + 1]?.[0];
        const hole = paper.bottom - y > (paper.bottom - paper.top) * HOLE;
        if (hole && follows && !follows.opens && chain.every((box) => box.floats)) {
          waiting = [...waiting, chain];
          continue;
        }
        placeWaiting();
      }
      placeChain(chain, index === 0);
    }
    placeWaiting();
  };
  return {
    pages,
    breakPage,
    add(page: { readonly ops: readonly Op[]; readonly section: null }): void {
      pages.push({ ops: [...page.ops], section: page.section });
    },
    get overflows() {
      return overflows;
    },
    place(boxes: readonly Box[], section: DocumentSection, reading: Direction): void {
      direction = reading;
      const start = { pages: pages.length, ops: current().ops.length, y, overflows };
      const restart = (): void => {
        pages.length = start.pages;
        current().ops.length = start.ops;
        ({ y, overflows } = start);
      };
      placeAll(boxes, section, 1);
      const used = pages.length;
      const sparse = used > start.pages && y - paper.top < (paper.bottom - paper.top) * NEARLY_EMPTY;
      if (!sparse) return;
      for (const feather of FEATHERS) {
        restart();
        placeAll(boxes, section, feather);
        if (pages.length < used) return;
      }
      restart();
      placeAll(boxes, section, 1);
    },
  };
}

/** How many of the entries fit a column of this height: at least one, so that filling always goes on. */
function columnOf(entries: readonly ColumnEntry[], room: number, gap: number): number {
  let used = 0;
  let count = 0;
  for (const entry of entries) {
    if (count > 0 && used + entry.height > room + 0.01) break;
    used += entry.height + gap;
    count += 1;
  }
  return count;
}

/** Where to cut a list so that its columns end as level as can be and neither is longer than the room. */
function levelSplit(entries: readonly ColumnEntry[], gap: number, most: number, room: number): number {
  const tall = (column: readonly ColumnEntry[]): number =>
    column.reduce((sum, entry) => sum + entry.height + gap, 0) - gap;
  let count = 0;
  while (count < most && tall(entries.slice(0, count)) < tall(entries.slice(count))) count += 1;
  while (count < most && tall(entries.slice(count)) > room) count += 1;
  return count;
}
