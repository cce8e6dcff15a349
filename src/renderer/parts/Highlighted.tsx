import { useMemo } from 'react';
import { escapePattern } from '../../shared/format/escape-pattern.ts';

type HighlightedProps = { readonly text: string; readonly terms: readonly string[] };

/** Patterns by their words, cached: all rows of a result mark the same few words. */
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

/** Text with the words that matched a query marked. */
export function Highlighted({ text, terms }: HighlightedProps) {
  const parts = useMemo(() => {
    const low = text.toLowerCase();
    // Skip words that this text does not contain: most of them match another field.
    const words = terms.filter((term) => term !== '' && low.includes(term.toLowerCase())).map(escapePattern);
    if (words.length === 0) return [text];
    // Longest first, so that "battery" is not cut at "batter"; only at the start of a word.
    words.sort((a, b) => b.length - a.length);
    return text.split(patternOf(words));
  }, [text, terms]);
  // Splitting on a group puts the matches at odd indices.
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text have no other name
  return parts.map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part));
}
