import type { Box } from './map-marks.ts';
import { type Measure, roundCoordinate, type Shape, text } from './scene.ts';

export type DistanceUnit = 'km' | 'miles';

const KM_OF: Readonly<Record<DistanceUnit, number>> = { km: 1, miles: 1.609344 };
const RINGS = [10, 20, 30];

type Labelling = (
  words: string,
  around: Box,
  style: { readonly size: number; readonly weight: 'regular'; readonly fill: 'muted' },
) => void;

export function ringShapes(
  [x, y]: readonly [number, number],
  scale: number,
  unit: DistanceUnit,
  label: Labelling,
): readonly Shape[] {
  return RINGS.map((far) => {
    const r = roundCoordinate(far * KM_OF[unit] * scale);
    label(
      `${far} ${unit}`,
      { x: x - 1, y: y + r - 1, width: 2, height: 2 },
      { size: 7.5, weight: 'regular', fill: 'muted' },
    );
    // Quiet, and open: a ring hides nothing.
    return { kind: 'path', d: ringPath(x, y, r), stroke: 'muted', strokeWidth: 0.5 };
  });
}

/** A circle as short strokes. */
function ringPath(x: number, y: number, r: number): string {
  const count = Math.max(24, Math.round((2 * Math.PI * r) / 6));
  const at = (turn: number): string =>
    `${roundCoordinate(x + r * Math.cos(turn))} ${roundCoordinate(y + r * Math.sin(turn))}`;
  return Array.from({ length: count }, (_, index) => {
    const from = (index / count) * 2 * Math.PI;
    return `M${at(from)}L${at(from + Math.PI / count)}`;
  }).join('');
}

/** A length that is easy to take with one's eye: 1, 2, 5, 10 … of a unit, about a sixth of the width. */
export function scaleBar(
  scale: number,
  unit: DistanceUnit,
  { width, height }: { readonly width: number; readonly height: number },
  measure: Measure,
): { readonly box: Box; readonly shapes: readonly Shape[] } | null {
  const per = scale * KM_OF[unit];
  const long = [1, 2, 5, 10, 20, 50, 100].findLast((one) => one * per <= width / 5) ?? null;
  if (long === null || !Number.isFinite(per)) return null;
  const words = `${long} ${unit === 'miles' && long === 1 ? 'mile' : unit}`;
  const [x, y, wide] = [6, height - 9, roundCoordinate(long * per)];
  const stroke = (x1: number, y1: number, x2: number, y2: number): Shape => ({
    kind: 'line',
    x1,
    y1,
    x2,
    y2,
    stroke: 'ink',
    strokeWidth: 0.8,
  });
  return {
    box: { x: x - 2, y: y - 7, width: wide + 9 + measure(words, 7.5, 'regular'), height: 13 },
    shapes: [
      stroke(x, y, x + wide, y),
      stroke(x, y - 3, x, y + 3),
      stroke(roundCoordinate(x + wide), y - 3, roundCoordinate(x + wide), y + 3),
      text(roundCoordinate(x + wide + 5), y + 2.6, words, { size: 7.5, fill: 'muted' }),
    ],
  };
}
