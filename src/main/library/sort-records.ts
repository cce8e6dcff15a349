import type { SearchSort } from '../../shared/views/index.ts';
import type { SearchDocument } from './search-documents.ts';
import { foldWord } from './search-words.ts';

/** A title's sort key: lower case, without accents or leading quotation marks. */
export const titleKey = ({ title }: Pick<SearchDocument, 'title'>): string =>
  (foldWord(title) ?? title.toLowerCase()).replace(/^[^\p{L}\p{N}]+/u, '');

const KEYS: Readonly<Record<Exclude<SearchSort, 'best'>, (document: SearchDocument) => string>> = {
  name: titleKey,
  newest: ({ dates }) => dates.newest,
  review: ({ dates }) => dates.review,
};

/** Newest first, or next review first; records without a date last. */
const comesBefore = (sort: SearchSort, a: string, b: string): boolean => {
  if (a === '' || b === '') return b === '' && a !== '';
  return sort === 'newest' ? a > b : a < b;
};

/** Sorts records by something other than score. Ranks are computed on first use; equal records keep browsing order. */
export function recordSorter(
  count: number,
  document: (record: number) => SearchDocument | undefined,
): (records: Uint32Array, sort: Exclude<SearchSort, 'best'>) => Uint32Array {
  const made = new Map<SearchSort, Uint32Array>();
  const ranksOf = (sort: Exclude<SearchSort, 'best'>): Uint32Array => {
    const known = made.get(sort);
    if (known) return known;
    const of = KEYS[sort];
    const all = Array.from({ length: count }, (_, record) => {
      const found = document(record);
      return { record, key: found ? of(found) : '', order: found?.order ?? record };
    });
    all.sort((a, b) => (a.key === b.key ? a.order - b.order : comesBefore(sort, a.key, b.key) ? -1 : 1));
    const ranks = new Uint32Array(count);
    for (const [rank, { record }] of all.entries()) ranks[record] = rank;
    made.set(sort, ranks);
    return ranks;
  };
  return (records, sort) => {
    const ranks = ranksOf(sort);
    return records.slice().sort((a, b) => (ranks[a] as number) - (ranks[b] as number));
  };
}
