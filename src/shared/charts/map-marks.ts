import { roundCoordinate, type Shape, text } from './scene.ts';

export type MapPoint = {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly note?: string;
  /** The numbers of what stands there in a list: stops, assets. */
  readonly numbers?: readonly number[];
  /** Part of the largest, from 0 to 1: the area of its mark. */
  readonly share?: number;
};

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const NUMBERED = 6.5;
/** A mark's radius at the largest share. */
const LARGEST = 9;

/** What stands at one place is one mark, with all of its numbers. */
export function gatherPoints(points: readonly MapPoint[]): readonly MapPoint[] {
  const byPlace = new Map<string, MapPoint>();
  for (const point of points) {
    const key = `${point.name}\n${point.lat}\n${point.lon}`;
    const known = byPlace.get(key);
    const numbers = [...new Set([...(known?.numbers ?? []), ...(point.numbers ?? [])])];
    byPlace.set(key, { ...(known ?? point), ...(numbers.length > 0 ? { numbers } : {}) });
  }
  return [...byPlace.values()];
}

type Mark = { readonly at: readonly [number, number]; readonly half: number; readonly radius: number };

export function markOf({ numbers = [], share }: MapPoint, at: readonly [number, number]): Mark {
  if (numbers.length > 0)
    return { at, half: NUMBERED * numbers.length + 0.5 * (numbers.length - 1), radius: NUMBERED };
  const radius = share === undefined ? 3.2 : Math.max(2.6, LARGEST * Math.sqrt(share));
  return { at, half: radius, radius };
}

type PlacedMark = {
  readonly point: MapPoint;
  readonly box: Box;
  readonly middle: readonly [number, number];
  readonly shapes: readonly Shape[];
};

/** Numbered marks that would hide each other are set apart, with a line to where they belong. */
export function placeMarks(
  marks: readonly ({ readonly point: MapPoint } & Mark)[],
  frame: { readonly width: number; readonly height: number },
): readonly PlacedMark[] {
  const boxes: Box[] = [];
  return marks.map(({ point, at, half, radius }) => {
    const boxAt = (x: number, y: number): Box => ({
      x: x - half - 0.8,
      y: y - radius - 0.8,
      width: 2 * (half + 0.8),
      height: 2 * (radius + 0.8),
    });
    const off = 2 * radius + 2;
    const tries: readonly (readonly [number, number])[] = point.numbers?.length
      ? [
          [0, 0],
          [0, -off],
          [0, off],
          [half + radius + 2, 0],
          [-(half + radius + 2), 0],
          [half + radius, -off],
          [-(half + radius), off],
          [0, -2 * off],
          [0, 2 * off],
        ]
      : [[0, 0]];
    const fits = ([dx, dy]: readonly [number, number]): boolean => {
      const box = boxAt(at[0] + dx, at[1] + dy);
      const within =
        box.x >= 0 && box.y >= 0 && box.x + box.width <= frame.width && box.y + box.height <= frame.height;
      return within && !boxes.some((other) => overlaps(box, other));
    };
    const [dx, dy] = tries.find(fits) ?? [0, 0];
    const middle = [roundCoordinate(at[0] + dx), roundCoordinate(at[1] + dy)] as const;
    const box = boxAt(middle[0], middle[1]);
    boxes.push(box);
    const moved = dx !== 0 || dy !== 0;
    const leader: readonly Shape[] = moved
      ? [
          {
            kind: 'line',
            x1: at[0],
            y1: at[1],
            x2: middle[0],
            y2: middle[1],
            stroke: 'accent',
            strokeWidth: 0.8,
          },
          {
            kind: 'rect',
            x: roundCoordinate(at[0] - 1.5),
            y: roundCoordinate(at[1] - 1.5),
            width: 3,
            height: 3,
            radius: 1.5,
            fill: 'accent',
          },
        ]
      : [];
    return { point, box, middle, shapes: [...leader, ...markShapes(point, middle, half, radius)] };
  });
}

function markShapes(
  { numbers = [] }: MapPoint,
  [x, y]: readonly [number, number],
  half: number,
  radius: number,
): readonly Shape[] {
  if (numbers.length === 0)
    return [
      { kind: 'circle', x, y, r: roundCoordinate(radius), fill: 'accent', stroke: 'paper', strokeWidth: 1 },
    ];
  return numbers.flatMap((number, index): readonly Shape[] => {
    const at = roundCoordinate(x - half + NUMBERED + index * (2 * NUMBERED + 1));
    return [
      { kind: 'circle', x: at, y, r: NUMBERED, fill: 'accent' },
      text(at, roundCoordinate(y + 2.8), String(number), {
        size: 8,
        weight: 'bold',
        anchor: 'middle',
        fill: 'paper',
      }),
    ];
  });
}

/** From stop to stop, in their order. */
export function routeOf(stops: readonly MapPoint[], placed: readonly PlacedMark[]): readonly Line[] {
  const middleOf = ({ name, lat, lon }: MapPoint): readonly [number, number] | undefined =>
    placed.find(({ point }) => point.name === name && point.lat === lat && point.lon === lon)?.middle;
  const seen = new Set<string>();
  return stops.slice(1).flatMap((stop, index): readonly Line[] => {
    const before = stops[index];
    const [from, to] = [before && middleOf(before), middleOf(stop)];
    if (!from || !to || (from[0] === to[0] && from[1] === to[1])) return [];
    const key = [from, to]
      .map((end) => end.join(' '))
      .toSorted()
      .join(' to ');
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        kind: 'line',
        x1: from[0],
        y1: from[1],
        x2: to[0],
        y2: to[1],
        stroke: 'accent',
        strokeWidth: 1.4,
        dash: 4,
      },
    ];
  });
}

type Line = Extract<Shape, { readonly kind: 'line' }>;

/** A line as small boxes, for labels to keep off. */
export function boxesAlong({ x1, y1, x2, y2 }: Line): readonly Box[] {
  const count = Math.max(1, Math.round(Math.hypot(x2 - x1, y2 - y1) / 5));
  return Array.from({ length: count + 1 }, (_, index) => ({
    x: x1 + ((x2 - x1) * index) / count - 0.5,
    y: y1 + ((y2 - y1) * index) / count - 0.5,
    width: 1,
    height: 1,
  }));
}

/** Where a label may stand: right, left, above, below, then at the corners. */
export function boxesBeside({ x, y, width, height }: Box, wide: number, high: number): readonly Box[] {
  const [middle, centre] = [y + height / 2, x + width / 2];
  const at = (left: number, top: number): Box => ({ x: left, y: top, width: wide, height: high });
  const [right, left] = [x + width + 2, x - 2 - wide];
  const [above, below] = [y - 1 - high, y + height + 1];
  return [
    at(right, middle - high / 2),
    at(left, middle - high / 2),
    at(centre - wide / 2, above),
    at(centre - wide / 2, below),
    at(right - 3, above + 3),
    at(right - 3, below - 3),
    at(left + 3, above + 3),
    at(left + 3, below - 3),
  ];
}
