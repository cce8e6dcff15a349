import { foldAccents } from '../../shared/format/fold.ts';

/** Words that occur in nearly every sentence. Not "us" and "it": the United States, and computing. */
const FILLERS = new Set('a an and are as at by for from in is of on or that the to was were with'.split(' '));

/** A number with its groups and decimals is one word, however it is grouped; so is the sign of a currency. */
const NUMBER = String.raw`\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?(?!\d)|\d+\.\d+`;
const WORD = new RegExp(String.raw`${NUMBER}|[\p{L}\p{N}\p{M}]+|\p{Sc}`, 'gu');

/** The words of a text as written. */
export function splitWords(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** The indexed form of a word; null for a filler word. */
export function foldWord(word: string): string | null {
  const fold = foldAccents(/^\d[\d,]*,\d{3}/.test(word) ? word.replaceAll(',', '') : word);
  return FILLERS.has(fold) ? null : fold;
}

/** How many letters may be wrong: none in a number, an id or a short word, where one letter makes another word. */
export function allowedTypos(word: string): number {
  if (/\p{N}/u.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** A slip of the finger seldom takes the first letter: June is no misspelt Pune. */
export const isSameStart = (word: string, term: string): boolean => word[0] === term[0];

/** Two letters that are a word by themselves (EV, AI, UK) are that word, and not the beginning of others. */
export const isWordOfItsOwn = (term: string, isThere: boolean): boolean => term.length === 2 && isThere;
