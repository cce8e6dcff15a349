import { highestOf, lowestOf } from '../../shared/charts/extremes.ts';
import { outlineOf, projectionFor } from '../../shared/charts/map-projection.ts';
import { roundCoordinate } from '../../shared/charts/scene.ts';
import type { Audience, Boundary, Organisation } from '../../shared/domain/index.ts';
import { amountLine, printAmount } from '../../shared/format/amount.ts';
import { lastYear } from '../../shared/format/date.ts';
import type { RegionMap } from '../../shared/views/index.ts';
import { readPeriod } from '../packs/sheets/periods.ts';
import { organisationRole } from './cluster-network.ts';
import type { Library } from './library.ts';
import { clusterRef, organisationRef, refOfPlace } from './pages/refs.ts';

const WIDTH = 720;
const HEIGHT = 560;
const STEPS = 4;

type Known = { readonly value: number; readonly printed: string };
/** A value for each place by name, and what it measures. */
type Shade = {
  readonly subject: string;
  readonly of: (place: string) => Known | null;
  print(value: number): string;
};

/** The month in which a period ends; as text, “April 2026” would come before “November 2025”. */
const endOf = (period: string): number => readPeriod(period)?.to ?? (lastYear(period) ?? 0) * 12 + 11;

function countsOf(
  records: readonly { readonly place: string | null }[],
  subject: string,
  one: string,
  many: string,
): Shade {
  const counts = new Map<string, number>();
  for (const { place } of records) if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
  const print = (value: number): string => `${value.toLocaleString('en-GB')} ${value === 1 ? one : many}`;
  return {
    subject,
    print: (value) => value.toLocaleString('en-GB'),
    of: (place) => {
      const value = counts.get(place) ?? 0;
      return { value, printed: value === 0 ? `no ${many}` : print(value) };
    },
  };
}

function shadeOf(shade: string, library: Library, audience: Audience): Shade {
  const { records } = library;
  const series = library.seriesById(shade);
  if (!series) {
    return shade === 'organisations'
      ? countsOf(records.organisations, 'Organisations by place', 'organisation', 'organisations')
      : countsOf(records.facts, 'Facts by place', 'fact', 'facts');
  }
  const print = (value: number): string =>
    amountLine(printAmount(value, series.unit, audience, library.rate));
  return {
    subject: `${series.title}: the newest figure of each place`,
    print,
    of: (place) => {
      const newest = series.points
        .filter((point) => point.place === place)
        .reduce<(typeof series.points)[number] | null>(
          (last, point) => (last === null || endOf(point.period) >= endOf(last.period) ? point : last),
          null,
        );
      return newest && { value: newest.value, printed: `${print(newest.value)}, ${newest.period}` };
    },
  };
}

/** The middle of an area's largest ring. */
function middleOf(
  { polygons }: Boundary,
  project: (lon: number, lat: number) => [number, number],
): [number, number] {
  const ring =
    polygons.flatMap((polygon) => (polygon[0] ? [polygon[0]] : [])).sort((a, b) => b.length - a.length)[0] ??
    [];
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return project((lowestOf(lons) + highestOf(lons)) / 2, (lowestOf(lats) + highestOf(lats)) / 2);
}

type Point = { readonly x: number; readonly y: number };

/** The golden angle keeps marks of a spiral from lining up. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const MARK = 9;

/** Records located at a town's centre would hide each other: spread them around it, the first in the middle. */
function spreadPoints<P extends Point>(points: readonly P[]): P[] {
  const met = new Map<string, number>();
  return points.map((point) => {
    const spot = `${Math.round(point.x / MARK)} ${Math.round(point.y / MARK)}`;
    const before = met.get(spot) ?? 0;
    met.set(spot, before + 1);
    const [far, angle] = [MARK * 0.9 * Math.sqrt(before), before * GOLDEN];
    return {
      ...point,
      x: roundCoordinate(point.x + far * Math.cos(angle)),
      y: roundCoordinate(point.y + far * Math.sin(angle)),
    };
  });
}

/** The label position that covers the fewest marks: the area's middle, or slightly above or below. */
function labelPosition(
  [x, y]: readonly [number, number],
  points: readonly Point[],
): readonly [number, number] {
  const covered = (middle: number): number =>
    points.filter((point) => Math.abs(point.x - x) < 48 && point.y > middle - 16 && point.y < middle + 18)
      .length;
  const best = [0, -34, 34, -60, 60]
    .map((off) => y + off)
    .reduce((least, middle) => (covered(middle) < covered(least) ? middle : least), y);
  return [x, roundCoordinate(best)];
}

