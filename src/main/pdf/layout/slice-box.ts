import { type Box, moveOp, type Op } from './page.ts';

/** Where an op begins and ends, from the top of its box. */
function extent(op: Op): { readonly top: number; readonly bottom: number } {
  switch (op.op) {
    case 'text':
    case 'page-of':
      return { top: op.y - op.size * 0.9, bottom: op.y + op.size * 0.3 };
    case 'mark':
      return { top: op.y - 7, bottom: op.y };
    case 'fill':
    case 'picture':
    case 'image':
    case 'part':
    case 'link':
      return { top: op.y, bottom: op.y + op.height };
    case 'scene':
      return { top: op.y, bottom: op.y + op.scene.height };
    case 'shape':
    case 'anchor':
    case 'bookmark':
      return { top: op.y, bottom: op.y };
  }
}

type Span = ReturnType<typeof extent> & { readonly op: Op };

/** Where each op stands: what belongs to words that were just drawn stays with their line, however high it reaches. */
function spansOf(ops: readonly Op[]): readonly Span[] {
  let words: Extract<Op, { op: 'text' }> | null = null;
  return ops.map((op): Span => {
    if (op.op === 'text') words = op;
    const isTheirs =
      words !== null &&
      ((op.op === 'link' && op.node === words.node) || (op.op === 'anchor' && op.name.startsWith('cite-')));
    return { op, ...extent(isTheirs && words ? words : op) };
  });
}

/** Splits a box taller than a page between its lines, never through a chart. Without a possible cut it stays whole. */
export function sliceBox(box: Box, most: number): readonly Box[] {
  if (box.height <= most || box.columns) return [box];
  const spans = spansOf(box.ops);
  const lines = spans.filter(({ op }) => op.op === 'text' || op.op === 'mark' || op.op === 'scene');
  const tops = [...new Set(lines.map(({ top }) => top))].sort((a, b) => a - b);
  const cuts: number[] = [];
  // Half a page at a time: the first part then fits beneath the heading that it belongs to.
  const part = most / 2;
  for (let from = 0; box.height - from > part; ) {
    const cut = tops.findLast(
      (top) =>
        top > from + 1 &&
        top <= from + part &&
        lines.every((line) => line.top >= top - 0.01 || line.bottom <= top + 2),
    );
    if (cut === undefined) return [box];
    cuts.push(cut);
    from = cut;
  }
  const edges = [0, ...cuts, box.height];
  return edges.slice(0, -1).map((from, index): Box => {
    const to = edges[index + 1] ?? box.height;
    const last = index === edges.length - 2;
    const inside = spans.filter(
      ({ top }) => (top >= from - 0.01 || index === 0) && (top < to - 0.01 || last),
    );
    return {
      ...box,
      height: to - from,
      before: index === 0 ? box.before : 0,
      keepWithNext: last ? box.keepWithNext : false,
      ops: inside.map(({ op }) => moveOp(op, 0, -from)),
    };
  });
}
