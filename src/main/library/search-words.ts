import { foldAccents } from '../../shared/format/fold.ts';

/** Words that occur in nearly every sentence. Not "us" and "it": the United States, and computing. */
const FILLERS = new Set('a an and are as at by for from in is of on or that the to was were with'.split(' '));

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text as written. */
export function splitWords(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** The indexed form of a word; null for a filler word. */
export function foldWord(word: string): string | null {
  const fold = foldAccents(word);
  return FILLERS.has(fold) ? null : fold;
}

/** How many letters may be wrong: none in a number, an id or a short word, where one letter makes another word. */
export function allowedTypos(word: string): number {
  if (/\p{N}/u.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}
