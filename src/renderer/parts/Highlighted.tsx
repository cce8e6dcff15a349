import { useMemo } from 'react';

type HighlightedProps = { readonly text: string; readonly terms: readonly string[] };

const escaped = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Text with the words that a query matched marked. */
export function Highlighted({ text, terms }: HighlightedProps) {
  const parts = useMemo(() => {
    const words = terms.filter((term) => term !== '').map(escaped);
    if (words.length === 0) return [text];
    // The longest first, so that "battery" is not cut at "batter"; at a word's start only.
    words.sort((a, b) => b.length - a.length);
    return text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})`, 'giu'));
  }, [text, terms]);
  // Splitting on one group puts the matches at the odd places.
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text have no other name
  return parts.map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part));
}
