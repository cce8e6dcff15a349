import { highestOf, lowestOf } from '../../../shared/charts/extremes.ts';
import { thinned } from '../../../shared/charts/simplify.ts';
import type { Boundary } from '../../../shared/domain/index.ts';

/**
 * A region grown outward in equal steps: the picture of its cover. Everything in kilometres from the middle of the
 * region, east and south positive.
 */
export type RegionBands = {
  /** Outlines of the region's own areas. */
  readonly core: readonly string[];
  /** The region grown by one step, by two, and so on. */
  readonly bands: readonly string[];
  /** Half the width and half the height of the region itself. */
  readonly reach: readonly [number, number];
};

/** The grid on which distances are told has so many points each way. */
const POINTS = 220;
const BANDS = 24;
/** Corners nearer to the line between their neighbours than this are left out. */
const FLAT = 0.12;
const KM_A_DEGREE = 110.57;

type Point = readonly [number, number];
type Segment = readonly [number, number, number, number];

type Known = { readonly home: readonly Boundary[]; readonly steps: Map<number, RegionBands> };
/** By the first of the areas: another library of the same pack has a list of its own with the same ones. */
const known = new WeakMap<Boundary, Known>();

function knownOf(home: readonly Boundary[], first: Boundary): Known {
  const before = known.get(first);
  if (before?.home.length === home.length && home.every((area, index) => area === before.home[index]))
    return before;
  const made: Known = { home, steps: new Map() };
  known.set(first, made);
  return made;
}

/** Drawn once for each set of boundaries: no brief waits for it twice. None where there are no boundaries. */
export function regionBands(home: readonly Boundary[], step: number): RegionBands | null {
  const [first] = home;
  if (!first) return null;
  const { steps } = knownOf(home, first);
  const before = steps.get(step);
  if (before) return before;
  const rings = ringsInKm(home);
  const segments = rings.flatMap(segmentsOf);
  const across = rings.flat();
  const reach: Point = [
    highestOf(across.map(([x]) => Math.abs(x))),
    highestOf(across.map(([, y]) => Math.abs(y))),
  ];
  const levels = contours(outsideDistances(rings, segments, Math.max(...reach) + (BANDS + 0.5) * step), step);
  const made: RegionBands = {
    core: rings.map((ring) => pathOf(simplified(ring))),
    bands: levels.map((level) => level.map((ring) => pathOf(simplified(ring))).join('')),
    reach,
  };
  steps.set(step, made);
  return made;
}

/** Rings of so many steps around one point, for a region whose boundaries nobody holds. */
export function pointBands(step: number): RegionBands {
  const circle = (r: number): string => {
    const around = Array.from({ length: 72 }, (_, at): Point => {
      const angle = (at / 72) * 2 * Math.PI;
      return [r * Math.cos(angle), r * Math.sin(angle)];
    });
    return pathOf(around);
  };
  return {
    core: [],
    bands: Array.from({ length: BANDS }, (_, index) => circle((index + 1) * step)),
    reach: [0, 0],
  };
}

/** Where a place lies in the drawing of these boundaries. */
export function placeInBands(home: readonly Boundary[], lat: number, lon: number): Point {
  return inKm(middleOf(home))(lon, lat);
}

const positionsOf = (home: readonly Boundary[]): readonly (readonly number[])[] =>
  home.flatMap(({ polygons }) => polygons.flatMap(([outer = []]) => outer));

function middleOf(home: readonly Boundary[]): Point {
  const lons = positionsOf(home).map(([lon = 0]) => lon);
  const lats = positionsOf(home).map(([, lat = 0]) => lat);
  return [(lowestOf(lons) + highestOf(lons)) / 2, (lowestOf(lats) + highestOf(lats)) / 2];
}

const inKm =
  ([lon0, lat0]: Point) =>
  (lon: number, lat: number): Point => [
    (lon - lon0) * KM_A_DEGREE * Math.cos((lat0 * Math.PI) / 180),
    (lat0 - lat) * KM_A_DEGREE,
  ];

function ringsInKm(home: readonly Boundary[]): readonly (readonly Point[])[] {
  const project = inKm(middleOf(home));
  return home.flatMap(({ polygons }) =>
    polygons.map(([outer = []]) =>
      simplified(
        thinned(
          outer.map(([lon = 0, lat = 0]) => project(lon, lat)),
          FLAT,
        ),
      ),
    ),
  );
}

const segmentsOf = (ring: readonly Point[]): readonly Segment[] =>
  ring.map(([x, y], at): Segment => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return [x, y, nextX, nextY];
  });

function distanceTo(x: number, y: number, [x1, y1, x2, y2]: Segment): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

type Distances = {
  readonly distances: Float64Array;
  /** Kilometres between two points, and where a row or column lies. */
  readonly cell: number;
  readonly at: (index: number) => number;
};

/**
 * For each point of the grid how far outside it lies; 0 inside. The nearest segment is handed on from neighbour to
 * neighbour, over the grid and back. Plain loops: this runs over some two million pairs.
 */
