import type { DocumentSection } from '../document.ts';
import type { Direction } from '../text/direction.ts';
import { leastOfColumns, placeColumns } from './flow-columns.ts';
import { atTop, breakPage, draw, type Flow, type Placing, roomLeft, wholeHeight } from './flow-state.ts';
import type { Box } from './page.ts';
import { sliceBox } from './slice-box.ts';

/** Boxes that must stay together on one page. */
type Chain = readonly Box[];

/** Spacing factors to try where a section would end on a nearly empty page. */
const FEATHERS = [0.85, 0.7, 0.55, 0.4] as const;
/** A last page filled less than this reads as an accident. */
const NEARLY_EMPTY = 0.2;

/** A gap of this part of a page at its foot reads as a hole. */
const HOLE = 0.12;
/** From here on it is worse than a figure behind the next heading… */
const LARGE_HOLE = 0.18;
/** …and from here on worse than a short table in two parts. */
const GAPING_HOLE = 0.25;
/** Where pages are to end level a smaller one does. */
const LEVELLED_HOLE = 0.08;

/** Heights that differ by less are the same. */
const HAIR = 0.01;

function put(flow: Flow, { ops, height, onNight }: Pick<Box, 'ops' | 'height' | 'onNight'>): void {
  const page = flow.pages.at(-1);
  if (onNight && page) page.onNight = true;
  draw(flow, ops, flow.paper.margin, flow.y);
  flow.y += height;
}

/** Less room than this at the foot of a page is left free rather than begin a section there, or a chapter. */
const HARDLY_HALF = 0.55;
const TOO_LITTLE = { section: 0.2, chapter: 0.34 } as const;

/**
 * Whether a section may begin beneath what its page holds: its title, and what stays with it. One that opens a page does
 * so only where the page before is hardly half full and holds all of it.
 */
export function opensHere(flow: Flow, boxes: readonly Box[], section: DocumentSection): boolean {
  const [chain = []] = section.newPage ? [boxes] : chainsOf(boxes);
  if (section.newPage && flow.y - flow.paper.top > wholeHeight(flow) * HARDLY_HALF) return false;
  return (
    flow.pages.at(-1)?.section != null &&
    roomLeft(flow) > wholeHeight(flow) * TOO_LITTLE[section.isChapter ? 'chapter' : 'section'] &&
    fits(flow, chain, { section, spacing: 1 })
  );
}

/** A section ready to be placed: opened by its title for the top of a page, or for a page that it shares. */
export type Prepared = {
  readonly section: DocumentSection;
  readonly titles: {
    /** At the top of a page, and higher there to fill it: the highest first. */
    readonly top: Box;
    readonly filling: readonly Box[];
    /** On a page that it shares, the one to prefer first. */
    readonly behind: readonly Box[];
  };
  readonly rest: readonly Box[];
  /** The same with larger charts, for where that fits on the page. */
  readonly fuller: readonly (readonly Box[])[];
  readonly direction: Direction;
};

/** Sections that follow each other from the top of one page, each but the first beneath the one before. */
export type Run = { readonly start: State; readonly sections: readonly Prepared[] };

/** Below this part of a page, what stands on the last page of a run is shared with those before. */
const SHORT = 0.9;
/** Spacings to try where a run leaves room. */
const WIDER = [1.4, 1.3, 1.2, 1.1, 1] as const;
/** The lowest that the foot of levelled pages may rise to. */
const LEAST_LEVEL = 0.55;
const STEPS = 6;

/**
 * Pages of a run end level where its last one would stay short: under the highest title that fills them, at the widest
 * spacing that needs no further page.
 */
