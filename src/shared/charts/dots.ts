import { highestOf, lowestOf } from './extremes.ts';
import { type Part, TONES } from './lines.ts';
import { fitLabel, type Measure, roundCoordinate, type Scene, type Shape, text } from './scene.ts';

export type DotDatum = {
  readonly label: string;
  readonly value: number;
  readonly printed: string;
  readonly part: Part;
};

export type ChartInput = {
  readonly width: number;
  readonly measure: Measure;
  /** Begins the alternative text. */
  readonly subject: string;
  readonly columns: readonly [string, string];
  /** It has room to fill. */
  readonly isLarge?: boolean;
};

const SIZE = 8.5;
const ROWS = { usual: 16.5, large: 29 } as const;
const GAP = 8;
const RADII = { ours: 4.4, compared: 3.4, other: 3.2 } as const;

/** A stem from zero with a dot at its value for each place, in the order given; the region larger and in the accent. */
export function dots(
  data: readonly DotDatum[],
  { width, measure, subject, columns, isLarge = false }: ChartInput,
): Scene {
  const row = ROWS[isLarge ? 'large' : 'usual'];
  const labelWidth =
    Math.min(width * 0.36, Math.max(0, ...data.map((d) => measure(d.label, SIZE, 'semibold')))) + GAP;
  const valueWidth = Math.max(0, ...data.map((d) => measure(d.printed, SIZE, 'semibold'))) + GAP + 4.4;
  const most = highestOf([...data.map((d) => d.value), 0]);
  const least = lowestOf([...data.map((d) => d.value), 0]);
  const unit = most === least ? 0 : (width - labelWidth - valueWidth) / (most - least);
  const zero = roundCoordinate(labelWidth - least * unit);
  const shapes: Shape[] = [];
  for (const [index, { label, value, printed, part }] of data.entries()) {
    const y = roundCoordinate(index * row + row / 2);
    const x = roundCoordinate(zero + value * unit);
    const ours = part === 'ours';
    const weight = ours ? 'semibold' : 'regular';
    shapes.push(
      {
        kind: 'line',
        x1: zero,
        y1: y,
        x2: x,
        y2: y,
        stroke: ours ? 'accent' : 'hairline',
        strokeWidth: ours ? 2 : 1.2,
      },
      { kind: 'circle', x, y, r: RADII[part], fill: TONES[part] },
      text(
        roundCoordinate(labelWidth - GAP),
        roundCoordinate(y + 3),
        fitLabel(label, labelWidth - GAP, SIZE, weight, measure),
        { size: SIZE, weight, anchor: 'end' },
      ),
      text(roundCoordinate(Math.max(x, zero) + GAP), roundCoordinate(y + 3), printed, { size: SIZE, weight }),
    );
  }
  const height = data.length * row;
  shapes.push({ kind: 'line', x1: zero, y1: 0, x2: zero, y2: height, stroke: 'ink', strokeWidth: 0.8 });
  return {
    width,
    height,
    shapes,
    alt: `${subject} ${data.map((d) => `${d.label}: ${d.printed}`).join('; ')}.`,
    data: { columns: [...columns], rows: data.map((d) => [d.label, d.printed]) },
  };
}

/** The same on one line, small: the region larger and on top, both ends named below. */
export function strip(data: readonly DotDatum[], { width, measure, subject, columns }: ChartInput): Scene {
  const size = 7.5;
  const [y, below] = [9, 30];
  const order = data.toSorted((a, b) => a.value - b.value);
  const [lowest, highest] = [order[0], order.at(-1)];
  const inset = RADII.ours;
  const span = (highest?.value ?? 0) - (lowest?.value ?? 0);
  const x = (value: number): number =>
    roundCoordinate(
      span === 0 ? width / 2 : inset + ((value - (lowest?.value ?? 0)) / span) * (width - 2 * inset),
    );
  const rank = { other: 0, compared: 1, ours: 2 };
  const shapes: Shape[] = [
    { kind: 'line', x1: inset, y1: y, x2: width - inset, y2: y, stroke: 'grey', strokeWidth: 0.7 },
    ...data
      .toSorted((a, b) => rank[a.part] - rank[b.part])
      .map(
        ({ value, part }): Shape => ({
          kind: 'circle',
          x: x(value),
          y,
          r: part === 'ours' ? 4 : 2.7,
          fill: part === 'compared' ? 'ink' : TONES[part],
          ...(part === 'ours' ? { stroke: 'paper', strokeWidth: 0.8 } : {}),
        }),
      ),
  ];
  const named = [lowest, span === 0 ? undefined : highest].map((end) =>
    end ? `${end.label} ${end.printed}` : '',
  );
  const fits = named.reduce((sum, words) => sum + measure(words, size, 'regular'), 8) <= width;
  for (const [index, end] of [lowest, span === 0 ? undefined : highest].entries()) {
    if (!end) continue;
    const words = fits
      ? (named[index] ?? '')
      : fitLabel(end.printed, width / 2 - 4, size, 'regular', measure);
    shapes.push(
      text(index === 0 ? 0 : width, below, words, {
        size,
        anchor: index === 0 ? 'start' : 'end',
        fill: 'muted',
      }),
    );
  }
  return {
    width,
    height: below + 3,
    shapes,
    alt: `${subject} ${order.map((d) => `${d.label}: ${d.printed}`).join('; ')}.`,
    data: { columns: [...columns], rows: order.map((d) => [d.label, d.printed]) },
  };
}
