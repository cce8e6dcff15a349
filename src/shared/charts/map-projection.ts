import type { Boundary } from '../domain/index.ts';
import { roundCoordinate } from './scene.ts';
import { simplified } from './simplify.ts';

const LEAST_DEGREES = 0.05;

/** Equirectangular around the middle of what is shown: true enough for one region, and exact to invert. */
export function projection(
  positions: readonly (readonly number[])[],
  width: number,
  height: number,
  margin: number,
) {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of positions) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  if (positions.length === 0) [west, south, east, north] = [0, 0, 1, 1];
  // A single point stands in the middle of a country of its own.
  if (east - west < LEAST_DEGREES && north - south < LEAST_DEGREES) {
    [west, east] = [west - LEAST_DEGREES, east + LEAST_DEGREES];
    [south, north] = [south - LEAST_DEGREES, north + LEAST_DEGREES];
  }
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (width - 2 * margin) / Math.max((east - west) * squeeze, 1e-6),
    (height - 2 * margin) / Math.max(north - south, 1e-6),
  );
  const left = (width - (east - west) * squeeze * scale) / 2;
  const top = (height - (north - south) * scale) / 2;
  return (lon: number, lat: number): [number, number] => [
    roundCoordinate(left + (lon - west) * squeeze * scale),
    roundCoordinate(top + (north - lat) * scale),
  ];
}

export type Project = ReturnType<typeof projection>;

/** What is finer than this, in points, cannot be seen. */
const FINEST = 0.3;

/** Outline of an area, without what is too fine to be seen. */
export function outlineOf(boundary: Boundary, project: Project): string {
  const rings: string[] = [];
  for (const polygon of boundary.polygons) {
    for (const ring of polygon) {
      const kept = simplified(
        ring.map(([lon, lat]) => project(lon, lat)),
        FINEST,
      );
      if (kept.length > 3) rings.push(`M${kept.map(([x, y]) => `${x} ${y}`).join('L')}Z`);
    }
  }
  return rings.join('');
}

export const ringPositions = (areas: readonly Boundary[]): (readonly number[])[] =>
  areas.flatMap((area) => area.polygons.flatMap((polygon) => polygon[0] ?? []));

const EARTH_KM = 6371;

/** How long a kilometre is on the drawing. */
export function pointsPerKm(project: Project): number {
  const [[, north], [, south]] = [project(0, 1), project(0, 0)];
  return Math.abs(south - north) / ((EARTH_KM * Math.PI) / 180);
}

/** Only the rings that reach into the frame are drawn; what is far outside would only weigh. */
export function clipOutline(d: string, width: number, height: number): string {
  return d
    .split('Z')
    .filter((ring) => {
      const numbers = ring.match(/-?[\d.]+/g)?.map(Number) ?? [];
      return numbers.some((value, index) => {
        if (index % 2 === 1) return false;
        const y = numbers[index + 1] ?? -1;
        return value >= 0 && value <= width && y >= 0 && y <= height;
      });
    })
    .map((ring) => `${ring}Z`)
    .join('');
}

/** Where longitudes and latitudes of these areas fall in a frame. */
export const projectionFor = (areas: readonly Boundary[], width: number, height: number): Project =>
  projection(ringPositions(areas), width, height, 6);
