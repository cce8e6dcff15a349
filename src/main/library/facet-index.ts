import type { SearchAnswer } from '../../shared/views/index.ts';
import { FACETS, type FacetName, type SearchDocument } from './search-documents.ts';

export type FacetIndex = {
  /** The records among these whose facet has the value, ignoring case; for days, `<2026-11-22` means earlier days. */
  narrowed(records: Uint32Array, facet: FacetName, value: string): Uint32Array;
  /** For each facet, its values among the records with counts, largest first. `records` is a subset of `all`. */
  counts(records: Uint32Array, all: Uint32Array): SearchAnswer['facets'];
};

const sameValue = (value: string): string => value.toLocaleLowerCase('en');
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export type LabelOf = (facet: FacetName, value: string) => string;

/** The values of one facet by number: document d has `members[starts[d]]` up to `members[starts[d + 1]]`. */
export type FacetColumn = {
  readonly values: readonly string[];
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
};
export type FacetColumns = ReadonlyMap<FacetName, FacetColumn>;

type Value = { readonly value: string; readonly label: string };

/** In the order for equal counts. */
const withLabels = (values: Iterable<string>, labelOf: (value: string) => string): readonly Value[] =>
  [...new Set(values)]
    .map((value) => ({ value, label: labelOf(value) }))
    .sort((a, b) => inOrder(a.label, b.label) || inOrder(a.value, b.value));

function buildColumn(
  documents: readonly SearchDocument[],
  facet: FacetName,
  labelOf: (value: string) => string,
): FacetColumn {
  const met = new Set<string>();
  for (const { facets } of documents) for (const value of facets[facet]) met.add(value);
  const values = withLabels(met, labelOf).map(({ value }) => value);
  const numbers = new Map(values.map((value, number) => [value, number]));
  const starts = new Uint32Array(documents.length + 1);
  const members: number[] = [];
  for (const [record, { facets }] of documents.entries()) {
    for (const value of facets[facet]) members.push(numbers.get(value) ?? 0);
    starts[record + 1] = members.length;
  }
  return { values, starts, members: Uint32Array.from(members) };
}

export const facetColumns = (documents: readonly SearchDocument[], labelOf: LabelOf): FacetColumns =>
  new Map(FACETS.map((facet) => [facet, buildColumn(documents, facet, (value) => labelOf(facet, value))]));

/** The column with value numbers shared by all segments; unchanged if they already match. */
function renumberColumn(column: FacetColumn, numbers: ReadonlyMap<string, number>): FacetColumn {
  if (column.values.every((value, number) => numbers.get(value) === number)) return column;
  const now = column.values.map((value) => numbers.get(value) ?? 0);
  return { ...column, members: column.members.map((number) => now[number] ?? 0) };
}

const NONE: FacetColumn = { values: [], starts: new Uint32Array(1), members: new Uint32Array() };

/**
 * Facets over the pack's documents and, numbered after them, the documents rewritten by the team's edits. The pack's
 * columns are built once; an edit adds its own.
 */
export function buildFacetIndex(pack: FacetColumns, edits: FacetColumns, labelOf: LabelOf): FacetIndex {
  const facets = FACETS.map((facet) => {
    const [own, come] = [pack.get(facet) ?? NONE, edits.get(facet) ?? NONE];
    const values = withLabels([...own.values, ...come.values], (value) => labelOf(facet, value));
    const numbers = new Map(values.map(({ value }, number) => [value, number]));
    return { facet, values, own: renumberColumn(own, numbers), come: renumberColumn(come, numbers) };
  });
  const ownLength = (facets[0]?.own.starts.length ?? 1) - 1;
  const comeLength = (facets[0]?.come.starts.length ?? 1) - 1;
  const counted = (records: Uint32Array, { values, own, come }: (typeof facets)[number]): Uint32Array => {
    const counts = new Uint32Array(values.length);
    for (const record of records) {
      const { starts, members } = record < ownLength ? own : come;
      const at = record < ownLength ? record : record - ownLength;
      const end = starts[at + 1] as number;
      for (let member = starts[at] as number; member < end; member += 1) {
        const number = members[member] as number;
        counts[number] = (counts[number] as number) + 1;
      }
    }
    return counts;
  };
  let totals: { readonly all: Uint32Array; readonly counts: readonly Uint32Array[] } | null = null;
  let others: { readonly records: Uint32Array; readonly left: Uint32Array } | null = null;
  /** A single letter finds most of a library: then count what it does not find, and subtract. */
  const countedIn = (
    records: Uint32Array,
    all: Uint32Array,
    found: (typeof facets)[number],
    at: number,
  ): Uint32Array => {
    if (records.length * 2 < all.length) return counted(records, found);
    if (totals?.all !== all) totals = { all, counts: facets.map((facet) => counted(all, facet)) };
    const whole = totals.counts[at] as Uint32Array;
    if (records === all) return whole;
    if (others?.records !== records) {
      const isIn = new Uint8Array(ownLength + comeLength);
      for (const record of records) isIn[record] = 1;
      others = { records, left: all.filter((record) => isIn[record] === 0) };
    }
    const counts = counted(others.left, found);
    for (let number = 0; number < counts.length; number += 1)
      counts[number] = (whole[number] as number) - (counts[number] as number);
    return counts;
  };
  return {
    narrowed(records, wantedFacet, wanted) {
      const found = facets.find(({ facet }) => facet === wantedFacet);
      if (!found) return records;
      const before = wantedFacet === 'review' && wanted.startsWith('<') ? wanted.slice(1) : null;
      const same = Uint8Array.from(found.values, ({ value }) =>
        Number(before === null ? sameValue(value) === sameValue(wanted) : value < before),
      );
      return records.filter((record) => {
        const { starts, members } = record < ownLength ? found.own : found.come;
        const at = record < ownLength ? record : record - ownLength;
        for (let member = starts[at] as number; member < (starts[at + 1] as number); member += 1)
          if (same[members[member] as number] === 1) return true;
        return false;
      });
    },
    counts(records, all) {
      const listed = facets.map((found, at) => {
        const counts = countedIn(records, all, found, at);
        const met: number[] = [];
        for (let number = 0; number < counts.length; number += 1) if (counts[number] !== 0) met.push(number);
        met.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
        return [
          found.facet,
          met.map((number) => ({
            value: '',
            label: '',
            ...found.values[number],
            count: counts[number] as number,
          })),
        ];
      });
      return Object.fromEntries(listed);
    },
  };
}
