import { useEffect, useRef } from 'react';
import { onKeys } from '../../../parts/typed-keys.ts';

type CheckKeys = {
  readonly choose: (at: number) => void;
  readonly apply: () => void;
  readonly skip: () => void;
};

/** Where a key writes, or belongs to a dialogue, a menu or a control of its own. */
const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input:not([type=radio]), textarea, select, [contenteditable], [role=dialog], [role=menu]',
  ) !== null;

/** Enter presses what it stands on. */
const isPressed = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, summary, [role=row], [role=option]') !== null;

/** 1 to 9 choose, Enter applies and goes on, S skips: wherever the focus is, while a decision is shown. */
export function useCheckKeys(keys: CheckKeys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const onKeyDown = onKeys((event: KeyboardEvent): void => {
      const { key, target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(target)) return;
      if (/^[1-9]$/.test(key)) now.current.choose(Number(key));
      else if (key === 'Enter' && !isPressed(target)) now.current.apply();
      else if (key === 's' || key === 'S') now.current.skip();
      else return;
      event.preventDefault();
    });
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
