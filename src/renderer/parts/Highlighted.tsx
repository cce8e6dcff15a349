import { useMemo } from 'react';

type HighlightedProps = { readonly text: string; readonly terms: readonly string[] };

const escaped = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Patterns by their words: rows of one answer are marked by the same few. */
const patterns = new Map<string, RegExp>();
const MOST_PATTERNS = 400;

function patternOf(words: readonly string[]): RegExp {
  const key = words.join('|');
  const known = patterns.get(key);
  if (known) return known;
  if (patterns.size >= MOST_PATTERNS) patterns.clear();
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${key})`, 'giu');
  patterns.set(key, pattern);
  return pattern;
}

/** Text with the words that a query matched marked. */
export function Highlighted({ text, terms }: HighlightedProps) {
  const parts = useMemo(() => {
    const low = text.toLowerCase();
    // Most words of a record stand elsewhere in it: no pattern is made for them.
    const words = terms.filter((term) => term !== '' && low.includes(term.toLowerCase())).map(escaped);
    if (words.length === 0) return [text];
    // The longest first, so that "battery" is not cut at "batter"; at a word's start only.
    words.sort((a, b) => b.length - a.length);
    return text.split(patternOf(words));
  }, [text, terms]);
  // Splitting on one group puts the matches at the odd places.
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text have no other name
  return parts.map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part));
}