/** The clusters with their organisations, by place: lead places first, then the region's own, then the others. */
function clustersOf(library: Library): RegionMap['clusters'] {
  const placeOf = ({ place }: Organisation): string => place ?? library.homePlace.name;
  return library.records.clusters.map((cluster) => {
    const rank = (place: string): number => {
      const lead = cluster.leadPlaces.indexOf(place);
      return lead >= 0 ? lead : library.ownPlaces.has(place) ? 500 : 900;
    };
    const members = [...library.organisationsOfCluster(cluster.id)].sort((a, b) => {
      const [one, other] = [placeOf(a), placeOf(b)];
      return rank(one) - rank(other) || one.localeCompare(other) || a.name.localeCompare(b.name);
    });
    const ids = new Set(members.map(({ id }) => id));
    return {
      ref: clusterRef(cluster),
      summary: cluster.summary,
      facts: library.factsOfCluster(cluster.id).length,
      members: members.map((it) => ({
        ref: organisationRef(it),
        role: organisationRole(it),
        place: placeOf(it),
      })),
      links: members
        .flatMap(({ id }) => library.linksOf(id).filter(({ fromId }) => fromId === id))
        .filter(({ toId }) => ids.has(toId))
        .map(({ fromId, toId }) => ({ from: fromId, to: toId }))
        // Two organisations may be linked in several ways: one line.
        .filter(({ from, to }, at, all) => all.findIndex((it) => it.from === from && it.to === to) === at),
    };
  });
}

/** Series with values for at least two of these places. */
const seriesOver = (library: Library, places: ReadonlySet<string>) =>
  library.records.series.filter(
    ({ points }) => new Set(points.map(({ place }) => place).filter((place) => places.has(place))).size > 1,
  );

/** The region's places shaded by a value, with its organisations as points. */
export function buildRegionMap(library: Library, shade: string, audience: Audience): RegionMap {
  const { records, homePlace } = library;
  const located = (it: { readonly lat: number | null; readonly lon: number | null }): boolean =>
    it.lat !== null && it.lon !== null;
  // Also draw towns outside the authority that the pack names and has areas for.
  const named = new Set(records.places.filter(located).map(({ name }) => name));
  const near = library.contextBoundaries.filter(({ name }) => named.has(name));
  const areas = [...library.homeBoundaries, ...near];
  const around = library.contextBoundaries.filter((area) => !areas.includes(area));
  const project = projectionFor(areas.length > 0 ? areas : around, WIDTH, HEIGHT);
  const own = new Set([...areas.map(({ name }) => name), ...named]);
  const series = seriesOver(library, own);
  const known = shadeOf(shade, library, audience);
  const values = areas.flatMap(({ name }) => known.of(name)?.value ?? []);
  const [least, most] = values.length > 0 ? [lowestOf(values), highestOf(values)] : [0, 0];
  const span = most - least || 1;
  const stepOf = (value: number): number => Math.min(STEPS - 1, Math.floor(((value - least) / span) * STEPS));
  const drawn = new Set(areas.map(({ name }) => name));
  const points = spreadPoints(
    records.organisations.flatMap((organisation) => {
      const { lat, lon, place } = organisation;
      if (lat === null || lon === null) return [];
      const [x, y] = project(lon, lat);
      if (x < 0 || y < 0 || x > WIDTH || y > HEIGHT) return [];
      const role = organisationRole(organisation);
      return [{ ref: organisationRef(organisation), role, place: place ?? homePlace.name, x, y }];
    }),
  );
  return {
    width: WIDTH,
    height: HEIGHT,
    shades: [
      { value: 'facts', name: 'Facts' },
      { value: 'organisations', name: 'Organisations' },
      ...series.map(({ id, title }) => ({ value: id, name: title })),
    ],
    subject: known.subject,
    legend: [...new Set(values.map(stepOf))].sort().map((step) => {
      const held = values.filter((value) => stepOf(value) === step);
      const [low, high] = [lowestOf(held), highestOf(held)];
      return { step, label: low === high ? known.print(low) : `${known.print(low)} to ${known.print(high)}` };
    }),
    areas: areas.map((area) => {
      const place = library.place(area.name);
      const found = known.of(area.name);
      const [x, y] = labelPosition(middleOf(area, project), points);
      return {
        id: area.id,
        name: area.name,
        d: outlineOf(area, project),
        place: place ? refOfPlace(place) : null,
        printed: found?.printed ?? null,
        step: found ? stepOf(found.value) : null,
        x,
        y,
      };
    }),
    around: around.map((area) => outlineOf(area, project)).filter((d) => d !== ''),
    points,
    clusters: clustersOf(library),
    others: records.places
      .filter(({ name }) => !drawn.has(name))
      .flatMap((place) => {
        const found = known.of(place.name);
        return found && found.value !== 0 ? [{ ref: refOfPlace(place), printed: found.printed }] : [];
      }),
  };
}
