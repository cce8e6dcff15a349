import type { SearchAnswer } from '../../shared/contract.ts';
import { FACETS, type FacetName, type SearchDocument } from './search-documents.ts';

export type FacetIndex = {
  /** The records among these whose facet has the value, whatever its capitals. */
  narrowed(records: Uint32Array, facet: FacetName, value: string): Uint32Array;
  /** For each facet its values among the records with their counts, the largest first. */
  counts(records: Uint32Array): SearchAnswer['facets'];
};

const sameValue = (value: string): string => value.toLocaleLowerCase('en');
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The values of one facet by number: those of record r are at `starts[r]` up to `starts[r + 1]`. */
type Column = {
  readonly values: readonly { readonly value: string; readonly label: string }[];
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
};

function columnOf(
  documents: readonly SearchDocument[],
  facet: FacetName,
  labelOf: (value: string) => string,
): Column {
  const ids = new Map<string, number>();
  for (const { facets } of documents)
    for (const value of facets[facet]) if (!ids.has(value)) ids.set(value, ids.size);
  // Numbered in the order in which equal counts are listed, so that listing compares numbers only.
  const values = [...ids.keys()]
    .map((value) => ({ value, label: labelOf(value) }))
    .sort((a, b) => inOrder(a.label, b.label) || inOrder(a.value, b.value));
  for (const [number, { value }] of values.entries()) ids.set(value, number);
  const starts = new Uint32Array(documents.length + 1);
  const members: number[] = [];
  for (const [record, { facets }] of documents.entries()) {
    for (const value of facets[facet]) members.push(ids.get(value) ?? 0);
    starts[record + 1] = members.length;
  }
  return { values, starts, members: Uint32Array.from(members) };
}

export function facetIndexOf(
  documents: readonly SearchDocument[],
  labelOf: (facet: FacetName, value: string) => string,
): FacetIndex {
  const columns = new Map(
    FACETS.map((facet) => [facet, columnOf(documents, facet, (value) => labelOf(facet, value))]),
  );
  return {
    narrowed(records, facet, wanted) {
      const column = columns.get(facet);
      if (!column) return records;
      const { values, starts, members } = column;
      const same = Uint8Array.from(values, ({ value }) => Number(sameValue(value) === sameValue(wanted)));
      return records.filter((record) => {
        for (let at = starts[record] as number; at < (starts[record + 1] as number); at += 1)
          if (same[members[at] as number] === 1) return true;
        return false;
      });
    },
    counts(records) {
      const listed = [...columns].map(([facet, { values, starts, members }]) => {
        const counts = new Uint32Array(values.length);
        for (const record of records) {
          const end = starts[record + 1] as number;
          for (let at = starts[record] as number; at < end; at += 1) {
            const member = members[at] as number;
            counts[member] = (counts[member] as number) + 1;
          }
        }
        const met: number[] = [];
        for (let number = 0; number < counts.length; number += 1) if (counts[number] !== 0) met.push(number);
        met.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
        return [
          facet,
          met.map((number) => ({ value: '', label: '', ...values[number], count: counts[number] as number })),
        ];
      });
      return Object.fromEntries(listed);
    },
  };
}
