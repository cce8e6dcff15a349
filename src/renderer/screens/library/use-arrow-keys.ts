import { type KeyboardEvent, type RefObject, useState } from 'react';
import { onKeys } from '../../parts/typed-keys.ts';
import { DIRECTIONS, nearest, type Spot } from './nearest.ts';
import type { Zoom } from './use-zoom.ts';

type Ways<S extends Spot> = {
  readonly zoom: Zoom;
  /** The spot that the tabulator comes to; without it the first. */
  readonly first?: string | undefined;
  readonly open: (spot: S) => void;
  /** The spots that are gone to first from this one, where an arrow points to them. */
  readonly linkedTo?: (spot: S) => readonly S[];
};

/** Plus, minus and 0, as on other maps. @returns whether the key was one of them. */
function zoomedByKey(key: string, zoom: Zoom): boolean {
  if (key === '+' || key === '=') zoom.closer();
  else if (key === '-') zoom.further();
  else if (key === '0') zoom.whole();
  else return false;
  return true;
}

/** Goes through the spots of a drawing (`data-spot`) by arrow keys, opens one by Enter, and zooms. */
export function useArrowKeys<S extends Spot>(
  svg: RefObject<SVGSVGElement | null>,
  spots: readonly S[],
  { zoom, first = '', open, linkedTo }: Ways<S>,
) {
  const [at, setAt] = useState(first);
  const active = spots.find(({ id }) => id === at) ?? spots[0];
  const onKeyDown = onKeys((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !active) return;
    const direction = DIRECTIONS[event.key];
    if (direction) {
      const to = nearest(linkedTo?.(active) ?? [], active, direction) ?? nearest(spots, active, direction);
      if (to) {
        setAt(to.id);
        zoom.reveal(to.x, to.y);
        svg.current?.querySelector<SVGGElement>(`[data-spot="${CSS.escape(to.id)}"]`)?.focus();
      }
    } else if (event.key === 'Enter' || event.key === ' ') open(active);
    else if (!zoomedByKey(event.key, zoom)) return;
    event.preventDefault();
  });
  return { active, setAt, onKeyDown };
}
