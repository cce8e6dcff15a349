import type { Series } from '../../../shared/domain/index.ts';
import { moneyUnit, printFigure } from '../../../shared/format/figure.ts';
import { type Chart, chartOf } from '../../briefs/choose-series.ts';
import {
  drawSeries,
  finding,
  printedValue,
  shortTitle,
  sorted,
  subjectOf,
  subtitle,
  unitLabel,
  type Value,
  valuesOf,
} from '../../briefs/series-figure.ts';
import { type Block, type Inline, type Table, text } from '../document.ts';
import { type Context, conversion, period } from './context.ts';

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
  const chart = chartOf(series, context.library);
  if (!chart) return [];
  const value = valuesOf(series);
  const ids = series.points
    .filter((p) => (chart.shape === 'columns' ? p.place === chart.place : chart.places.includes(p.place)))
    .filter((p) => (chart.shape === 'bars' ? p.period === chart.period : chart.periods.includes(p.period)))
    .flatMap((p) => p.sourceIds);
  const cite = context.citations.cite(ids);
  return [
    { kind: 'heading', level: 2, text: finding(context, series, chart, value) },
    {
      kind: 'paragraph',
      style: 'small',
      inlines: [text(subtitle(context, series, chart)), cite],
      keepWithNext: true,
    },
    {
      kind: 'figure',
      scene: drawSeries(context, series, chart, value),
      source: [text('Source:'), cite, ...latest(context, series, chart, value)],
      // One row of values: parted from its chart it would be lost.
      keepWithNext: chart.shape === 'columns',
    },
    { kind: 'table', table: dataTable(context, series, chart, value, cite) },
  ];
}

/** The region's latest amount in the audience's currency, where the series is money. */
function latest(context: Context, series: Series, chart: Chart, value: Value): readonly Inline[] {
  if (!moneyUnit(series.unit)) return [];
  const at = chart.shape === 'bars' ? chart.period : (chart.periods.at(-1) ?? '');
  const place = subjectOf(context, chart, value);
  const amount = place === null ? undefined : value(place, at);
  if (amount === undefined) return [];
  const figure = printFigure(amount, series.unit, context.audience, context.library.rate);
  const converted = conversion(context, figure);
  if (converted.length === 0) return [];
  return [
    text(` ${place}, ${period(context, at)}: `),
    { kind: 'figure', text: figure.main },
    text(' '),
    ...converted,
  ];
}

function dataTable(context: Context, series: Series, chart: Chart, value: Value, cite: Inline): Table {
  const cell = (place: string, at: string): readonly Inline[] => {
    const known = value(place, at);
    return known === undefined
      ? [text('–')]
      : [{ kind: 'figure', text: printedValue(context, known, series.unit) }];
  };
  const caption = [text(`${shortTitle(series.title)}, ${unitLabel(series.unit)}`), cite];
  if (chart.shape === 'columns') {
    return {
      caption,
      dense: true,
      columns: [
        { label: 'Place', align: 'start', weight: 20 },
        ...chart.periods.map((at) => ({ label: period(context, at), align: 'end' as const, weight: 10 })),
      ],
      rows: [[[text(chart.place)], ...chart.periods.map((at) => cell(chart.place, at))]],
    };
  }
  const at = chart.shape === 'bars' ? [chart.period] : chart.periods;
  const order = sorted(chart.places, at.at(-1) ?? '', value);
  return {
    caption,
    dense: true,
    ...(chart.shape === 'bars' ? { share: 0.46 } : {}),
    columns: [
      { label: 'Place', align: 'start', weight: 26 },
      ...at.map((when) => ({ label: period(context, when), align: 'end' as const, weight: 10 })),
    ],
    rows: order.map((place) => [[text(place)], ...at.map((when) => cell(place, when))]),
  };
}
