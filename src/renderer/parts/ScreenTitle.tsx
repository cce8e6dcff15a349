import { type ReactNode, useEffect, useRef } from 'react';

type ScreenTitleProps = {
  readonly className?: string | undefined;
  /** The whole of a title that its screen may cut after some lines. */
  readonly tip?: string;
  readonly children: ReactNode;
};

/** The screen's one `h1`. It takes focus when the screen opens, so that a screen reader says where the officer is. */
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

/** When the first screen stood there, for `npm run bench -- window`: once it is painted. */
function markUsable(): void {
  if (performance.getEntriesByName('usable').length > 0) return;
  requestAnimationFrame(() => setTimeout(() => performance.mark('usable')));
}
