import { type ReactNode, useDeferredValue } from 'react';

type InTurnProps = {
  /** 1 is the first turn after the surrounding content. */
  readonly turn?: number;
  readonly children: ReactNode;
};

/**
 * Renders its children after the surrounding content is on screen, in small pieces: rendering a whole screen in one
 * go would block keys, scrolling and the pages.
 */
export function InTurn({ turn = 1, children }: InTurnProps) {
  const isDue = useDeferredValue(true, false);
  if (!isDue) return null;
  return turn > 1 ? <InTurn turn={turn - 1}>{children}</InTurn> : children;
}
