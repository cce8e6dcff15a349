import type { Boundary } from '../domain/index.ts';
import {
  type Box,
  boxesAlong,
  boxesBeside,
  gatherPoints,
  type MapPoint,
  markOf,
  overlaps,
  placeMarks,
  routeOf,
} from './map-marks.ts';
import { clipOutline, outlineOf, pointsPerKm, projection, ringPositions } from './map-projection.ts';
import { type DistanceUnit, ringShapes, scaleBar } from './map-scale.ts';
import { type Measure, roundCoordinate, type Scene, type Shape, text } from './scene.ts';

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
  readonly unit?: DistanceUnit;
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  readonly subject: string;
};

const SIZE = 8.5;

/**
 * The region with named points, their numbers, the way between them, rings and a scale. Labels never overlap: one that
 * finds no room is left to the alternative text.
 */
export function regionMap(input: MapInput): Scene {
  const { home, context, width, height, measure, subject, airport = null, rings = null } = input;
  const points = gatherPoints(input.points);
  const towns = (input.towns ?? []).filter(
    (town) => ![...points, ...(airport ? [airport] : [])].some(({ name }) => name === town.name),
  );
  const shown = [...ringPositions(home), ...points.map((p) => [p.lon, p.lat])];
  const project = projection(shown.length > 0 ? shown : ringPositions(context), width, height, 14);
  const scale = pointsPerKm(project);
  const shapes: Shape[] = [];
  for (const area of context) {
    const d = clipOutline(outlineOf(area, project), width, height);
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
    const box = boxesBeside(around, wide, high).find(free);
    if (!box) return;
    taken.push(box);
    labels.push(text(roundCoordinate(box.x), roundCoordinate(box.y + style.size + 0.1), words, style));
  };
  const marks = points.map((point) => ({ point, ...markOf(point, project(point.lon, point.lat)) }));
  const placed = placeMarks(marks, { width, height });
  const cross = airport ? project(airport.lon, airport.lat) : null;
  for (const { box } of placed) taken.push(box);
  const crossBox = cross ? { x: cross[0] - 5, y: cross[1] - 5, width: 10, height: 10 } : null;
  if (crossBox) taken.push(crossBox);
  const bar = input.unit === undefined ? null : scaleBar(scale, input.unit, { width, height }, measure);
  if (bar && free(bar.box)) {
    taken.push(bar.box);
    labels.push(...bar.shapes);
  }
  if (input.route) {
    const way = routeOf(input.points, placed);
    shapes.push(...way);
    for (const line of way) taken.push(...boxesAlong(line));
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
