import type { Library } from './library.ts';

/** The places of these names that have a point on the map. */
export const pointsOf = (library: Library, names: readonly string[]) =>
  names.flatMap((name) => {
    const { lat = null, lon = null } = library.place(name) ?? {};
    return lat === null || lon === null ? [] : [{ name, lat, lon }];
  });

const EARTH_KM = 6371;

/** As the crow flies; null where a place has no point. */
export function kmBetween(library: Library, a: string, b: string): number | null {
  const [from, to] = [library.place(a), library.place(b)];
  if (!from || !to || from.lat === null || from.lon === null || to.lat === null || to.lon === null)
    return null;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const [north, east] = [radians(to.lat - from.lat), radians(to.lon - from.lon)];
  const chord =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(east / 2) ** 2;
  return Math.round(2 * EARTH_KM * Math.asin(Math.sqrt(chord)));
}

/** So near an airport must be to every place to be theirs. */
const MOST_TO_AIRPORT_KM = 60;

/** The airport that the places are reached by; null where the library holds none near enough. */
export function airportNear(library: Library, names: readonly string[]) {
  if (names.length === 0) return null;
  const found = library.records.places
    .filter(({ kind, lat, lon }) => kind === 'airport' && lat !== null && lon !== null)
    .map(({ name }) => ({
      name,
      far: Math.max(...names.map((one) => kmBetween(library, one, name) ?? Number.POSITIVE_INFINITY)),
    }))
    .filter(({ far }) => far <= MOST_TO_AIRPORT_KM)
    .toSorted((a, b) => a.far - b.far)[0];
  return (found && pointsOf(library, [found.name])[0]) ?? null;
}
