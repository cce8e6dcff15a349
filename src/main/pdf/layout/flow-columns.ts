import { atTop, breakPage, draw, type Flow, type Placing, roomLeft, wholeHeight } from './flow-state.ts';
import type { Box, ColumnEntry } from './page.ts';
import { sliceBox } from './slice-box.ts';

/** Fills both columns to the foot of each page; on the last page they end level. */
export function placeColumns(
  flow: Flow,
  { offset, gap: wide, entries }: NonNullable<Box['columns']>,
  { section, spacing }: Placing,
): void {
  const gap = wide * spacing;
  let rest: readonly ColumnEntry[] = entries.flatMap((entry) =>
    sliceBox({ ...entry, before: 0, keepWithNext: false }, wholeHeight(flow)),
  );
  while (rest.length > 0) {
    const room = roomLeft(flow);
    const full = columnOf(rest, room, gap);
    if (full === 0 && !atTop(flow)) {
      breakPage(flow, section);
      continue;
    }
    // What could not be cut to fit is placed anyway, and the conformance check reports it.
    if (full === 0) flow.tooTall.push({ page: flow.pages.length, ops: rest[0]?.ops ?? [] });
    const first = Math.max(full, 1);
    const second = columnOf(rest.slice(first), room, gap);
    const isLastPage = first + second === rest.length;
    const left = isLastPage ? levelSplit(rest, gap, first, room) : first;
    const onPage = rest.slice(0, first + second);
    const heights = [onPage.slice(0, left), onPage.slice(left)].map((column, index) => {
      let down = 0;
      for (const entry of column) {
        draw(flow, entry.ops, flow.paper.margin + index * offset, flow.y + down);
        down += entry.height + gap;
      }
      return down;
    });
    rest = rest.slice(onPage.length);
    if (rest.length > 0) breakPage(flow, section);
    else flow.y += Math.max(...heights);
  }
}

/** How many of the entries fit a column of this height. */
function columnOf(entries: readonly ColumnEntry[], room: number, gap: number): number {
  let used = 0;
  let count = 0;
  for (const entry of entries) {
    if (used + entry.height > room + 0.01) break;
    used += entry.height + gap;
    count += 1;
  }
  return count;
}

/** Where to cut a list so that its columns end as level as can be and neither is longer than the room. */
function levelSplit(entries: readonly ColumnEntry[], gap: number, most: number, room: number): number {
  const tall = (column: readonly ColumnEntry[]): number =>
    column.reduce((sum, entry) => sum + entry.height + gap, 0) - gap;
  let count = 0;
  while (count < most && tall(entries.slice(0, count)) < tall(entries.slice(count))) count += 1;
  while (count < most && tall(entries.slice(count)) > room) count += 1;
  return count;
}
