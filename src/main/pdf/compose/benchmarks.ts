import type { Series } from '../../../shared/domain/index.ts';
import { bars, columns } from '../../../shared/figures/bars.ts';
import { lines } from '../../../shared/figures/lines.ts';
import type { Scene } from '../../../shared/figures/scene.ts';
import { smallMultiples } from '../../../shared/figures/small-multiples.ts';
import { moneyUnit, printFigure } from '../../../shared/format/figure.ts';
import { formatNumber, NBSP } from '../../../shared/format/number.ts';
import { type Chart, chartOf } from '../../briefs/choose-series.ts';
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

type Value = (place: string, at: string) => number | undefined;

function chartBlocks(context: Context, series: Series): readonly Block[] {
  const chart = chartOf(series, context.library);
  if (!chart) return [];
  const value: Value = (place, at) => series.points.find((p) => p.place === place && p.period === at)?.value;
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
      scene: draw(context, series, chart, value),
      source: [text('Source:'), cite, ...latest(context, series, chart, value)],
      // One row of values: parted from its chart it would be lost.
      keepWithNext: chart.shape === 'columns',
    },
    { kind: 'table', table: dataTable(context, series, chart, value, cite) },
  ];
}

const unitLabel = (unit: string): string => {
  const money = moneyUnit(unit);
  return money ? unit.replace(/^GBP/, '£') : unit;
};

function printed(context: Context, value: number, unit: string): string {
  return moneyUnit(unit)
    ? formatNumber(value, context.audience.numbers, 2)
    : formatNumber(value, context.audience.numbers);
}

/** In a chart that holds the region, only the region is ours; in a chart of its parts or of cities, each of its places. */
function isOurs(context: Context, place: string, among: readonly string[]): boolean {
  const home = context.library.homePlace.name;
  return among.includes(home) ? place === home : context.library.ownPlaces.has(place);
}

/** The place that a chart over time is about: the region, or else the largest of its own places. */
function subjectOf(context: Context, chart: Chart, value: Value): string | null {
  if (chart.shape === 'columns') return chart.place;
  const at = chart.shape === 'bars' ? chart.period : (chart.periods.at(-1) ?? '');
  return sorted(chart.places, at, value).find((place) => isOurs(context, place, chart.places)) ?? null;
}

/** What the chart shows, said from its numbers and no further. */
function finding(context: Context, series: Series, chart: Chart, value: Value): string {
  const print = (v: number | undefined): string => (v === undefined ? '' : full(context, v, series.unit));
  const name = shortTitle(series.title);
  if (chart.shape === 'bars') {
    const order = sorted(chart.places, chart.period, value);
    const ours = order.findIndex((place) => isOurs(context, place, chart.places));
    const place = order[ours];
    if (place === undefined) return name;
    return `${name}: ${place} at ${print(value(place, chart.period))}, ${rankWords(ours + 1, order.length)}`;
  }
  const first = chart.periods[0] ?? '';
  const last = chart.periods.at(-1) ?? '';
  const place = subjectOf(context, chart, value) ?? '';
  const whose = (chart.shape === 'lines' || chart.shape === 'multiples') && place ? `${place} ` : '';
  return `${name}: ${whose}${print(value(place, last))} in ${period(context, last)}, ${print(value(place, first))} in ${period(context, first)}`;
}

function rankWords(rank: number, of: number): string {
  if (rank === 1) return `highest of ${of}`;
  return rank === of ? `lowest of ${of}` : `number ${rank} of ${of}, highest first`;
}

function full(context: Context, value: number, unit: string): string {
  const figure = printFigure(value, unit, context.audience, context.library.rate);
  return figure.unit && moneyUnit(unit) ? `${figure.main}${NBSP}${figure.unit}` : figure.main;
}

/** The measure without its remarks: they stand in the subtitle. */
const shortTitle = (title: string): string => title.split(',')[0] ?? title;

function subtitle(context: Context, series: Series, chart: Chart): string {
  const when =
    chart.shape === 'bars'
      ? period(context, chart.period)
      : `${period(context, chart.periods[0] ?? '')} to ${period(context, chart.periods.at(-1) ?? '')}`;
  const where = chart.shape === 'columns' ? chart.place : `${chart.places.length} places`;
  return `${series.title}. Unit: ${unitLabel(series.unit)}. ${where}, ${when}.`;
}

const sorted = (places: readonly string[], at: string, value: Value): readonly string[] =>
  [...places].sort((a, b) => (value(b, at) ?? 0) - (value(a, at) ?? 0) || (a < b ? -1 : 1));

function draw(context: Context, series: Series, chart: Chart, value: Value): Scene {
  const common = {
    width: context.width,
    measure: context.measure,
    subject: subtitle(context, series, chart).replace(/\.$/, ''),
  };
  switch (chart.shape) {
    case 'bars':
      return bars(
        sorted(chart.places, chart.period, value).map((place) => ({
          label: place,
          value: value(place, chart.period) ?? 0,
          printed: printed(context, value(place, chart.period) ?? 0, series.unit),
          ours: isOurs(context, place, chart.places),
        })),
        { ...common, columns: ['Place', unitLabel(series.unit)] },
      );
    case 'columns':
      return columns(
        chart.periods.map((at, index) => ({
          label: at,
          value: value(chart.place, at) ?? 0,
          printed: printed(context, value(chart.place, at) ?? 0, series.unit),
          ours: index === chart.periods.length - 1,
        })),
        { ...common, columns: ['Period', unitLabel(series.unit)] },
      );
    case 'multiples': {
      const [first = '', last = ''] = [chart.periods[0], chart.periods.at(-1)];
      const subject = subjectOf(context, chart, value);
      return smallMultiples(
        sorted(chart.places, last, value).map((place) => ({
          label: place,
          values: chart.periods.map((at) => value(place, at) ?? 0),
          first: `${period(context, first)}: ${printed(context, value(place, first) ?? 0, series.unit)}`,
          last: `${period(context, last)}: ${printed(context, value(place, last) ?? 0, series.unit)}`,
          ours: place === subject,
        })),
        { ...common, periods: chart.periods },
      );
    }
    case 'lines': {
      const subject = subjectOf(context, chart, value);
      const last = chart.periods.at(-1) ?? '';
      return lines(
        sorted(chart.places, last, value).map((place) => ({
          label: place,
          ours: place === subject,
          values: chart.periods.map((at) => value(place, at) ?? null),
          printed: printed(context, value(place, last) ?? 0, series.unit),
        })),
        { ...common, periods: chart.periods },
      );
    }
  }
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
      : [{ kind: 'figure', text: printed(context, known, series.unit) }];
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
