import type { SearchAnswer, SearchFacets, SearchHit } from '../../shared/contract.ts';
import { facetIndexOf } from './facet-index.ts';
import { wordFinder } from './find-words.ts';
import type { Library } from './library.ts';
import { postingsOf } from './postings.ts';
import { FACETS, type FacetName, type SearchDocument, searchDocuments } from './search-documents.ts';
import { folded, wordsOf } from './search-words.ts';

export type SearchIndex = {
  /**
   * Finds records by words: every word has to be there, by its beginning or nearly so; if no record has them all,
   * any of them. A query without words browses. The same input always gives the same order.
   * `limit` bounds the hits given; `total` and the facets count all of them.
   */
  search(query: string, facets: SearchFacets, limit: number): SearchAnswer;
};

function labelOf(library: Library, facet: FacetName, value: string): string {
  switch (facet) {
    case 'cluster':
      return library.cluster(value)?.name ?? value;
    case 'source':
      return library.source(value)?.title ?? value;
    default:
      return value;
  }
}

/** The best few of many by score, equal ones in the order of browsing; a heap with the worst of them on top. */
function best(records: Uint32Array, scores: Float64Array, limit: number): readonly number[] {
  const isWorse = (a: number, b: number): boolean =>
    (scores[a] as number) < (scores[b] as number) || (scores[a] === scores[b] && a > b);
  const heap: number[] = [];
  const sink = (from: number): void => {
    for (let at = from; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && isWorse(heap[child] as number, heap[worst] as number)) worst = child;
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst] as number, heap[at] as number];
      at = worst;
    }
  };
  for (const record of records) {
    if (heap.length < limit) {
      heap.push(record);
      if (heap.length === limit) for (let at = limit >> 1; at >= 0; at -= 1) sink(at);
    } else if (isWorse(heap[0] as number, record)) {
      heap[0] = record;
      sink(0);
    }
  }
  return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1));
}

/** The matched words as the record writes them, accents and capitals kept, so that they can be marked in it. */
function writtenTerms({ title, detail, text }: SearchDocument, matched: ReadonlySet<string>): string[] {
  if (matched.size === 0) return [];
  const written = wordsOf(`${title} ${detail} ${text}`).filter((word) => matched.has(folded(word) ?? ''));
  return [...new Set(written)];
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** The full-text index over a library's facts, organisations, clusters, places, sources and series. */
export function searchIndexOf(library: Library): SearchIndex {
  const documents = searchDocuments(library);
  const find = wordFinder(postingsOf(documents), documents.length);
  const facetIndex = facetIndexOf(documents, (facet, value) => labelOf(library, facet, value));
  const everything = Uint32Array.from(documents, (_, record) => record);
  const nothing = new Float64Array(documents.length);
  // The screen that greets the officer counts everything, and always the same.
  let allCounts: SearchAnswer['facets'] | null = null;
  const countsOf = (records: Uint32Array): SearchAnswer['facets'] => {
    if (records !== everything) return facetIndex.counts(records);
    allCounts ??= facetIndex.counts(everything);
    return allCounts;
  };
  const hitOf = (record: number, score: number, words: ReadonlySet<string>): SearchHit[] => {
    const document = documents[record];
    if (!document) return [];
    const { kind, id, title, detail } = document;
    return [
      {
        kind,
        id,
        title,
        detail,
        score: Math.round(score * 1000) / 1000,
        terms: writtenTerms(document, words),
      },
    ];
  };
  return {
    search(query, facets, limit) {
      const terms = wordsOf(query).flatMap((word) => folded(word) ?? []);
      const found =
        terms.length === 0 ? { records: everything, scores: nothing, words: NO_WORDS } : find(terms);
      const records = FACETS.reduce((left, name) => {
        const wanted = facets[name];
        return wanted === undefined ? left : facetIndex.narrowed(left, name, wanted);
      }, found.records);
      const top = terms.length === 0 ? [...records.subarray(0, limit)] : best(records, found.scores, limit);
      return {
        total: records.length,
        hits: top.flatMap((record) => hitOf(record, found.scores[record] as number, found.words)),
        facets: countsOf(records),
      };
    },
  };
}
