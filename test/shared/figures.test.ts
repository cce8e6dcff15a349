import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DotDatum, dots, strip } from '../../src/shared/charts/dots.ts';
import { type LineDatum, lines } from '../../src/shared/charts/lines.ts';
import { type NetworkEdge, type NetworkNode, network } from '../../src/shared/charts/network.ts';
import { timeAxis } from '../../src/shared/charts/periods.ts';
import { regionMap } from '../../src/shared/charts/region-map.ts';
import { type Scene, wrapLabel } from '../../src/shared/charts/scene.ts';
import { slope } from '../../src/shared/charts/slope.ts';
import { sparkline } from '../../src/shared/charts/sparkline.ts';
import { SQUARE_TONES, unitSquares } from '../../src/shared/charts/unit-squares.ts';
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

  it('numbers, rings, towns, the way and the scale hide no label, and every number is drawn', () => {
    const stops = fc.array(fc.constantFrom(...known), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(stops, fc.boolean(), fc.constantFrom('km', 'miles'), (places, route, unit) => {
        const points = places.map((place, index) => ({ ...place, numbers: [index + 1] }));
        const [airport = null] = known;
        const scene = regionMap({
          home,
          context,
          points,
          towns: known,
          airport,
          rings: route ? null : airport,
          route,
          unit,
          width: 256,
          height: 276,
          measure,
          subject: 'Stops',
        });
        expect(clean(scene)).toEqual(CLEAN);
        const words = labelsOf(scene).map((label) => label.text);
        for (const { numbers } of points) expect(words).toContain(String(numbers[0]));
        for (const [index, { name: place }] of places.entries())
          expect(scene.alt).toMatch(new RegExp(`\\b${index + 1}\\b[\\d, ]*: ${place}`));
      }),
      { numRuns: 60 },
    );
  });

  it('a ring is as wide as the scale says', () => {
    const centre = { name: 'Here', lat: 52.45, lon: -1.75 };
    const input = {
      home,
      context,
      points: [],
      rings: centre,
      width: 400,
      height: 400,
      measure,
      subject: 'x',
    };
    const scene = regionMap({ ...input, unit: 'km' });
    const [bar] = scene.shapes.flatMap((shape) =>
      shape.kind === 'line' && shape.y1 === shape.y2 ? [shape] : [],
    );
    const ring = scene.shapes.flatMap((shape) =>
      shape.kind === 'path' && shape.stroke === 'muted' ? [shape.d.match(/[\d.]+/g)?.map(Number) ?? []] : [],
    )[0];
    const xs = (ring ?? []).filter((_, index) => index % 2 === 0);
    const long = Number.parseFloat(labelsOf(scene).find(({ x }) => x === (bar?.x2 ?? 0) + 5)?.text ?? '');
    const per = ((bar?.x2 ?? 0) - (bar?.x1 ?? 0)) / long;
    expect((Math.max(...xs) - Math.min(...xs)) / per).toBeCloseTo(20, 0);
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
    ['boundaries around it alone', { home: [], context }],
  ])('%s: a drawing without a number that is none', (_, areas) => {
    const scene = regionMap({ ...areas, points: [], width: 200, height: 190, measure, subject: 'Nothing' });
    expect(JSON.stringify(scene)).not.toMatch(/NaN|null|Infinity/);
  });

  it('one point and no boundaries: a drawing with the point in its middle', () => {
    const scene = regionMap({
      home: [],
      context: [],
      points: [{ name: 'Here', lat: 52, lon: -1 }],
      unit: 'km',
      width: 200,
      height: 190,
      measure,
      subject: 'One',
    });
    const [dot] = scene.shapes.flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));
    expect([dot?.x, dot?.y]).toEqual([100, 95]);
    expect(JSON.stringify(scene)).not.toMatch(/NaN|null|Infinity/);
  });
});

