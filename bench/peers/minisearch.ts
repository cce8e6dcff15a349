import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../src/main/library/search-documents.ts';
import { allowedTypos, foldWord, splitWords } from '../../src/main/library/search-words.ts';

/** Every record that MiniSearch finds by our rules, by its number, with what it is worth. */
export type Peer = (query: string) => readonly { readonly id: unknown; readonly score: number }[];

/** MiniSearch over the same documents by the same rules; `isWord` says which words are there, and so are not misspelt. */
export function miniSearchOf(
  documents: readonly SearchDocument[],
  isWord: (term: string, vocabulary: ReadonlySet<string>) => boolean,
): Peer {
  const vocabulary = new Set<string>();
  const peer = new MiniSearch<SearchDocument>({
    idField: 'order',
    fields: ['title', 'detail', 'text', 'id'],
    tokenize: (text) => [...splitWords(text)],
    processTerm: (word) => {
      const term = foldWord(word);
      if (term !== null) vocabulary.add(term);
      return term;
    },
    searchOptions: {
      processTerm: foldWord,
      boost: { title: 3, id: 2 },
      prefix: (term, at, terms) => term.length >= 3 || at === terms.length - 1,
      fuzzy: (term) => (isWord(term, vocabulary) ? 0 : allowedTypos(term)),
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  });
  peer.addAll(documents);
  return (query) => {
    const all = peer.search(query, { combineWith: 'AND' });
    return all.length > 0 ? all : peer.search(query, { combineWith: 'OR' });
  };
}
