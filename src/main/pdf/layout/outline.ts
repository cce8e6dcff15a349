import type { Shape } from '../../../shared/charts/scene.ts';
import type { Op } from './page.ts';

/** Below this height the region's shape is no longer recognised, and the cover goes without. */
const LEAST_HEIGHT = 80;

/** A point in the words of a path. */
const POINT = /(-?[\d.]+)[ ,](-?[\d.]+)/g;

type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] };

/** The region's outline at the foot of the cover's ground: as large as it was drawn, or as the words above it leave room. */
export function outlineOps(
  shapes: readonly Shape[],
  { right, bottom, top }: { readonly right: number; readonly bottom: number; readonly top: number },
): readonly Op[] {
  const whole = scaled(shapes, 1);
  const scale = Math.min(1, (bottom - top) / Math.max(whole.height, 1));
  if (whole.width === 0 || (scale < 1 && whole.height * scale < LEAST_HEIGHT)) return [];
  const scene = scaled(shapes, scale);
  return [
    {
      op: 'scene',
      x: right - scene.width,
      y: bottom - scene.height,
      scene,
      node: 'artifact',
      colours: { coolSoft: 'nightLine' },
    },
  ];
}

/** Drawings are told apart by identity (`page-looks.ts`): the same outline at the same scale is the same one. */
const scaledDrawings = new WeakMap<readonly Shape[], Map<number, Drawing>>();

function scaled(shapes: readonly Shape[], scale: number): Drawing {
  const scales = scaledDrawings.get(shapes) ?? new Map<number, Drawing>();
  scaledDrawings.set(shapes, scales);
  const drawing = scales.get(scale) ?? drawnAt(shapes, scale);
  scales.set(scale, drawing);
  return drawing;
}

/** The shapes from their own top left corner on. */
function drawnAt(shapes: readonly Shape[], scale: number): Drawing {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const shape of shapes) {
    if (shape.kind !== 'path') continue;
    for (const [, x, y] of shape.d.matchAll(POINT)) {
      [left, right] = [Math.min(left, Number(x)), Math.max(right, Number(x))];
      [top, bottom] = [Math.min(top, Number(y)), Math.max(bottom, Number(y))];
    }
  }
  if (left > right) return { width: 0, height: 0, shapes: [] };
  const to = (value: number): number => Math.round(value * scale * 100) / 100;
  return {
    width: to(right - left),
    height: to(bottom - top),
    shapes: shapes.map((shape) =>
      shape.kind === 'path'
        ? {
            ...shape,
            d: shape.d.replace(
              POINT,
              (_, x: string, y: string) => `${to(Number(x) - left)} ${to(Number(y) - top)}`,
            ),
          }
        : shape,
    ),
  };
}
