import { z } from 'zod';
import { PAGED_TYPES } from '../domain/records/kinds.ts';

/** What the library holds: searching it, and reading one record. */

/** A source as a list names it. */
export const SourceName = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string().nullable(),
});
export type SourceName = z.infer<typeof SourceName>;

/** A fact's printed faces in the current audience's habit, with why it was chosen. */
export const FactCard = z.object({
  id: z.string(),
  statement: z.string(),
  /** The figure as printed ("£28.97 billion"), with its conversion where money is converted. */
  figure: z.string().nullable(),
  converted: z.string().nullable(),
  metric: z.string().nullable(),
  period: z.string().nullable(),
  place: z.string().nullable(),
  geography: z.string().nullable(),
  basis: z.string().nullable(),
  caveat: z.string().nullable(),
  confidence: z.string().nullable(),
  /** `YYYY-MM-DD`, or null where the fact never goes stale. */
  reviewBy: z.string().nullable(),
  reviewPassed: z.boolean(),
  sources: z.array(SourceName).readonly(),
  reasons: z.array(z.string()).readonly(),
});
export type FactCard = z.infer<typeof FactCard>;

export const SearchFacets = z.object({
  kind: z.string().optional(),
  cluster: z.string().optional(),
  place: z.string().optional(),
  theme: z.string().optional(),
  market: z.string().optional(),
  basis: z.string().optional(),
  confidence: z.string().optional(),
  source: z.string().optional(),
  /** `past`: facts whose review date has passed today. */
  review: z.literal('past').optional(),
  /** What the team did to it: `edit`, `add` or `annotate`. */
  edited: z.string().optional(),
});
export type SearchFacets = z.infer<typeof SearchFacets>;

/** What a search can be narrowed by, in the order in which it is offered. */
export const FACETS = [
  'kind',
  'cluster',
  'place',
  'theme',
  'market',
  'basis',
  'confidence',
  'source',
  'review',
  'edited',
] as const satisfies readonly (keyof SearchFacets)[];
export type FacetName = (typeof FACETS)[number];

const SEARCH_SORTS = ['best', 'name', 'newest', 'review'] as const;
export const SearchSort = z.enum(SEARCH_SORTS);
export type SearchSort = z.infer<typeof SearchSort>;

/** What is looked for: the same words, narrowing and order always give the same list. */
export const SearchRequest = z.object({
  query: z.string().max(400),
  facets: SearchFacets,
  /** Without it, the best first. */
  sort: SearchSort.optional(),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

/** Kinds of record that have a page of their own. */
export const RecordKind = z.enum(PAGED_TYPES);
export type RecordKind = z.infer<typeof RecordKind>;

export const SearchHit = z.object({
  kind: RecordKind,
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  score: z.number(),
  /** Words of the record that the query matched, for highlighting. */
  terms: z.array(z.string()).readonly(),
  /** A fact's figure as printed; left out where it has none. */
  figure: z.string().optional(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchAnswer = z.object({
  total: z.number().int(),
  hits: z.array(SearchHit).readonly(),
  /** For each facet, its most frequent values among all hits, largest first; none where a list is read on. */
  facets: z.record(
    z.string(),
    z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() })).readonly(),
  ),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** A search that somebody wants to find again. */
export const SavedSearch = z.object({
  name: z.string().min(1).max(80),
  query: z.string().max(400),
  facets: SearchFacets,
  sort: SearchSort,
});
export type SavedSearch = z.infer<typeof SavedSearch>;
