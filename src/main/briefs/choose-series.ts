import { type TimeAxis, timeAxis, whenOf } from '../../shared/charts/periods.ts';
import { pointOf } from '../../shared/charts/series-point.ts';
import { MOST_SQUARES } from '../../shared/charts/unit-squares.ts';
import type { Audience, Series } from '../../shared/domain/index.ts';
import { lastYear } from '../../shared/format/date.ts';
import { isShare, isTime, moneyUnit } from '../../shared/format/units.ts';
import type { Library } from '../library/library.ts';
import { countersOfTitle } from './preflight/counting.ts';

/**
 * How a series is drawn: one place over time, several in one chart or in one each, between two points in time, across
 * places at one time, or a whole of its parts.
 */
export type ChartPlan = OverTime | AtOneTime;

type Planned = {
  /** What a sentence about the chart is about. */
  readonly place: string | null;
  readonly places: readonly string[];
};
type OverTime = Planned & {
  readonly shape: 'lines' | 'multiples' | 'slope';
  readonly periods: readonly string[];
  readonly axis: TimeAxis;
};
type AtOneTime = Planned & { readonly shape: 'dots' | 'squares'; readonly period: string };

/** More lines, dots or small charts than these cannot be told apart. */
const MOST_PLACES = 12;
const FEWEST_OVER_TIME = 3;

const UNITED_KINGDOM = 'United Kingdom';

/** The whole that a region is held against. */
export const isWhole = (place: string): boolean => place === UNITED_KINGDOM;

/** Two counters, two base years or two kinds of prices in one series: its values cannot stand side by side. */
export function isIncomparable({ title, unit, points }: Series, library: Library): boolean {
  const words = [title, unit, ...new Set(points.map(({ period }) => period))].join(' ');
  const bases = new Set([...words.matchAll(/(\d{4}(?:[/-]\d{2})?)\s*=\s*100\b/g)].map(([, year]) => year));
  const counters = countersOfTitle(title, library).size;
  return bases.size > 1 || counters > 1 || (CURRENT.test(words) && CONSTANT.test(words));
}

const CURRENT = /\b(?:current (?:basic |market )?prices|nominal|not adjusted for inflation)\b/i;
const CONSTANT = /\b(?:constant prices|real terms|chained volume|(?<!not )adjusted for inflation)\b/i;

/** In whose money a series over time is counted; null where it is no money, or of one time alone. */
export function pricesOf({ title, unit }: Series): 'current' | 'constant' | 'unsaid' | null {
  if (moneyUnit(unit) === null) return null;
  if (CONSTANT.test(`${title} ${unit}`)) return 'constant';
  return CURRENT.test(`${title} ${unit}`) ? 'current' : 'unsaid';
}

/** The chart that shows most of a series without inventing a value; null if there is nothing to compare. */
export function planChart(series: Series, library: Library): ChartPlan | null {
  if (isIncomparable(series, library)) return null;
  const value: Value = (place, period) => pointOf(series, place, period)?.value;
  const places = [...new Set(series.points.map(({ place }) => place))];
  const periods = periodsOf(series);
  const over = overTime(places, periods, value, library);
  return over ?? acrossPlaces(series, places, periods, value, library);
}

type Value = (place: string, period: string) => number | undefined;

const oursAmong = (places: readonly string[], library: Library): string | undefined =>
  places.find((place) => place === library.homePlace.name) ??
  places.find((place) => library.ownPlaces.has(place));

