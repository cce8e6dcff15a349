/** The initials of the home place: "North Moor" gives NM, "Isle of Fenn" IF, "Northmoor" NO. */
export function numberPrefix(homeName: string): string {
  const words = homeName
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => word !== word.toLowerCase() || words.length === 1);
  const initials = (telling.length > 0 ? telling : words).map((word) => [...word][0] ?? '').join('');
  const letters =
    [...initials].length > 1 ? initials : [...(telling[0] ?? words[0] ?? 'X')].slice(0, 2).join('');
  return [...letters.toUpperCase()].slice(0, 6).join('');
}

/**
 * The next number of the year after all that were ever taken, such as `WM-2026-014`, or `WM-2026-C014` of a corrigendum. In a
 * team each desk counts in its own series, `WM-2026-K7QT-014`, so that two never meet.
 */
export function nextNumber(
  prefix: string,
  year: string,
  taken: readonly string[],
  kind: '' | 'C' = '',
  series: string | null = null,
): string {
  const start = `${prefix}-${year}-${series === null ? '' : `${series}-`}${kind}`;
  const last = taken.reduce((most, number) => {
    const sequence = number.startsWith(start) ? /^\d+/.exec(number.slice(start.length))?.[0] : undefined;
    return sequence === undefined ? most : Math.max(most, Number(sequence));
  }, 0);
  return `${start}${String(last + 1).padStart(3, '0')}`;
}
