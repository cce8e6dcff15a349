import { levelColumns } from './flow-columns.ts';
import { type Box, moveOp, type Op } from './page.ts';

/** Boxes one below the other, as one piece that is never broken; columns among them end level. */
export function stack(boxes: readonly Box[]): { readonly height: number; readonly ops: readonly Op[] } {
  let y = 0;
  const ops = boxes.flatMap((box, index) => {
    y += index === 0 ? 0 : box.before;
    const placed = box.ops.map((op) => moveOp(op, 0, y));
    y += box.height;
    if (!box.columns) return placed;
    const { count, offset, gap, entries } = box.columns;
    const top = y;
    const columns = levelColumns(entries, count, Number.MAX_SAFE_INTEGER, gap).map((column, at) => {
      let down = 0;
      const drawn = column.flatMap((entry) => {
        const moved = entry.ops.map((op) => moveOp(op, at * offset, top + down));
        down += entry.height + gap;
        return moved;
      });
      return { height: Math.max(0, down - gap), ops: drawn };
    });
    y += Math.max(0, ...columns.map(({ height }) => height));
    return [...placed, ...columns.flatMap((column) => column.ops)];
  });
  return { height: y, ops };
}
