import { type DotDatum, strip } from '../../../shared/charts/dots.ts';
import { timeAxis, whenOf } from '../../../shared/charts/periods.ts';
import { sparkline } from '../../../shared/charts/sparkline.ts';
import type { Fact, PrintedRef, Series, SeriesPoint } from '../../../shared/domain/index.ts';
import { printAmount } from '../../../shared/format/amount.ts';
import { moneyUnit } from '../../../shared/format/units.ts';
import { isIncomparable, isWhole } from '../../briefs/choose-series.ts';
import { printedValue, shortTitle } from '../../briefs/series-chart.ts';
import type { Drawing } from '../document.ts';
import { type Context, periodText } from './context.ts';

const WIDTH = 114;
const HEIGHT = 40;
/** More places than these cannot be told apart on one line. */
const MOST_ON_A_STRIP = 12;

/** The series that holds exactly this value for this period: never one that merely sounds alike. */
function seriesOf(context: Context, fact: Fact): Series | undefined {
  const { value, period, place, unit } = fact;
  if (value === null || period === null || place === null) return undefined;
  return context.library.records.series.find(
    (series) =>
      sameUnit(series.unit, unit) &&
      series.points.some((p) => p.period === period && p.place === place && p.value === value) &&
      !isIncomparable(series, context.library),
  );
}

function sameUnit(a: string, b: string | null): boolean {
  return (
    a === b ||
    (b !== null && moneyUnit(a) !== null && JSON.stringify(moneyUnit(a)) === JSON.stringify(moneyUnit(b)))
  );
}

/** A key figure over time, or among its like: a line with both ends labelled, or a dot on a strip. */
export function glanceDrawing(context: Context, fact: Fact): Drawing | null {
  const series = seriesOf(context, fact);
  return series ? (overTime(context, fact, series) ?? amongOthers(context, fact, series)) : null;
}

const refsTo = ({ id }: Series, points: readonly SeriesPoint[]): readonly PrintedRef[] =>
  points.map(({ place, period }) => ({ type: 'series', key: id, place, period }));

function overTime(context: Context, fact: Fact, series: Series): Drawing | null {
  const points = series.points
    .filter(({ place, period }) => place === fact.place && whenOf(period) !== null)
    .toSorted((a, b) => (whenOf(a.period)?.at ?? 0) - (whenOf(b.period)?.at ?? 0));
  const axis = timeAxis(points.map(({ period }) => period));
  const [first, last] = [points[0], points.at(-1)];
  // A line that goes on after the figure would show another than is printed.
  if (!axis || !first || !last || points.length < 2 || last.period !== fact.period) return null;
  const print = (value: number): string => shortAmount(context, value, series.unit);
  const line = sparkline(
    points.map(({ value }) => value),
    {
      width: WIDTH,
      height: HEIGHT,
      axis,
      first: `${periodText(context, first.period)}: ${print(first.value)}`,
      last: print(last.value),
      measure: context.measure,
      alt: `${shortTitle(series.title)}. ${points.map((point) => `${periodText(context, point.period)}: ${printedValue(context, point.value)}${point.status ? ` (${point.status})` : ''}`).join('; ')}.`,
    },
  );
  return { ...line, of: refsTo(series, points) };
}

function amongOthers(context: Context, fact: Fact, series: Series): Drawing | null {
  const points = series.points.filter(({ period }) => period === fact.period);
  if (points.length < 3 || points.length > MOST_ON_A_STRIP) return null;
  const data = points.map(
    ({ place, value }): DotDatum => ({
      label: isWhole(place) ? 'UK' : place,
      value,
      printed: shortAmount(context, value, series.unit),
      part: place === fact.place ? 'ours' : isWhole(place) ? 'compared' : 'other',
    }),
  );
  const scene = strip(data, {
    width: WIDTH,
    measure: context.measure,
    subject: `${shortTitle(series.title)}.`,
    columns: ['Place', series.unit],
  });
  return { ...scene, of: refsTo(series, points) };
}

/** "£76.3bn": as shortAmount as the end of a small line needs it. */
function shortAmount(context: Context, value: number, unit: string): string {
  return printAmount(value, unit, context.audience, context.library.rate)
    .main.replace(/(\d)[\s\u00a0]million$/, '$1m')
    .replace(/(\d)[\s\u00a0]billion$/, '$1bn');
}
