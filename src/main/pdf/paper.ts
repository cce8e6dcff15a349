import type { Paper } from '../../shared/domain/index.ts';

/** A page in points; the text area leaves room for the running head and the foot. */
export type PaperSize = {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly top: number;
  readonly bottom: number;
  readonly textWidth: number;
};

const MARGIN = 56;

export function paperSize(paper: Paper): PaperSize {
  const [width, height] = paper === 'letter' ? [612, 792] : [595.28, 841.89];
  return { width, height, margin: MARGIN, top: 78, bottom: height - 66, textWidth: width - 2 * MARGIN };
}
