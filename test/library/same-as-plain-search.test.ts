import { expect, it } from 'vitest';
import { buildSearchIndex } from '../../src/main/library/search.ts';
import { searchDocuments } from '../../src/main/library/search-documents.ts';
import { plainSearchOf } from './plain-search.ts';
import { QUERIES } from './queries.ts';
import { shippedLibrary } from './shipped-library.ts';

const library = await shippedLibrary();
const plainSearch = plainSearchOf(searchDocuments(library));
const index = buildSearchIndex(library);

it.each(QUERIES)('finds what the rules say, worth as much: %s', (query) => {
  const { hits, total } = index.search(query, {}, 2000);
  const expected = plainSearch(query);
  expect(total).toBe(expected.length);
  const scores = new Map(hits.map(({ kind, id, score }) => [`${kind} ${id}`, score]));
  for (const { document, score } of expected)
    expect(scores.get(`${document.kind} ${document.id}`)).toBeCloseTo(score, 1);
});
