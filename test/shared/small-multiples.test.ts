import { describe, expect, it } from 'vitest';
import { timeAxis } from '../../src/shared/charts/periods.ts';
import { type Measure, mirrorScene, type Scene } from '../../src/shared/charts/scene.ts';
import { smallMultiples } from '../../src/shared/charts/small-multiples.ts';
import { library } from '../support/region.ts';

const measure: Measure = (text, size) => text.length * size * 0.5;
const points = library.seriesById('gva-itl3')?.points ?? [];
const periods = [...new Set(points.map((point) => point.period))].sort();
const places = [...new Set(points.map((point) => point.place))];
const value = (place: string, period: string | undefined): number =>
  points.find((point) => point.place === place && point.period === period)?.value ?? 0;

const SCENES: readonly (readonly [string, Scene, readonly string[]])[] = [
  [
    'small multiples',
    smallMultiples(
      places.map((label) => ({
        label,
        values: periods.map((at) => value(label, at)),
        printed: periods.map((at) => String(value(label, at))),
        level: `${value(label, periods.at(-1))} in ${periods.at(-1)}`,
        change: '+1%',
        ours: false,
      })),
      {
        width: 480,
        measure,
        periods,
        subject: 'Output.',
        axis: timeAxis(periods) ?? { positions: [], missing: [], follows: [] },
        columns: { place: 'Place' },
      },
    ),
    places,
  ],
];

describe.each(SCENES)('%s', (_, scene, named) => {
  it('says in words what it shows', () => {
    for (const name of named) expect(scene.alt).toContain(name);
    expect(scene.data.rows.length).toBeGreaterThanOrEqual(named.length);
    expect(scene.data.rows.every((row) => row.length === scene.data.columns.length)).toBe(true);
  });

  it('keeps its labels inside its frame', () => {
    for (const shape of scene.shapes) {
      if (shape.kind !== 'text') continue;
      const wide = measure(shape.text, shape.size, shape.weight);
      const left = shape.x - (shape.anchor === 'end' ? wide : shape.anchor === 'middle' ? wide / 2 : 0);
      expect(left).toBeGreaterThanOrEqual(-1);
      expect(left + wide).toBeLessThanOrEqual(scene.width + 1);
      expect(shape.y).toBeLessThanOrEqual(scene.height + 1);
    }
  });

  it('turned twice is itself, and turned once stays in its frame', () => {
    const once = mirrorScene(scene);
    expect(mirrorScene(once).shapes.length).toBe(scene.shapes.length);
    for (const shape of once.shapes) {
      if (shape.kind === 'circle') expect(shape.x).toBeGreaterThanOrEqual(-1);
      if (shape.kind === 'rect') expect(shape.x + shape.width).toBeLessThanOrEqual(scene.width + 1);
    }
  });
});
