import type { Boundary } from '../domain/index.ts';
import { type Measure, roundCoordinate, type Scene, type Shape, text } from './scene.ts';
import { simplified } from './simplify.ts';

export type MapPoint = {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly note?: string;
  /** The numbers of what stands there in a list: stops, assets. */
  readonly numbers?: readonly number[];
  /** Part of the largest, from 0 to 1: the area of its mark. */
  readonly share?: number;
};

type Unit = 'km' | 'miles';

export type MapInput = {
  /** The areas the brief is about, and the quiet ones around them. */
  readonly home: readonly Boundary[];
  readonly context: readonly Boundary[];
  readonly points: readonly MapPoint[];
  /** Places that help to find one's way; named where there is room. */
  readonly towns?: readonly MapPoint[];
  readonly airport?: MapPoint | null;
  /** Rings around this point, ten, twenty and thirty out. */
  readonly rings?: MapPoint | null;
  /** The points are gone to one after the other. */
  readonly route?: boolean;
  /** What distances are told in; without it there is no scale. */
  readonly unit?: Unit;
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  readonly subject: string;
};

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const LEAST_DEGREES = 0.05;

/** Equirectangular around the middle of what is shown: true enough for one region, and exact to invert. */
function projection(
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

type Project = ReturnType<typeof projection>;

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

const ringPositions = (areas: readonly Boundary[]): (readonly number[])[] =>
  areas.flatMap((area) => area.polygons.flatMap((polygon) => polygon[0] ?? []));

const SIZE = 8.5;
const NUMBERED = 6.5;
/** A mark's radius at the largest share. */
const LARGEST = 9;
const EARTH_KM = 6371;
const KM_OF: Readonly<Record<Unit, number>> = { km: 1, miles: 1.609344 };
const RINGS = [10, 20, 30];

/**
 * The region with named points, their numbers, the way between them, rings and a scale. Labels never overlap: one that
 * finds no room is left to the alternative text.
 */
export function regionMap(input: MapInput): Scene {
  const { home, context, width, height, measure, subject, airport = null, rings = null } = input;
  const points = gathered(input.points);
  const towns = (input.towns ?? []).filter(
    (town) => ![...points, ...(airport ? [airport] : [])].some(({ name }) => name === town.name),
  );
  const shown = [...ringPositions(home), ...points.map((p) => [p.lon, p.lat])];
  const project = projection(shown.length > 0 ? shown : ringPositions(context), width, height, 14);
  const scale = pointsPerKm(project);
  const shapes: Shape[] = [];
  for (const area of context) {
    const d = clipped(outlineOf(area, project), width, height);
    if (d) shapes.push({ kind: 'path', d, fill: 'mist', stroke: 'hairline', strokeWidth: 0.5 });
  }
  for (const area of home) {
    const d = outlineOf(area, project);
    if (d) shapes.push({ kind: 'path', d, fill: 'hairline', stroke: 'paper', strokeWidth: 0.9 });
  }
  const taken: Box[] = [];
  const labels: Shape[] = [];
  const inside = (box: Box): boolean =>
    box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
  const free = (box: Box): boolean => inside(box) && !taken.some((other) => overlaps(box, other));
  const label = (
    words: string,
    around: Box,
    style: { readonly size: number; readonly weight: 'regular' | 'semibold'; readonly fill: 'ink' | 'muted' },
  ): void => {
    const wide = measure(words, style.size, style.weight);
    const high = style.size + 2.5;
    const box = besides(around, wide, high).find(free);
    if (!box) return;
    taken.push(box);
    labels.push(text(roundCoordinate(box.x), roundCoordinate(box.y + style.size + 0.1), words, style));
  };
  const marks = points.map((point) => ({ point, ...markOf(point, project(point.lon, point.lat)) }));
  const placed = settled(marks, { width, height });
  const cross = airport ? project(airport.lon, airport.lat) : null;
  for (const { box } of placed) taken.push(box);
  const crossBox = cross ? { x: cross[0] - 5, y: cross[1] - 5, width: 10, height: 10 } : null;
  if (crossBox) taken.push(crossBox);
  const scaleBar = input.unit === undefined ? null : barOf(scale, input.unit, { width, height }, measure);
  if (scaleBar && free(scaleBar.box)) {
    taken.push(scaleBar.box);
    labels.push(...scaleBar.shapes);
  }
  if (input.route) {
    const way = routeOf(input.points, placed);
    shapes.push(...way);
    for (const line of way) taken.push(...along(line));
  }
  for (const { shapes: drawn } of placed) shapes.push(...drawn);
  for (const { point, box } of placed)
    label(point.name, box, { size: SIZE, weight: 'semibold', fill: 'ink' });
  if (airport && cross && crossBox && inside(crossBox)) {
    const [x, y] = cross;
    const arm = (dx: number, dy: number): Shape => ({
      kind: 'line',
      x1: roundCoordinate(x - dx),
      y1: roundCoordinate(y - dy),
      x2: roundCoordinate(x + dx),
      y2: roundCoordinate(y + dy),
      stroke: 'ink',
      strokeWidth: 1.8,
    });
    shapes.push(arm(4.5, 0), arm(0, 4.5));
    label(airport.name, crossBox, { size: SIZE - 0.5, weight: 'regular', fill: 'ink' });
  }
  if (rings) shapes.push(...ringShapes(project(rings.lon, rings.lat), scale, input.unit ?? 'km', label));
  for (const town of towns) {
    const [x, y] = project(town.lon, town.lat);
    const box = { x: x - 2.5, y: y - 2.5, width: 5, height: 5 };
    if (!free(box)) continue;
    taken.push(box);
    shapes.push({
      kind: 'rect',
      x: x - 1.6,
      y: y - 1.6,
      width: 3.2,
      height: 3.2,
      radius: 1.6,
      fill: 'muted',
    });
    label(town.name, box, { size: SIZE - 0.75, weight: 'regular', fill: 'muted' });
  }
  const said = points.map(({ name, note, numbers }) => {
    const stands = numbers && numbers.length > 0 ? `${numbers.join(', ')}: ${name}` : name;
    return note ? `${stands} (${note})` : stands;
  });
  return {
    width,
    height,
    shapes: [...shapes, ...labels],
    clip: true,
    alt: `Map. ${subject}${said.length > 0 ? `: ${said.join(', ')}` : ''}.`,
    data: {
      columns: ['Place', 'Latitude', 'Longitude'],
      rows: points.map((p) => [p.name, String(p.lat), String(p.lon)]),
    },
  };
}

/** What stands at one place is one mark, with all of its numbers. */
function gathered(points: readonly MapPoint[]): readonly MapPoint[] {
  const byPlace = new Map<string, MapPoint>();
  for (const point of points) {
    const key = `${point.name}\n${point.lat}\n${point.lon}`;
    const known = byPlace.get(key);
    const numbers = [...new Set([...(known?.numbers ?? []), ...(point.numbers ?? [])])];
    byPlace.set(key, { ...(known ?? point), ...(numbers.length > 0 ? { numbers } : {}) });
  }
  return [...byPlace.values()];
}

type Mark = { readonly at: readonly [number, number]; readonly half: number; readonly radius: number };

function markOf({ numbers = [], share }: MapPoint, at: readonly [number, number]): Mark {
  if (numbers.length > 0)
    return { at, half: NUMBERED * numbers.length + 0.5 * (numbers.length - 1), radius: NUMBERED };
  const radius = share === undefined ? 3.2 : Math.max(2.6, LARGEST * Math.sqrt(share));
  return { at, half: radius, radius };
}

type Settled = {
  readonly point: MapPoint;
  readonly box: Box;
  readonly middle: readonly [number, number];
  readonly shapes: readonly Shape[];
};

/** Numbered marks that would hide each other are set apart, with a line to where they belong. */
function settled(
  marks: readonly ({ readonly point: MapPoint } & Mark)[],
  frame: { readonly width: number; readonly height: number },
): readonly Settled[] {
  const boxes: Box[] = [];
  return marks.map(({ point, at, half, radius }) => {
    const boxAt = (x: number, y: number): Box => ({
      x: x - half - 0.8,
      y: y - radius - 0.8,
      width: 2 * (half + 0.8),
      height: 2 * (radius + 0.8),
    });
    const off = 2 * radius + 2;
    const tries: readonly (readonly [number, number])[] = point.numbers?.length
      ? [
          [0, 0],
          [0, -off],
          [0, off],
          [half + radius + 2, 0],
          [-(half + radius + 2), 0],
          [half + radius, -off],
          [-(half + radius), off],
          [0, -2 * off],
          [0, 2 * off],
        ]
      : [[0, 0]];
    const fits = ([dx, dy]: readonly [number, number]): boolean => {
      const box = boxAt(at[0] + dx, at[1] + dy);
      const within =
        box.x >= 0 && box.y >= 0 && box.x + box.width <= frame.width && box.y + box.height <= frame.height;
      return within && !boxes.some((other) => overlaps(box, other));
    };
    const [dx, dy] = tries.find(fits) ?? [0, 0];
    const middle = [roundCoordinate(at[0] + dx), roundCoordinate(at[1] + dy)] as const;
    const box = boxAt(middle[0], middle[1]);
    boxes.push(box);
    const moved = dx !== 0 || dy !== 0;
    const leader: readonly Shape[] = moved
      ? [
          {
            kind: 'line',
            x1: at[0],
            y1: at[1],
            x2: middle[0],
            y2: middle[1],
            stroke: 'accent',
            strokeWidth: 0.8,
          },
          {
            kind: 'rect',
            x: roundCoordinate(at[0] - 1.5),
            y: roundCoordinate(at[1] - 1.5),
            width: 3,
            height: 3,
            radius: 1.5,
            fill: 'accent',
          },
        ]
      : [];
    return { point, box, middle, shapes: [...leader, ...markShapes(point, middle, half, radius)] };
  });
}

function markShapes(
  { numbers = [] }: MapPoint,
  [x, y]: readonly [number, number],
  half: number,
  radius: number,
): readonly Shape[] {
  if (numbers.length === 0)
    return [
      { kind: 'circle', x, y, r: roundCoordinate(radius), fill: 'accent', stroke: 'paper', strokeWidth: 1 },
    ];
  return numbers.flatMap((number, index): readonly Shape[] => {
    const at = roundCoordinate(x - half + NUMBERED + index * (2 * NUMBERED + 1));
    return [
      { kind: 'circle', x: at, y, r: NUMBERED, fill: 'accent' },
      text(at, roundCoordinate(y + 2.8), String(number), {
        size: 8,
        weight: 'bold',
        anchor: 'middle',
        fill: 'paper',
      }),
    ];
  });
}

/** From stop to stop, in their order. */
function routeOf(stops: readonly MapPoint[], placed: readonly Settled[]): readonly Line[] {
  const middleOf = ({ name, lat, lon }: MapPoint): readonly [number, number] | undefined =>
    placed.find(({ point }) => point.name === name && point.lat === lat && point.lon === lon)?.middle;
  const seen = new Set<string>();
  return stops.slice(1).flatMap((stop, index): readonly Line[] => {
    const before = stops[index];
    const [from, to] = [before && middleOf(before), middleOf(stop)];
    if (!from || !to || (from[0] === to[0] && from[1] === to[1])) return [];
    const key = [from, to]
      .map((end) => end.join(' '))
      .toSorted()
      .join(' to ');
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        kind: 'line',
        x1: from[0],
        y1: from[1],
        x2: to[0],
        y2: to[1],
        stroke: 'accent',
        strokeWidth: 1.4,
        dash: 4,
      },
    ];
  });
}

