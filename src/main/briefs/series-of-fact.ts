import { timeAxis, whenOf } from '../../shared/charts/periods.ts';
import type { Fact, Series, SeriesPoint } from '../../shared/domain/index.ts';
import { moneyUnit } from '../../shared/format/units.ts';
import type { Library } from '../library/library.ts';
import { isIncomparable } from './choose-series.ts';

/** More places than these cannot be told apart on one line. */
const MOST_ON_A_STRIP = 12;

/** What a series says of a fact’s figure: how it came to be, or how it stands among its like. */
export type Setting = {
  readonly series: Series;
  readonly kind: 'over-time' | 'among-others';
  /** In the order of time, or as the pack has the places. */
  readonly points: readonly SeriesPoint[];
};

/** By the series that holds exactly this value for this period and place: never one that merely sounds alike. */
export function settingOf(fact: Fact, library: Library): Setting | null {
  const { value, period, place, unit } = fact;
  if (value === null || period === null || place === null) return null;
  const series = library.records.series.find(
    (it) =>
      sameUnit(it.unit, unit) &&
      it.points.some((p) => p.period === period && p.place === place && p.value === value) &&
      !isIncomparable(it, library),
  );
  return series ? (overTime(fact, series) ?? amongOthers(fact, series)) : null;
}

function sameUnit(a: string, b: string | null): boolean {
  return (
    a === b ||
    (b !== null && moneyUnit(a) !== null && JSON.stringify(moneyUnit(a)) === JSON.stringify(moneyUnit(b)))
  );
}

function overTime(fact: Fact, series: Series): Setting | null {
  const points = series.points
    .filter(({ place, period }) => place === fact.place && whenOf(period) !== null)
    .toSorted((a, b) => (whenOf(a.period)?.at ?? 0) - (whenOf(b.period)?.at ?? 0));
  // A line that goes on after the figure would show another than is printed.
  const isDrawn = points.length >= 2 && points.at(-1)?.period === fact.period;
  return isDrawn && timeAxis(points.map(({ period }) => period))
    ? { series, kind: 'over-time', points }
    : null;
}

function amongOthers(fact: Fact, series: Series): Setting | null {
  const points = series.points.filter(({ period }) => period === fact.period);
  const isDrawn = points.length >= 3 && points.length <= MOST_ON_A_STRIP;
  return isDrawn ? { series, kind: 'among-others', points } : null;
}
