import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildFacetIndex, facetColumns } from '../../src/main/library/facet-index.ts';
import { FACETS, searchDocuments } from '../../src/main/library/search-documents.ts';
import { library } from '../support/region.ts';

const documents = searchDocuments(library);
const itself = (_: unknown, value: string): string => value;
const index = buildFacetIndex(facetColumns(documents, itself), facetColumns([], itself), itself);
const all = Uint32Array.from(documents.keys());

it('narrows to the days before a day, and to nothing before the first', () => {
  const days = documents.flatMap(({ facets }) => facets.review).sort();
  const middle = days[Math.floor(days.length / 2)] ?? '';
  const before = index.narrowed(all, 'review', `<${middle}`);
  expect(before.length).toBe(days.filter((day) => day < middle).length);
  expect([...before].every((record) => (documents[record]?.facets.review[0] ?? '9') < middle)).toBe(true);
  expect(index.narrowed(all, 'review', `<${days[0]}`)).toHaveLength(0);
  expect(index.narrowed(all, 'review', middle)).toHaveLength(days.filter((day) => day === middle).length);
});

it('counts each value among any of the records, however many of all they are', () => {
  fc.assert(
    fc.property(
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (chances, share) => {
        const records = all.filter(() => (chances.next().value ?? 0) < share);
        const counts = index.counts(records, all);
        for (const facet of FACETS) {
          const found = [...records].flatMap((record) => documents[record]?.facets[facet] ?? []);
          const listed = counts[facet] ?? [];
          expect(listed.reduce((sum, { count }) => sum + count, 0)).toBe(found.length);
          for (const { value, count } of listed.slice(0, 40))
            expect(count).toBe(found.filter((it) => it === value).length);
        }
      },
    ),
    { numRuns: 30 },
  );
});
