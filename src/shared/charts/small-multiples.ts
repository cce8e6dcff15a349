import { highestOf, lowestOf } from './extremes.ts';
import { brokenLine, saidOf } from './lines.ts';
import type { TimeAxis } from './periods.ts';
import { fitLabel, type Measure, roundCoordinate, type Scene, type Shape, text } from './scene.ts';

export type Multiple = {
  readonly label: string;
  readonly values: readonly number[];
  readonly printed: readonly string[];
  /** Under the name: "£9.7 billion in 2022". */
  readonly level: string;
  /** At the end of the line: "+60%". */
  readonly change: string;
  readonly ours: boolean;
};

export type MultiplesInput = {
  readonly width: number;
  readonly measure: Measure;
  readonly periods: readonly string[];
  readonly axis: TimeAxis;
  readonly subject: string;
  readonly columns: { readonly place: string };
};

const ACROSS = 4;
const GUTTER = 18;
const HEAD = 34;
const PLOT = 64;
const CELL = HEAD + PLOT + 24;
const SIZE = 8;

/**
 * One small chart a place, four across: each line begins at 100, its own in colour and the others in grey behind it, all
 * on one scale. The black rule is where they began.
 */
export function smallMultiples(multiples: readonly Multiple[], input: MultiplesInput): Scene {
  const { width, measure, periods, axis, subject, columns } = input;
  const cell = (width - GUTTER * (ACROSS - 1)) / ACROSS;
  const indexed = multiples.map(({ values }) => values.map((value) => (value / (values[0] ?? 1)) * 100));
  const all = [...indexed.flat(), 100];
  const [most, least] = [highestOf(all), lowestOf(all)];
  const span = most - least || 1;
  const plot = (values: readonly number[], left: number, top: number) =>
    values.map(
      (value, index) =>
        [
          roundCoordinate(left + (axis.positions[index] ?? 0) * (cell - 4)),
          roundCoordinate(top + HEAD + ((most - value) / span) * PLOT),
        ] as const,
    );
  const shapes: Shape[] = [];
  for (const [index, multiple] of multiples.entries()) {
    const left = roundCoordinate((index % ACROSS) * (cell + GUTTER));
    const top = Math.floor(index / ACROSS) * CELL;
    for (const [other, values] of indexed.entries()) {
      if (other !== index)
        shapes.push({
          kind: 'path',
          d: brokenLine(plot(values, left, top), axis),
          stroke: 'hairline',
          strokeWidth: 0.7,
        });
    }
    const rule = roundCoordinate(top + HEAD + ((most - 100) / span) * PLOT);
    shapes.push({
      kind: 'line',
      x1: left,
      y1: rule,
      x2: roundCoordinate(left + cell - 4),
      y2: rule,
      stroke: 'ink',
      strokeWidth: 0.6,
    });
    const tone = multiple.ours ? 'accent' : 'cool';
    const own = plot(indexed[index] ?? [], left, top);
    shapes.push({ kind: 'path', d: brokenLine(own, axis), stroke: tone, strokeWidth: 2 });
    const [endX = left, endY = rule] = own.at(-1) ?? [];
    shapes.push({ kind: 'circle', x: endX, y: endY, r: 2.8, fill: tone });
    const wide = measure(multiple.change, SIZE + 0.5, 'semibold');
    // Above its end, or below where the line comes from above.
    const falls = (indexed[index]?.at(-1) ?? 100) < (indexed[index]?.at(-2) ?? 100);
    shapes.push(
      text(left, top + 9, fitLabel(multiple.label, cell, SIZE + 1, 'semibold', measure), {
        size: SIZE + 1,
        weight: 'semibold',
      }),
      text(left, top + 19.5, fitLabel(multiple.level, cell, SIZE - 0.25, 'regular', measure), {
        size: SIZE - 0.25,
        fill: 'muted',
      }),
      text(
        roundCoordinate(left + cell - wide),
        roundCoordinate(falls && endY + 13 < top + HEAD + PLOT + 4 ? endY + 12 : endY - 5),
        multiple.change,
        { size: SIZE + 0.5, weight: 'semibold' },
      ),
      text(left, top + HEAD + PLOT + 14, periods[0] ?? '', { size: 7.5, fill: 'muted' }),
      text(roundCoordinate(left + cell - 4), top + HEAD + PLOT + 14, periods.at(-1) ?? '', {
        size: 7.5,
        anchor: 'end',
        fill: 'muted',
      }),
    );
  }
  const rows = Math.ceil(multiples.length / ACROSS);
  return {
    width,
    height: rows * CELL - 6,
    shapes: shapes.filter((shape) => shape.kind !== 'path' || shape.d !== ''),
    alt: `${subject} ${multiples.map((multiple) => `${saidOf(multiple, periods)} (${multiple.change})`).join('; ')}.`,
    data: {
      columns: [columns.place, ...periods],
      rows: multiples.map((multiple) => [multiple.label, ...multiple.printed]),
    },
  };
}