type Line = Extract<Shape, { readonly kind: 'line' }>;

/** A line as small boxes, for labels to keep off. */
function along({ x1, y1, x2, y2 }: Line): readonly Box[] {
  const count = Math.max(1, Math.round(Math.hypot(x2 - x1, y2 - y1) / 5));
  return Array.from({ length: count + 1 }, (_, index) => ({
    x: x1 + ((x2 - x1) * index) / count - 0.5,
    y: y1 + ((y2 - y1) * index) / count - 0.5,
    width: 1,
    height: 1,
  }));
}

/** Where a label may stand: right, left, above, below, then at the corners. */
function besides({ x, y, width, height }: Box, wide: number, high: number): readonly Box[] {
  const [middle, centre] = [y + height / 2, x + width / 2];
  const at = (left: number, top: number): Box => ({ x: left, y: top, width: wide, height: high });
  const [right, left] = [x + width + 2, x - 2 - wide];
  const [above, below] = [y - 1 - high, y + height + 1];
  return [
    at(right, middle - high / 2),
    at(left, middle - high / 2),
    at(centre - wide / 2, above),
    at(centre - wide / 2, below),
    at(right - 3, above + 3),
    at(right - 3, below - 3),
    at(left + 3, above + 3),
    at(left + 3, below - 3),
  ];
}

