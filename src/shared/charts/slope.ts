import { highestOf, lowestOf } from './extremes.ts';
import { spread } from './labels.ts';
import { type LineDatum, saidOf, TONES } from './lines.ts';
import { fitLabel, type Measure, roundCoordinate, type Scene, type Shape, text } from './scene.ts';

export type SlopeInput = {
  readonly width: number;
  readonly height?: number;
  /** As printed: from when to when. */
  readonly periods: readonly [string, string];
  readonly measure: Measure;
  readonly subject: string;
  readonly columns: { readonly place: string };
};

const SIZE = 8.5;
const TO_LABEL = 8;

/** Two points in time, a line for each place between them, on a scale that holds zero; both ends labelled. */
export function slope(data: readonly LineDatum[], input: SlopeInput): Scene {
  const { width, periods, measure, subject, columns } = input;
  const height = Math.max(input.height ?? 96, data.length * 13 + 40);
  const [top, base] = [24, height - 8];
  const all = data.flatMap(({ values }) => values.map((value) => value ?? 0));
  const most = highestOf([...all, 0]);
  const least = lowestOf([...all, 0]);
  const y = (value: number): number =>
    roundCoordinate(base - ((value - least) / (most - least || 1)) * (base - top));
  const words = ([0, 1] as const).map((end) =>
    data.map(({ label, printed }) => (end === 0 ? (printed[0] ?? '') : `${printed[1] ?? ''} ${label}`)),
  );
  const room = words.map((list) =>
    Math.min(width * 0.4, Math.max(0, ...list.map((one) => measure(one, SIZE, 'semibold')))),
  );
  const left = Math.max((room[0] ?? 0) + TO_LABEL, measure(periods[0], SIZE, 'regular'));
  const right = roundCoordinate(width - (room[1] ?? 0) - TO_LABEL);
  const shapes: Shape[] = [left, right].map((x, end) =>
    text(roundCoordinate(x), 9, periods[end] ?? '', {
      size: SIZE,
      anchor: end === 0 ? 'end' : 'start',
      fill: 'muted',
    }),
  );
  for (const x of [left, right])
    shapes.push({
      kind: 'line',
      x1: roundCoordinate(x),
      y1: 14,
      x2: roundCoordinate(x),
      y2: height,
      stroke: 'hairline',
      strokeWidth: 0.6,
    });
  const labelY = ([0, 1] as const).map((end) =>
    spread(
      data.map(({ values }) => y(values[end] ?? 0)),
      SIZE + 2.5,
      top,
      base,
    ),
  );
  const rank = { other: 0, compared: 1, ours: 2 };
  for (const index of [...data.keys()].sort(
    (a, b) => rank[data[a]?.part ?? 'other'] - rank[data[b]?.part ?? 'other'],
  )) {
    const datum = data[index];
    if (!datum) continue;
    const ours = datum.part === 'ours';
    const [from, to] = [y(datum.values[0] ?? 0), y(datum.values[1] ?? 0)];
    shapes.push({
      kind: 'line',
      x1: roundCoordinate(left),
      y1: from,
      x2: right,
      y2: to,
      stroke: TONES[datum.part],
      strokeWidth: ours ? 2.2 : 1.3,
    });
    for (const end of [0, 1] as const) {
      const x = end === 0 ? left : right;
      shapes.push(
        {
          kind: 'circle',
          x: roundCoordinate(x),
          y: end === 0 ? from : to,
          r: ours ? 3.4 : 2.4,
          fill: TONES[datum.part],
        },
        text(
          roundCoordinate(end === 0 ? left - TO_LABEL : right + TO_LABEL),
          roundCoordinate((labelY[end]?.[index] ?? 0) + SIZE * 0.34),
          fitLabel(words[end]?.[index] ?? '', room[end] ?? 0, SIZE, ours ? 'semibold' : 'regular', measure),
          {
            size: SIZE,
            weight: ours ? 'semibold' : 'regular',
            anchor: end === 0 ? 'end' : 'start',
            fill: ours ? 'accent' : 'ink',
          },
        ),
      );
    }
  }
  return {
    width,
    height,
    shapes,
    alt: `${subject} ${data.map((datum) => saidOf(datum, periods)).join('; ')}.`,
    data: { columns: [columns.place, ...periods], rows: data.map((d) => [d.label, ...d.printed]) },
  };
}
