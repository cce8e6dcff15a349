import type { WindowPlace } from '../../../shared/domain/index.ts';

export type WorkArea = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export const MINIMUM_SIZE = { width: 1024, height: 700 } as const;
const USUAL = { width: 1440, height: 900 } as const;

/** At least this much of the window's top must be on a screen, so that it can be dragged. */
const GRIP = { width: 160, height: 40 } as const;

const overlap = (from: number, length: number, start: number, extent: number): number =>
  Math.min(from + length, start + extent) - Math.max(from, start);

const isInReach = (place: WorkArea, area: WorkArea): boolean =>
  overlap(place.x, place.width, area.x, area.width) >= GRIP.width &&
  place.y >= area.y - 1 &&
  overlap(place.y, GRIP.height, area.y, area.height) >= GRIP.height;

export type OpeningBounds = { readonly width: number; readonly height: number } & (
  | { readonly x: number; readonly y: number }
  | { readonly x?: undefined; readonly y?: undefined }
);

/**
 * Where the window opens: where it was last closed, if that is still within a screen's work area (the main screen
 * comes first); otherwise at the usual size in the middle of the main screen. Never larger than its screen.
 */
export function openingBounds(saved: WindowPlace | null, areas: readonly WorkArea[]): OpeningBounds {
  const area = saved && areas.find((it) => isInReach(saved, it));
  if (!saved || !area) {
    const [main] = areas;
    return {
      width: Math.min(USUAL.width, main?.width ?? USUAL.width),
      height: Math.min(USUAL.height, main?.height ?? USUAL.height),
    };
  }
  return {
    x: saved.x,
    y: saved.y,
    width: Math.max(MINIMUM_SIZE.width, Math.min(saved.width, area.width)),
    height: Math.max(MINIMUM_SIZE.height, Math.min(saved.height, area.height)),
  };
}
