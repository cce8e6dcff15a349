import { fitLabel, type Measure, roundCoordinate, type Scene, type Shape, text } from './scene.ts';

export type LineDatum = {
  readonly label: string;
  readonly ours: boolean;
  /** One value a period, in the order of `periods`; null where it is not known. */
  readonly values: readonly (number | null)[];
  /** The last value as printed. */
  readonly printed: string;
};

export type LinesInput = {
  readonly width: number;
  readonly height?: number;
  readonly periods: readonly string[];
  readonly measure: Measure;
  readonly subject: string;
};

/** Pushes labels apart so that none is closer than `gap`, keeping their order and the frame. */
function spread(positions: readonly number[], gap: number, from: number, to: number): readonly number[] {
  const order = positions.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  const placed: number[] = [];
  for (const { y } of order) placed.push(Math.max(y, (placed.at(-1) ?? from - gap) + gap));
  for (
    let index = placed.length - 1, limit = to;
    index >= 0;
    index -= 1, limit = (placed[index + 1] ?? to) - gap
  ) {
    placed[index] = Math.min(placed[index] ?? limit, limit);
  }
  const out = new Array<number>(positions.length);
  for (const [rank, { index }] of order.entries()) out[index] = placed[rank] ?? 0;
  return out;
}

/** Lines over time on a scale that holds zero, labelled at their ends; the region in accent, others in grey. */
export function lines(
  given: readonly LineDatum[],
  { width, height = 168, periods, measure, subject }: LinesInput,
): Scene {
  // A place of which nothing is known draws nothing.
  const data = given.filter((datum) => datum.values.some((value) => value !== null));
  const size = 8.5;
  const labelled = data.map((d) => `${d.label} ${d.printed}`);
  const labelWidth = Math.min(
    width * 0.36,
    Math.max(...labelled.map((l) => measure(l, size, 'semibold'))) + 10,
  );
  const right = width - labelWidth;
  const top = 8;
  const base = height - 20;
  const all = data.flatMap((d) => d.values.filter((v): v is number => v !== null));
  const most = Math.max(...all, 0);
  const least = Math.min(...all, 0);
  const x = (index: number): number =>
    roundCoordinate(periods.length < 2 ? right / 2 : (right * index) / (periods.length - 1));
  const y = (value: number): number =>
    roundCoordinate(base - ((value - least) / (most - least || 1)) * (base - top));
  const shapes: Shape[] = [
    { kind: 'line', x1: 0, y1: y(0), x2: right, y2: y(0), stroke: 'muted', strokeWidth: 0.6 },
  ];
  const ends = data.map((d) => {
    const last = d.values.findLastIndex((v) => v !== null);
    return { index: last, y: y(d.values[last] ?? 0) };
  });
  const labelY = spread(
    ends.map((end) => end.y),
    size + 2.5,
    top,
    base,
  );
  // Grey first, so that the region's own line lies on top.
  const order = [...data.keys()].sort((a, b) => Number(data[a]?.ours) - Number(data[b]?.ours));
  for (const index of order) {
    const datum = data[index];
    const end = ends[index];
    if (!datum || !end) continue;
    const points = datum.values.flatMap((v, i) => (v === null ? [] : [`${x(i)} ${y(v)}`]));
    shapes.push({
      kind: 'path',
      d: `M${points.join(' L')}`,
      stroke: datum.ours ? 'accent' : 'grey',
      strokeWidth: datum.ours ? 2.2 : 1.1,
    });
    shapes.push({
      kind: 'circle',
      x: x(end.index),
      y: end.y,
      r: datum.ours ? 2.8 : 1.7,
      fill: datum.ours ? 'accent' : 'grey',
    });
    const labelAt = labelY[index] ?? end.y;
    if (Math.abs(labelAt - end.y) > 3) {
      shapes.push({
        kind: 'line',
        x1: roundCoordinate(x(end.index) + 3),
        y1: end.y,
        x2: roundCoordinate(right + 7),
        y2: roundCoordinate(labelAt),
        stroke: 'hairline',
        strokeWidth: 0.5,
      });
    }
    const weight = datum.ours ? 'semibold' : 'regular';
    const words = fitLabel(labelled[index] ?? '', labelWidth - 9, size, weight, measure);
    shapes.push(
      text(roundCoordinate(right + 8), roundCoordinate(labelAt + size * 0.34), words, {
        size,
        weight,
        fill: datum.ours ? 'accent' : 'ink',
      }),
    );
  }
  const every = Math.ceil(periods.length / Math.max(2, Math.floor(right / 52)));
  for (const [index, period] of periods.entries()) {
    if ((periods.length - 1 - index) % every !== 0) continue;
    const anchor = index === 0 ? 'start' : index === periods.length - 1 ? 'end' : 'middle';
    shapes.push(text(x(index), height - 6, period, { size, anchor, fill: 'muted' }));
  }
  return {
    width,
    height,
    shapes,
    follows: true,
    alt: `Line chart from ${periods[0]} to ${periods.at(-1)}. ${subject}. At the end: ${data.map((d) => `${d.label} ${d.printed}`).join('; ')}.`,
    data: {
      columns: ['Place', ...periods],
      rows: data.map((d) => [d.label, ...d.values.map((v) => (v === null ? '' : String(v)))]),
    },
  };
}

/** A small line without axes for a key-figure tile. */
export function sparkline(values: readonly number[], width: number, height: number): readonly Shape[] {
  const most = Math.max(...values);
  const least = Math.min(...values);
  const spanned = most - least || 1;
  const x = (index: number): number => roundCoordinate((width * index) / Math.max(1, values.length - 1));
  const y = (value: number): number =>
    roundCoordinate(height - 3 - ((value - least) / spanned) * (height - 6));
  const points = values.map((value, index) => `${x(index)} ${y(value)}`);
  return [
    { kind: 'path', d: `M${points.join(' L')}`, stroke: 'muted', strokeWidth: 1 },
    { kind: 'circle', x: x(values.length - 1), y: y(values.at(-1) ?? 0), r: 2, fill: 'accent' },
  ];
}

/** Points of a line on a scale from `least` to `most`, in a box of width × height: [x, y] with y growing downwards. */
export function sparkRange(
  values: readonly number[],
  width: number,
  height: number,
  most: number,
  least = 0,
): readonly (readonly [number, number])[] {
  return values.map((value, index) => [
    roundCoordinate((width * index) / Math.max(1, values.length - 1)),
    roundCoordinate(height - ((value - least) / (most - least || 1)) * height),
  ]);
}
