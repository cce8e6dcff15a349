import { type ReactNode, useEffect, useRef } from 'react';

type ScreenTitleProps = { readonly className?: string | undefined; readonly children: ReactNode };

/** The screen's one `h1`. It takes focus when the screen opens, so that a screen reader says where the officer is. */
export function ScreenTitle({ className, children }: ScreenTitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={title} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
