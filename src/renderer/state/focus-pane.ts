const CONTROL =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [contenteditable="true"], [tabindex="0"]';

const isSeen = (element: HTMLElement): boolean => element.checkVisibility() && element.clientHeight > 0;

/** The control of a pane that Tab would come to: the one chosen in a list, or the first. */
const firstIn = (pane: HTMLElement): HTMLElement | undefined =>
  [...pane.querySelectorAll<HTMLElement>(CONTROL)].find((it) => isSeen(it) && it.tabIndex >= 0);

/** F6: the focus goes to the next part of the window (`data-pane`), and behind the last to the first. */
export function focusNextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isSeen);
  const here = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  for (let step = 1; step <= panes.length; step += 1) {
    const pane = panes[(here + step) % panes.length];
    const to = pane && firstIn(pane);
    if (!to || pane.contains(document.activeElement)) continue;
    to.focus();
    return;
  }
}