export function levelRun(flow: Flow, { start, sections }: Run): void {
  const used = flow.pages.length - start.pages;
  if (flow.y - flow.paper.top > wholeHeight(flow) * SHORT) return;
  const { bottom, top } = flow.paper;
  const whole = wholeHeight(flow);
  const tooTall = flow.tooTall.length;
  const again = (opening: Box, spacing: number, part: number, isLevelled = true): boolean => {
    restore(flow, start);
    flow.paper = { ...flow.paper, bottom: top + whole * part };
    const isPlaced = sections.every(({ section, titles, rest, direction }, index) => {
      const title =
        index === 0 ? opening : titles.behind.find((behind) => opensHere(flow, [behind, ...rest], section));
      if (title === undefined) return false;
      placeSection(flow, [title, ...rest], { section, spacing, isLevelled }, direction);
      return true;
    });
    flow.paper = { ...flow.paper, bottom };
    return isPlaced && flow.pages.length - start.pages <= used && flow.tooTall.length <= tooTall;
  };
  const [first] = sections;
  if (!first) return;
  const openings = [...first.titles.filling, first.titles.top];
  const found = openings
    .flatMap((opening) => WIDER.map((spacing) => ({ opening, spacing })))
    .find(({ opening, spacing }) => again(opening, spacing, 1));
  if (!found) {
    // It fits only drawn together, as it was.
    again(first.titles.top, 1, 1, false);
    return;
  }
  const { opening, spacing } = found;
  let [low, high] = [LEAST_LEVEL, 1];
  for (let step = 0; step < STEPS && used > 0; step += 1) {
    const middle = (low + high) / 2;
    if (again(opening, spacing, middle)) high = middle;
    else low = middle;
  }
  again(opening, spacing, high);
}

/** Places the first of these contents that stays on the page of its title, or else the last; gives which. */
export function placeFullest(
  flow: Flow,
  title: Box,
  contents: readonly (readonly Box[])[],
  section: DocumentSection,
  direction: Direction,
): readonly Box[] {
  const start = stateOf(flow);
  const place = (rest: readonly Box[]): void =>
    placeSection(flow, [title, ...rest], { section, spacing: 1 }, direction);
  for (const rest of contents.slice(0, -1)) {
    place(rest);
    if (flow.pages.length === start.pages) return rest;
    restore(flow, start);
  }
  const last = contents.at(-1) ?? [];
  place(last);
  return last;
}

/** Places a section: the widest spacing is taken that saves no page. */
function placeSection(flow: Flow, boxes: readonly Box[], placing: Placing, direction: Direction): void {
  const { section } = placing;
  flow.direction = direction;
  const start = stateOf(flow);
  placeBoxes(flow, boxes, placing);
  const used = flow.pages.length;
  // The case is to stand on one page; others may end anywhere but on a nearly empty one.
  const isSparse =
    !placing.isLevelled &&
    used > start.pages &&
    (section.panel?.form === 'case' || flow.y - flow.paper.top < wholeHeight(flow) * NEARLY_EMPTY);
  if (!isSparse) return;
  for (const tighter of FEATHERS) {
    restore(flow, start);
    placeBoxes(flow, boxes, { ...placing, spacing: tighter });
    if (flow.pages.length < used) return;
  }
  restore(flow, start);
  placeBoxes(flow, boxes, placing);
}

/** How far the pages were filled: what was placed since can be taken back. */
type State = Readonly<Record<'pages' | 'ops' | 'y' | 'tooTall', number>>;

export const stateOf = ({ pages, y, tooTall }: Flow): State => ({
  pages: pages.length,
  ops: pages.at(-1)?.ops.length ?? 0,
  y,
  tooTall: tooTall.length,
});

function restore(flow: Flow, { pages, ops, y, tooTall }: State): void {
  flow.pages.length = pages;
  const last = flow.pages.at(-1);
  if (last) last.ops.length = ops;
  flow.y = y;
  flow.tooTall.length = tooTall;
}

