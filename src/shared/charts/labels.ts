import type { Measure, Weight } from './scene.ts';

/** Part of a line of labels. */
type Stretch = { readonly left: number; readonly right: number };

export type LabelWish = {
  /** Where its middle shall be. */
  readonly x: number;
  readonly words: string;
};

export type PlacedLabel = Stretch & { readonly index: number };

/**
 * Which labels of one line can stand without touching: the first of the order first, each pushed inside the frame.
 * Those that find no room are left to the words beneath or beside the drawing.
 */
export function labelsThatFit(
  wishes: readonly LabelWish[],
  order: readonly number[],
  { width, size, weight, gap = 6 }: { width: number; size: number; weight: Weight; gap?: number },
  measure: Measure,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const index of order) {
    const wish = wishes[index];
    if (!wish || wish.words === '' || placed.some((other) => other.index === index)) continue;
    const wide = measure(wish.words, size, weight);
    const left = Math.min(Math.max(0, wish.x - wide / 2), width - wide);
    const free = placed.every((other) => left > other.right + gap || left + wide < other.left - gap);
    if (left >= 0 && free) placed.push({ index, left, right: left + wide });
  }
  // Read from the start to the end.
  return placed.toSorted((a, b) => a.left - b.left);
}

/** The ends first, then from the end backwards: what a reader looks for. */
export const endsFirst = (count: number): readonly number[] => [
  count - 1,
  0,
  ...Array.from({ length: Math.max(0, count - 2) }, (_, index) => count - 2 - index),
];

/** Pushes labels apart so that none is closer than `gap`, keeping their order and the frame. */
export function spread(
  positions: readonly number[],
  gap: number,
  from: number,
  to: number,
): readonly number[] {
  const order = positions.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  const placed: number[] = [];
  for (const { y } of order) placed.push(Math.max(y, (placed.at(-1) ?? from - gap) + gap));
  for (
    let index = placed.length - 1, limit = to;
    index >= 0;
    index -= 1, limit = (placed[index + 1] ?? to) - gap
  ) {
    placed[index] = Math.min(placed[index] ?? limit, limit);
  }
  const out = new Array<number>(positions.length);
  for (const [rank, { index }] of order.entries()) out[index] = placed[rank] ?? 0;
  return out;
}
