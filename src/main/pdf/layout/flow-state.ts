import type { DocumentSection } from '../document.ts';
import type { PaperSize } from '../paper.ts';
import type { Direction } from '../text/direction.ts';
import { mirrorOp, moveOp, type Op } from './page.ts';

/** A cover has no section: no running head, no foot. */
type OpenPage = {
  ops: Op[];
  readonly section: DocumentSection | null;
  /** It opens with a dark panel. */
  onNight: boolean;
};

/** Pages that are being filled from the top; the last one is open. */
export type Flow = {
  /** Its foot is higher while pages are levelled. */
  paper: PaperSize;
  readonly pages: OpenPage[];
  /** Where the next box goes on the last page. */
  y: number;
  /** In which the section being placed is read. */
  direction: Direction;
  /** What ran over the foot of its page (from 1). */
  readonly tooTall: { readonly page: number; readonly ops: readonly Op[] }[];
};

/** A section on its way down the pages; `spacing` scales the space above its boxes. */
export type Placing = {
  readonly section: DocumentSection;
  readonly spacing: number;
  /** Its pages are to end level. */
  readonly isLevelled?: boolean;
};

export const newFlow = (paper: PaperSize): Flow => ({
  paper,
  pages: [],
  y: paper.top,
  direction: 'ltr',
  tooTall: [],
});

export const wholeHeight = ({ paper }: Flow): number => paper.bottom - paper.top;
export const roomLeft = ({ paper, y }: Flow): number => paper.bottom - y;
export const atTop = ({ paper, y }: Flow): boolean => y === paper.top;

/** A page of its own, without running head and foot. */
export function addCover(flow: Flow, ops: readonly Op[]): void {
  flow.pages.push({ ops: [...ops], section: null, onNight: false });
}

export function breakPage(flow: Flow, section: DocumentSection): void {
  flow.pages.push({ ops: [], section, onNight: false });
  flow.y = flow.paper.top;
}

/** Ops at a place on the last page. */
export function draw({ pages, direction, paper }: Flow, ops: readonly Op[], x: number, y: number): void {
  const placed = ops.map((op) => moveOp(op, x, y));
  pages.at(-1)?.ops.push(...(direction === 'rtl' ? placed.map((op) => mirrorOp(op, paper.width)) : placed));
}
