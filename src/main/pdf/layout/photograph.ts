import type { Photograph } from '../document.ts';
import type { Setting } from '../text/pieces.ts';
import { STYLES, type TextStyle } from '../theme.ts';
import type { BlockFrame } from './block-frame.ts';
import { type Box, moveOp, type Op } from './page.ts';
import { setText } from './text-block.ts';

/** Whom it is by: small, beneath it. */
const CREDIT: TextStyle = { ...STYLES.caption, size: 7.5, leading: 9.5 };

/** A photograph that fills a frame at (0, 0); a reader who does not see it is told what it shows. */
export function photographOp(
  { image: { hash, size, focus }, alt, of, height }: Photograph,
  width: number,
  owner: number,
  { structure }: Setting,
): Op {
  const node = structure.add('Figure', owner, { alt });
  return { op: 'image', x: 0, y: 0, width, height, hash, size, focus, node, of };
}

/** Whom a photograph is by, at (0, 0). */
export const creditOps = (
  { credit }: Photograph,
  width: number,
  owner: number,
  setting: Setting,
  { colour, align }: { readonly colour: TextStyle['colour']; readonly align: 'start' | 'end' },
): { readonly height: number; readonly ops: readonly Op[] } =>
  setText(credit, { ...CREDIT, colour }, width, setting.structure.add('P', owner), setting, align);

const UNDER = 4;

/** A photograph in a column with its credit beneath, kept together. */
export function photographBoxes(
  photograph: Photograph,
  { width, node, setting }: Pick<BlockFrame, 'width' | 'node' | 'setting'>,
): readonly Box[] {
  const drawn = photographOp(photograph, width, node, setting);
  const credit = creditOps(photograph, width, node, setting, { colour: 'muted', align: 'start' });
  return [
    {
      height: photograph.height + UNDER + credit.height,
      before: 8,
      keepWithNext: false,
      ops: [drawn, ...credit.ops.map((op) => moveOp(op, 0, photograph.height + UNDER))],
    },
  ];
}
