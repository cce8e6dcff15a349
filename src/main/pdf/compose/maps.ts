import { highestOf } from '../../../shared/charts/extremes.ts';
import type { MapPoint } from '../../../shared/charts/map-marks.ts';
import { regionMap } from '../../../shared/charts/region-map.ts';
import type { Scene } from '../../../shared/charts/scene.ts';
import { pointOf } from '../../../shared/charts/series-point.ts';
import { formatNumber, NBSP } from '../../../shared/format/number.ts';
import { chartWordsIn } from '../../../shared/wording/chart-words.ts';
import { airportNear, kmBetween, pointsOf } from '../../library/points-of.ts';
import { type Inline, text } from '../document.ts';
import { type Context, cited } from './context.ts';

const WORDS = chartWordsIn('en');

const KM_OF_MILE = 1.609344;
const ROUNDED_TO = 5;

/** Those who read on Letter reckon in miles. */
const inMiles = ({ brief }: Context): boolean => brief.paper === 'letter';

/** "28 km", "17 miles". */
export const distanceText = (context: Context, km: number): string =>
  `${formatNumber(Math.round(inMiles(context) ? km / KM_OF_MILE : km), context.audience.numbers)}${NBSP}${inMiles(context) ? 'miles' : 'km'}`;

/** Places of a chapter: those of its numbered assets, and its lead places, larger where more people live. */
export function pointsOfCluster(
  { library }: Context,
  leadPlaces: readonly string[],
  ofAssets: readonly (string | null)[],
): readonly MapPoint[] {
  const numbered = ofAssets.flatMap((place, index) =>
    place === null || place === library.homePlace.name
      ? []
      : pointsOf(library, [place]).map((point) => ({ ...point, numbers: [index + 1] })),
  );
  const others = pointsOf(library, leadPlaces).filter(
    ({ name }) => !numbered.some((one) => one.name === name),
  );
  return [...numbered, ...others];
}

/** Residents of every one of the places, of the newest year that has them all. */
function residentsOf({ library }: Context, points: readonly MapPoint[]) {
  if (points.length < 2) return null;
  for (const series of library.records.series) {
    if (series.unit !== 'people') continue;
    const periods = [...new Set(series.points.map(({ period }) => period))].toSorted().reverse();
    for (const period of periods) {
      const held = points.map(({ name }) => pointOf(series, name, period));
      const known = held.filter((point) => point !== undefined);
      if (known.length === points.length && known.every(({ value }) => value > 0))
        return { series, period, points: known };
    }
  }
  return null;
}

type Picture = {
  readonly scene: Scene;
  /** The same at another height, in points. */
  readonly atHeight: (height: number) => Scene;
  readonly said: readonly Inline[];
};

/**
 * The region with these places, and one sentence about where they are that is worked out from their coordinates, with
 * how. Null where nothing could be drawn that tells where they are.
 */
export function pictureOf(
  context: Context,
  points: readonly MapPoint[],
  {
    width,
    height,
    subject,
    isRound,
  }: {
    readonly width: number;
    readonly height: number;
    readonly subject: string;
    /** The places are gone to one after the other. */
    readonly isRound: boolean;
  },
): Picture | null {
  const { library, measure } = context;
  const names = [...new Set(points.map(({ name }) => name))];
  if (library.homeBoundaries.length === 0 && names.length < 2) return null;
  const airport = airportNear(library, names);
  const numbered = points.some(({ numbers }) => numbers !== undefined);
  const residents = numbered ? null : residentsOf(context, points);
  const most = highestOf(residents?.points.map(({ value }) => value) ?? [1]);
  const sized = points.map((point, index) => {
    const value = residents?.points[index]?.value;
    return value === undefined ? point : { ...point, share: value / most };
  });
  const towns = pointsOf(library, [...library.ownPlaces]);
  const atHeight = (tall: number): Scene =>
    regionMap({
      home: library.homeBoundaries,
      context: library.contextBoundaries,
      points: sized,
      towns,
      airport,
      rings: isRound ? null : airport,
      route: isRound,
      unit: inMiles(context) ? 'miles' : 'km',
      width,
      height: tall,
      measure,
      subject,
    });
  // The home's own sources are those of its boundaries as well: their attribution is printed with every map.
  const { homePlace } = library;
  const named = [...names, ...(airport ? [airport.name] : [])].filter((name) => name !== homePlace.name);
  const places = [homePlace, ...named.flatMap((name) => library.place(name) ?? [])];
  const refs = places.map(({ id }) => ({ type: 'place', key: id }) as const);
  const said = [sentenceOf(context, names, airport), residents ? WORDS.sized(residents.period) : ''].filter(
    (words) => words !== '',
  );
  return {
    scene: atHeight(height),
    atHeight,
    said: [
      ...(said.length > 0 ? [text(said.join(' '))] : []),
      cited(
        context,
        [
          ...places.flatMap(({ sourceIds }) => sourceIds),
          ...(residents?.points.flatMap((p) => p.sourceIds) ?? []),
        ],
        ...refs,
        ...(residents?.points ?? []).map(
          ({ place, period }) =>
            ({ type: 'series', key: residents?.series.id ?? '', place, period }) as const,
        ),
      ),
    ],
  };
}

/** How far the places are from the airport. */
function sentenceOf(context: Context, names: readonly string[], airport: MapPoint | null): string {
  if (!airport || names.length === 0) return '';
  const far = Math.max(...names.map((name) => kmBetween(context.library, name, airport.name) ?? 0));
  const [only] = names;
  if (names.length === 1 && only !== undefined)
    return `${WORDS.within.one(only, distanceText(context, far), airport.name)} ${WORDS.straight}`;
  const unit = inMiles(context) ? KM_OF_MILE : 1;
  const rounded = Math.ceil(far / unit / ROUNDED_TO) * ROUNDED_TO * unit;
  return `${WORDS.within.all(names.length, distanceText(context, rounded), airport.name)} ${WORDS.straight}`;
}
