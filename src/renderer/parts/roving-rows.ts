import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { onKeys } from './typed-keys.ts';

const CONTROL = 'a[href], button:not(:disabled), summary';
const controlsIn = (row: Element | undefined): readonly HTMLElement[] =>
  row ? [...row.querySelectorAll<HTMLElement>(CONTROL)] : [];

/**
 * A list of rows with buttons is one stretch of tab stops, not one a row: the tabulator comes to the row that was last
 * used, arrows go from row to row on the same button, Home and End to the ends.
 */
export function useRovingRows(list: RefObject<HTMLElement | null>) {
  const at = useRef(0);
  const rows = (): readonly Element[] => [...(list.current?.children ?? [])];
  const mark = (): void => {
    const all = rows();
    at.current = Math.min(at.current, Math.max(0, all.length - 1));
    for (const [index, row] of all.entries())
      for (const control of controlsIn(row)) {
        if (index === at.current) control.removeAttribute('tabindex');
        else control.tabIndex = -1;
      }
  };
  // Rows come and go with every draw.
  useEffect(mark);
  const rowOf = (target: EventTarget): number =>
    rows().findIndex((row) => target instanceof Node && row.contains(target));
  return {
    onFocus: ({ target }: { readonly target: EventTarget }): void => {
      const row = rowOf(target);
      if (row < 0 || row === at.current) return;
      at.current = row;
      mark();
    },
    onKeyDown: onKeys((event: KeyboardEvent) => {
      const { length } = rows();
      const row = rowOf(event.target);
      const to = { ArrowDown: row + 1, ArrowUp: row - 1, Home: 0, End: length - 1 }[event.key];
      if (to === undefined || row < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
      const place = controlsIn(rows()[row]).indexOf(event.target as HTMLElement);
      const next = controlsIn(rows()[to]);
      const control = next[Math.min(Math.max(place, 0), next.length - 1)];
      if (!control) return;
      event.preventDefault();
      control.focus();
    }),
  };
}
