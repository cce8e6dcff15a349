import type { PrintedRef, Series, SeriesPoint } from '../../../shared/domain/index.ts';
import { printAmount } from '../../../shared/format/amount.ts';
import { moneyUnit } from '../../../shared/format/units.ts';
import { type ChartPlan, lastPeriod, planChart } from '../../briefs/choose-series.ts';
import { statusesOf } from '../../briefs/figure-status.ts';
import {
  chartFinding,
  chartSubtitle,
  drawSeries,
  type ValueAt,
  valuesOf,
} from '../../briefs/series-chart.ts';
import { type Block, type Inline, text, textOf } from '../document.ts';
import { type Context, cited, conversion, periodText } from './context.ts';

/** Charts from the library's series, each with what it shows as its title and its source. */
export const benchmarks = (context: Context, series: readonly Series[]): readonly Block[] =>
  series.flatMap((one) => chartFigure(context, one));

/** The sources of the values that are drawn. */
function citationOf(context: Context, series: Series, chart: ChartPlan): Inline {
  return cited(
    context,
    drawnPoints(series, chart).flatMap((p) => p.sourceIds),
    ofSeries(series),
  );
}

function drawnPoints({ points }: Series, chart: ChartPlan): readonly SeriesPoint[] {
  const places = new Set([...chart.places, chart.place]);
  return points
    .filter(({ place }) => places.has(place))
    .filter(({ period }) => ('period' in chart ? period === chart.period : chart.periods.includes(period)));
}

/** A series, or one value of it. */
const ofSeries = ({ id }: Series, point?: Pick<SeriesPoint, 'place' | 'period'>): PrintedRef => ({
  type: 'series',
  key: id,
  ...(point ? { place: point.place, period: point.period } : {}),
});

/**
 * A chart with what it shows as its title, what it measures and its source. Its values are on its marks and in its
 * alternative text, so no table repeats them. `mayBeLarge`: where its page has room.
 */
export function chartFigure(
  context: Context,
  series: Series,
  { mayBeLarge = false }: { readonly mayBeLarge?: boolean } = {},
): readonly Block[] {
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
      ...(mayBeLarge ? { large: { scene: drawSeries(context, series, chart, value, true) } } : {}),
      source: [text('Source:'), cite, ...latest(context, series, chart, value)],
      keepWithNext: false,
      record: { kind: 'series', id: series.id },
      of: drawnPoints(series, chart).map((point) => ofSeries(series, point)),
    },
  ];
}

/** The region's latest amount in the audience's currency, where the series is money. */
function latest(context: Context, series: Series, chart: ChartPlan, value: ValueAt): readonly Inline[] {
  if (!moneyUnit(series.unit) || chart.place === null) return [];
  const at = lastPeriod(chart);
  const amount = value(chart.place, at);
  if (amount === undefined) return [];
  const figure = printAmount(amount, series.unit, context.audience, context.library.rate);
  const converted = conversion(context, figure);
  if (converted.length === 0) return [];
  const status = statusesOf(series)(chart.place, at);
  return [
    text(` ${chart.place}, ${periodText(context, at)}: `),
    { kind: 'figure', text: figure.main, of: [ofSeries(series, { place: chart.place, period: at })] },
    text(status === null ? ' ' : ` (${status}) `),
    ...converted,
  ];
}
