import { atTop, breakPage, draw, type Flow, type Placing, roomLeft, wholeHeight } from './flow-state.ts';
import type { Box, ColumnEntry } from './page.ts';
import { sliceBox } from './slice-box.ts';

/** Fills the columns to the foot of each page; on the last page they end level. */
export function placeColumns(
  flow: Flow,
  { count, offset, gap: wide, entries }: NonNullable<Box['columns']>,
  { section, spacing }: Placing,
): void {
  const gap = wide * spacing;
  let rest: readonly ColumnEntry[] = entries.flatMap((entry) =>
    sliceBox({ ...entry, before: 0, keepWithNext: false }, wholeHeight(flow)),
  );
  while (rest.length > 0) {
    const room = roomLeft(flow);
    if (columnOf(rest, room, gap) === 0) {
      if (!atTop(flow)) {
        breakPage(flow, section);
        continue;
      }
      // What could not be cut to fit is placed anyway, and the conformance check reports it.
      flow.tooTall.push({ page: flow.pages.length, ops: rest[0]?.ops ?? [] });
    }
    const columns = columnsWithin(rest, count, room, gap);
    const placed = columns.reduce((sum, column) => sum + column.length, 0);
    const level = placed === rest.length ? levelColumns(rest, count, room, gap) : columns;
    const heights = level.map((column, index) => {
      let down = 0;
      for (const entry of column) {
        draw(flow, entry.ops, flow.paper.margin + index * offset, flow.y + down);
        down += entry.height + gap;
      }
      return down;
    });
    rest = rest.slice(placed);
    if (rest.length > 0) breakPage(flow, section);
    else flow.y += Math.max(...heights) - gap;
  }
}

/** The room below which nothing of it can be placed: its first entries side by side. */
export const leastOfColumns = ({ count, entries }: NonNullable<Box['columns']>): number =>
  Math.max(0, ...entries.slice(0, count).map(({ height }) => height));

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

/** So many columns of at most this height, one filled after the other; the first holds something at least. */
function columnsWithin(
  entries: readonly ColumnEntry[],
  count: number,
  room: number,
  gap: number,
): readonly (readonly ColumnEntry[])[] {
  const columns: (readonly ColumnEntry[])[] = [];
  let from = 0;
  for (let index = 0; index < count; index += 1) {
    const most = columnOf(entries.slice(from), room, gap);
    const column = entries.slice(from, from + (index === 0 ? Math.max(1, most) : most));
    columns.push(column);
    from += column.length;
  }
  return columns;
}

/** The lowest columns that hold all of the entries. */
export function levelColumns(
  entries: readonly ColumnEntry[],
  count: number,
  room: number,
  gap: number,
): readonly (readonly ColumnEntry[])[] {
  const holdsAll = (height: number): boolean =>
    columnsWithin(entries, count, height, gap).reduce((sum, { length }) => sum + length, 0) ===
    entries.length;
  const all = entries.reduce((sum, { height }) => sum + height + gap, 0);
  let low = Math.max(...entries.map(({ height }) => height));
  let high = Math.min(room, all);
  if (!holdsAll(high)) return columnsWithin(entries, count, room, gap);
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (holdsAll(middle)) high = middle;
    else low = middle;
  }
  return columnsWithin(entries, count, holdsAll(low) ? low : high, gap);
}
