import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BarDatum, bars, columns } from '../../src/shared/charts/bars.ts';
import { type LineDatum, lines, sparkline } from '../../src/shared/charts/lines.ts';
import { type NetworkEdge, type NetworkNode, network } from '../../src/shared/charts/network.ts';
import { regionMap, regionOutline } from '../../src/shared/charts/region-map.ts';
import { type Scene, wrapLabel } from '../../src/shared/charts/scene.ts';
import { library } from '../support/region.ts';
import { halfEm, inkOf, labelsOf, outside, overlaps } from '../support/scenes.ts';

const measure = halfEm;
const WIDTH = 483.28;

const inks = (scene: Scene) => labelsOf(scene).map((label) => inkOf(label, measure));
const clean = (scene: Scene) => ({
  overlaps: overlaps(inks(scene)),
  outside: outside(inks(scene), scene),
});
const CLEAN = { overlaps: [], outside: [] };

/** Points along a path of lines and curves, close to each other. */
function pointsOf(d: string): readonly (readonly [number, number])[] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', rest = ''] of d.matchAll(/([MLC])([^MLC]*)/g)) {
    const n = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const [a = 0, b = 0, c = n[0] ?? 0, e = n[1] ?? 0, endX = a, endY = b] = n;
    const curved = letter === 'C';
    const steps = letter === 'M' ? 0 : 60;
    for (let step = 1; step <= steps; step += 1) {
      const t = step / steps;
      const at = (p0: number, p1: number, p2: number, p3: number): number =>
        (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t * t * p2 + t ** 3 * p3;
      points.push(curved ? [at(x, a, c, endX), at(y, b, e, endY)] : [x + (a - x) * t, y + (b - y) * t]);
    }
    [x, y] = curved ? [endX, endY] : [a, b];
  }
  return points;
}

/** Names as packs hold them, and worse. */
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 14 });
const name = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const longWord = fc.string({ unit: letter, minLength: 24, maxLength: 60 });
const anyName = fc.oneof(
  { weight: 5, arbitrary: name },
  { weight: 1, arbitrary: fc.tuple(longWord, name).map((parts) => parts.join(' ')) },
);

describe('network', () => {
  const anyNetwork = fc
    .array(
      fc.record({
        name: anyName,
        role: fc.constantFrom('talent', 'business', 'institution'),
        place: fc.constantFrom('Birmingham', 'Wolverhampton', 'Coventry', 'A place with a very long name'),
      }),
      { minLength: 1, maxLength: 16 },
    )
    .chain((some) => {
      const nodes: readonly NetworkNode[] = some.map((node, index) => ({ ...node, id: `o${index}` }));
      const id = fc.constantFrom(...nodes.map((node) => node.id));
      const edges = fc.array(fc.record({ from: id, to: id, relation: fc.constant('works with') }), {
        maxLength: 12,
      });
      return edges.map((list): { nodes: readonly NetworkNode[]; edges: readonly NetworkEdge[] } => ({
        nodes,
        edges: list,
      }));
    });
  const draw = ({ nodes, edges }: { nodes: readonly NetworkNode[]; edges: readonly NetworkEdge[] }): Scene =>
    network(nodes, edges, { width: WIDTH, measure, subject: 'Anything' });

  it('labels never overlap and never leave the drawing', () => {
    fc.assert(
      fc.property(anyNetwork, (any) => {
        expect(clean(draw(any))).toEqual(CLEAN);
      }),
    );
  });

  it('no link runs behind the label of somebody else', () => {
    fc.assert(
      fc.property(anyNetwork, ({ nodes, edges }) => {
        // Where labels of one column leave no room between them, nothing can pass.
        const [edge] = edges.filter(({ from, to }) => from !== to);
        if (!edge) return;
        const scene = draw({ nodes, edges: [edge] });
        const [path] = scene.shapes.flatMap((shape) =>
          shape.kind === 'path' && shape.stroke && !shape.fill ? [shape.d] : [],
        );
        const others = (scene.targets ?? []).filter(({ id }) => id !== edge.from && id !== edge.to);
        const crossed = others.filter(({ x, y, width, height }) =>
          pointsOf(path ?? '').some(
            // The label itself: a target is a little larger than what it holds.
            ([px, py]) => px > x + 14 && px < x + width - 3 && py > y + 2 && py < y + height - 2,
          ),
        );
        expect(crossed.map(({ id }) => id)).toEqual([]);
      }),
    );
  });

  it('the same network is the same drawing', () => {
    fc.assert(
      fc.property(anyNetwork, (any) => {
        expect(draw(structuredClone(any))).toEqual(draw(any));
      }),
      { numRuns: 40 },
    );
  });

  it('the words say every node, and every link that is drawn', () => {
    fc.assert(
      fc.property(anyNetwork, (any) => {
        const { alt, data } = draw(any);
        for (const node of any.nodes) expect(alt).toContain(node.name);
        expect(data.rows).toHaveLength(any.edges.length);
      }),
    );
  });

  it('a link to somebody who is not shown is not drawn', () => {
    const nodes: readonly NetworkNode[] = [{ id: 'a', name: 'One', role: 'talent', place: 'Here' }];
    expect(draw({ nodes, edges: [{ from: 'a', to: 'gone', relation: 'owns' }] })).toEqual(
      draw({ nodes, edges: [] }),
    );
  });
});

