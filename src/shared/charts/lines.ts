import { highestOf, lowestOf } from './extremes.ts';
import { endsFirst, labelsThatFit, spread } from './labels.ts';
import type { TimeAxis } from './periods.ts';
import { fitLabel, type Measure, roundCoordinate, type Scene, type Shape, type Tone, text } from './scene.ts';

/** The region itself, what it is held against, or one of the others. */
export type Part = 'ours' | 'compared' | 'other';

export type LineDatum = {
  readonly label: string;
  readonly part: Part;
  /** One value a period, in the order of `periods`; null where it is not known. */
  readonly values: readonly (number | null)[];
  /** Each as printed; empty where it is not known. */
  readonly printed: readonly string[];
};

export type LinesInput = {
  readonly width: number;
  readonly height?: number;
  /** As printed. */
  readonly periods: readonly string[];
  readonly axis: TimeAxis;
  /** Those of the periods whose figures may still move. */
  readonly unsure?: ReadonlySet<number>;
  readonly measure: Measure;
  /** Begins the alternative text. */
  readonly subject: string;
  readonly columns: { readonly place: string };
};

const SIZE = 8;
export const TONES: Readonly<Record<Part, Tone>> = { ours: 'accent', compared: 'cool', other: 'grey' };
const WEIGHTS = { ours: 2.2, compared: 1.6, other: 1.1 } as const;
const RADII = { ours: 3, compared: 2.4, other: 1.8 } as const;
/** Between the ends of the lines and their labels. */
const TO_LABEL = 8;

/** A line that is broken where a period is missing or not known; a value with no neighbour is a point. */
export function brokenLine(points: readonly (readonly [number, number] | null)[], axis: TimeAxis): string {
  const parts: string[] = [];
  for (const [index, point] of points.entries()) {
    if (!point) continue;
    const joined = index > 0 && points[index - 1] && axis.follows[index];
    parts.push(`${joined ? 'L' : 'M'}${point[0]} ${point[1]}`);
  }
  // A start that nothing follows draws nothing: its mark stands for it.
  return parts.filter((part, index) => part.startsWith('L') || parts[index + 1]?.startsWith('L')).join(' ');
}

/** Lines over time on a scale that holds zero, labelled directly. Gaps stay gaps: what is missing is named on the axis. */
export function lines(given: readonly LineDatum[], input: LinesInput): Scene {
  const { width, periods, axis, measure, subject, columns } = input;
  // A place of which nothing is known draws nothing.
  const data = given.filter((datum) => datum.values.some((value) => value !== null));
  const alone = data.length === 1;
  const height = input.height ?? (alone ? 118 : 168);
  const ends = data.map((datum) => datum.values.findLastIndex((value) => value !== null));
  const labelled = data.map((datum, index) => `${datum.label} ${datum.printed[ends[index] ?? 0] ?? ''}`);
  const labelWidth = alone
    ? 0
    : Math.min(
        width * 0.36,
        Math.max(0, ...labelled.map((label) => measure(label, SIZE, 'semibold'))) + TO_LABEL + 2,
      );
  const inset = alone ? 12 : 4;
  const right = width - labelWidth - (alone ? inset : 0);
  const top = alone ? 20 : 12;
  const base = height - 18;
  const all = data.flatMap((datum) => datum.values.filter((value): value is number => value !== null));
  const most = highestOf([...all, 0]);
  const least = lowestOf([...all, 0]);
  // Room for the words beneath values below zero.
  const foot = least < 0 ? base - 12 : base;
  const x = (position: number): number => roundCoordinate(inset + position * (right - inset));
  const y = (value: number): number =>
    roundCoordinate(foot - ((value - least) / (most - least || 1)) * (foot - top));
  const shapes: Shape[] = [
    {
      kind: 'line',
      x1: 0,
      y1: y(0),
      x2: right + (alone ? inset : 0),
      y2: y(0),
      stroke: 'ink',
      strokeWidth: 0.6,
    },
  ];
  const pointsOf = (datum: LineDatum): readonly (readonly [number, number] | null)[] =>
    datum.values.map((value, index) => (value === null ? null : [x(axis.positions[index] ?? 0), y(value)]));
  // The others first, so that the region's own line lies on top.
  const rank = { other: 0, compared: 1, ours: 2 };
  for (const datum of data.toSorted((a, b) => rank[a.part] - rank[b.part]))
    shapes.push(...lineShapes(datum, pointsOf(datum), input, alone));
  const [single] = data;
  if (single && alone) shapes.push(...valueLabels(single, pointsOf(single), { ...input, height }));
  else {
    const endY = data.map((datum, index) => pointsOf(datum)[ends[index] ?? 0]?.[1] ?? 0);
    const endX = data.map((datum, index) => pointsOf(datum)[ends[index] ?? 0]?.[0] ?? 0);
    const labelY = spread(endY, SIZE + 2.5, top, base);
    for (const [index, datum] of data.entries()) {
      const [from, to] = [endY[index] ?? 0, roundCoordinate(labelY[index] ?? 0)];
      const near = endX[index] ?? right;
      if (Math.abs(to - from) > 3 || near < right - 1)
        shapes.push({
          kind: 'line',
          x1: roundCoordinate(near + 3),
          y1: from,
          x2: roundCoordinate(right + TO_LABEL - 1),
          y2: to,
          stroke: 'hairline',
          strokeWidth: 0.5,
        });
      const weight = datum.part === 'other' ? 'regular' : 'semibold';
      const words = fitLabel(labelled[index] ?? '', labelWidth - TO_LABEL - 1, SIZE, weight, measure);
      shapes.push(
        text(roundCoordinate(right + TO_LABEL), roundCoordinate(to + SIZE * 0.34), words, {
          size: SIZE,
          weight,
          fill: datum.part === 'ours' ? 'accent' : 'ink',
        }),
      );
    }
  }
  shapes.push(...periodLabels(input, { x, width: right + (alone ? inset : 0), y: height - 5, rule: y(0) }));
  return {
    width,
    height,
    shapes,
    alt: `${subject} ${data.map((datum) => saidOf(datum, periods)).join('; ')}.`,
    data: {
      columns: [columns.place, ...periods],
      rows: data.map((datum) => [datum.label, ...periods.map((_, index) => datum.printed[index] ?? '')]),
    },
  };
}

