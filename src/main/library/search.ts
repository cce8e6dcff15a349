import MiniSearch, { type SearchResult } from 'minisearch';
import type { SearchAnswer, SearchFacets, SearchHit } from '../../shared/contract.ts';
import type { Library } from './library.ts';
import { FACETS, type FacetName, type SearchDocument, searchDocuments } from './search-documents.ts';
import { folded, tolerance, wordsOf } from './search-words.ts';

export type SearchIndex = {
  /**
   * Finds records by words: every word has to be there, by its beginning or nearly so; if no record has them all,
   * any of them. A query without words browses. The same input always gives the same order.
   * `limit` bounds the hits given; `total` and the facets count all of them.
   */
  search(query: string, facets: SearchFacets, limit: number): SearchAnswer;
};

type Found = { readonly document: SearchDocument; readonly score: number; readonly terms: readonly string[] };

/** A short word's beginning is met everywhere; only the last word may be still in the typing. */
const PREFIX_FROM = 3;

/** Whether a word of the list begins so; the list is in order. */
function beginsAny(words: readonly string[], beginning: string): boolean {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  return words[low]?.startsWith(beginning) ?? false;
}

function searcherOf(documents: readonly SearchDocument[]): (query: string) => readonly Found[] {
  const vocabulary = new Set<string>();
  const index = new MiniSearch<SearchDocument>({
    idField: 'order',
    fields: ['title', 'detail', 'text', 'id'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (word) => {
      const term = folded(word);
      if (term !== null) vocabulary.add(term);
      return term;
    },
    searchOptions: {
      processTerm: folded,
      boost: { title: 3, id: 2 },
      prefix: (term, at, terms) => term.length >= PREFIX_FROM || at === terms.length - 1,
      // A word that is met as it stands is no mistake: a town’s name must not find every word like it.
      fuzzy: (term) => (beginsAny(words, term) ? 0 : tolerance(term)),
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  });
  index.addAll(documents);
  const words = [...vocabulary].sort();
  const found = ({ id, score, terms }: SearchResult): Found[] => {
    const document = documents[Number(id)];
    return document ? [{ document, score, terms }] : [];
  };
  return (query) => {
    const all = index.search(query, { combineWith: 'AND' });
    return (all.length > 0 ? all : index.search(query, { combineWith: 'OR' })).flatMap(found);
  };
}

/** Facet values are compared without regard to capitals, so that a command line may say `--market us`. */
const sameValue = (value: string): string => value.toLocaleLowerCase('en');

function narrowed(found: readonly Found[], facets: SearchFacets): readonly Found[] {
  return FACETS.reduce((left, name) => {
    const wanted = facets[name];
    if (wanted === undefined) return left;
    return left.filter(({ document }) =>
      document.facets[name].some((value) => sameValue(value) === sameValue(wanted)),
    );
  }, found);
}

function labelOf(library: Library, facet: FacetName, value: string): string {
  switch (facet) {
    case 'cluster':
      return library.cluster(value)?.name ?? value;
    case 'source':
      return library.source(value)?.title ?? value;
    case 'theme':
    case 'kind':
      return value.replaceAll('-', ' ');
    default:
      return value;
  }
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function facetCounts(library: Library, found: readonly Found[]): SearchAnswer['facets'] {
  const countsOf = (name: FacetName) => {
    const counts = new Map<string, number>();
    for (const { document } of found) {
      for (const value of document.facets[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ value, label: labelOf(library, name, value), count }))
      .sort((a, b) => b.count - a.count || inOrder(a.label, b.label) || inOrder(a.value, b.value));
  };
  return Object.fromEntries(FACETS.map((name) => [name, countsOf(name)]));
}

/** The matched words as the record writes them, accents and capitals kept, so that they can be marked in it. */
function writtenTerms({ title, detail, text }: SearchDocument, terms: readonly string[]): string[] {
  const matched = new Set(terms);
  const written = wordsOf(`${title} ${detail} ${text}`).filter((word) => matched.has(folded(word) ?? ''));
  return [...new Set(written)];
}

function hitOf({ document, score, terms }: Found): SearchHit {
  const { kind, id, title, detail } = document;
  return {
    kind,
    id,
    title,
    detail,
    score: Math.round(score * 1000) / 1000,
    terms: writtenTerms(document, terms),
  };
}

/** The full-text index over a library's facts, organisations, clusters, places, sources and series. */
export function searchIndexOf(library: Library): SearchIndex {
  const documents = searchDocuments(library);
  const everything: readonly Found[] = documents.map((document) => ({ document, score: 0, terms: [] }));
  const search = searcherOf(documents);
  return {
    search(query, facets, limit) {
      const found = wordsOf(query).every((word) => folded(word) === null) ? everything : search(query);
      const hits = narrowed(found, facets);
      const ranked = [...hits].sort((a, b) => b.score - a.score || a.document.order - b.document.order);
      return {
        total: hits.length,
        hits: ranked.slice(0, limit).map(hitOf),
        facets: facetCounts(library, hits),
      };
    },
  };
}