describe('map', () => {
  const { homeBoundaries: home, contextBoundaries: context } = library;
  const known = library.records.places.flatMap(({ name: place, lat, lon }) =>
    lat === null || lon === null ? [] : [{ name: place, lat, lon }],
  );
  const draw = (points: typeof known, height = 190): Scene =>
    regionMap({ home, context, points, width: 203, height, measure, subject: 'Places' });

  it('labels never overlap, cover no other point and stay inside', () => {
    fc.assert(
      fc.property(
        fc.subarray(known, { minLength: 1 }),
        fc.integer({ min: 80, max: 300 }),
        (points, height) => {
          const scene = draw(points, height);
          expect(clean(scene)).toEqual(CLEAN);
          const dots = scene.shapes.flatMap((shape) =>
            shape.kind === 'circle'
              ? [
                  {
                    left: shape.x - shape.r,
                    right: shape.x + shape.r,
                    top: shape.y - shape.r,
                    bottom: shape.y + shape.r,
                    what: 'a point',
                  },
                ]
              : [],
          );
          expect(dots).toHaveLength(points.length);
          expect(outside(dots, scene)).toEqual([]);
          for (const ink of inks(scene)) {
            for (const dot of dots) expect(overlaps([ink, dot])).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a name that finds no room is said in the words', () => {
    const crowd = Array.from({ length: 30 }, (_, index) => ({
      name: `Place ${index}`,
      lat: 52.5,
      lon: -1.9,
    }));
    const scene = draw(crowd);
    expect(labelsOf(scene).length).toBeLessThan(crowd.length);
    for (const point of crowd) expect(scene.alt).toContain(point.name);
  });

  it('north is up and east is right', () => {
    const point = (lat: number, lon: number) => ({ name: `${lat} ${lon}`, lat, lon });
    const scene = draw([point(52.6, -1.9), point(52.4, -1.9), point(52.5, -1.6)]);
    const [north, south, east] = scene.shapes.flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));
    expect(north?.y).toBeLessThan(south?.y ?? 0);
    expect(east?.x).toBeGreaterThan(south?.x ?? 0);
  });

  it.each([
    ['no boundaries', { home: [], context: [] }],
    ['boundaries but no point', { home, context }],
  ])('%s: a drawing without a number that is none', (_, areas) => {
    const scene = regionMap({ ...areas, points: [], width: 200, height: 190, measure, subject: 'Nothing' });
    expect(JSON.stringify(scene)).not.toMatch(/NaN|null|Infinity/);
    expect(regionOutline([], 300, 300)).toEqual([]);
  });
});

const value = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1e6, noNaN: true }));
const anyBars = fc
  .array(fc.tuple(name, value), { minLength: 2, maxLength: 14 })
  .map((list): readonly BarDatum[] =>
    list.map(([label, v], index) => ({ label, value: v, printed: v.toFixed(1), ours: index === 0 })),
  );
const chart = { width: WIDTH, measure, subject: 'Jobs, 2025', columns: ['Place', 'Jobs'] as const };
const rects = (scene: Scene) => scene.shapes.flatMap((shape) => (shape.kind === 'rect' ? [shape] : []));

