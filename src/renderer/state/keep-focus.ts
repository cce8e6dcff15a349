/** Long enough for a closed dialogue to return the focus to where it was opened. */
const SETTLES_MS = 60;

const CONTROLS = 'button, [href], input, select, textarea, summary, [tabindex="0"]';

/** Where a control was: its row, the list with that row, and its position among the row's controls. */
type Stand = {
  readonly list: Element;
  readonly row: Element;
  readonly rowAt: number;
  readonly controlAt: number;
  readonly words: string;
};

/**
 * Keeps the focus from getting lost. When a focused row disappears, the same control of the row that took its place
 * gets the focus; if there is none, or the screen changed, the screen's title or the whole content does, so that the
 * next key and the screen reader continue from there.
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  let stand: Stand | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const remember = (): void => {
    last = document.activeElement;
    stand = last && standOf(last);
  };
  const mend = (): void => {
    timer = null;
    if (document.activeElement !== document.body || last === null || last.isConnected) return;
    const content = document.getElementById('content');
    const title = content?.querySelector<HTMLElement>('h1[tabindex]') ?? content;
    const next = stand && inPlaceOf(stand);
    next?.focus();
    if (document.activeElement === document.body) title?.focus({ preventScroll: true });
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

function standOf(control: Element): Stand | null {
  const row = control.closest('li, tr, [role="row"]');
  const list = row?.parentElement;
  if (!row || !list) return null;
  return {
    list,
    row,
    rowAt: [...list.children].indexOf(row),
    controlAt: controlsIn(row).indexOf(control as HTMLElement),
    words: control.textContent ?? '',
  };
}

/** The control a person would expect next: the same words, or the same position. */
function inPlaceOf({ list, row, rowAt, controlAt, words }: Stand): HTMLElement | null {
  if (!list.isConnected) return null;
  const next = row.isConnected ? row : (list.children[rowAt] ?? list.lastElementChild);
  if (!next) return null;
  const controls = controlsIn(next);
  const alike = words === '' ? undefined : controls.find((control) => control.textContent === words);
  return alike ?? controls[Math.min(Math.max(controlAt, 0), controls.length - 1)] ?? null;
}

const controlsIn = (row: Element): HTMLElement[] =>
  [...row.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => !control.matches(':disabled, [tabindex="-1"]'),
  );
