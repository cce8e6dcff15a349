import { z } from 'zod';
import { highestOf, lowestOf } from '../../shared/charts/extremes.ts';
import { Boundary, type Place } from '../../shared/domain/index.ts';
import type { Problems } from './problems.ts';
import { parseJson, readJson } from './read-json.ts';

const Collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

const name = z.string().nullish();
const Feature = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()], 'is missing: give every feature an id'),
  properties: z.object({ name: z.string(), region: name, combined_authority: name }),
  geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) }),
});

/** The first impossible position, such as a grid reference in metres. */
function strayPosition({ polygons }: Boundary): readonly number[] | undefined {
  for (const polygon of polygons) {
    for (const ring of polygon) {
      const stray = ring.find(([lon, lat]) => Math.abs(lon) > 180 || Math.abs(lat) > 90);
      if (stray) return stray;
    }
  }
  return undefined;
}

type Ring = Boundary['polygons'][number][number];

/** Twice the signed area: above zero where the ring runs against the clock. */
const turning = (ring: Ring): number =>
  ring.reduce((sum, [lon, lat], index) => {
    const [nextLon, nextLat] = ring[(index + 1) % ring.length] ?? [lon, lat];
    return sum + lon * nextLat - nextLon * lat;
  }, 0);

/** A few square metres, in square degrees. */
const NO_AREA = 1e-10;

/** Far apart two areas may share a name; in one authority they may not, nor may the same outline stand twice. */
const nameOf = ({ name, combinedAuthority, polygons }: Boundary): string =>
  JSON.stringify([name, combinedAuthority ?? polygons]);

/** Why an area cannot be drawn; null where it can. */
function faultOf({ polygons }: Boundary): string | null {
  const rings = polygons.flat();
  const crosses = rings.some((ring) =>
    ring.some(([lon], index) => index > 0 && Math.abs(lon - (ring[index - 1]?.[0] ?? lon)) > 180),
  );
  if (crosses) return 'crosses the 180th meridian: cut it there into two polygons (RFC 7946)';
  const area = polygons.reduce((sum, [outer]) => sum + Math.abs(outer ? turning(outer) : 0), 0);
  if (area < NO_AREA) return 'has no area: its points lie on one spot or on one line';
  return null;
}

/** A hole is drawn as one only where it runs the other way round than its outer ring; files have them either way. */
const withHoles = (boundary: Boundary): Boundary => ({
  ...boundary,
  polygons: boundary.polygons.map(([outer, ...holes]) =>
    outer
      ? [outer, ...holes.map((hole) => (turning(hole) * turning(outer) > 0 ? hole.toReversed() : hole))]
      : [],
  ),
});

/** In degrees: outlines are drawn coarser than they are. */
const MARGIN = 0.1;

/** Areas whose own place lies outside of them: latitude and longitude have changed places, or the map is another's. */
export function reportStrayAreas(
  file: string,
  boundaries: readonly Boundary[],
  places: readonly Pick<Place, 'name' | 'lat' | 'lon'>[],
  problems: Problems,
): void {
  const known = new Map(places.map((place) => [place.name, place]));
  for (const { name, polygons } of boundaries) {
    const place = known.get(name);
    if (!place || place.lat === null || place.lon === null) continue;
    const positions = polygons.flatMap(([outer]) => outer ?? []);
    const within = (value: number, axis: 0 | 1): boolean => {
      const all = positions.map((position) => position[axis]);
      return value >= lowestOf(all) - MARGIN && value <= highestOf(all) + MARGIN;
    };
    if (within(place.lon, 0) && within(place.lat, 1)) continue;
    const swapped = within(place.lat, 0) && within(place.lon, 1);
    const mend = swapped
      ? 'Its positions are latitude first: GeoJSON wants longitude first. Swap them.'
      : `Its place is at ${place.lat}, ${place.lon}: correct the place or the boundary.`;
    problems.add(file, null, name, `${name} has a boundary that does not hold its own place. ${mend}`);
  }
}

/** Areas from GeoJSON: `properties.name`, `region`, `combined_authority`. Longitude and latitude, WGS 84 (RFC 7946). */
export function readBoundaries(file: string, bytes: Uint8Array, problems: Problems): readonly Boundary[] {
  const json = readJson(file, bytes, problems);
  if (json === undefined) return [];
  const collection = parseJson(Collection, json, file, [], problems);
  const boundaries: Boundary[] = [];
  const seen = new Set<string>();
  const names = new Set<string>();
  for (const [index, item] of (collection?.features ?? []).entries()) {
    const prefix = ['features', index];
    const feature = parseJson(Feature, item, file, prefix, problems);
    if (feature === null) continue;
    const { geometry, properties } = feature;
    const boundary = parseJson<Boundary>(
      Boundary,
      {
        id: String(feature.id),
        name: properties.name,
        region: properties.region || null,
        combinedAuthority: properties.combined_authority || null,
        polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
      },
      file,
      prefix,
      problems,
    );
    if (boundary === null) continue;
    const at = prefix.join('.');
    const stray = strayPosition(boundary);
    if (stray) {
      const sentence = `${at} has the position ${stray.join(', ')}, which is no longitude and latitude. Save the map as WGS 84.`;
      problems.add(file, null, `${at}.geometry`, sentence);
    }
    if (seen.has(boundary.id))
      problems.add(file, null, `${at}.id`, `${at} repeats the id ${boundary.id}. Give each its own.`);
    else if (names.has(nameOf(boundary)))
      problems.add(
        file,
        null,
        `${at}.properties.name`,
        `${boundary.name} has two boundaries. Give each its own name, or join them to one MultiPolygon.`,
      );
    const fault = stray ? null : faultOf(boundary);
    if (fault !== null) problems.add(file, null, `${at}.geometry`, `${boundary.name} ${fault}.`);
    seen.add(boundary.id);
    names.add(nameOf(boundary));
    boundaries.push(withHoles(boundary));
  }
  return boundaries;
}