/** How long a kilometre is on the drawing. */
function pointsPerKm(project: Project): number {
  const [[, north], [, south]] = [project(0, 1), project(0, 0)];
  return Math.abs(south - north) / ((EARTH_KM * Math.PI) / 180);
}

type Labelling = (
  words: string,
  around: Box,
  style: { readonly size: number; readonly weight: 'regular'; readonly fill: 'muted' },
) => void;

function ringShapes(
  [x, y]: readonly [number, number],
  scale: number,
  unit: Unit,
  label: Labelling,
): readonly Shape[] {
  return RINGS.map((far) => {
    const r = roundCoordinate(far * KM_OF[unit] * scale);
    label(
      `${far} ${unit}`,
      { x: x - 1, y: y + r - 1, width: 2, height: 2 },
      { size: 7.5, weight: 'regular', fill: 'muted' },
    );
    // Quiet, and open: a ring hides nothing.
    return { kind: 'path', d: ringPath(x, y, r), stroke: 'muted', strokeWidth: 0.5 };
  });
}

/** A circle as short strokes. */
function ringPath(x: number, y: number, r: number): string {
  const count = Math.max(24, Math.round((2 * Math.PI * r) / 6));
  const at = (turn: number): string =>
    `${roundCoordinate(x + r * Math.cos(turn))} ${roundCoordinate(y + r * Math.sin(turn))}`;
  return Array.from({ length: count }, (_, index) => {
    const from = (index / count) * 2 * Math.PI;
    return `M${at(from)}L${at(from + Math.PI / count)}`;
  }).join('');
}

