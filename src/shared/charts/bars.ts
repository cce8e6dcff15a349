import { fitLabel, type Measure, roundCoordinate, type Scene, type Shape, text } from './scene.ts';

export type BarDatum = {
  readonly label: string;
  readonly value: number;
  readonly printed: string;
  readonly ours: boolean;
};

export type ChartInput = {
  readonly width: number;
  readonly measure: Measure;
  /** What is measured, with unit and period; begins the alternative text. */
  readonly subject: string;
  readonly columns: readonly [string, string];
};

/** Horizontal bars from zero, in the order given; the region in accent, the others in grey; values on the marks. */
export function bars(data: readonly BarDatum[], { width, measure, subject, columns }: ChartInput): Scene {
  const size = 9;
  const row = 19;
  const labelWidth = Math.min(
    width * 0.36,
    Math.max(...data.map((d) => measure(d.label, size, 'semibold'))) + 8,
  );
  const valueWidth = Math.max(...data.map((d) => measure(d.printed, size, 'semibold'))) + 6;
  const most = Math.max(...data.map((d) => d.value), 0);
  const least = Math.min(...data.map((d) => d.value), 0);
  const space = width - labelWidth - valueWidth;
  const unit = most === least ? 0 : space / (most - least);
  const zero = labelWidth - least * unit;
  const shapes: Shape[] = [];
  for (const [index, datum] of data.entries()) {
    const y = index * row;
    const length = Math.abs(datum.value) * unit;
    const weight = datum.ours ? 'semibold' : 'regular';
    shapes.push(
      text(0, y + 13, fitLabel(datum.label, labelWidth - 8, size, weight, measure), { size, weight }),
    );
    shapes.push({
      kind: 'rect',
      x: roundCoordinate(datum.value < 0 ? zero - length : zero),
      y: y + 3,
      width: roundCoordinate(Math.max(length, 0.6)),
      height: row - 6,
      fill: datum.ours ? 'accent' : 'grey',
    });
    const end = datum.value < 0 ? zero : zero + length;
    shapes.push(text(roundCoordinate(end + 4), y + 13, datum.printed, { size, weight }));
  }
  shapes.push({
    kind: 'line',
    x1: roundCoordinate(zero),
    y1: 0,
    x2: roundCoordinate(zero),
    y2: data.length * row,
    stroke: 'muted',
    strokeWidth: 0.6,
  });
  return {
    width,
    height: data.length * row,
    shapes,
    follows: true,
    alt: `Bar chart. ${subject}. ${data.map((d) => `${d.label}: ${d.printed}`).join('; ')}.`,
    data: { columns: [...columns], rows: data.map((d) => [d.label, d.printed]) },
  };
}

/** Upright bars over time, up or down from zero; the last one in accent, each with its value at its end and its period below. */
export function columns(
  data: readonly BarDatum[],
  { width, measure, subject, columns: heads }: ChartInput,
): Scene {
  const height = 136;
  const top = 16;
  const base = height - 20;
  const size = 8.5;
  const most = Math.max(...data.map((d) => d.value), 0);
  const least = Math.min(...data.map((d) => d.value), 0);
  // Room for the values beneath bars that hang down.
  const foot = least < 0 ? base - 12 : base;
  const unit = most === least ? 0 : (foot - top) / (most - least);
  const zero = foot + least * unit;
  const step = width / data.length;
  const bar = Math.min(step * 0.62, 46);
  // Where the values would touch each other, only first, last, largest and smallest are labelled.
  const crowded = data.some((d) => measure(d.printed, size, 'semibold') > step - 4);
  const values = data.map((d) => d.value);
  const labelled = new Set(
    crowded
      ? [0, data.length - 1, values.indexOf(Math.max(...values)), values.indexOf(Math.min(...values))]
      : data.keys(),
  );
  const tight = data.some((d) => measure(d.label, size, 'regular') > step - 2);
  const shapes: Shape[] = [];
  for (const [index, datum] of data.entries()) {
    const middle = roundCoordinate(step * (index + 0.5));
    const length = Math.abs(datum.value) * unit;
    const weight = datum.ours ? 'semibold' : 'regular';
    shapes.push({
      kind: 'rect',
      x: roundCoordinate(middle - bar / 2),
      y: roundCoordinate(datum.value < 0 ? zero : zero - length),
      width: roundCoordinate(bar),
      height: roundCoordinate(Math.max(length, 0.6)),
      fill: datum.ours ? 'accent' : 'grey',
    });
    if (labelled.has(index)) {
      const end = datum.value < 0 ? zero + length + size + 1 : zero - length - 4;
      shapes.push(text(middle, roundCoordinate(end), datum.printed, { size, weight, anchor: 'middle' }));
    }
    if (!tight || index % 2 === (data.length - 1) % 2) {
      shapes.push(text(middle, height - 6, datum.label, { size, weight, anchor: 'middle', fill: 'muted' }));
    }
  }
  shapes.push({
    kind: 'line',
    x1: 0,
    y1: roundCoordinate(zero),
    x2: width,
    y2: roundCoordinate(zero),
    stroke: 'muted',
    strokeWidth: 0.6,
  });
  return {
    width,
    height,
    shapes,
    follows: true,
    alt: `Column chart over time. ${subject}. ${data.map((d) => `${d.label}: ${d.printed}`).join('; ')}.`,
    data: { columns: [...heads], rows: data.map((d) => [d.label, d.printed]) },
  };
}