const value = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1e6, noNaN: true }));
const anyDots = fc
  .array(fc.tuple(name, value), { minLength: 2, maxLength: 12 })
  .map((list): readonly DotDatum[] =>
    list.map(([label, v], index) => ({
      label,
      value: v,
      printed: v.toFixed(1),
      part: index === 0 ? 'ours' : 'other',
    })),
  );
const chart = { width: WIDTH, measure, subject: 'Jobs, 2025.', columns: ['Place', 'Jobs'] as const };
const circles = (scene: Pick<Scene, 'shapes'>) =>
  scene.shapes.flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));
const segments = (scene: Pick<Scene, 'shapes'>) =>
  scene.shapes.flatMap((shape) => (shape.kind === 'line' ? [shape] : []));
const pathsOf = (scene: Pick<Scene, 'shapes'>) =>
  scene.shapes.flatMap((shape) => (shape.kind === 'path' ? [shape.d] : []));

describe('dots', () => {
  it('stand on stems from zero, whose lengths are in proportion', () => {
    fc.assert(
      fc.property(anyDots, (data) => {
        const scene = dots(data, chart);
        const stems = segments(scene).slice(0, data.length);
        expect(new Set(stems.map(({ x1 }) => x1)).size).toBe(1);
        const most = Math.max(...data.map((datum) => datum.value));
        const longest = Math.max(...stems.map(({ x1, x2 }) => x2 - x1));
        for (const [index, datum] of data.entries()) {
          const { x1 = 0, x2 = 0 } = stems[index] ?? {};
          expect(Math.abs(x2 - x1 - (most === 0 ? 0 : (datum.value / most) * longest))).toBeLessThan(0.02);
          expect(circles(scene)[index]?.x).toBe(x2);
        }
      }),
    );
  });

  it('labels are apart and inside, and the words hold every value', () => {
    fc.assert(
      fc.property(anyDots, (data) => {
        const scene = dots(data, chart);
        expect(clean(scene)).toEqual(CLEAN);
        for (const datum of data) expect(scene.alt).toContain(`${datum.label}: ${datum.printed}`);
        expect(scene.data.rows).toEqual(data.map((datum) => [datum.label, datum.printed]));
      }),
    );
  });

  it('a value below zero runs the other way', () => {
    const data = [-40, 80].map(
      (v): DotDatum => ({ label: `${v}`, value: v, printed: `${v}`, part: 'other' }),
    );
    const [below, above] = segments(dots(data, chart));
    const long = ({ x1 = 0, x2 = 0 }: { x1?: number; x2?: number } = {}) => x2 - x1;
    expect(long(below)).toBeLessThan(0);
    expect(long(above) / -long(below)).toBeCloseTo(2, 1);
  });

  it('the region is larger than the others, on a strip on top of them', () => {
    fc.assert(
      fc.property(anyDots, (data) => {
        const scene = strip(data, { ...chart, width: 114 });
        const marks = circles(scene);
        expect(marks).toHaveLength(data.length);
        expect(Math.max(...marks.map(({ r }) => r))).toBe(marks.at(-1)?.r);
        expect(marks.at(-1)?.fill).toBe('accent');
        expect(clean(scene)).toEqual(CLEAN);
        for (const datum of data) expect(scene.alt).toContain(`${datum.label}: ${datum.printed}`);
      }),
    );
  });
});

describe('unit squares', () => {
  it('are as many as were counted, and neighbouring fills differ', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }), (counts) => {
        const parts = [...counts, 5].map((count, index) => ({ label: `Part ${index}`, count }));
        const scene = unitSquares(parts, chart);
        const squares = scene.shapes.flatMap((shape) => (shape.kind === 'rect' ? [shape] : []));
        const total = parts.reduce((sum, { count }) => sum + count, 0);
        // Each part has one more beside its words.
        expect(squares).toHaveLength(total + parts.length);
        const fills = squares.slice(total).map(({ fill }) => fill);
        expect(new Set(fills).size).toBe(fills.length);
        expect(clean(scene)).toEqual(CLEAN);
      }),
      { numRuns: 40 },
    );
    expect(new Set(SQUARE_TONES).size).toBe(SQUARE_TONES.length);
  });
});