/** A length that is easy to take with one's eye: 1, 2, 5, 10 … of a unit, about a sixth of the width. */
function barOf(
  scale: number,
  unit: Unit,
  { width, height }: { readonly width: number; readonly height: number },
  measure: Measure,
): { readonly box: Box; readonly shapes: readonly Shape[] } | null {
  const per = scale * KM_OF[unit];
  const long = [1, 2, 5, 10, 20, 50, 100].findLast((one) => one * per <= width / 5) ?? null;
  if (long === null || !Number.isFinite(per)) return null;
  const words = `${long} ${unit === 'miles' && long === 1 ? 'mile' : unit}`;
  const [x, y, wide] = [6, height - 9, roundCoordinate(long * per)];
  const stroke = (x1: number, y1: number, x2: number, y2: number): Shape => ({
    kind: 'line',
    x1,
    y1,
    x2,
    y2,
    stroke: 'ink',
    strokeWidth: 0.8,
  });
  return {
    box: { x: x - 2, y: y - 7, width: wide + 9 + measure(words, 7.5, 'regular'), height: 13 },
    shapes: [
      stroke(x, y, x + wide, y),
      stroke(x, y - 3, x, y + 3),
      stroke(roundCoordinate(x + wide), y - 3, roundCoordinate(x + wide), y + 3),
      text(roundCoordinate(x + wide + 5), y + 2.6, words, { size: 7.5, fill: 'muted' }),
    ],
  };
}

/** Only the rings that reach into the frame are drawn; what is far outside would only weigh. */
function clipped(d: string, width: number, height: number): string {
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
