import type { Library } from './library.ts';

/** The places of these names that have a point on the map. */
export const pointsOf = (library: Library, names: readonly string[]) =>
  names.flatMap((name) => {
    const { lat = null, lon = null } = library.place(name) ?? {};
    return lat === null || lon === null ? [] : [{ name, lat, lon }];
  });
