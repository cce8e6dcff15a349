import { type ChartInput, dots } from '../../shared/charts/dots.ts';
import {
  changeBetween,
  changeFinding,
  type Finding,
  gapFinding,
  mostFinding,
  rankFinding,
} from '../../shared/charts/finding.ts';
import { lines, type Part } from '../../shared/charts/lines.ts';
import { isUnsure } from '../../shared/charts/periods.ts';
import type { Measure, Scene } from '../../shared/charts/scene.ts';
import { pointOf } from '../../shared/charts/series-point.ts';
import { slope } from '../../shared/charts/slope.ts';
import { smallMultiples } from '../../shared/charts/small-multiples.ts';
import { unitSquares } from '../../shared/charts/unit-squares.ts';
import type { Audience, Series } from '../../shared/domain/index.ts';
import { printAmount } from '../../shared/format/amount.ts';
import { formatPeriod } from '../../shared/format/date.ts';
import { formatNumber, NBSP } from '../../shared/format/number.ts';
import { isShare, moneyUnit } from '../../shared/format/units.ts';
import { list } from '../../shared/format/words.ts';
import { type ChartWords, chartWordsIn, findingWords, type Told } from '../../shared/wording/chart-words.ts';
import type { Library } from '../library/library.ts';
import { nameInSentence } from './brief-view.ts';
import { type ChartPlan, isWhole, lastPeriod, pricesOf } from './choose-series.ts';
import { mayMove, meaningOfMarks, statusesOf, withMark } from './figure-status.ts';

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
    pointOf(series, place, at)?.value;

// The body of every brief is in English; a courtesy part prints no chart.
const WORDS: ChartWords = chartWordsIn('en');

const period = (reader: SeriesReader, words: string): string =>
  formatPeriod(words, reader.audience.dates.short);

const unitLabel = (unit: string): string => {
  const money = moneyUnit(unit);
  return money ? unit.replace(/^GBP/, '£') : unit;
};

export const printedValue = (reader: SeriesReader, value: number): string =>
  formatNumber(value, reader.audience.numbers);

function partOf(chart: ChartPlan, place: string): Part {
  if (place === chart.place) return 'ours';
  return isWhole(place) ? 'compared' : 'other';
}

const kindOf = (reader: SeriesReader, place: string): string | undefined => {
  const kind = reader.library.place(place)?.kind;
  // The home is compared with regions, whatever its own kind is called.
  return place === reader.library.homePlace.name ? 'region' : kind;
};

const KINDS = { city: 'cities', region: 'regions', borough: 'boroughs' } as const;

function kindOfAll(reader: SeriesReader, places: readonly string[]): Told['kind'] {
  const kinds = new Set(places.map((place) => kindOf(reader, place)));
  const [kind] = kinds;
  return kinds.size === 1 && kind && Object.hasOwn(KINDS, kind)
    ? KINDS[kind as keyof typeof KINDS]
    : 'places';
}

/** What the chart shows, worked out from its values. */
function findingOf(reader: SeriesReader, series: Series, chart: ChartPlan, value: ValueAt): Finding | null {
  const { place } = chart;
  if (place === null) return null;
  const share = isShare(series.unit);
  switch (chart.shape) {
    case 'squares':
      return partFinding(place, chart.places, chart.period, value);
    case 'dots': {
      const at = (one: string) => ({ place: one, value: value(one, chart.period) ?? 0 });
      const whole = chart.places.find(isWhole);
      if (whole !== undefined && whole !== place) return gapFinding(at(place), at(whole));
      const own = kindOf(reader, place);
      // A part of the region is no rival of it, nor is a country.
      const peers = chart.places.filter((one) => one === place || kindOf(reader, one) === own);
      return peers.length >= 3
        ? rankFinding(place, peers.map(at))
        : { kind: 'level', place, value: value(place, chart.period) ?? 0, at: chart.period };
    }
    case 'multiples': {
      const [from = '', to = ''] = [chart.periods[0], chart.periods.at(-1)];
      const ends = chart.places.map((one) => ({
        place: one,
        first: value(one, from) ?? 0,
        last: value(one, to) ?? 0,
      }));
      return mostFinding(ends, { from, to, isShare: share });
    }
    case 'lines':
    case 'slope': {
      const points = chart.periods.map((at) => ({ period: at, value: value(place, at) ?? 0 }));
      return changeFinding(place, points, { follows: chart.axis.follows, isShare: share });
    }
  }
}

/** The largest part of a whole. */
function partFinding(whole: string, places: readonly string[], at: string, value: ValueAt): Finding {
  const counts = places.map((place) => ({ place, count: value(place, at) ?? 0 }));
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best));
  return { kind: 'part', ...most, of: value(whole, at) ?? 0 };
}

