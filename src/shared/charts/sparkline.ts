import { highestOf, lowestOf } from './extremes.ts';
import { brokenLine } from './lines.ts';
import type { TimeAxis } from './periods.ts';
import { fitLabel, type Measure, roundCoordinate, type Scene, type Shape, text } from './scene.ts';

export type SparkInput = {
  readonly width: number;
  readonly height: number;
  readonly axis: TimeAxis;
  /** What is said of both ends: "2014: 9.7m" and "13.7m". */
  readonly first: string;
  readonly last: string;
  readonly measure: Measure;
  readonly alt: string;
};

const SIZE = 7.5;

/** A small line without axes, both of its ends labelled; high and low mean neither good nor bad. */
export function sparkline(
  values: readonly number[],
  input: SparkInput,
): Pick<Scene, 'width' | 'height' | 'shapes' | 'alt'> {
  const { width, height, axis, first, last, measure, alt } = input;
  const most = highestOf(values);
  const least = lowestOf(values);
  const inset = 3.2;
  const foot = height - 13;
  const points = values.map(
    (value, index) =>
      [
        roundCoordinate(inset + (axis.positions[index] ?? 0) * (width - 2 * inset)),
        roundCoordinate(
          most === least ? foot / 2 : foot - inset - ((value - least) / (most - least)) * (foot - 2 * inset),
        ),
      ] as const,
  );
  const [start, end] = [points[0], points.at(-1)];
  // Two values are a slope: what lies between them is not drawn, whether it is held or not.
  const follows = points.length === 2 ? [false, true] : axis.follows;
  const lone = points.filter((_, index) => !follows[index] && !follows[index + 1]);
  const d = brokenLine(points, { ...axis, follows });
  const half = (words: string): string => fitLabel(words, width / 2 - 2, SIZE, 'regular', measure);
  const whole = measure(first, SIZE, 'regular') + measure(last, SIZE, 'regular') + 4 <= width;
  const shapes: Shape[] = [
    ...(d ? [{ kind: 'path', d, stroke: 'cool', strokeWidth: 1.4 } as const] : []),
    ...lone.map(([x, y]): Shape => ({ kind: 'circle', x, y, r: 1.6, fill: 'cool' })),
    ...(start && points.length > 1
      ? [
          {
            kind: 'circle',
            x: start[0],
            y: start[1],
            r: 2,
            fill: 'paper',
            stroke: 'cool',
            strokeWidth: 1,
          } as const,
        ]
      : []),
    ...(end ? [{ kind: 'circle', x: end[0], y: end[1], r: 3, fill: 'accent' } as const] : []),
    text(0, height - 2, whole ? first : half(first), { size: SIZE, fill: 'muted' }),
    text(width, height - 2, whole ? last : half(last), { size: SIZE, anchor: 'end', fill: 'muted' }),
  ];
  return { width, height, shapes, alt };
}
