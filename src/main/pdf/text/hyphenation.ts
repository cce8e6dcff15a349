import english from 'hyphen/en-gb/index.js';

const SOFT = '\u00ad';
/** Letters that stay together at the beginning and at the end of a word. */
const LEAST = 3;
const MOST_KNOWN = 10_000;
const hyphenCache = new Map<string, readonly number[]>();

/** Offsets at which an English word may be cut; none in names and abbreviations that begin with a capital or hold one. */
export function hyphenPoints(word: string): readonly number[] {
  if (!/^\p{Ll}+$/u.test(word)) return [];
  const before = hyphenCache.get(word);
  if (before) return before;
  const points: number[] = [];
  let offset = 0;
  for (const part of english
    .hyphenateSync(word, { hyphenChar: SOFT, minWordLength: LEAST * 2 })
    .split(SOFT)
    .slice(0, -1)) {
    offset += part.length;
    if (offset >= LEAST && word.length - offset >= LEAST) points.push(offset);
  }
  if (hyphenCache.size >= MOST_KNOWN) hyphenCache.clear();
  hyphenCache.set(word, points);
  return points;
}
