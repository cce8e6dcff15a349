import { z } from 'zod';
import type { StoreSpec } from '../../src/main/storage/store.ts';

export type Numbers = { readonly count: number; readonly names: readonly string[] };

/** A small store that the tests write, cut, flip and kill. */
export const numberStore: StoreSpec<Numbers> = {
  name: 'numbers',
  version: 1,
  schema: z.object({ count: z.number().int(), names: z.array(z.string()).readonly() }),
  empty: { count: 0, names: [] },
  migrations: {},
};
