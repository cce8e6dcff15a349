import { type ReactNode, useDeferredValue } from 'react';

type InTurnProps = {
  /** 1 is the first turn after what stands around it. */
  readonly turn?: number;
  readonly children: ReactNode;
};

/**
 * Draws what is in it after what stands around it is on the screen, and in small pieces: a whole screen drawn at once
 * would hold up keys, scrolling and the pages meanwhile.
 */
export function InTurn({ turn = 1, children }: InTurnProps) {
  const isDue = useDeferredValue(true, false);
  if (!isDue) return null;
  return turn > 1 ? <InTurn turn={turn - 1}>{children}</InTurn> : children;
}
