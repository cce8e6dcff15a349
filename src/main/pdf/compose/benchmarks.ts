import type { PrintedRef, Series, SeriesPoint } from '../../../shared/domain/index.ts';
import { printAmount } from '../../../shared/format/amount.ts';
import { moneyUnit } from '../../../shared/format/units.ts';
import { type ChartPlan, planChart } from '../../briefs/choose-series.ts';
import {
  chartFinding,
  chartSubtitle,
  drawSeries,
  placesByValue,
  printedValue,
  shortTitle,
  subjectOf,
  unitLabel,
  type ValueAt,
  valuesOf,
} from '../../briefs/series-chart.ts';
import { type Block, type Inline, type Table, text, textOf } from '../document.ts';
import { type Context, cited, conversion, periodText } from './context.ts';

/** Charts from the library's series, each with what it shows as its title, its source, and its table. */
export function benchmarks(context: Context, series: readonly Series[]): readonly Block[] {
  if (series.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      style: 'lead',
      inlines: [
        text(
          'Where the region stands, in its own series and beside others. The table under each chart holds every value drawn.',
        ),
      ],
    },
    ...series.flatMap((one) => chartBlocks(context, one)),
  ];
}

function chartBlocks(context: Context, series: Series): readonly Block[] {
  const chart = planChart(series, context.library);
  if (!chart) return [];
  const value = valuesOf(series);
  const cite = citationOf(context, series, chart);
  return [
    ...chartFigure(context, series),
    ...dataTables(context, series, chart, value, cite).map((table) => ({ kind: 'table', table }) as const),
  ];
}

/** The sources of the values that are drawn. */
function citationOf(context: Context, series: Series, chart: ChartPlan): Inline {
  return cited(
    context,
    drawnPoints(series, chart).flatMap((p) => p.sourceIds),
    ofSeries(series),
  );
}

const drawnPoints = ({ points }: Series, chart: ChartPlan): readonly SeriesPoint[] =>
  points
    .filter((p) => (chart.shape === 'columns' ? p.place === chart.place : chart.places.includes(p.place)))
    .filter((p) => (chart.shape === 'bars' ? p.period === chart.period : chart.periods.includes(p.period)));

/** A series, or one value of it. */
const ofSeries = ({ id }: Series, point?: Pick<SeriesPoint, 'place' | 'period'>): PrintedRef => ({
  type: 'series',
  key: id,
  ...(point ? { place: point.place, period: point.period } : {}),
});

/** A chart with what it shows as its title, what it measures and its source. */
export function chartFigure(context: Context, series: Series): readonly Block[] {
  const chart = planChart(series, context.library);
  if (!chart) return [];
  const value = valuesOf(series);
  const cite = citationOf(context, series, chart);
  const finding = chartFinding(context, series, chart, value);
  return [
    { kind: 'heading', level: 2, text: finding, inlines: [textOf(ofSeries(series), finding)] },
    {
      kind: 'paragraph',
      style: 'small',
      inlines: [text(chartSubtitle(context, series, chart)), cite],
      keepWithNext: true,
    },
    {
      kind: 'figure',
      scene: drawSeries(context, series, chart, value),
      source: [text('Source:'), cite, ...latest(context, series, chart, value)],
      // A single row of values makes no sense apart from its chart.
      keepWithNext: chart.shape === 'columns',
      record: { kind: 'series', id: series.id },
      of: drawnPoints(series, chart).map((point) => ofSeries(series, point)),
    },
  ];
}

/** The region's latest amount in the audience's currency, where the series is money. */
function latest(context: Context, series: Series, chart: ChartPlan, value: ValueAt): readonly Inline[] {
  if (!moneyUnit(series.unit)) return [];
  const at = chart.shape === 'bars' ? chart.period : (chart.periods.at(-1) ?? '');
  const place = subjectOf(context, chart, value);
  if (place === null) return [];
  const amount = value(place, at);
  if (amount === undefined) return [];
  const figure = printAmount(amount, series.unit, context.audience, context.library.rate);
  const converted = conversion(context, figure);
  if (converted.length === 0) return [];
  return [
    text(` ${place}, ${periodText(context, at)}: `),
    { kind: 'figure', text: figure.main, of: [ofSeries(series, { place, period: at })] },
    text(' '),
    ...converted,
  ];
}

/** Every value drawn: in one table, or in several one after the other where the periods are many. */
function dataTables(
  context: Context,
  series: Series,
  chart: ChartPlan,
  value: ValueAt,
  cite: Inline,
): readonly Table[] {
  const cell = (place: string, at: string): readonly Inline[] => {
    const known = value(place, at);
    if (known === undefined) return [text('–')];
    const of = [ofSeries(series, { place, period: at })];
    return [{ kind: 'figure', text: printedValue(context, known), of }];
  };
  const caption = [text(`${shortTitle(series.title)}, ${unitLabel(series.unit)}`), cite];
  const at = chart.shape === 'bars' ? [chart.period] : chart.periods;
  const places =
    chart.shape === 'columns' ? [chart.place] : placesByValue(chart.places, at.at(-1) ?? '', value);
  return portions(at, columnsThatFit(context, at, places, value)).map(
    (some, index): Table => ({
      caption: index === 0 ? caption : [],
      dense: true,
      ...(chart.shape === 'bars' ? { share: 0.46 } : {}),
      columns: [
        { label: 'Place', align: 'start', weight: chart.shape === 'columns' ? 20 : 26 },
        ...some.map((when) => ({ label: periodText(context, when), align: 'end' as const, weight: 10 })),
      ],
      rows: places.map((place) => [[text(place)], ...some.map((when) => cell(place, when))]),
    }),
  );
}

/** Most periods in one table, however narrow their values. */
const MOST_PERIODS = 12;
/** Size of the type of a dense table, the space between its columns, and the part that the places take. */
const DENSE = { size: 7.8, gap: 7, places: 0.2 } as const;

/** How many periods a table can hold with no value broken over two lines. */
function columnsThatFit(
  context: Context,
  periods: readonly string[],
  places: readonly string[],
  value: ValueAt,
): number {
  const { width, measure } = context;
  const widest = Math.max(
    ...periods.flatMap((at) => [
      measure(periodText(context, at), DENSE.size, 'semibold'),
      ...places.map((place) => {
        const known = value(place, at);
        return known === undefined ? 0 : measure(printedValue(context, known), DENSE.size, 'regular');
      }),
    ]),
  );
  const room = Math.floor((width * (1 - DENSE.places)) / (widest + DENSE.gap));
  return Math.max(1, Math.min(MOST_PERIODS, room));
}

/** Splits a list into nearly equal parts, none longer than `most`. */
function portions<T>(list: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(list.length / most));
  const each = Math.ceil(list.length / count);
  return Array.from({ length: count }, (_, index) => list.slice(index * each, (index + 1) * each)).filter(
    (part) => part.length > 0,
  );
}
