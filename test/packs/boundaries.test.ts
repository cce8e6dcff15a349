import { describe, expect, it } from 'vitest';
import { createProblemList } from '../../src/main/packs/problems.ts';
import { readBoundaries, reportStrayAreas } from '../../src/main/packs/read-boundaries.ts';

type Ring = readonly (readonly [number, number])[];
const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const area = (name: string, rings: readonly Ring[], authority: string | null = null, id = name) => ({
  type: 'Feature',
  id,
  properties: { name, region: null, combined_authority: authority },
  geometry: { type: 'Polygon', coordinates: rings },
});
const read = (...features: unknown[]) => {
  const problems = createProblemList();
  const bytes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
  const boundaries = readBoundaries('boundaries.geojson', bytes, problems);
  reportStrayAreas('boundaries.geojson', boundaries, [{ name: 'Ashcombe', lat: 54.9, lon: -2.4 }], problems);
  return {
    boundaries,
    said: problems
      .first()
      .map(({ sentence }) => sentence)
      .join('\n'),
  };
};

describe('boundaries', () => {
  it.each<[string, unknown[], string]>([
    [
      'latitude first',
      [area('Ashcombe', [square(54.8, -2.5, 0.3)])],
      'Ashcombe has a boundary that does not hold its own place. Its positions are latitude first',
    ],
    ['another map', [area('Ashcombe', [square(10, 10, 1)])], 'correct the place or the boundary'],
    [
      'over the date line',
      [
        area('Far', [
          [
            [179, 1],
            [-179, 1],
            [-179, 2],
            [179, 2],
            [179, 1],
          ],
        ]),
      ],
      'Far crosses the 180th meridian',
    ],
    [
      'without area',
      [
        area('Line', [
          [
            [1, 1],
            [2, 2],
            [3, 3],
            [1, 1],
          ],
        ]),
      ],
      'Line has no area',
    ],
    ['on one spot', [area('Dot', [square(1, 1, 1e-7)])], 'Dot has no area'],
    ['without points', [area('Empty', [[]])], 'fewer than four points'],
    [
      'twice in one authority',
      [area('A', [square(0, 0, 1)], 'North', 'a'), area('A', [square(2, 2, 1)], 'North', 'b')],
      'A has two boundaries',
    ],
    [
      'the same outline twice',
      [area('A', [square(0, 0, 1)], null, 'a'), area('A', [square(0, 0, 1)], null, 'b')],
      'A has two boundaries',
    ],
  ])('%s is refused by name', (_, features, sentence) => expect(read(...features).said).toContain(sentence));

  it('its own place within it is right, in either direction of its ring', () => {
    for (const ring of [square(-2.6, 54.7, 0.5), square(-2.6, 54.7, 0.5).toReversed()])
      expect(read(area('Ashcombe', [ring])).said).toBe('');
  });
  it('a hole runs the other way round than its outer ring, however it was written', () => {
    const turning = (ring: Ring) =>
      ring
        .slice(1)
        .reduce((sum, [x, y], index) => sum + ((ring[index]?.[0] ?? 0) * y - x * (ring[index]?.[1] ?? 0)), 0);
    for (const hole of [square(0.4, 0.4, 0.2), square(0.4, 0.4, 0.2).toReversed()]) {
      const [outer, inner] = read(area('Ring', [square(0, 0, 1), hole])).boundaries[0]?.polygons[0] ?? [];
      expect(Math.sign(turning(outer as unknown as Ring))).toBe(
        -Math.sign(turning(inner as unknown as Ring)),
      );
    }
  });
});
