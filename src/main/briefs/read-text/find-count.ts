import { COMING, COUNTED, GOES_ON, LABELLED, NOT_COMING, numberSaid, UNSETTLED } from './count-words.ts';

/** How many come, as one piece of a letter says it. */
export type FoundCount = {
  readonly count: number;
  readonly words: string;
  /** "About 15", "10 to 12", "accompanied by six": read, and to be asked. */
  readonly isUnsettled: boolean;
};

/** A delegation is two at least; what is more than some hundred is another crowd. */
const [LEAST, MOST] = [2, 400];
/** So few words say nothing but the number. */
const FEW_WORDS = 6;

const settled = (match: RegExpExecArray, text: string, more: number): FoundCount | null => {
  const [whole, first = '', second] = match;
  const [low, high] = [numberSaid(first), second === undefined ? null : numberSaid(second)];
  const count = high ?? low;
  if (low === null || count === null || count < low || count + more < LEAST || count > MOST) return null;
  const before = text.slice(0, match.index + whole.indexOf(first));
  return {
    count: count + more,
    words: whole.trim(),
    isUnsettled: more > 0 || (high !== null && high !== low) || UNSETTLED.test(before),
  };
};

/** How many a sentence says will come; null where it counts something else. */
export function countInWords(text: string): FoundCount | null {
  if (NOT_COMING.test(text)) return null;
  const isShort = text.split(/\s+/).length <= FEW_WORDS;
  for (const { said, coming, alone, more } of COUNTED) {
    const match = said.exec(text);
    if (!match) continue;
    if (coming && !isShort && !COMING.test(text)) continue;
    if (alone && !GOES_ON.test(text.slice(match.index + match[0].length))) continue;
    const found = settled(match, text, more ?? 0);
    if (found) return found;
  }
  return null;
}

/** How many the answer to a label, or a heading, says will come. */
export function countInField(text: string): FoundCount | null {
  if (NOT_COMING.test(text)) return null;
  for (const said of LABELLED) {
    const match = said.exec(text.trim());
    const found = match && settled(match, text.trim(), 0);
    if (found) return found;
  }
  return null;
}
