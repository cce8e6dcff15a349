/**
 * A chart as plain shapes, drawn as SVG on screen and in the PDF. Units are points, the origin is the top left
 * corner, y grows downwards.
 */
export type Scene = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** Shapes may reach over the frame and are cut there. */
  readonly clip?: boolean;
  /** Follows the reading direction: turned where the page is read from the right. A map does not. */
  readonly follows?: boolean;
  /** What a reader on screen can point at or go to by keyboard; paper has none of it. */
  readonly targets?: readonly SceneTarget[];
  /** Alternative text, written from the data. */
  readonly alt: string;
  /** The data behind, as a table. */
  readonly data: SceneData;
};

/** The area of one item in a chart: its mark and its label. */
type SceneTarget = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type SceneData = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Colours by their role; window and page each bring their own values. */
export const TONES = [
  'ink',
  'muted',
  'accent',
  'accentSoft',
  'cool',
  'coolSoft',
  'grey',
  'mist',
  'hairline',
  'paper',
] as const;
export type Tone = (typeof TONES)[number];

type Paint = { readonly fill?: Tone; readonly stroke?: Tone; readonly strokeWidth?: number };

export type Shape =
  | ({
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    } & Paint)
  | ({ readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number } & Paint)
  | ({ readonly kind: 'path'; readonly d: string } & Paint)
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: Tone;
      readonly strokeWidth: number;
      readonly dash?: number;
    }
  | SceneText;

export type SceneText = {
  readonly kind: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: Tone;
};

export type Weight = 'regular' | 'semibold' | 'bold';

/** Width of a line of text in points; window and page measure with their own fonts. */
export type Measure = (text: string, size: number, weight: Weight) => number;

export const text = (
  x: number,
  y: number,
  words: string,
  options: Partial<Pick<SceneText, 'size' | 'weight' | 'anchor' | 'fill'>> = {},
): SceneText => ({
  kind: 'text',
  x,
  y,
  text: words,
  size: options.size ?? 8.5,
  weight: options.weight ?? 'regular',
  anchor: options.anchor ?? 'start',
  fill: options.fill ?? 'ink',
});

/** Coordinates with two decimals: the same on every machine, and short. */
export const roundCoordinate = (value: number): number => Math.round(value * 100) / 100;

/** Cuts a label to a width, with an ellipsis. */
export function fitLabel(
  words: string,
  width: number,
  size: number,
  weight: Weight,
  measure: Measure,
): string {
  if (measure(words, size, weight) <= width) return words;
  let cut = words;
  while (cut.length > 1 && measure(`${cut}…`, size, weight) > width) cut = cut.slice(0, -1).trimEnd();
  return `${cut}…`;
}

/** Breaks a label into at most `lines` lines of a width; the last is cut where the words do not fit. */
export function wrapLabel(
  words: string,
  width: number,
  lines: number,
  size: number,
  weight: Weight,
  measure: Measure,
): readonly string[] {
  const out: string[] = [];
  let line = '';
  const parts = words.split(' ');
  for (const [index, part] of parts.entries()) {
    const longer = line ? `${line} ${part}` : part;
    if (measure(longer, size, weight) <= width || !line) line = longer;
    else if (out.length === lines - 1) {
      line = [line, ...parts.slice(index)].join(' ');
      break;
    } else {
      out.push(fitLabel(line, width, size, weight, measure));
      line = part;
    }
  }
  return [...out, fitLabel(line, width, size, weight, measure)];
}

const OTHER_END = { start: 'end', middle: 'middle', end: 'start' } as const;

/** A figure turned to be read from the right: every place changes sides, labels stay readable. */
export function mirrorScene<S extends Pick<Scene, 'width' | 'shapes'>>(scene: S): S {
  const { width } = scene;
  return { ...scene, shapes: scene.shapes.map((shape) => mirrorShape(shape, width)) };
}

function mirrorShape(shape: Shape, width: number): Shape {
  switch (shape.kind) {
    case 'rect':
      return { ...shape, x: roundCoordinate(width - shape.x - shape.width) };
    case 'circle':
      return { ...shape, x: roundCoordinate(width - shape.x) };
    case 'line':
      return { ...shape, x1: roundCoordinate(width - shape.x1), x2: roundCoordinate(width - shape.x2) };
    case 'text':
      return { ...shape, x: roundCoordinate(width - shape.x), anchor: OTHER_END[shape.anchor] };
    case 'path': {
      // Absolute commands with pairs of coordinates only: every other number is an x.
      let index = 0;
      return {
        ...shape,
        d: shape.d.replace(/-?\d+(?:\.\d+)?/g, (number) =>
          index++ % 2 === 0 ? String(roundCoordinate(width - Number(number))) : number,
        ),
      };
    }
  }
}
