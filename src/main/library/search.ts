import type { SearchAnswer, SearchHit, SearchSort } from '../../shared/views/index.ts';
import { buildFacetIndex, type FacetIndex, facetColumns, type LabelOf } from './facet-index.ts';
import { buildSegment, wordFinder } from './find-words.ts';
import { createLibrary, type Library } from './library.ts';
import { buildPostings, indexedWords, type Postings } from './postings.ts';
import {
  FACETS,
  type FacetName,
  rewrittenDocuments,
  type SearchDocument,
  searchDocuments,
} from './search-documents.ts';
import { foldWord, splitWords } from './search-words.ts';
import { recordSorter, titleKey } from './sort-records.ts';

export type SearchIndex = {
  /**
   * Finds records by words: each word must match, by prefix or approximately; if no record has all, any of them.
   * Without words it browses. The same input always gives the same order. Returns `limit` hits from `offset`; `total`
   * and the facets count all.
   */
  search(query: string, facets: IndexFacets, limit: number, offset?: number, sort?: SearchSort): SearchAnswer;
  /**
   * The position of the next hit from `from` on (wrapping around) whose title starts like this; null if there is
   * none.
   */
  seek(query: string, facets: IndexFacets, sort: SearchSort, beginning: string, from: number): number | null;
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

/** The best few by score, equal ones in browsing order: a heap with the worst on top. */
function best(
  records: Uint32Array,
  scores: Float64Array,
  orders: Float64Array,
  limit: number,
): readonly number[] {
  const isWorse = (a: number, b: number): boolean =>
    (scores[a] as number) < (scores[b] as number) ||
    (scores[a] === scores[b] && (orders[a] as number) > (orders[b] as number));
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

/** The matched words as the record spells them, for highlighting. */
function matchedTerms({ title, detail, text }: SearchDocument, matched: ReadonlySet<string>): string[] {
  if (matched.size === 0) return [];
  const written = splitWords(`${title} ${detail} ${text}`).filter((word) =>
    matched.has(foldWord(word) ?? ''),
  );
  return [...new Set(written)];
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** Numbers of the valid records, in browsing order. */
function browseOrder(
  own: readonly SearchDocument[],
  come: readonly SearchDocument[],
  gone: Uint8Array,
): Uint32Array {
  const left = Uint32Array.from(own, (_, record) => record).filter((record) => gone[record] === 0);
  if (come.length === 0) return left;
  const numbered = come
    .map(({ order }, index) => ({ order, record: own.length + index }))
    .sort((a, b) => a.order - b.order);
  const all = new Uint32Array(left.length + come.length);
  let from = 0;
  let to = 0;
  for (const { order, record } of numbered) {
    while (from < left.length && (left[from] as number) < order) all[to++] = left[from++] as number;
    all[to++] = record;
  }
  all.set(left.subarray(from), to);
  return all;
}

/** The pack's words that only removed documents contain. */
function lostWords(
  own: readonly SearchDocument[],
  { starts, vocabulary }: Postings,
  gone: readonly number[],
) {
  const fewer = new Map<number, number>();
  for (const record of gone) {
    for (const word of indexedWords(own[record] as SearchDocument)) {
      const at = vocabulary.positionOf(word);
      if (at !== null) fewer.set(at, (fewer.get(at) ?? 0) + 1);
    }
  }
  const lost = [...fewer].filter(
    ([word, count]) => (starts[word + 1] as number) - (starts[word] as number) === count,
  );
  return new Set(lost.map(([word]) => word));
}

/** Filters: a value per facet; for review days, `<2026-11-22` means earlier. */
export type IndexFacets = { readonly [F in FacetName]?: string | undefined };

/** The search index of a pack's own records, built once, and combined with the team's edits after each edit. */
export type PackIndex = {
  /** `library` must be over the same records. The work is proportional to the edits, not the pack. */
  under(library: Library): SearchIndex;
};

/** The full-text index over a pack's facts, organisations, clusters, places, sources and series. */
export function buildPackIndex(of: Library): PackIndex {
  const pack = createLibrary(of.pack, of.base);
  const own = searchDocuments(pack);
  const postings = buildPostings(own);
  const segment = buildSegment(postings, own.length, 0);
  const columns = facetColumns(own, (facet, value) => labelOf(pack, facet, value));
  const at = new Map(own.map(({ kind, id }, record) => [`${kind} ${id}`, record]));
  return {
    under(library) {
      const labels: LabelOf = (facet, value) => labelOf(library, facet, value);
      const rewritten = rewrittenDocuments(own, at, pack, library);
      const come = rewritten.documents;
      const gone = new Uint8Array(own.length + come.length);
      for (const record of rewritten.gone) gone[record] = 1;
      const find = wordFinder(
        [
          { ...segment, lost: lostWords(own, postings, rewritten.gone) },
          buildSegment(buildPostings(come, postings.rarities), come.length, own.length),
        ],
        gone,
      );
      return indexOf({
        find,
        gone,
        facets: buildFacetIndex(columns, facetColumns(come, labels), labels),
        everything: browseOrder(own, come, gone),
        document: (record) => own[record] ?? come[record - own.length],
      });
    },
  };
}

/** The index of a library including the team's edits. */
export const buildSearchIndex = (library: Library): SearchIndex => buildPackIndex(library).under(library);

type Parts = {
  readonly find: ReturnType<typeof wordFinder>;
  readonly gone: Uint8Array;
  readonly facets: FacetIndex;
  readonly everything: Uint32Array;
  readonly document: (record: number) => SearchDocument | undefined;
};

function indexOf({ find, gone, facets: facetIndex, everything, document }: Parts): SearchIndex {
  const nothing = new Float64Array(gone.length);
  const orders = Float64Array.from(gone, (_, record) => document(record)?.order ?? record);
  // The library's first screen counts everything, always with the same result.
  let allCounts: SearchAnswer['facets'] | null = null;
  const countsOf = (records: Uint32Array): SearchAnswer['facets'] => {
    if (records !== everything) return facetIndex.counts(records, everything);
    allCounts ??= facetIndex.counts(everything, everything);
    return allCounts;
  };
  const hitOf = (record: number, score: number, words: ReadonlySet<string>): SearchHit[] => {
    const found = document(record);
    if (!found) return [];
    const { kind, id, title, detail } = found;
    return [
      { kind, id, title, detail, score: Math.round(score * 1000) / 1000, terms: matchedTerms(found, words) },
    ];
  };
  const sorted = recordSorter(gone.length, document);
  type Found = { records: Uint32Array; scores: Float64Array; words: ReadonlySet<string> };
  const foundBy = (query: string, facets: IndexFacets): Found => {
    const terms = splitWords(query).flatMap((word) => foldWord(word) ?? []);
    const found =
      terms.length === 0 ? { records: everything, scores: nothing, words: NO_WORDS } : find(terms);
    const records = FACETS.reduce((left, name) => {
      const wanted = facets[name];
      return wanted === undefined ? left : facetIndex.narrowed(left, name, wanted);
    }, found.records);
    return { ...found, records };
  };
  // A list is read in windows: sort it once for all of them.
  let last: { readonly key: string; readonly found: Found; readonly counts: SearchAnswer['facets'] } | null =
    null;
  const inOrder = (query: string, facets: IndexFacets, sort: SearchSort) => {
    const key = JSON.stringify([query, facets, sort]);
    if (last?.key === key) return last;
    const found = foundBy(query, facets);
    const { scores } = found;
    const byWorth = (a: number, b: number): number =>
      (scores[b] as number) - (scores[a] as number) || (orders[a] as number) - (orders[b] as number);
    const records =
      sort !== 'best'
        ? sorted(found.records, sort)
        : found.words === NO_WORDS
          ? found.records
          : found.records.slice().sort(byWorth);
    // The next search reuses the arrays of scores.
    const own = scores === nothing ? scores : scores.slice();
    last = { key, found: { ...found, records, scores: own }, counts: countsOf(found.records) };
    return last;
  };
  const answer = (
    { records, scores, words }: Found,
    shown: readonly number[],
    counts: SearchAnswer['facets'],
  ) => ({
    total: records.length,
    hits: shown.flatMap((record) => hitOf(record, scores[record] as number, words)),
    facets: counts,
  });
  return {
    search(query, facets, limit, offset = 0, sort = 'best') {
      if (offset > 0 || sort !== 'best') {
        const { found, counts } = inOrder(query, facets, sort);
        return answer(found, [...found.records.subarray(offset, offset + limit)], counts);
      }
      const found = foundBy(query, facets);
      const { records, scores, words } = found;
      const top = words === NO_WORDS ? [...records.subarray(0, limit)] : best(records, scores, orders, limit);
      return answer(found, top, countsOf(records));
    },
    seek(query, facets, sort, beginning, from) {
      const { records } = inOrder(query, facets, sort).found;
      const wanted = titleKey({ title: beginning });
      for (let step = 0; step < records.length; step += 1) {
        const at = (from + step) % records.length;
        const found = document(records[at] as number);
        if (found && titleKey(found).startsWith(wanted)) return at;
      }
      return null;
    },
  };
}
