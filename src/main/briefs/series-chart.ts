import { bars, columns } from '../../shared/charts/bars.ts';
import { lines } from '../../shared/charts/lines.ts';
import type { Measure, Scene } from '../../shared/charts/scene.ts';
import { smallMultiples } from '../../shared/charts/small-multiples.ts';
import type { Audience, Series } from '../../shared/domain/index.ts';
import { printAmount } from '../../shared/format/amount.ts';
import { formatPeriod } from '../../shared/format/date.ts';
import { formatNumber, NBSP } from '../../shared/format/number.ts';
import { moneyUnit } from '../../shared/format/units.ts';
import type { Library } from '../library/library.ts';
import type { ChartPlan } from './choose-series.ts';

/** For whom and how wide (in points) a series is drawn. The same in print and in the window. */
export type SeriesReader = {
  readonly library: Library;
  readonly audience: Audience;
  readonly measure: Measure;
  readonly width: number;
};

/** A series' value at a place and a period; undefined where it has none. */
export type ValueAt = (place: string, at: string) => number | undefined;

export const valuesOf =
  (series: Series): ValueAt =>
  (place, at) =>
    series.points.find((p) => p.place === place && p.period === at)?.value;

const period = (reader: SeriesReader, words: string): string =>
  formatPeriod(words, reader.audience.dates.short);

export const unitLabel = (unit: string): string => {
  const money = moneyUnit(unit);
  return money ? unit.replace(/^GBP/, '£') : unit;
};

export const printedValue = (reader: SeriesReader, value: number): string =>
  formatNumber(value, reader.audience.numbers);

/** In a chart with the region, only the region is highlighted; otherwise each of its places. */
function isRegionPlace(reader: SeriesReader, place: string, among: readonly string[]): boolean {
  const home = reader.library.homePlace.name;
  return among.includes(home) ? place === home : reader.library.ownPlaces.has(place);
}

/** The place that a chart over time is about: the region, or else the largest of its own places. */
export function subjectOf(reader: SeriesReader, chart: ChartPlan, value: ValueAt): string | null {
  if (chart.shape === 'columns') return chart.place;
  const at = chart.shape === 'bars' ? chart.period : (chart.periods.at(-1) ?? '');
  return (
    placesByValue(chart.places, at, value).find((place) => isRegionPlace(reader, place, chart.places)) ?? null
  );
}

/** What the chart shows, stated from its numbers only. */
export function chartFinding(reader: SeriesReader, series: Series, chart: ChartPlan, value: ValueAt): string {
  const print = (v: number | undefined): string =>
    v === undefined ? '' : valueWithUnit(reader, v, series.unit);
  const name = shortTitle(series.title);
  if (chart.shape === 'bars') {
    const order = placesByValue(chart.places, chart.period, value);
    const ours = order.findIndex((place) => isRegionPlace(reader, place, chart.places));
    const place = order[ours];
    if (place === undefined) return name;
    return `${name}: ${place} at ${print(value(place, chart.period))}, ${rankWords(ours + 1, order.length)}`;
  }
  const first = chart.periods[0] ?? '';
  const last = chart.periods.at(-1) ?? '';
  const place = subjectOf(reader, chart, value) ?? '';
  const whose = (chart.shape === 'lines' || chart.shape === 'multiples') && place ? `${place} ` : '';
  return `${name}: ${whose}${print(value(place, last))} in ${period(reader, last)}, ${print(value(place, first))} in ${period(reader, first)}`;
}

function rankWords(rank: number, of: number): string {
  if (rank === 1) return `highest of ${of}`;
  return rank === of ? `lowest of ${of}` : `number ${rank} of ${of}, highest first`;
}

function valueWithUnit(reader: SeriesReader, value: number, unit: string): string {
  const figure = printAmount(value, unit, reader.audience, reader.library.rate);
  return figure.unit && moneyUnit(unit) ? `${figure.main}${NBSP}${figure.unit}` : figure.main;
}

/** The measure without its remarks, which are in the subtitle. */
export const shortTitle = (title: string): string => title.split(',')[0] ?? title;

export function chartSubtitle(reader: SeriesReader, series: Series, chart: ChartPlan): string {
  const when =
    chart.shape === 'bars'
      ? period(reader, chart.period)
      : `${period(reader, chart.periods[0] ?? '')} to ${period(reader, chart.periods.at(-1) ?? '')}`;
  const where = chart.shape === 'columns' ? chart.place : `${chart.places.length} places`;
  return `${series.title}. Unit: ${unitLabel(series.unit)}. ${where}, ${when}.`;
}

export const placesByValue = (places: readonly string[], at: string, value: ValueAt): readonly string[] =>
  [...places].sort((a, b) => (value(b, at) ?? 0) - (value(a, at) ?? 0) || (a < b ? -1 : 1));

export function drawSeries(reader: SeriesReader, series: Series, chart: ChartPlan, value: ValueAt): Scene {
  const common = {
    width: reader.width,
    measure: reader.measure,
    subject: chartSubtitle(reader, series, chart).replace(/\.$/, ''),
  };
  switch (chart.shape) {
    case 'bars':
      return bars(
        placesByValue(chart.places, chart.period, value).map((place) => ({
          label: place,
          value: value(place, chart.period) ?? 0,
          printed: printedValue(reader, value(place, chart.period) ?? 0),
          ours: isRegionPlace(reader, place, chart.places),
        })),
        { ...common, columns: ['Place', unitLabel(series.unit)] },
      );
    case 'columns':
      return columns(
        chart.periods.map((at, index) => ({
          label: at,
          value: value(chart.place, at) ?? 0,
          printed: printedValue(reader, value(chart.place, at) ?? 0),
          ours: index === chart.periods.length - 1,
        })),
        { ...common, columns: ['Period', unitLabel(series.unit)] },
      );
    case 'multiples': {
      const [first = '', last = ''] = [chart.periods[0], chart.periods.at(-1)];
      const subject = subjectOf(reader, chart, value);
      return smallMultiples(
        placesByValue(chart.places, last, value).map((place) => ({
          label: place,
          values: chart.periods.map((at) => value(place, at) ?? 0),
          first: `${period(reader, first)}: ${printedValue(reader, value(place, first) ?? 0)}`,
          last: `${period(reader, last)}: ${printedValue(reader, value(place, last) ?? 0)}`,
          ours: place === subject,
        })),
        { ...common, periods: chart.periods },
      );
    }
    case 'lines': {
      const subject = subjectOf(reader, chart, value);
      const last = chart.periods.at(-1) ?? '';
      return lines(
        placesByValue(chart.places, last, value).map((place) => ({
          label: place,
          ours: place === subject,
          values: chart.periods.map((at) => value(place, at) ?? null),
          printed: printedValue(reader, value(place, last) ?? 0),
        })),
        { ...common, periods: chart.periods },
      );
    }
  }
}
