import { z } from 'zod';
import { openStore, type StoreSpec } from '../../src/main/storage/store.ts';

export type Numbers = { readonly count: number; readonly names: readonly string[] };

/** A small store that the tests write, cut, flip and kill. */
export const numberStore: StoreSpec<Numbers> = {
  name: 'numbers',
  version: 1,
  schema: z.object({ count: z.number().int(), names: z.array(z.string()).readonly() }),
  empty: { count: 0, names: [] },
  migrations: {},
};

export const noon = new Date('2026-11-22T12:00:00Z');
export const openNumbers = (home: string) => openStore(home, numberStore, () => noon);

export const addOne = (data: Numbers): Numbers => ({
  count: data.count + 1,
  names: [...data.names, `n${data.count + 1}`],
});

/** A home whose current file holds count 2 and whose previous generation holds count 1. */
export async function atTwo(home: string): Promise<string> {
  const { store } = await openNumbers(home);
  await store.update(addOne);
  await store.update(addOne);
  return home;
}
