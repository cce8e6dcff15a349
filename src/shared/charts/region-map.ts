import type { Boundary } from '../domain/index.ts';
import { type Measure, roundCoordinate, type Scene, type Shape, text } from './scene.ts';

type MapPoint = {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly note?: string;
};

export type MapInput = {
  /** The areas the brief is about, and the quiet ones around them. */
  readonly home: readonly Boundary[];
  readonly context: readonly Boundary[];
  readonly points: readonly MapPoint[];
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  readonly subject: string;
};

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

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

/** Outline of an area; steps below a fifth of a point are left out, they cannot be seen. */
export function outlineOf(boundary: Boundary, project: Project): string {
  const rings: string[] = [];
  for (const polygon of boundary.polygons) {
    for (const ring of polygon) {
      const kept: string[] = [];
      let last: [number, number] | null = null;
      for (const [lon, lat] of ring) {
        const point = project(lon, lat);
        if (last && Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]) < 0.2) continue;
        kept.push(`${point[0]} ${point[1]}`);
        last = point;
      }
      if (kept.length > 2) rings.push(`M${kept.join('L')}Z`);
    }
  }
  return rings.join('');
}

const ringPositions = (areas: readonly Boundary[]): (readonly number[])[] =>
  areas.flatMap((area) => area.polygons.flatMap((polygon) => polygon[0] ?? []));

/** The region with named points. Labels never overlap: one that finds no room is left to the alternative text. */
export function regionMap({ home, context, points, width, height, measure, subject }: MapInput): Scene {
  const shown = [...ringPositions(home), ...points.map((p) => [p.lon, p.lat])];
  const positions = shown.length > 0 ? shown : ringPositions(context);
  const project = projection(
    positions.length > 0
      ? positions
      : [
          [0, 0],
          [1, 1],
        ],
    width,
    height,
    14,
  );
  const shapes: Shape[] = [];
  for (const area of context) {
    const d = clipped(outlineOf(area, project), width, height);
    if (d) shapes.push({ kind: 'path', d, fill: 'mist', stroke: 'hairline', strokeWidth: 0.5 });
  }
  for (const area of home)
    shapes.push({
      kind: 'path',
      d: outlineOf(area, project),
      fill: 'coolSoft',
      stroke: 'paper',
      strokeWidth: 0.9,
    });
  const size = 8.5;
  const taken: Box[] = [];
  const dots = points.map((point) => ({ point, xy: project(point.lon, point.lat) }));
  for (const { xy } of dots) taken.push({ x: xy[0] - 4, y: xy[1] - 4, width: 8, height: 8 });
  const labels: Shape[] = [];
  for (const { point, xy } of dots) {
    const [x, y] = xy;
    shapes.push({ kind: 'circle', x, y, r: 3.2, fill: 'accent', stroke: 'paper', strokeWidth: 1 });
    const wide = measure(point.name, size, 'semibold');
    const tries: Box[] = [
      { x: x + 6, y: y - 5.5, width: wide, height: 11 },
      { x: x - 6 - wide, y: y - 5.5, width: wide, height: 11 },
      { x: x - wide / 2, y: y - 17, width: wide, height: 11 },
      { x: x - wide / 2, y: y + 6, width: wide, height: 11 },
      { x: x + 5, y: y - 15, width: wide, height: 11 },
      { x: x + 5, y: y + 4, width: wide, height: 11 },
      { x: x - 5 - wide, y: y - 15, width: wide, height: 11 },
      { x: x - 5 - wide, y: y + 4, width: wide, height: 11 },
    ];
    const free = tries.find(
      (box) =>
        box.x >= 0 &&
        box.y >= 0 &&
        box.x + wide <= width &&
        box.y + 11 <= height &&
        !taken.some((other) => overlaps(box, other)),
    );
    if (!free) continue;
    taken.push(free);
    labels.push(
      text(roundCoordinate(free.x), roundCoordinate(free.y + 8.6), point.name, { size, weight: 'semibold' }),
    );
  }
  return {
    width,
    height,
    shapes: [...shapes, ...labels],
    clip: true,
    alt: `Map. ${subject}${points.length > 0 ? `: ${points.map((p) => (p.note ? `${p.name} (${p.note})` : p.name)).join(', ')}` : ''}.`,
    data: {
      columns: ['Place', 'Latitude', 'Longitude'],
      rows: points.map((p) => [p.name, String(p.lat), String(p.lon)]),
    },
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

/** The home areas alone as one quiet outline, for a cover. */
export function regionOutline(home: readonly Boundary[], width: number, height: number): readonly Shape[] {
  const positions = ringPositions(home);
  if (positions.length === 0) return [];
  const project = projection(positions, width, height, 1);
  return home.map(
    (area): Shape => ({ kind: 'path', d: outlineOf(area, project), stroke: 'coolSoft', strokeWidth: 0.9 }),
  );
}

/** Where longitudes and latitudes of these areas fall in a frame. */
export function projectionFor(areas: readonly Boundary[], width: number, height: number): Project {
  const positions = ringPositions(areas);
  return projection(
    positions.length > 0
      ? positions
      : [
          [0, 0],
          [1, 1],
        ],
    width,
    height,
    6,
  );
}
