import type { Audience, Series } from '../../shared/domain/index.ts';
import { moneyUnit } from '../../shared/format/units.ts';
import type { Library } from '../library/library.ts';

/** How a series is drawn: over time for one place, for several in one chart or in one each, or across places
 * at one time. */
export type ChartPlan =
  | { readonly shape: 'columns'; readonly place: string; readonly periods: readonly string[] }
  | { readonly shape: 'lines'; readonly places: readonly string[]; readonly periods: readonly string[] }
  | { readonly shape: 'multiples'; readonly places: readonly string[]; readonly periods: readonly string[] }
  | { readonly shape: 'bars'; readonly period: string; readonly places: readonly string[] };

const periodsOf = (series: Series): readonly string[] =>
  [...new Set(series.points.map((p) => p.period))].sort();

/** With more bars than this there is no room for the periods: draw a line. */
const MOST_COLUMNS = 16;

/** The chart that shows most of a series without inventing a value; null if there is nothing to compare. */
export function planChart(series: Series, library: Library): ChartPlan | null {
  const periods = periodsOf(series);
  const places = [...new Set(series.points.map((p) => p.place))];
  const has = (place: string, period: string): boolean =>
    series.points.some((p) => p.place === place && p.period === period);
  const complete = places.filter((place) => periods.every((period) => has(place, period)));
  if (periods.length >= 4 && complete.length >= 2) {
    // Parts of the region are not a ranking: each gets a small chart of its own.
    const parts =
      complete.length >= 4 &&
      complete.every((place) => library.ownPlaces.has(place) && place !== library.homePlace.name);
    return { shape: parts ? 'multiples' : 'lines', places: complete, periods };
  }
  const ours =
    places.find((place) => place === library.homePlace.name) ??
    places.find((place) => library.ownPlaces.has(place));
  if (periods.length >= 4 && ours !== undefined) {
    const known = periods.filter((period) => has(ours, period));
    if (known.length > MOST_COLUMNS) return { shape: 'lines', places: [ours], periods: known };
    if (known.length >= 4) return { shape: 'columns', place: ours, periods: known };
  }
  const widest = periods
    .map((period) => ({ period, places: places.filter((place) => has(place, period)) }))
    .filter((candidate) => candidate.places.length >= 3)
    .sort((a, b) => b.places.length - a.places.length || (a.period < b.period ? 1 : -1))[0];
  return widest ? { shape: 'bars', ...widest } : null;
}

/** How many years the periods skip: a chart across the gap would show a slope nobody measured. */
function gaps(periods: readonly string[]): number {
  const years = periods.map((period) => Number(/\d{4}/.exec(period)?.[0] ?? Number.NaN));
  const span = Math.max(...years) - Math.min(...years) + 1;
  return Number.isFinite(span) ? Math.max(0, span - periods.length) : 0;
}

/** Two series with the same unit count the same thing differently; a brief draws only one. */
const subject = (series: Series): string => (moneyUnit(series.unit) ? series.id : series.unit);

/**
 * Series for the benchmarks section: about the region, best covered first, one per subject, and never two kept apart
 * by a recorded conflict.
 */
export function chooseSeries(library: Library, audience: Audience, count: number): readonly Series[] {
  const scored = library.records.series
    .flatMap((series) => {
      const chart = planChart(series, library);
      if (!chart) return [];
      const shows =
        chart.shape === 'columns'
          ? library.ownPlaces.has(chart.place)
          : chart.places.some((p) => library.ownPlaces.has(p));
      if (!shows) return [];
      const latest = Number(/\d{4}/.exec(periodsOf(series).at(-1) ?? '')?.[0] ?? 0);
      const words = `${series.id} ${series.title}`.toLowerCase();
      const theme = Object.entries(audience.themeWeights).reduce(
        (best, [word, weight]) => (words.includes(word) ? Math.max(best, weight) : best),
        0.5,
      );
      const covered = Math.min(2, Math.log2(series.points.length) / 3);
      const compares = chart.shape !== 'columns' && chart.places.includes(library.homePlace.name) ? 0.8 : 0;
      const score =
        theme +
        covered +
        compares +
        (latest - 2015) * 0.12 -
        (chart.shape === 'bars' ? 0 : gaps(chart.periods));
      return [{ series, shape: chart.shape, score }];
    })
    .sort((a, b) => b.score - a.score || (a.series.id < b.series.id ? -1 : 1));
  const chosen: typeof scored = [];
  for (const candidate of scored) {
    if (chosen.length >= count) break;
    const alike = chosen.filter((other) => other.shape === candidate.shape).length;
    if (alike >= 2 || chosen.some((other) => subject(other.series) === subject(candidate.series))) continue;
    chosen.push(candidate);
  }
  return chosen.map(({ series }) => series);
}
