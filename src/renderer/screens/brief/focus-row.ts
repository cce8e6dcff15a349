/** So many frames a section may take to unfold. */
const FRAMES = 10;

/** Gives the row of a tree the focus, as soon as it stands where it belongs. */
export function focusRow(rows: HTMLElement | null, key: string, left = FRAMES): void {
  requestAnimationFrame(() => {
    const row = rows?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (!row) return void (left > 0 && focusRow(rows, key, left - 1));
    if (!row.contains(document.activeElement)) row.focus();
  });
}
