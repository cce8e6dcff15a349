/** Long enough for a closed dialogue to give the focus back to where it was opened. */
const SETTLES_MS = 60;

/**
 * The focus is never lost: when what had it goes away (a row removed, a screen changed), the screen's title takes it,
 * or the content as a whole, so that the next key and the screen reader go on from there.
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const remember = (): void => {
    last = document.activeElement;
  };
  const mend = (): void => {
    timer = null;
    if (document.activeElement !== document.body || last === null || last.isConnected) return;
    const content = document.getElementById('content');
    const title = content?.querySelector<HTMLElement>('h1[tabindex]') ?? content;
    title?.focus({ preventScroll: true });
  };
  const watch = new MutationObserver(() => {
    if (timer !== null || last === null || last.isConnected) return;
    timer = setTimeout(mend, SETTLES_MS);
  });
  document.addEventListener('focusin', remember);
  watch.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', remember);
    watch.disconnect();
    if (timer !== null) clearTimeout(timer);
  };
}
