import { inLanguages, wordFor } from '../strings/catalogue.ts';
import { LABELS } from '../strings/texts.ts';

/** The open words of a pack in a language, as far as it has them. */
export const labelsIn = inLanguages('labels', LABELS);

/** Readable name of an open word of a pack; one that we never saw is shown as it stands. */
export function label(word: string): string {
  return wordFor(labelsIn('en'), word) ?? word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');
}

/** An organisation's kind; `talent` there means a university or college. */
export function organisationKind(kind: string): string {
  return kind === 'talent' ? 'University' : label(kind);
}

/** "a", "a and b", "a, b and c". */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
