import type { Paper } from '../../shared/domain/index.ts';

/** A page in points; twelve columns between its margins, room above for the running head, below for the foot. */
export type PaperSize = {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly top: number;
  readonly bottom: number;
  /** Where bands of paper that bleed to the sides end. */
  readonly bandBottom: number;
  readonly textWidth: number;
};

const MARGIN = 48;
export const GUTTER = 12;

export function paperSize(paper: Paper): PaperSize {
  const [width, height] = paper === 'letter' ? [612, 792] : [595.28, 841.89];
  return {
    width,
    height,
    margin: MARGIN,
    top: 66,
    bottom: height - 56,
    bandBottom: height - 48,
    textWidth: width - 2 * MARGIN,
  };
}

/** The width of so many of the twelve columns. */
export const columnsWide = (textWidth: number, count: number): number =>
  ((textWidth + GUTTER) * count) / 12 - GUTTER;
