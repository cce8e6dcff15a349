import type { Boundary } from '../domain/index.ts';
import { outlineOf, projectionFor } from './region-map.ts';
import { at, type Measure, type Scene, type Shape, type Tone, text } from './scene.ts';

export type AreaValue = { readonly area: Boundary; readonly value: number; readonly printed: string };

export type ChoroplethInput = {
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  readonly subject: string;
  readonly columns: readonly [string, string];
};

/** Light to dark, told apart in grey; a label on a dark area is printed in paper. */
const STEPS: readonly { readonly fill: Tone; readonly label: Tone }[] = [
  { fill: 'mist', label: 'ink' },
  { fill: 'coolSoft', label: 'ink' },
  { fill: 'grey', label: 'ink' },
  { fill: 'cool', label: 'paper' },
];

/** Areas shaded in four equal steps between the least and the most, each with its name and value. */
export function choropleth(
  areas: readonly AreaValue[],
  { width, height, measure, subject, columns }: ChoroplethInput,
): Scene {
  const project = projectionFor(
    areas.map(({ area }) => area),
    width,
    height,
  );
  const values = areas.map(({ value }) => value);
  const least = Math.min(...values);
  const span = Math.max(...values) - least || 1;
  const shapes: Shape[] = [];
  const labels: Shape[] = [];
  const size = 8;
  for (const { area, value, printed } of areas) {
    const step = STEPS[Math.min(STEPS.length - 1, Math.floor(((value - least) / span) * STEPS.length))] ?? {
      fill: 'mist',
      label: 'ink',
    };
    shapes.push({
      kind: 'path',
      d: outlineOf(area, project),
      fill: step.fill,
      stroke: 'muted',
      strokeWidth: 0.6,
    });
    const [x, y] = middleOf(area, project);
    labels.push(
      text(x, at(y - 1), area.name, { size, weight: 'semibold', anchor: 'middle', fill: step.label }),
    );
    labels.push(text(x, at(y + 8), printed, { size, anchor: 'middle', fill: step.label }));
    // A name wider than its area still reads on the darkest step: the ground under it is its own.
    const wide = Math.max(measure(area.name, size, 'semibold'), measure(printed, size, 'regular'));
    if (step.label === 'paper')
      shapes.push({
        kind: 'rect',
        x: at(x - wide / 2 - 2),
        y: at(y - 9),
        width: at(wide + 4),
        height: 20,
        fill: step.fill,
      });
  }
  return {
    width,
    height,
    shapes: [...shapes, ...labels],
    clip: true,
    alt: `Map with shaded areas. ${subject}. ${areas.map((a) => `${a.area.name}: ${a.printed}`).join('; ')}.`,
    data: { columns: [...columns], rows: areas.map((a) => [a.area.name, a.printed]) },
  };
}

/** The middle of the area's largest ring: near enough for a label. */
function middleOf(area: Boundary, project: (lon: number, lat: number) => [number, number]): [number, number] {
  const rings = area.polygons.flatMap((polygon) => (polygon[0] ? [polygon[0]] : []));
  const ring = rings.sort((a, b) => b.length - a.length)[0] ?? [];
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon, lat] of ring) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return project((west + east) / 2, (south + north) / 2);
}
