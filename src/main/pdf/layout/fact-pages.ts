import type { FactPages } from '../../../shared/domain/index.ts';
import type { Inline } from '../document.ts';
import type { Box, Op, Pages } from './page.ts';

/** Marks at the head of what prints these facts. */
export const factMarks = (ids: readonly (string | null | undefined)[]): readonly Op[] =>
  ids.flatMap((id) => (id ? [{ op: 'fact', id, y: 0 } as const] : []));

/** Boxes of a paragraph with a mark on each one that holds a bound figure: a paragraph may run over two pages. */
export function withAmountMarks(boxes: readonly Box[], inlines: readonly Inline[]): readonly Box[] {
  const bound = inlines.flatMap((inline) =>
    inline.kind === 'figure' && inline.factId !== undefined ? [{ ...inline, id: inline.factId }] : [],
  );
  if (bound.length === 0) return boxes;
  const holds = (box: Box, text: string): boolean =>
    box.ops.some((op) => op.op === 'text' && op.text.includes(text));
  return boxes.map((box, index) => {
    const here = bound.filter(({ text }) => {
      const holder = boxes.findIndex((candidate) => holds(candidate, text));
      return holder === -1 ? index === 0 : holds(box, text);
    });
    return here.length > 0 ? { ...box, ops: [...factMarks(here.map(({ id }) => id)), ...box.ops] } : box;
  });
}

export function factPages({ pages }: Pages): FactPages {
  const found: Record<string, number[]> = {};
  for (const [index, page] of pages.entries()) {
    for (const op of page.ops) {
      if (op.op !== 'fact') continue;
      const on = found[op.id] ?? [];
      found[op.id] = on;
      if (on.at(-1) !== index + 1) on.push(index + 1);
    }
  }
  return found;
}