describe('bars', () => {
  it('begin at zero, and their lengths are in proportion', () => {
    fc.assert(
      fc.property(anyBars, (data) => {
        const drawn = rects(bars(data, chart));
        expect(new Set(drawn.map((bar) => bar.x)).size).toBe(1);
        const most = Math.max(...data.map((datum) => datum.value));
        const longest = Math.max(...drawn.map((bar) => bar.width));
        for (const [index, datum] of data.entries()) {
          const share = most === 0 ? 0 : datum.value / most;
          // The smallest still leaves a mark of 0.6 points.
          expect(Math.abs((drawn[index]?.width ?? 0) - Math.max(0.6, share * longest))).toBeLessThan(0.61);
        }
      }),
    );
  });

  it('labels are apart and inside, and the words hold every value', () => {
    fc.assert(
      fc.property(anyBars, (data) => {
        const scene = bars(data, chart);
        expect(clean(scene)).toEqual(CLEAN);
        for (const datum of data) expect(scene.alt).toContain(`${datum.label}: ${datum.printed}`);
        expect(scene.data.rows).toEqual(data.map((datum) => [datum.label, datum.printed]));
      }),
    );
  });

  it('a value below zero runs the other way', () => {
    const data = [-40, 80].map((v) => ({ label: `${v}`, value: v, printed: `${v}`, ours: false }));
    const [below, above] = rects(bars(data, chart));
    expect((below?.x ?? 0) + (below?.width ?? 0)).toBeCloseTo(above?.x ?? 0, 1);
    expect((above?.width ?? 0) / (below?.width ?? 1)).toBeCloseTo(2, 1);
  });
});

describe('columns', () => {
  const years = fc.integer({ min: 4, max: 16 }).chain((count) =>
    fc.array(value, { minLength: count, maxLength: count }).map((values): readonly BarDatum[] =>
      values.map((v, index) => ({
        label: `${2006 + index}/${String(7 + index).padStart(2, '0')}`,
        value: v,
        printed: v.toFixed(0),
        ours: index === values.length - 1,
      })),
    ),
  );

  it('stand on one line, and their heights are in proportion', () => {
    fc.assert(
      fc.property(years, (data) => {
        const drawn = rects(columns(data, chart));
        const feet = drawn.map((bar) => bar.y + bar.height);
        expect(Math.max(...feet) - Math.min(...feet)).toBeLessThan(0.62);
        const most = Math.max(...data.map((datum) => datum.value));
        const tallest = Math.max(...drawn.map((bar) => bar.height));
        for (const [index, datum] of data.entries()) {
          const share = most === 0 ? 0 : datum.value / most;
          expect(Math.abs((drawn[index]?.height ?? 0) - Math.max(0.6, share * tallest))).toBeLessThan(0.61);
        }
      }),
    );
  });

  it('values below zero hang from the line, and their labels are inside', () => {
    const data = [3, -2, 0, -7].map((value, index) => ({
      label: `${2020 + index}`,
      value,
      printed: String(value),
      ours: index === 3,
    }));
    const scene = columns(data, chart);
    const drawn = rects(scene);
    const zero = scene.shapes.flatMap((shape) => (shape.kind === 'line' ? [shape.y1] : []))[0] ?? 0;
    expect(drawn.map(({ y }) => y >= zero - 0.1)).toEqual([false, true, true, true]);
    expect((drawn[3]?.height ?? 0) / (drawn[0]?.height ?? 1)).toBeCloseTo(7 / 3, 1);
    expect(clean(scene)).toEqual(CLEAN);
  });

  it('labels are apart and inside, and the words hold every value', () => {
    fc.assert(
      fc.property(years, (data) => {
        const scene = columns(data, chart);
        expect(clean(scene)).toEqual(CLEAN);
        for (const datum of data) expect(scene.alt).toContain(`${datum.label}: ${datum.printed}`);
      }),
    );
  });
});

