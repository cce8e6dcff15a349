import { expect, it } from 'vitest';
import { searchIndexOf } from '../../src/main/library/search.ts';
import { searchDocuments } from '../../src/main/library/search-documents.ts';
import { miniSearchOf } from './minisearch-peer.ts';
import { shippedLibrary } from './shipped-library.ts';

const library = await shippedLibrary();
const documents = searchDocuments(library);
const peer = miniSearchOf(documents, (term, vocabulary) =>
  [...vocabulary].some((word) => word.startsWith(term)),
);
const index = searchIndexOf(library);

const QUERIES = [
  'battery',
  'batery',
  'coventry',
  'cov',
  'c',
  'uni birmingham',
  'university birmingham',
  'foreign direct investment',
  'wolverhamton',
  'quantum sensing',
  'jaguar land rover',
  '86 projects',
  'health',
  'heath',
  'xyzzyq',
  'india us',
  'F001',
  'gross value added 2024',
  'ev battery gigafactory coventry airport',
  'manufactring',
];

it.each(QUERIES)('finds what MiniSearch finds, worth as much: %s', (query) => {
  const all = peer.search(query, { combineWith: 'AND' });
  const expected = (all.length > 0 ? all : peer.search(query, { combineWith: 'OR' })).map(({ id, score }) => [
    documents[Number(id)]?.id,
    Math.round(score * 100) / 100,
  ]);
  const { hits, total } = index.search(query, {}, 2000);
  expect(total).toBe(expected.length);
  const byId = (a: (string | number | undefined)[], b: (string | number | undefined)[]) =>
    String(a[0]).localeCompare(String(b[0]));
  const ours = hits.map(({ id, score }): (string | number)[] => [id, score]).sort(byId);
  for (const [at, [id, score]] of expected.sort(byId).entries()) {
    expect(ours[at]?.[0]).toBe(id);
    expect(ours[at]?.[1]).toBeCloseTo(Number(score), 1);
  }
});
