import { z } from 'zod';
import { SavedSearch, SearchAnswer, SearchRequest } from '../views/index.ts';
import { type CallTable, Nothing } from './parts.ts';

export const libraryCalls = {
  search: {
    input: SearchRequest.extend({
      limit: z.number().int().min(1).max(500),
      /** A long list is read on in windows. */
      offset: z.number().int().min(0).max(10_000_000).optional(),
    }).strict(),
    output: SearchAnswer,
  },
  /** Where in the list, from a place on and around, a title begins so; null where none does. */
  seek: {
    input: SearchRequest.extend({
      beginning: z.string().min(1).max(80),
      from: z.number().int().min(0).max(10_000_000),
    }).strict(),
    output: z.object({ at: z.number().int().nullable() }),
  },
  savedSearches: { input: Nothing, output: z.array(SavedSearch).readonly() },
  /** The saved searches as they are to stand from now on. */
  saveSearches: {
    input: z.object({ searches: z.array(SavedSearch).max(200).readonly() }).strict(),
    output: Nothing,
  },
} as const satisfies CallTable;
