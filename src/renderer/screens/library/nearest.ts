export type Spot = { readonly id: string; readonly x: number; readonly y: number };
export type Direction = 'left' | 'right' | 'up' | 'down';

const TOWARDS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

export const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What lies aside counts twice: an arrow goes on in its direction rather than to whatever is close. */
const ASIDE = 2;

/** The spot that an arrow key leads to; null where none lies in that direction. */
export function nearest<S extends Spot>(spots: readonly S[], from: Spot, direction: Direction): S | null {
  const [dx, dy] = TOWARDS[direction];
  let best: { readonly spot: S; readonly cost: number } | null = null;
  for (const spot of spots) {
    if (spot.id === from.id) continue;
    const along = (spot.x - from.x) * dx + (spot.y - from.y) * dy;
    const aside = Math.abs((spot.x - from.x) * dy) + Math.abs((spot.y - from.y) * dx);
    // Within the quarter that the arrow points into.
    if (along <= 0 || aside > along * 2.5) continue;
    const cost = along + aside * ASIDE;
    if (best === null || cost < best.cost) best = { spot, cost };
  }
  return best?.spot ?? null;
}
