import { z } from 'zod';
import { SavedSearch } from '../../../shared/contract.ts';
import type { StoreSpec } from '../../storage/store.ts';

/** `searches.json`: searches that somebody wants to find again. */
const SearchesFile = z.object({ searches: z.array(SavedSearch).readonly() });
export type SearchesFile = z.infer<typeof SearchesFile>;

export const searchesSpec: StoreSpec<SearchesFile> = {
  name: 'searches',
  version: 1,
  schema: SearchesFile,
  empty: { searches: [] },
  migrations: {},
};
