import { wordsInText } from '../../../../shared/briefs/block-kinds.ts';
import type { OwnText } from '../../../../shared/domain/brief.ts';

/** Words that one step back takes away. */
const WORDS_A_PHRASE = 4;

/** Which phrase of a text is being typed: it changes every few words, and with each figure, citation and paragraph. */
export function phraseKey(text: OwnText): string {
  const words = wordsInText(text);
  const count = words.split(/\s+/).filter(Boolean).length;
  const paragraphs = words.split('\n').length;
  const bound = text.filter(({ kind }) => kind !== 'words').length;
  return `${bound} ${paragraphs} ${Math.floor(count / WORDS_A_PHRASE)}`;
}
