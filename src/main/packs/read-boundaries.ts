import { z } from 'zod';
import { Boundary } from '../../shared/domain/index.ts';
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

/** Areas from GeoJSON: `properties.name`, `region`, `combined_authority`. Longitude and latitude, WGS 84 (RFC 7946). */
export function readBoundaries(file: string, bytes: Uint8Array, problems: Problems): readonly Boundary[] {
  const json = readJson(file, bytes, problems);
  if (json === undefined) return [];
  const collection = parseJson(Collection, json, file, [], problems);
  const boundaries: Boundary[] = [];
  const seen = new Set<string>();
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
    seen.add(boundary.id);
    boundaries.push(boundary);
  }
  return boundaries;
}
