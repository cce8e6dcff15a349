import { z } from 'zod';
import type { CallTable } from './parts.ts';

/** What the library holds: searching it, and reading one record. */

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
  sources: z.array(z.object({ id: z.string(), title: z.string(), publisher: z.string(), url: z.string() })),
  score: z.number(),
  reasons: z.array(z.string()),
});
export type FactCard = z.infer<typeof FactCard>;

export const SearchFacets = z.object({
  kind: z.string().optional(),
  cluster: z.string().optional(),
  place: z.string().optional(),
  theme: z.string().optional(),
  market: z.string().optional(),
  source: z.string().optional(),
});
export type SearchFacets = z.infer<typeof SearchFacets>;

export const SearchHit = z.object({
  kind: z.enum(['fact', 'organisation', 'cluster', 'place', 'source', 'series']),
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  score: z.number(),
  /** Words of the record that the query matched, for highlighting. */
  terms: z.array(z.string()),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchAnswer = z.object({
  total: z.number().int(),
  hits: z.array(SearchHit),
  /** For each facet, the values among all hits with their counts, largest first. */
  facets: z.record(
    z.string(),
    z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() })),
  ),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const libraryCalls = {
  search: {
    input: z
      .object({ query: z.string().max(400), facets: SearchFacets, limit: z.number().int().min(1).max(500) })
      .strict(),
    output: SearchAnswer,
  },
  /** One fact in an audience's habit, with its sources. */
  fact: { input: z.object({ id: z.string(), audienceId: z.string() }).strict(), output: FactCard },
} as const satisfies CallTable;
