import type { Guess } from '../views/delegations.ts';

/** What an officer can say of words that were not understood. */
export const SAYABLE = ['person', 'visit', 'stop', 'sector', 'interest', 'question'] as const;
export type Sayable = (typeof SAYABLE)[number];

/** Which of them are looked into: dates and names are read from the words as from a letter. */
export const isLookedInto = (field: Sayable): boolean =>
  field === 'person' || field === 'visit' || field === 'stop';

type Said = { readonly field: Sayable; readonly words: string; readonly line: number | null };

/**
 * The guess that the officer makes of words, with what reading them alone found, and the visit as far as it is known.
 * Null where they hold no day, and what they are said to be needs one.
 */
export function saidGuess(
  { field, words, line }: Said,
  read: readonly Guess[],
  visitFrom: string | null,
  id: string,
): Guess | null {
  const about = { id, words, line, sureness: 'sure', why: '', use: true } as const;
  const dates = read.find((it) => it.field === 'visit');
  if (field === 'visit') return dates?.field === field ? { ...about, field, value: dates.value } : null;
  if (field === 'person') {
    const found = read.find((it) => it.field === 'person');
    const [name = words, role, ...rest] = words.split(/\s*(?:[,;|\t]|\s[–—-]\s)\s*/);
    const value = { name, role: role || null, organisation: rest.join(', ') || null };
    return { ...about, field, value: found?.field === field ? found.value : value };
  }
  if (field !== 'stop') return { ...about, field, value: words };
  const found = read.find((it) => it.field === 'stop');
  if (found?.field === field) return { ...about, field, value: found.value };
  const date = (dates?.field === 'visit' ? dates.value.from : visitFrom) ?? '';
  return date === '' ? null : { ...about, field, value: { date, time: null, place: '', title: words } };
}