function placeBoxes(flow: Flow, given: readonly Box[], placing: Placing): void {
  const boxes = given.flatMap((box) => sliceBox(box, wholeHeight(flow) - (box.onNewPage?.height ?? 0)));
  const chains = chainsOf(boxes);
  // Figures that found no room: they open the next page, before whatever else goes there.
  let waiting: readonly Chain[] = [];
  const placeWaiting = (): void => {
    if (waiting.length === 0) return;
    breakPage(flow, placing.section);
    for (const chain of waiting) placeChain(flow, chain, placing, false);
    waiting = [];
  };
  for (const [index, chain] of chains.entries()) {
    if (isToWait(flow, chain, chains[index + 1]?.[0], placing)) {
      waiting = [...waiting, chain];
      continue;
    }
    for (const [at, part] of parted(flow, chain, placing).entries()) {
      if (!fits(flow, part, placing) && !atTop(flow)) placeWaiting();
      placeChain(flow, part, placing, index === 0 && at === 0);
    }
  }
  placeWaiting();
}

function chainsOf(boxes: readonly Box[]): readonly Chain[] {
  const chains: Box[][] = [];
  for (const [index, box] of boxes.entries()) {
    if (index > 0 && boxes[index - 1]?.keepWithNext) chains.at(-1)?.push(box);
    else chains.push([box]);
  }
  return chains;
}

const spaceAbove = (flow: Flow, box: Box, { spacing }: Placing): number =>
  atTop(flow) ? 0 : box.before * spacing;

function fits(flow: Flow, chain: Chain, placing: Placing): boolean {
  const height = chain.reduce(
    (sum, box, index) =>
      sum +
      box.height +
      (box.columns ? leastOfColumns(box.columns) : 0) +
      (index === 0 ? spaceAbove(flow, box, placing) : box.before * placing.spacing),
    0,
  );
  return flow.y + height <= flow.paper.bottom + HAIR;
}

const isHole = (flow: Flow, part: number): boolean => roomLeft(flow) > wholeHeight(flow) * part;

/** A figure that does not fit, where going to the next page at once would leave a hole that what follows can fill. */
const isToWait = (flow: Flow, chain: Chain, follows: Box | undefined, placing: Placing): boolean =>
  !fits(flow, chain, placing) &&
  !atTop(flow) &&
  follows !== undefined &&
  isHole(flow, follows.opens ? LARGE_HOLE : HOLE) &&
  chain.every((box) => box.floats);

/** The chain in two, where it may be parted and going to the next page whole would leave a large hole. */
function parted(flow: Flow, chain: Chain, placing: Placing): readonly Chain[] {
  const gap = placing.isLevelled ? LEVELLED_HOLE : GAPING_HOLE;
  if (fits(flow, chain, placing) || atTop(flow) || !isHole(flow, gap)) return [chain];
  const cut = chain.findLastIndex(
    (box, index) => box.mayPart && fits(flow, chain.slice(0, index + 1), placing),
  );
  return cut < 0 ? [chain] : [chain.slice(0, cut + 1), chain.slice(cut + 1)];
}

function placeChain(flow: Flow, chain: Chain, placing: Placing, isFirst: boolean): void {
  const { section } = placing;
  const isOver = (height: number): boolean => flow.y + height > flow.paper.bottom + HAIR;
  if (!fits(flow, chain, placing) && !atTop(flow)) breakPage(flow, section);
  for (const [index, box] of chain.entries()) {
    // A chain longer than a page is broken where it must be.
    if (index > 0 && isOver(spaceAbove(flow, box, placing) + box.height)) breakPage(flow, section);
    if (atTop(flow) && box.onNewPage && (!isFirst || index > 0)) put(flow, box.onNewPage);
    flow.y += spaceAbove(flow, box, placing);
    if (isOver(box.height)) flow.tooTall.push({ page: flow.pages.length, ops: box.ops });
    if (box.columns) placeColumns(flow, box.columns, placing);
    else if (box.atFoot) {
      flow.y = Math.max(flow.y, flow.paper.bandBottom - box.height);
      put(flow, box);
      flow.y = Math.max(flow.y, flow.paper.bottom);
    } else put(flow, box);
  }
}
