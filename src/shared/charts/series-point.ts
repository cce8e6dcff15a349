import type { Series, SeriesPoint } from '../domain/index.ts';

type Points = Pick<Series, 'points'>;
const tables = new WeakMap<Points['points'], ReadonlyMap<string, SeriesPoint>>();

const keyOf = (place: string, period: string): string => `${place}\n${period}`;

/** What a series holds for a place and a period. Its table is made once: many ask for one point each. */
export function pointOf(
  { points }: Points,
  place: string | null | undefined,
  period: string | null | undefined,
): SeriesPoint | undefined {
  let table = tables.get(points);
  if (!table) {
    // Of two for the same, the first.
    table = new Map(points.toReversed().map((point) => [keyOf(point.place, point.period), point]));
    tables.set(points, table);
  }
  return table.get(keyOf(place ?? '', period ?? ''));
}
