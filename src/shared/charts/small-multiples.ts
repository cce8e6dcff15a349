import { sparkRange } from './lines.ts';
import { fitLabel, type Measure, roundCoordinate, type Scene, type Shape, text } from './scene.ts';

export type Multiple = {
  readonly label: string;
  readonly values: readonly number[];
  readonly first: string;
  readonly last: string;
  readonly ours: boolean;
};

export type MultiplesInput = {
  readonly width: number;
  readonly measure: Measure;
  readonly periods: readonly string[];
  readonly subject: string;
};

const GUTTER = 18;
const HEIGHT = 74;

/** One small line chart a place, all on one scale that holds zero, so that their levels compare as well as their slopes. */
export function smallMultiples(
  multiples: readonly Multiple[],
  { width, measure, periods, subject }: MultiplesInput,
): Scene {
  const across = multiples.length <= 4 ? Math.max(1, multiples.length) : 4;
  const cell = (width - GUTTER * (across - 1)) / across;
  const all = multiples.flatMap((m) => m.values);
  const most = Math.max(...all, 0);
  const least = Math.min(...all, 0);
  const size = 8.2;
  const shapes: Shape[] = [];
  for (const [index, multiple] of multiples.entries()) {
    const left = roundCoordinate((index % across) * (cell + GUTTER));
    const top = Math.floor(index / across) * (HEIGHT + 14);
    const base = top + HEIGHT - 14;
    const tone = multiple.ours ? 'accent' : 'muted';
    shapes.push(
      text(left, top + 8, fitLabel(multiple.label, cell, size, 'semibold', measure), {
        size,
        weight: 'semibold',
      }),
    );
    // Zero: at the foot, or where the values below it leave it.
    const below = least < 0 ? ((0 - least) / (most - least)) * (base - top - 26) : 0;
    const zero = least < 0 ? roundCoordinate(base - 6 - below) : base;
    shapes.push({
      kind: 'line',
      x1: left,
      y1: zero,
      x2: roundCoordinate(left + cell),
      y2: zero,
      stroke: 'hairline',
      strokeWidth: 0.6,
    });
    const points = sparkRange(multiple.values, cell - 6, base - top - 26, most, least).map(
      ([x, y]) => [roundCoordinate(left + x), roundCoordinate(top + 20 + y)] as const,
    );
    shapes.push({
      kind: 'path',
      d: `M${points.map(([x, y]) => `${x} ${y}`).join(' L')}`,
      stroke: tone,
      strokeWidth: 1.5,
    });
    const end = points.at(-1);
    if (end) shapes.push({ kind: 'circle', x: end[0], y: end[1], r: 2.2, fill: tone });
    shapes.push(text(left, base + 10, `${multiple.first}`, { size: 7.5, fill: 'muted' }));
    shapes.push(
      text(roundCoordinate(left + cell), base + 10, multiple.last, {
        size: 7.5,
        weight: 'semibold',
        anchor: 'end',
      }),
    );
  }
  const rows = Math.ceil(multiples.length / across);
  return {
    width,
    height: rows * (HEIGHT + 14) - 6,
    shapes,
    follows: true,
    alt: `Small line charts on one scale, ${periods[0]} to ${periods.at(-1)}. ${subject}. ${multiples.map((m) => `${m.label}: from ${m.first} to ${m.last}`).join('; ')}.`,
    data: { columns: ['Place', ...periods], rows: multiples.map((m) => [m.label, ...m.values.map(String)]) },
  };
}