describe('lines', () => {
  const PERIODS = Array.from({ length: 10 }, (_, index) => `${2016 + index}`);
  const axisOf = (periods: readonly string[]) => {
    const axis = timeAxis(periods);
    if (!axis) throw new Error('no axis');
    return axis;
  };
  const anyLines = fc
    .array(fc.tuple(name, fc.array(fc.option(value, { freq: 8 }), { minLength: 10, maxLength: 10 })), {
      minLength: 1,
      maxLength: 12,
    })
    .map((list): readonly LineDatum[] =>
      list.map(([label, values], index) => ({
        label,
        values,
        part: index === 0 ? 'ours' : 'other',
        printed: values.map((v) => v?.toFixed(1) ?? ''),
      })),
    );
  const datum = (values: readonly (number | null)[], label = 'Here'): LineDatum => ({
    label,
    values,
    part: 'ours',
    printed: values.map((v) => (v === null ? '' : String(v))),
  });
  const draw = (data: readonly LineDatum[], periods = PERIODS): Scene =>
    lines(data, {
      width: WIDTH,
      periods,
      axis: axisOf(periods),
      measure,
      subject: 'Jobs.',
      columns: { place: 'Place' },
    });

  it('a value below zero lies below the line of zero, and no two values on one height', () => {
    const values = [-4.2, -1.5, 0, 2, 5, -3, 1, 4, -0.5, 3];
    const scene = draw([datum(values)]);
    const zero = segments(scene)[0]?.y1 ?? 0;
    const heights = [...(pathsOf(scene)[0] ?? '').matchAll(/[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
    expect(heights.map((y) => Math.sign(Math.round((zero - y) * 10)))).toEqual(values.map(Math.sign));
    expect(new Set(heights).size).toBe(values.length);
  });

  it('the labels are spread: none touches another, all are inside', () => {
    fc.assert(
      fc.property(anyLines, (data) => {
        expect(clean(draw(data))).toEqual(CLEAN);
      }),
    );
  });

  it('the words hold every value', () => {
    fc.assert(
      fc.property(anyLines, (data) => {
        const { alt } = draw(data);
        for (const { label, printed } of data) {
          if (printed.every((one) => one === '')) continue;
          const known = printed.flatMap((one, index) => (one === '' ? [] : `${PERIODS[index]} ${one}`));
          expect(alt).toContain(`${label}: ${known.join(', ')}`);
        }
      }),
    );
  });

  it('zero is the base line, and the largest value the top', () => {
    const scene = draw(
      [datum([0, 50, 100]), { ...datum([100, 100, 0], 'Two'), part: 'other' }],
      ['2023', '2024', '2025'],
    );
    const own = [...(pathsOf(scene).at(-1) ?? '').matchAll(/[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
    expect(own[0]).toBe(segments(scene)[0]?.y1);
    expect((own[0] ?? 0) + (own[2] ?? 0)).toBeCloseTo(2 * (own[1] ?? 0), 1);
  });

  it('time is spaced by time, and a missing period is a gap that is named', () => {
    const periods = ['2016', '2017', '2019', '2024'];
    const scene = draw([datum([1, 2, 3, 4])], periods);
    const at = circles(scene).map(({ x }) => x);
    const year = ((at[3] ?? 0) - (at[0] ?? 0)) / 8;
    expect(at.map((x) => Math.round((x - (at[0] ?? 0)) / year))).toEqual([0, 1, 3, 8]);
    // Only the two years that follow each other are joined.
    expect(pathsOf(scene).join(' ').match(/L/g)).toHaveLength(1);
    const words = labelsOf(scene).map((label) => label.text);
    for (const missing of ['2018', '2020', '2021', '2022', '2023']) expect(words).toContain(`${missing} –`);
  });

  it('a value that is not known is left out, not drawn as zero, and no line crosses it', () => {
    const scene = draw([datum([5, null, 7, 8])], ['2022', '2023', '2024', '2025']);
    expect(circles(scene)).toHaveLength(3);
    expect(pathsOf(scene).join(' ').match(/L/g)).toHaveLength(1);
  });

  it('a line of which nothing is known leaves no broken path', () => {
    const scene = draw([datum([1, 2]), datum([null, null], 'Two')], ['2024', '2025']);
    for (const d of pathsOf(scene)) expect(d).toMatch(/^M[\d.]+ [\d.]+/);
    expect(JSON.stringify(scene)).not.toMatch(/NaN|null/);
  });

  it('two points are a slope, labelled at both ends, every label apart', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value, value), { minLength: 1, maxLength: 12 }), (list) => {
        const data = list.map(([label, a, b], index): LineDatum => {
          return { ...datum([a, b], label), part: index === 0 ? 'ours' : 'other' };
        });
        const scene = slope(data, {
          width: WIDTH,
          periods: ['2014', '2025'],
          measure,
          subject: 'Jobs.',
          columns: { place: 'Place' },
        });
        expect(clean(scene)).toEqual(CLEAN);
        expect(circles(scene)).toHaveLength(2 * data.length);
        for (const { label, printed } of data)
          expect(scene.alt).toContain(`${label}: 2014 ${printed[0]}, 2025 ${printed[1]}`);
      }),
    );
  });

  it('a spark line stays in its box with both ends labelled, also where nothing changes', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), (values) => {
        const periods = values.map((_, index) => `${2010 + index}`);
        const scene = sparkline(values, {
          width: 114,
          height: 40,
          axis: axisOf(periods),
          first: `2010: ${values[0]?.toFixed(1)}`,
          last: `${values.at(-1)?.toFixed(1)}`,
          measure,
          alt: 'A line',
        });
        expect(labelsOf(scene)).toHaveLength(2);
        const numbers =
          pathsOf(scene)[0]
            ?.match(/-?[\d.]+/g)
            ?.map(Number) ?? [];
        expect(numbers).toHaveLength(values.length < 2 ? 0 : values.length * 2);
        for (const [index, n] of numbers.entries()) {
          expect(n).toBeGreaterThanOrEqual(0);
          expect(n).toBeLessThanOrEqual(index % 2 === 0 ? 114 : 28);
        }
      }),
    );
  });

  it('joins two values whatever lies between them, and leaves gaps among more', () => {
    const drawn = (periods: readonly string[]) =>
      pathsOf(
        sparkline(periods.map(Number), {
          width: 114,
          height: 40,
          axis: axisOf(periods),
          first: '',
          last: '',
          measure,
          alt: 'A line',
        }),
      ).join('');
    expect(drawn(['2014', '2025'])).toMatch(/^M[^ML]+L[^ML]+$/);
    expect(drawn(['2014', '2024', '2025']).match(/L/g)).toHaveLength(1);
  });
});

describe('an axis of time', () => {
  it.each([
    [['2017/18', '2018/19', '2020/21'], ['2019/20']],
    [['2024 Q1', '2024 Q3'], ['2024 Q2']],
    [
      ['2025-11', '2026-02'],
      ['2025-12', '2026-01'],
    ],
    [['2023', '2024 (provisional)'], []],
  ])('%j lacks %j', (periods, missing) => {
    expect(timeAxis(periods)?.missing.map(({ period }) => period)).toEqual(missing);
  });

  it.each([[['2017', '2018/19']], [['early 2024', '2025']], [['2024', '2024']], [['2025', '2024']], [[]]])(
    '%j have none in common',
    (periods) => {
      expect(timeAxis(periods)).toBeNull();
    },
  );
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
