import { type ReactNode, useEffect, useRef } from 'react';

type ScreenTitleProps = {
  readonly className?: string | undefined;
  /** The full title, where the screen may cut it off. */
  readonly tip?: string;
  readonly children: ReactNode;
};

/** The screen's only `h1`. It takes focus when the screen opens, so that a screen reader announces it. */
export function ScreenTitle({ className, tip, children }: ScreenTitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    markUsable();
  }, []);
  return (
    <h1 ref={title} tabIndex={-1} className={className} title={tip} dir="auto">
      {children}
    </h1>
  );
}

/** Marks when the first screen was painted, for `npm run bench -- window`. */
function markUsable(): void {
  if (performance.getEntriesByName('usable').length > 0) return;
  requestAnimationFrame(() => setTimeout(() => performance.mark('usable')));
}