/** "Here: 5 in 2023, 7 in 2025": every value, for who does not see the drawing. */
export function saidOf(
  { label, printed }: { readonly label: string; readonly printed: readonly string[] },
  periods: readonly string[],
): string {
  const known = printed.flatMap((value, index) => (value === '' ? [] : `${periods[index] ?? ''} ${value}`));
  return `${label}: ${known.join(', ')}`;
}

function lineShapes(
  datum: LineDatum,
  points: readonly (readonly [number, number] | null)[],
  { axis, unsure }: LinesInput,
  marked: boolean,
): readonly Shape[] {
  const tone = TONES[datum.part];
  const d = brokenLine(points, axis);
  const last = points.findLastIndex((point) => point !== null);
  const marks = points.flatMap((point, index): readonly Shape[] => {
    if (!point) return [];
    const joined =
      (axis.follows[index] === true && points[index - 1] != null) ||
      (axis.follows[index + 1] === true && points[index + 1] != null);
    // Where the line says enough, only its end is marked.
    if (!marked && joined && index !== last && !unsure?.has(index)) return [];
    const end = index === last;
    const fill = unsure?.has(index) ? 'paper' : end || !marked ? tone : 'cool';
    return [
      {
        kind: 'circle',
        x: point[0],
        y: point[1],
        r: end ? RADII[datum.part] : Math.min(2, RADII[datum.part]),
        fill,
        ...(unsure?.has(index) ? { stroke: tone, strokeWidth: 1.2 } : {}),
      },
    ];
  });
  const line: readonly Shape[] = d
    ? [{ kind: 'path', d, stroke: marked ? 'cool' : tone, strokeWidth: marked ? 1.6 : WEIGHTS[datum.part] }]
    : [];
  return [...line, ...marks];
}

/** Values on the marks of a single line: the ends, the highest and the lowest first, the rest where there is room. */
function valueLabels(
  { values, printed }: LineDatum,
  points: readonly (readonly [number, number] | null)[],
  { width, height, measure }: LinesInput & { readonly height: number },
): readonly Shape[] {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const byValue = known.toSorted((a, b) => b.value - a.value);
  const order = [
    known.at(-1)?.index,
    known[0]?.index,
    byValue[0]?.index,
    byValue.at(-1)?.index,
    ...known.map(({ index }) => index).reverse(),
  ].flatMap((index) => (index === undefined ? [] : [index]));
  const wishes = points.map((point, index) => ({ x: point?.[0] ?? 0, words: printed[index] ?? '' }));
  return labelsThatFit(wishes, order, { width, size: SIZE, weight: 'semibold', gap: 3 }, measure).map(
    ({ index, left }) => {
      const at = points[index]?.[1] ?? 0;
      const [value, before, after] = [values[index] ?? 0, values[index - 1], values[index + 1]];
      const dip = value < 0 || (before != null && after != null && before > value && after > value);
      const isEnd = index === known.at(-1)?.index;
      // Beneath a dip, where the periods leave room for it.
      const under = dip && at + SIZE + 4 <= height - 16;
      return text(
        roundCoordinate(left),
        roundCoordinate(under ? at + SIZE + 4 : at - 6),
        printed[index] ?? '',
        {
          size: SIZE,
          weight: isEnd ? 'semibold' : 'regular',
          fill: isEnd ? 'accent' : 'ink',
        },
      );
    },
  );
}

/** Periods under the line, those that are missing among them with a dash on the axis. */
function periodLabels(
  { periods, axis, measure }: LinesInput,
  place: {
    readonly x: (position: number) => number;
    readonly width: number;
    readonly y: number;
    readonly rule: number;
  },
): readonly Shape[] {
  const held = periods.map((words, index) => ({ position: axis.positions[index] ?? 0, words, held: true }));
  const absent = axis.missing.map(({ period, position }) => ({
    position,
    words: `${period} –`,
    held: false,
  }));
  const ticks = [...held, ...absent].sort((a, b) => a.position - b.position);
  const wishes = ticks.map(({ position, words }) => ({ x: place.x(position), words }));
  const order = endsFirst(ticks.length).toSorted((a, b) => Number(ticks[b]?.held) - Number(ticks[a]?.held));
  return [
    ...absent.map(
      ({ position }): Shape => ({
        kind: 'line',
        x1: place.x(position),
        y1: roundCoordinate(place.rule - 2.5),
        x2: place.x(position),
        y2: roundCoordinate(place.rule + 2.5),
        stroke: 'grey',
        strokeWidth: 1,
      }),
    ),
    ...labelsThatFit(
      wishes,
      order,
      { width: place.width, size: SIZE, weight: 'regular', gap: 5 },
      measure,
    ).map(({ index, left }) =>
      text(roundCoordinate(left), place.y, ticks[index]?.words ?? '', {
        size: SIZE,
        fill: 'muted',
      }),
    ),
  ];
}
