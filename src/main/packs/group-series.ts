import type { Series } from '../../shared/domain/index.ts';
import { type Problems, quoteCell } from './problems.ts';
import type { SeriesRow } from './tables.ts';

type Growing = {
  readonly row: number;
  readonly series: Omit<Series, 'points'>;
  readonly points: Series['points'][number][];
};

export type SeriesRows = readonly { readonly row: number; readonly record: SeriesRow }[];

/** Rows with the same `series_id` become one series, points in file order; title and unit must not vary. */
export function groupSeries(file: string, rows: SeriesRows, problems: Problems): readonly Series[] {
  const byId = new Map<string, Growing>();
  for (const { row, record } of rows) {
    const { id, title, unit, ...point } = record;
    const growing = byId.get(id) ?? { row, series: { id, title, unit }, points: [] };
    byId.set(id, growing);
    growing.points.push(point);
    for (const field of ['title', 'unit'] as const) {
      if (record[field] === growing.series[field]) continue;
      const sentence =
        `${field} ${quoteCell(record[field])} differs from row ${growing.row} of the same series, ` +
        `${quoteCell(growing.series[field])}: write the same, or give the series its own series_id.`;
      problems.add(file, row, field, sentence);
    }
  }
  return [...byId.values()].map(({ series, points }) => ({ ...series, points }));
}
