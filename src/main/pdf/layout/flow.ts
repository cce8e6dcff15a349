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
/** From here on it is worse than a figure behind the next heading… */
const LARGE_HOLE = 0.18;
/** …and from here on worse than a short table in two parts. */
const GAPING_HOLE = 0.25;

/** A page with less than this on it may take a short section more. */
const NEARLY_HALF = 0.45;

/** At most what two level columns take. */
const columnsHeight = ({ columns }: Box): number =>
  columns
    ? columns.entries.reduce((sum, { height }) => sum + (height + columns.gap) / 2, 0) +
      Math.max(...columns.entries.map(({ height }) => height), 0) / 2
    : 0;

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
    const whole = paper.bottom - paper.top;
    let rest: readonly ColumnEntry[] = entries.flatMap((entry) =>
      sliceBox({ ...entry, before: 0, keepWithNext: false }, whole),
    );
    while (rest.length > 0) {
      const room = paper.bottom - y;
      const full = columnOf(rest, room, gap);
      if (full === 0 && y > paper.top) {
        breakPage(section);
        continue;
      }
      // What could not be cut to fit a page stands on it all the same, and the conformance check names it.
      if (full === 0) overflows += 1;
      const first = Math.max(full, 1);
      const second = columnOf(rest.slice(first), room, gap);
      const lastPage = first + second === rest.length;
      const left = lastPage ? levelSplit(rest, gap, first, room) : first;
      const onPage = rest.slice(0, first + second);
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
    const heightOf = (chain: readonly Box[]): number => {
      return chain.reduce(
        (sum, box, index) => sum + box.height + (index === 0 ? before(box) : box.before * feather),
        0,
      );
    };
    const fits = (chain: readonly Box[]): boolean => y + heightOf(chain) <= paper.bottom + 0.01;
    const gapAbove = (part: number): boolean => paper.bottom - y > (paper.bottom - paper.top) * part;
    /** The chain in two, where it may be parted and going to the next page whole would leave a large hole. */
    const parted = (chain: readonly Box[]): readonly (readonly Box[])[] => {
      if (fits(chain) || y === paper.top || !gapAbove(GAPING_HOLE)) return [chain];
      const cut = chain.findLastIndex((box, index) => box.mayPart && fits(chain.slice(0, index + 1)));
      return cut < 0 ? [chain] : [chain.slice(0, cut + 1), chain.slice(cut + 1)];
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
      if (!fits(chain) && y > paper.top) {
        const follows = chains[index + 1]?.[0];
        const hole = follows && gapAbove(follows.opens ? LARGE_HOLE : HOLE);
        if (hole && chain.every((box) => box.floats)) {
          waiting = [...waiting, chain];
          continue;
        }
      }
      for (const [at, part] of parted(chain).entries()) {
        if (!fits(part) && y > paper.top) placeWaiting();
        placeChain(part, index === 0 && at === 0);
      }
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
    /** The spacing at which a page that is still nearly empty takes all of these beneath what it has; null where none. */
    spacingToJoin(boxes: readonly Box[]): number | null {
      const used = y - paper.top;
      const whole = paper.bottom - paper.top;
      if (used === 0 || used > whole * NEARLY_HALF) return null;
      const needed = (feather: number): number =>
        boxes.reduce((sum, box) => sum + box.before * feather + box.height + columnsHeight(box), 0);
      return [1, ...FEATHERS].find((feather) => used + needed(feather) <= whole) ?? null;
    },
    /** With `spacing` they are known to fit; otherwise it is widest where that saves no page. */
    place(boxes: readonly Box[], section: DocumentSection, reading: Direction, spacing?: number): void {
      direction = reading;
      const start = { pages: pages.length, ops: current().ops.length, y, overflows };
      const restart = (): void => {
        pages.length = start.pages;
        current().ops.length = start.ops;
        ({ y, overflows } = start);
      };
      placeAll(boxes, section, spacing ?? 1);
      if (spacing !== undefined) return;
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

/** How many of the entries fit a column of this height. */
function columnOf(entries: readonly ColumnEntry[], room: number, gap: number): number {
  let used = 0;
  let count = 0;
  for (const entry of entries) {
    if (used + entry.height > room + 0.01) break;
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
