import { type ReactNode, useDeferredValue } from 'react';

type DeferredRenderProps = {
  /** 1 is the first turn after the surrounding content. */
  readonly turn?: number;
  readonly children: ReactNode;
};

/**
 * Renders its children after the surrounding content is on screen, in small pieces: rendering a whole screen in one
 * go would block keys, scrolling and the pages.
 */
export function DeferredRender({ turn = 1, children }: DeferredRenderProps) {
  const isDue = useDeferredValue(true, false);
  if (!isDue) return null;
  return turn > 1 ? <DeferredRender turn={turn - 1}>{children}</DeferredRender> : children;
}
