import type { Inline } from '../document.ts';
import { breakLines } from '../text/break-lines.ts';
import { drawLine } from '../text/draw-line.ts';
import { piecesOf, type Setting } from '../text/pieces.ts';
import type { TextStyle } from '../theme.ts';
import type { Box, Op } from './page.ts';

export type SetText = {
  readonly height: number;
  readonly ops: readonly Op[];
  readonly lines: readonly { readonly top: number; readonly ops: readonly Op[] }[];
};

/** Where the baseline lies in a line of this style. */
const baselineOf = (style: TextStyle): number => (style.leading - style.size) / 2 + style.size * 0.83;

/** Inlines set in a column of `width`, from (0, 0) down. */
export function setText(
  inlines: readonly Inline[],
  style: TextStyle,
  width: number,
  node: number,
  setting: Setting,
  align: 'start' | 'end' = 'start',
): SetText {
  const lines = breakLines(piecesOf(inlines, style, setting), width, setting.fonts);
  const drawn = lines.map((line, index) => {
    const top = index * style.leading;
    const x = align === 'end' ? width - line.width : 0;
    return { top, ops: drawLine(line, x, top + baselineOf(style), node, setting) };
  });
  return { height: lines.length * style.leading, ops: drawn.flatMap((line) => line.ops), lines: drawn };
}

/** A paragraph as boxes: never fewer than two of its lines alone on a page. */
export function paragraphBoxes(
  inlines: readonly Inline[],
  style: TextStyle,
  width: number,
  node: number,
  setting: Setting,
): readonly Box[] {
  const { lines } = setText(inlines, style, width, node, setting);
  const groups: (typeof lines)[] = [];
  if (lines.length <= 3) groups.push(lines);
  else {
    groups.push(lines.slice(0, 2));
    for (const line of lines.slice(2, -2)) groups.push([line]);
    groups.push(lines.slice(-2));
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group, index) => {
      const top = group[0]?.top ?? 0;
      return {
        height: group.length * style.leading,
        before: index === 0 ? style.before : 0,
        keepWithNext: false,
        ops: group.flatMap((line) => line.ops.map((op) => shiftUp(op, top))),
      };
    });
}

const shiftUp = (op: Op, by: number): Op => ({ ...op, y: op.y - by });
