import type { Series } from '../../shared/domain/index.ts';
import { formatPeriod } from '../../shared/format/date.ts';
import type { SeriesChart } from '../../shared/views/index.ts';
import { meaningOfMarks, statusesOf, withMark } from './figure-status.ts';
import { printedValue, type SeriesReader, valuesOf } from './series-chart.ts';

/** Every point of a series: places in the order of the file, periods from the first to the last. */
export function seriesTable(series: Series, reader: SeriesReader): SeriesChart['table'] {
  const periods = [...new Set(series.points.map(({ period }) => period))].sort();
  const places = [...new Set(series.points.map(({ place }) => place))];
  const value = valuesOf(series);
  const status = statusesOf(series);
  const named = (period: string): string => formatPeriod(period, reader.audience.dates.short);
  return {
    periods: periods.map(named),
    rows: places.map((name) => ({
      place: {
        kind: 'place',
        id: reader.library.place(name)?.id ?? '',
        title: name,
        detail: '',
      },
      cells: periods.map((period) => {
        const known = value(name, period);
        return known === undefined ? null : withMark(printedValue(reader, known), status(name, period));
      }),
    })),
    marks: meaningOfMarks(status, places, periods, named),
  };
}