/** What the chart shows, in a sentence; the measure where nothing can be said. */
export function chartFinding(reader: SeriesReader, series: Series, chart: ChartPlan, value: ValueAt): string {
  const finding = findingOf(reader, series, chart, value);
  const measure = shortTitle(series.title);
  if (!finding) return measure;
  const prices = pricesOf(series);
  return findingWords(
    finding,
    {
      measure,
      prices: prices === 'unsaid' || prices === null ? 'none' : prices,
      place: nameInSentence,
      where: (name) => {
        if (measure.includes(name)) return 'nowhere';
        const kind = reader.library.place(name)?.kind;
        return kind === 'airport' || kind === 'site' ? 'at' : 'in';
      },
      kind: kindOfAll(
        reader,
        chart.places.filter(
          (one) => chart.place !== null && kindOf(reader, one) === kindOf(reader, chart.place),
        ),
      ),
      amount: (amount) => valueWithUnit(reader, amount, series.unit),
      period: (words) => period(reader, words),
      size: (size) => formatNumber(size, reader.audience.numbers),
    },
    WORDS,
  );
}

function valueWithUnit(reader: SeriesReader, value: number, unit: string): string {
  const figure = printAmount(value, unit, reader.audience, reader.library.rate);
  return figure.unit ? `${figure.main}${NBSP}${figure.unit}` : figure.main;
}

/** The measure without its remarks, which are in the subtitle. */
export const shortTitle = (title: string): string =>
  (title.split(',')[0] ?? title)
    .replace(/ by (?:\w+ )?(?:region|city|borough|place|area|district)s?$/i, '')
    .replace(/ (?:at|in) (?:current|constant) (?:basic |market )?prices$/i, '');

