import type { OwnText, TextPart } from '../../shared/domain/index.ts';
import { sha256 } from '../storage/hash.ts';

/**
 * An officer's words as one string of letters, so that they merge by letters. A figure or a citation in them is one letter of
 * the private planes, which no keyboard writes; what it stands for is kept beside.
 */
export type Lettered = { readonly text: string; readonly parts: ReadonlyMap<string, string> };

const FIRST = 0xf0000;
const COUNT = 0xfffd;
const PRIVATE = /[\u{f0000}-\u{10ffff}]/u;

export const partName = (letter: string): string => (letter.codePointAt(0) ?? 0).toString(16);

/** Null where the words hold such letters themselves: they are then one value. */
export function lettered(words: OwnText): Lettered | null {
  const parts = new Map<string, string>();
  let text = '';
  for (const part of words) {
    if (part.kind === 'words') {
      if (PRIVATE.test(part.text)) return null;
      text += part.text;
      continue;
    }
    const json = JSON.stringify(part);
    let at = Number.parseInt(sha256(json).slice(7, 15), 16) % COUNT;
    let letter = String.fromCodePoint(FIRST + at);
    while ((parts.get(letter) ?? json) !== json) {
      at = (at + 1) % COUNT;
      letter = String.fromCodePoint(FIRST + at);
    }
    parts.set(letter, json);
    text += letter;
  }
  return { text, parts };
}

/** A letter whose meaning has not arrived is left out. */
export function unlettered(text: string, partOf: (letter: string) => string | null): OwnText {
  const found: TextPart[] = [];
  let words = '';
  const flush = (): void => {
    if (words !== '') found.push({ kind: 'words', text: words });
    words = '';
  };
  for (const letter of text) {
    if (!PRIVATE.test(letter)) {
      words += letter;
      continue;
    }
    const part = partOf(letter);
    if (part === null) continue;
    flush();
    found.push(JSON.parse(part) as TextPart);
  }
  flush();
  return found;
}