/** Periods of the kind that most of them are of, in the order of time: counts of two kinds of years share no line. */
function periodsOf({ points }: Pick<Series, 'points'>): readonly string[] {
  const all = [...new Set(points.map(({ period }) => period))].flatMap((period) => {
    const when = whenOf(period);
    return when ? [{ period, when }] : [];
  });
  const counts = new Map<string, number>();
  for (const { when } of all) counts.set(when.kind, (counts.get(when.kind) ?? 0) + 1);
  const kind = [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
  return all
    .filter(({ when }) => when.kind === kind)
    .toSorted((a, b) => a.when.at - b.when.at)
    .map(({ period }) => period);
}

function overTime(
  places: readonly string[],
  periods: readonly string[],
  value: Value,
  library: Library,
): ChartPlan | null {
  const complete = places.filter((place) => periods.every((period) => value(place, period) !== undefined));
  const ours = oursAmong(complete, library);
  const axis = timeAxis(periods);
  if (axis && periods.length >= FEWEST_OVER_TIME && complete.length >= 2) {
    // Parts of the region are not a ranking: each gets a small chart of its own, from where it began.
    const parts =
      complete.length >= FEWEST_OVER_TIME &&
      complete.every(
        (place) =>
          library.ownPlaces.has(place) &&
          place !== library.homePlace.name &&
          periods.every((period) => (value(place, period) ?? 0) > 0),
      );
    const shown = largest(complete, ours, (place) => value(place, periods.at(-1) ?? '') ?? 0);
    return { shape: parts ? 'multiples' : 'lines', place: ours ?? null, places: shown, periods, axis };
  }
  const own = oursAmong(places, library);
  if (own !== undefined) {
    const known = periods.filter((period) => value(own, period) !== undefined);
    const along = timeAxis(known);
    if (along && known.length >= FEWEST_OVER_TIME)
      return { shape: 'lines', place: own, places: [own], periods: known, axis: along };
    if (along && known.length === 2) {
      const both = places.filter((place) => known.every((period) => value(place, period) !== undefined));
      const shown = largest(both, own, (place) => value(place, known[1] ?? '') ?? 0);
      return { shape: 'slope', place: own, places: shown, periods: known, axis: along };
    }
  }
  return null;
}

function acrossPlaces(
  series: Series,
  places: readonly string[],
  periods: readonly string[],
  value: Value,
  library: Library,
): ChartPlan | null {
  // A period that lies on no axis can be drawn alone.
  const single = periods.length > 0 ? periods : [...new Set(series.points.map(({ period }) => period))];
  const widest = single
    .map((period) => ({
      period,
      places: places.filter((place) => value(place, period) !== undefined),
    }))
    .filter((candidate) => candidate.places.length >= 3)
    .toSorted((a, b) => b.places.length - a.places.length || (a.period < b.period ? 1 : -1))[0];
  if (!widest) return null;
  const { period } = widest;
  const ours = oursAmong(widest.places, library) ?? null;
  const of = (place: string): number => value(place, period) ?? 0;
  const home = library.homePlace.name;
  const parts = widest.places.filter((place) => place !== home);
  const counted =
    widest.places.includes(home) &&
    Number.isInteger(of(home)) &&
    of(home) <= MOST_SQUARES &&
    isCounted(series.unit) &&
    parts.every((place) => library.ownPlaces.has(place) && Number.isInteger(of(place)) && of(place) > 0) &&
    parts.length <= MOST_PARTS &&
    parts.reduce((sum, place) => sum + of(place), 0) <= of(home);
  if (counted) return { shape: 'squares', place: home, places: parts, period };
  return { shape: 'dots', place: ours, places: largest(widest.places, ours ?? undefined, of), period };
}

/** So many fills differ from each other in grey; the rest of the whole is the last. */
const MOST_PARTS = 3;

const isCounted = (unit: string): boolean => moneyUnit(unit) === null && !isShare(unit) && !isTime(unit);

/** Those with the largest values, in the order given, and the one that the chart is about. */
function largest(
  places: readonly string[],
  ours: string | undefined,
  value: (place: string) => number,
): readonly string[] {
  if (places.length <= MOST_PLACES) return places;
  const kept = new Set(
    places
      .toSorted((a, b) => Number(b === ours) - Number(a === ours) || value(b) - value(a))
      .slice(0, MOST_PLACES),
  );
  return places.filter((place) => kept.has(place));
}

export const lastPeriod = (chart: ChartPlan): string =>
  'period' in chart ? chart.period : (chart.periods.at(-1) ?? '');

/** Years after whose end a series is no picture of today. */
export const STALE_YEARS = 3;

/** How many years ago a series ends; 0 where its periods name no year. */
export function yearsSince({ points }: Pick<Series, 'points'>, today: string): number {
  const last = points.reduce((latest, { period }) => Math.max(latest, lastYear(period) ?? 0), 0);
  return last === 0 ? 0 : Number(today.slice(0, 4)) - last;
}

export const isStaleSeries = (series: Series, today: string): boolean =>
  yearsSince(series, today) >= STALE_YEARS;

/** Two series with the same unit count the same thing differently; a brief draws only one. */
const subject = (series: Series): string => (moneyUnit(series.unit) ? series.id : series.unit);

/** Series for the benchmarks section: about the region, up to date, best covered first, one per subject. */
export function chooseSeries(
  library: Library,
  audience: Audience,
  today: string,
  count: number,
): readonly Series[] {
  const scored = library.records.series
    .filter((series) => !isStaleSeries(series, today))
    .flatMap((series) => {
      const chart = planChart(series, library);
      if (!chart) return [];
      if (!chart.places.some((place) => library.ownPlaces.has(place))) return [];
      const latest = Number(/\d{4}/.exec(lastPeriod(chart))?.[0] ?? 0);
      const words = `${series.id} ${series.title}`.toLowerCase();
      const theme = Object.entries(audience.themeWeights).reduce(
        (best, [word, weight]) => (words.includes(word) ? Math.max(best, weight) : best),
        0.5,
      );
      const covered = Math.min(2, Math.log2(series.points.length) / 3);
      const compares = chart.places.length > 1 && chart.places.includes(library.homePlace.name) ? 0.8 : 0;
      const score =
        theme +
        covered +
        compares +
        (latest - 2015) * 0.12 -
        // A chart with gaps says less than one without.
        ('axis' in chart ? chart.axis.missing.length : 0);
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
