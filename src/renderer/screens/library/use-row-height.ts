import { type RefObject, useEffect, useState } from 'react';

/** Comfortable; the density and the size of text change it. */
const USUAL = 72;

/** The height of a list's row in pixels, as the probe has it: it follows density and text size. */
export function useRowHeight(probe: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(USUAL);
  useEffect(() => {
    const element = probe.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight || USUAL));
    observer.observe(element);
    return () => observer.disconnect();
  }, [probe]);
  return height;
}
