import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openStore, type StoreSpec } from '../../src/main/storage/store.ts';
import { homeFolders } from './home-folder.ts';
import { noon } from './number-store.ts';

const newHome = homeFolders();

type Lists = {
  readonly name: string;
  readonly items: readonly { readonly id: string; readonly said: string }[];
  readonly more: readonly { readonly id: string; readonly said: string }[];
};

const item = z.object({ id: z.string(), said: z.string() });

/** A store with long lists as a build knows it, which counts the members that it checks. */
function storeOf(build: string | null) {
  const asked = { count: 0 };
  const member = item.refine(() => {
    asked.count += 1;
    return true;
  });
  const spec: StoreSpec<Lists> = {
    name: 'lists',
    version: 1,
    schema: z.object({
      name: z.string(),
      items: z.array(member).readonly(),
      more: z.array(member).readonly(),
    }),
    members: { items: member, more: member },
    build,
    empty: { name: '', items: [], more: [] },
    migrations: {},
  };
  return { spec, asked };
}

const KEPT: Lists = {
  name: 'a "data": of “2 × £5”',
  items: [
    { said: '}],"more":[{', id: 'one' },
    { said: '≈ 3 ₹', id: 'two' },
  ],
  more: [{ said: '', id: 'three' }],
};

async function homeWith(build: string | null) {
  const home = newHome();
  const { store } = await openStore(home, storeOf(build).spec, () => noon);
  await store.update(() => KEPT);
  return { home, path: join(home, 'lists.json') };
}

it.each([
  ['the build that wrote them takes them as checked', 'a', 'a', 0],
  ['another build checks them', 'a', 'b', 3],
  ['run from source they are always checked', null, null, 3],
])('%s', async (_, wrote, reads, count) => {
  const { home } = await homeWith(wrote);
  const { spec, asked } = storeOf(reads);
  const { store, notices } = await openStore(home, spec, () => noon);
  expect(notices).toEqual([]);
  expect(store.data).toEqual(KEPT);
  expect(asked.count).toBe(count);
  await store.update((data) => ({ ...data, items: [...data.items, { id: 'four', said: 'new' }] }));
  expect(asked.count).toBe(count + 1);
  const again = (await openStore(home, storeOf(reads).spec, () => noon)).store.data;
  expect(again.items.map(({ id }) => id)).toEqual(['one', 'two', 'four']);
  // Fields stand in the schema's order however they are read: what is made of them is the same.
  expect(JSON.stringify(again.items[1])).toBe('{"id":"two","said":"≈ 3 ₹"}');
});

it('one flipped bit anywhere never opens as other data', async () => {
  const { home, path } = await homeWith('a');
  const bytes = readFileSync(path);
  for (let at = 0; at < bytes.length; at += 1)
    for (const bit of [1, 2, 16]) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ bit;
      writeFileSync(path, flipped);
      const { spec } = storeOf('a');
      // Another version, or another store: refused or set aside, and never taken for this one's.
      const data = await openStore(home, spec, () => noon, 'read').then(
        ({ store }) => store.data,
        () => spec.empty,
      );
      expect([JSON.stringify(KEPT), JSON.stringify(spec.empty)].map((it) => JSON.parse(it))).toContainEqual(
        data,
      );
    }
});

it('a file that another program laid out anew opens', async () => {
  const { home, path } = await homeWith('a');
  writeFileSync(path, `${JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), null, 2)}\n`);
  const { store, notices } = await openStore(home, storeOf('a').spec, () => noon);
  expect(notices).toEqual([]);
  expect(store.data).toEqual(KEPT);
});

it('an older file in the place of the current one is noticed', async () => {
  const { home, path } = await homeWith('a');
  const older = readFileSync(path);
  const { store } = await openStore(home, storeOf('a').spec, () => noon);
  await store.update((data) => ({ ...data, name: 'newer' }));
  const newer = readFileSync(path);
  writeFileSync(path, older);
  writeFileSync(join(home, 'lists.previous.json'), newer);
  const { notices } = await openStore(home, storeOf('a').spec, () => noon);
  expect(notices).toMatchObject([{ tone: 'warning', id: 'lists-newer-2' }]);
});
