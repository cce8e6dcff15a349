import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildRegionMap } from '../../src/main/library/map-of-region.ts';
import { type Direction, nearest, type Spot } from '../../src/renderer/screens/library/nearest.ts';
import { library, northmoor } from '../support/region.ts';
import { shippedAudience } from '../support/shipped.ts';

const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];

/** Everything that the arrow keys lead to from a spot. */
function reached(spots: readonly Spot[], from: Spot): ReadonlySet<string> {
  const met = new Set([from.id]);
  const open = [from];
  for (let spot = open.pop(); spot; spot = open.pop()) {
    for (const direction of DIRECTIONS) {
      const to = nearest(spots, spot, direction);
      if (to && !met.has(to.id)) {
        met.add(to.id);
        open.push(to);
      }
    }
  }
  return met;
}

test.each([
  ['the region that ships', library],
  ['another region', northmoor],
])('arrows reach every area and every organisation on the map of %s, from any of them', (_, region) => {
  const { areas, points } = buildRegionMap(region, 'facts', shippedAudience('us'));
  const spots = [...areas, ...points.map(({ ref, x, y }) => ({ id: ref.id, x, y }))];
  for (const from of spots) expect(reached(spots, from).size).toBe(spots.length);
  for (const from of areas) expect(reached(areas, from).size).toBe(areas.length);
});

test('an arrow leads into its direction, and to nothing where nothing lies there', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 99 }), y: fc.integer({ min: 0, max: 99 }) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (places) => {
      const spots = places.map(({ x, y }, index) => ({ id: String(index), x, y }));
      const from = spots[0] as Spot;
      const right = nearest(spots, from, 'right');
      const up = nearest(spots, from, 'up');
      expect(right === null || right.x > from.x).toBe(true);
      expect(up === null || up.y < from.y).toBe(true);
    }),
  );
});