/** Measure, unit, places and time, and whatever keeps the drawing from being read for more than it says. */
export function chartSubtitle(reader: SeriesReader, series: Series, chart: ChartPlan): string {
  const value = valuesOf(series);
  const overTime = 'axis' in chart;
  const when = overTime
    ? WORDS.span(period(reader, chart.periods[0] ?? ''), period(reader, chart.periods.at(-1) ?? ''))
    : period(reader, chart.period);
  const [only] = chart.places;
  const where =
    chart.places.length === 1 && only !== undefined
      ? only
      : WORDS.places(chart.places.length, kindOfAll(reader, chart.places));
  const prices = overTime ? pricesOf(series) : null;
  return [
    WORDS.subtitle(series.title, unitLabel(series.unit), where, when),
    prices === null ? '' : WORDS.priceBasis(prices),
    latestWords(reader, series, chart, value),
    chart.shape === 'multiples' ? WORDS.base(period(reader, chart.periods[0] ?? '')) : '',
    chart.shape === 'squares' ? WORDS.oneEach : '',
    overTime ? missingWords(reader, chart.axis.missing) : '',
    leftOut(series, chart, value),
    unsureWords(reader, series, chart),
    meaningOfMarks(statusesOf(series), chart.places, periodsOf(chart), (at) => period(reader, at)),
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** So many missing periods are named; of more it is said how many they are. */
const MOST_NAMED = 4;

function missingWords(reader: SeriesReader, missing: readonly { readonly period: string }[]): string {
  if (missing.length === 0) return '';
  if (missing.length > MOST_NAMED) return WORDS.missingMany(missing.length);
  return WORDS.missing(missing.length, list(missing.map(({ period: at }) => period(reader, at))));
}

/** The last step, where the whole span is told in the title: it may go the other way. */
function latestWords(reader: SeriesReader, series: Series, chart: ChartPlan, value: ValueAt): string {
  const { place } = chart;
  if (chart.shape !== 'lines' || place === null || chart.periods.length < 3) return '';
  const [at = '', before = ''] = [chart.periods.at(-1), chart.periods.at(-2)];
  if (!chart.axis.follows.at(-1)) return '';
  const [now, then] = [value(place, at), value(place, before)];
  const change =
    now === undefined || then === undefined ? null : changeBetween(then, now, isShare(series.unit));
  if (change === null || now === undefined || change.by === 'points') return '';
  const [amount, size] = [valueWithUnit(reader, now, series.unit), `${printedValue(reader, change.size)}%`];
  const times = [period(reader, at), period(reader, before)] as const;
  return change.direction === 'same'
    ? WORDS.latest.same(amount, ...times)
    : WORDS.latest[change.direction](amount, times[0], size, times[1]);
}

/** That only the largest are drawn, where there are more. */
function leftOut(series: Series, chart: ChartPlan, value: ValueAt): string {
  if (chart.shape === 'squares') return '';
  const last = lastPeriod(chart);
  const held = new Set(series.points.map(({ place }) => place));
  const all = [...held].filter((place) => value(place, last) !== undefined).length;
  return chart.places.length > 1 && all > chart.places.length && chart.places.length >= 12
    ? WORDS.largest(chart.places.length, all)
    : '';
}

const periodsOf = (chart: ChartPlan): readonly string[] => ('axis' in chart ? chart.periods : [chart.period]);

function unsureWords(reader: SeriesReader, series: Series, chart: ChartPlan): string {
  if (isUnsure(`${series.title} ${series.unit}`)) return WORDS.provisional('all');
  const unsure = periodsOf(chart).filter(isUnsure);
  return unsure.length > 0 ? WORDS.provisional(list(unsure.map((at) => period(reader, at)))) : '';
}

const placesByValue = (places: readonly string[], at: string, value: ValueAt): readonly string[] =>
  [...places].sort((a, b) => (value(b, at) ?? 0) - (value(a, at) ?? 0) || (a < b ? -1 : 1));

/** Of a line or a slope that has room to fill. */
const LARGE = 190;

/** `isLarge`: it has room to fill. */
export function drawSeries(
  reader: SeriesReader,
  series: Series,
  chart: ChartPlan,
  value: ValueAt,
  isLarge = false,
): Scene {
  const { width, measure } = reader;
  const shown = chart.shape === 'dots' ? 'dots' : chart.shape === 'lines' ? 'line' : chart.shape;
  const subject = `${WORDS.charts[shown]} ${chartSubtitle(reader, series, chart)}`;
  const status = statusesOf(series);
  const print = (place: string, at: string): string => {
    const known = value(place, at);
    return known === undefined ? '' : withMark(printedValue(reader, known), status(place, at));
  };
  const unit = unitLabel(series.unit);
  if ('period' in chart) {
    const input: ChartInput = { width, measure, subject, columns: [WORDS.place, unit], isLarge };
    const at = chart.period;
    const sorted = placesByValue(chart.places, at, value);
    if (chart.shape === 'squares') {
      const parts = sorted.map((place) => ({ label: place, count: value(place, at) ?? 0 }));
      const rest = (value(chart.place ?? '', at) ?? 0) - parts.reduce((sum, { count }) => sum + count, 0);
      return unitSquares(rest > 0 ? [...parts, { label: WORDS.elsewhere, count: rest }] : parts, input);
    }
    return dots(
      sorted.map((place) => ({
        label: place,
        value: value(place, at) ?? 0,
        printed: withMark(valueWithSign(reader, value(place, at) ?? 0, series.unit), status(place, at)),
        part: partOf(chart, place),
      })),
      input,
    );
  }
  const periods = chart.periods.map((at) => period(reader, at));
  const common = {
    width,
    measure,
    subject,
    axis: chart.axis,
    periods,
    columns: { place: WORDS.place },
    ...(isLarge ? { height: LARGE } : {}),
  };
  const [first = '', last = ''] = [chart.periods[0], chart.periods.at(-1)];
  const data = placesByValue(chart.places, last, value).map((place) => ({
    label: place,
    part: partOf(chart, place),
    values: chart.periods.map((at) => value(place, at) ?? null),
    printed: chart.periods.map((at) => print(place, at)),
  }));
  if (chart.shape === 'lines') {
    const isOpen = (at: string): boolean =>
      isUnsure(at) || chart.places.some((place) => mayMove(status(place, at)));
    const unsure = new Set(chart.periods.flatMap((at, index) => (isOpen(at) ? [index] : [])));
    return lines(data, { ...common, unsure });
  }
  if (chart.shape === 'slope')
    return slope(data, { ...common, periods: [periods[0] ?? '', periods[1] ?? ''] });
  const finding = findingOf(reader, series, chart, value);
  const growth = (place: string): number => (value(place, last) ?? 0) / (value(place, first) ?? 1);
  return smallMultiples(
    data
      .toSorted((a, b) => growth(b.label) - growth(a.label))
      .map(({ label, values, printed }) => ({
        label,
        values: values.map((known) => known ?? 0),
        printed,
        level: `${valueWithUnit(reader, values.at(-1) ?? 0, series.unit)} in ${period(reader, last)}`,
        change: signed(reader, growth(label)),
        ours: finding?.kind === 'most' && finding.place === label,
      })),
    common,
  );
}

/** "+60%": as rounded as the finding is. */
function signed(reader: SeriesReader, ratio: number): string {
  const percent = Math.round((ratio - 1) * 100);
  const text = `${formatNumber(percent, reader.audience.numbers)}%`;
  return percent > 0 ? `+${text}` : text;
}

/** With its sign of money or of a share, which say in one sign what is measured; other units are in the subtitle. */
function valueWithSign(reader: SeriesReader, value: number, unit: string): string {
  return moneyUnit(unit)?.factor === 1 || isShare(unit)
    ? printAmount(value, unit, reader.audience, reader.library.rate).main
    : printedValue(reader, value);
}