describe('lines', () => {
  const PERIODS = Array.from({ length: 10 }, (_, index) => `${2016 + index}`);
  const anyLines = fc
    .array(fc.tuple(name, fc.array(fc.option(value, { freq: 8 }), { minLength: 10, maxLength: 10 })), {
      minLength: 2,
      maxLength: 12,
    })
    .map((list): readonly LineDatum[] =>
      list.map(([label, values], index) => {
        const last = values.findLast((v) => v !== null) ?? 0;
        return { label, values, ours: index === 0, printed: last.toFixed(1) };
      }),
    );
  const draw = (data: readonly LineDatum[]): Scene =>
    lines(data, { width: WIDTH, periods: PERIODS, measure, subject: 'Jobs' });

  it('a value below zero lies below the line of zero, and no two values on one height', () => {
    const values = [-4.2, -1.5, 0, 2, 5, -3, 1, 4, -0.5, 3];
    const { shapes } = draw([{ label: 'Here', ours: true, values, printed: '3' }]);
    const zero = shapes.flatMap((shape) => (shape.kind === 'line' ? [shape.y1] : []))[0] ?? 0;
    const [path] = shapes.flatMap((shape) => (shape.kind === 'path' ? [shape.d] : []));
    const heights = [...(path ?? '').matchAll(/[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
    expect(heights.map((y) => Math.sign(Math.round((zero - y) * 10)))).toEqual(values.map(Math.sign));
    expect(new Set(heights).size).toBe(values.length);
  });

  it('the labels at their ends are spread: none touches another, all are inside', () => {
    fc.assert(
      fc.property(anyLines, (data) => {
        expect(clean(draw(data))).toEqual(CLEAN);
      }),
    );
  });

  it('the words hold every value that is printed', () => {
    fc.assert(
      fc.property(anyLines, (data) => {
        for (const datum of data) expect(draw(data).alt).toContain(`${datum.label} ${datum.printed}`);
      }),
    );
  });

  it('zero is the base line, and the largest value the top', () => {
    const data: readonly LineDatum[] = [
      { label: 'One', ours: true, values: [0, 50, 100], printed: '100' },
      { label: 'Two', ours: false, values: [100, 100, 0], printed: '0' },
    ];
    const scene = lines(data, { width: WIDTH, periods: ['2023', '2024', '2025'], measure, subject: 'x' });
    const paths = scene.shapes.flatMap((shape) => (shape.kind === 'path' ? [shape.d] : []));
    const own =
      paths
        .at(-1)
        ?.match(/[\d.]+ [\d.]+/g)
        ?.map((point) => Number(point.split(' ')[1])) ?? [];
    const base = scene.shapes.find((shape) => shape.kind === 'line');
    expect(own[0]).toBe(base?.kind === 'line' ? base.y1 : null);
    expect((own[0] ?? 0) + (own[2] ?? 0)).toBeCloseTo(2 * (own[1] ?? 0), 1);
  });

  it('a value that is not known is left out, not drawn as zero', () => {
    const data: readonly LineDatum[] = [{ label: 'One', ours: true, values: [5, null, 7], printed: '7' }];
    const scene = lines(data, { width: WIDTH, periods: ['2023', '2024', '2025'], measure, subject: 'x' });
    const path = scene.shapes.find((shape) => shape.kind === 'path');
    expect(path?.kind === 'path' ? path.d.match(/[\d.]+ [\d.]+/g) : null).toHaveLength(2);
  });

  it('a line of which nothing is known leaves no broken path', () => {
    const data: readonly LineDatum[] = [
      { label: 'One', ours: true, values: [1, 2], printed: '2' },
      { label: 'Two', ours: false, values: [null, null], printed: '' },
    ];
    const scene = lines(data, { width: WIDTH, periods: ['2024', '2025'], measure, subject: 'x' });
    for (const shape of scene.shapes) if (shape.kind === 'path') expect(shape.d).toMatch(/^M[\d.]+ [\d.]+/);
    expect(JSON.stringify(scene)).not.toMatch(/NaN|null/);
  });

  it('a spark line stays in its box, also where nothing changes', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), (values) => {
        const path = sparkline(values, 62, 24).find((shape) => shape.kind === 'path');
        const numbers = path?.kind === 'path' ? path.d.match(/-?[\d.]+/g)?.map(Number) : undefined;
        expect(numbers).toHaveLength(values.length * 2);
        for (const [index, n] of (numbers ?? []).entries()) {
          expect(n).toBeGreaterThanOrEqual(0);
          expect(n).toBeLessThanOrEqual(index % 2 === 0 ? 62 : 24);
        }
      }),
    );
  });
});

describe('a label that is broken over lines', () => {
  it('is never wider than its column, nor of more lines than it may have', () => {
    fc.assert(
      fc.property(
        anyName,
        fc.integer({ min: 30, max: 120 }),
        fc.integer({ min: 1, max: 4 }),
        (words, width, most) => {
          const broken = wrapLabel(words, width, most, 8, 'regular', measure);
          expect(broken.length).toBeLessThanOrEqual(most);
          for (const line of broken) expect(measure(line, 8, 'regular')).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('loses no word where there is room', () => {
    fc.assert(
      fc.property(name, (words) => {
        expect(wrapLabel(words, 500, 9, 8, 'regular', measure).join(' ')).toBe(words);
      }),
    );
  });
});