function outsideDistances(
  rings: readonly (readonly Point[])[],
  segments: readonly Segment[],
  half: number,
): Distances {
  const cell = (2 * half) / (POINTS - 1);
  const at = (index: number): number => index * cell - half;
  const cellOf = (km: number): number => (km + half) / cell;
  const nearest = new Int32Array(POINTS * POINTS).fill(-1);
  const distances = new Float64Array(POINTS * POINTS).fill(Number.POSITIVE_INFINITY);
  const offer = (column: number, row: number, segment: number): void => {
    const own = segments[segment];
    if (!own || column < 0 || row < 0 || column >= POINTS || row >= POINTS) return;
    const point = row * POINTS + column;
    const distance = distanceTo(at(column), at(row), own);
    if (distance >= (distances[point] ?? 0)) return;
    distances[point] = distance;
    nearest[point] = segment;
  };
  for (let index = 0; index < segments.length; index += 1) {
    const [x1, y1, x2, y2] = segments[index] as Segment;
    const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / cell) + 1;
    for (let step = 0; step <= steps; step += 1) {
      const column = Math.floor(cellOf(x1 + ((x2 - x1) * step) / steps));
      const row = Math.floor(cellOf(y1 + ((y2 - y1) * step) / steps));
      offer(column, row, index);
      offer(column + 1, row, index);
      offer(column, row + 1, index);
      offer(column + 1, row + 1, index);
    }
  }
  const handOn = (column: number, row: number, back: number): void => {
    const take = (c: number, r: number): void => {
      if (c < 0 || r < 0 || c >= POINTS || r >= POINTS) return;
      const other = nearest[r * POINTS + c] ?? -1;
      if (other >= 0 && other !== nearest[row * POINTS + column]) offer(column, row, other);
    };
    take(column + back, row);
    take(column, row + back);
    take(column + back, row + back);
    take(column - back, row + back);
  };
  for (let row = 0; row < POINTS; row += 1)
    for (let column = 0; column < POINTS; column += 1) handOn(column, row, -1);
  for (let row = POINTS - 1; row >= 0; row -= 1)
    for (let column = POINTS - 1; column >= 0; column -= 1) handOn(column, row, 1);
  for (const ring of rings) {
    const xs = ring.map(([x]) => x);
    const ys = ring.map(([, y]) => y);
    const cells = (low: number, high: number): readonly [number, number] => [
      Math.max(0, Math.floor(cellOf(low))),
      Math.min(POINTS - 1, Math.ceil(cellOf(high))),
    ];
    const [left, right] = cells(lowestOf(xs), highestOf(xs));
    const [top, bottom] = cells(lowestOf(ys), highestOf(ys));
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        if (holds(ring, at(column), at(row))) distances[row * POINTS + column] = 0;
  }
  return { distances, cell, at };
}

function holds(ring: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  for (let index = 0; index < ring.length; index += 1) {
    const [x1, y1] = ring[index] as Point;
    const [x2, y2] = ring[(index + 1) % ring.length] as Point;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** Where a line crosses the side of a cell, and the side by which it leaves the cell. */
type Crossing = { readonly at: Point; readonly leaves: number };

/** For each of the levels the rings along which that is the distance: marching squares, all levels in one pass. */
function contours(
  { distances, cell, at }: Distances,
  step: number,
): readonly (readonly (readonly Point[])[])[] {
  const crossings = Array.from({ length: BANDS }, () => new Map<number, Crossing>());
  for (let row = 0; row < POINTS - 1; row += 1) {
    for (let column = 0; column < POINTS - 1; column += 1) {
      const corner = row * POINTS + column;
      const a = distances[corner] ?? 0;
      const b = distances[corner + 1] ?? 0;
      const c = distances[corner + POINTS + 1] ?? 0;
      const d = distances[corner + POINTS] ?? 0;
      const low = Math.min(a, b, c, d);
      const high = Math.max(a, b, c, d);
      // Most cells are crossed by no line.
      if (Math.floor(low / step) === Math.floor(high / step)) continue;
      const values = [a, b, c, d];
      for (let level = Math.floor(low / step) + 1; level * step <= high && level <= BANDS; level += 1) {
        const far = level * step;
        const inside = values.map((value) => value < far);
        // The sides of the cell, from the top one on around it; each is named by the grid, the same from either side.
        const sides = [corner * 2, (corner + 1) * 2 + 1, (corner + POINTS) * 2, corner * 2 + 1];
        const crossing = (side: number): Point => {
          const [from, to] = [values[side] ?? 0, values[(side + 1) % 4] ?? 0];
          const along = (far - from) / (to - from);
          const x = [along, 1, 1 - along, 0][side] ?? 0;
          const y = [0, along, 1, 1 - along][side] ?? 0;
          return [at(column) + x * cell, at(row) + y * cell];
        };
        // With the inside on one hand, a line enters where inside ends and leaves where it begins.
        const enters = [0, 1, 2, 3].filter((side) => inside[side] && !inside[(side + 1) % 4]);
        const leaves = [0, 1, 2, 3].filter((side) => !inside[side] && inside[(side + 1) % 4]);
        for (const [index, side] of enters.entries())
          crossings[level - 1]?.set(sides[side] ?? 0, {
            at: crossing(side),
            leaves: sides[leaves[index] ?? 0] ?? 0,
          });
      }
    }
  }
  return crossings.map(ringsOf);
}

function ringsOf(crossings: Map<number, Crossing>): readonly (readonly Point[])[] {
  const rings: (readonly Point[])[] = [];
  while (crossings.size > 0) {
    const ring: Point[] = [];
    for (let side = crossings.keys().next().value; side !== undefined; ) {
      const crossing = crossings.get(side);
      if (!crossing) break;
      crossings.delete(side);
      ring.push(crossing.at);
      side = crossing.leaves;
    }
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
}

/** A ring without the corners that nobody would see. */
function simplified(ring: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (let from = 0; from < ring.length; ) {
    const start = ring[from];
    if (!start) break;
    kept.push(start);
    let to = from + 1;
    while (to + 1 < ring.length) {
      const [endX, endY] = ring[to + 1] ?? start;
      const chord: Segment = [start[0], start[1], endX, endY];
      if (ring.slice(from + 1, to + 1).some(([x, y]) => distanceTo(x, y, chord) > FLAT)) break;
      to += 1;
    }
    from = to;
  }
  return kept;
}

const pathOf = (ring: readonly Point[]): string =>
  ring.length < 3 ? '' : `M${ring.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}Z`;
