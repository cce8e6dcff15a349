import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** What a drawing shows of itself, in its own units. */
type Frame = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const STEP = 1.5;
const MOST = 12;

export type Zoom = {
  readonly frame: Frame;
  /** How many times larger than whole. */
  readonly scale: number;
  readonly closer: () => void;
  readonly further: () => void;
  readonly whole: () => void;
  /** Brings a point into the frame, where it is not. */
  readonly reveal: (x: number, y: number) => void;
  /** For the drawing: dragging moves it, the wheel zooms. */
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
  };
};

/** Zooming and moving a drawing of this size, by buttons, keys, wheel and pointer. */
export function useZoom(svg: RefObject<SVGSVGElement | null>, width: number, height: number): Zoom {
  const [view, setView] = useState({ scale: 1, x: width / 2, y: height / 2 });
  const dragged = useRef<{ x: number; y: number } | null>(null);
  const held = (to: { scale: number; x: number; y: number }) => {
    const scale = Math.min(MOST, Math.max(1, to.scale));
    const [half, tall] = [width / scale / 2, height / scale / 2];
    return {
      scale,
      x: Math.min(width - half, Math.max(half, to.x)),
      y: Math.min(height - tall, Math.max(tall, to.y)),
    };
  };
  const by = (factor: number): void => setView((was) => held({ ...was, scale: was.scale * factor }));
  // Another drawing in the same place is shown whole.
  useEffect(() => setView({ scale: 1, x: width / 2, y: height / 2 }), [width, height]);

  const zoomAt = useRef(by);
  zoomAt.current = by;
  // React listens to the wheel passively: it could not keep the page from scrolling.
  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      // The plain wheel scrolls what lies around; zooming asks for the key, as in other maps.
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomAt.current(event.deltaY < 0 ? 1.2 : 1 / 1.2);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  });

  const frame: Frame = {
    x: view.x - width / view.scale / 2,
    y: view.y - height / view.scale / 2,
    width: width / view.scale,
    height: height / view.scale,
  };
  return {
    frame,
    scale: view.scale,
    closer: () => by(STEP),
    further: () => by(1 / STEP),
    whole: () => setView({ scale: 1, x: width / 2, y: height / 2 }),
    reveal: (x, y) =>
      setView((was) => {
        const [half, tall] = [(width / was.scale / 2) * 0.85, (height / was.scale / 2) * 0.85];
        if (Math.abs(x - was.x) <= half && Math.abs(y - was.y) <= tall) return was;
        return held({ ...was, x, y });
      }),
    handlers: {
      onPointerDown: (event) => {
        if (view.scale > 1) dragged.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove: (event) => {
        const from = dragged.current;
        const shown = svg.current?.clientWidth ?? 0;
        if (!from || shown === 0) return;
        const unit = width / view.scale / shown;
        dragged.current = { x: event.clientX, y: event.clientY };
        const [dx, dy] = [(event.clientX - from.x) * unit, (event.clientY - from.y) * unit];
        setView((was) => held({ ...was, x: was.x - dx, y: was.y - dy }));
      },
      onPointerUp: () => {
        dragged.current = null;
      },
    },
  };
}
