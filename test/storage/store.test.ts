import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openStore, type StoreSpec } from '../../src/main/storage/store.ts';
import { homeFolders } from './home-folder.ts';
import { addOne, atTwo, noon, numberStore, openNumbers } from './number-store.ts';

const newHome = homeFolders();
const homeAtTwo = () => atTwo(newHome());

const current = (home: string) => join(home, 'numbers.json');

describe('saving', () => {
  it('what was saved is what is opened', async () => {
    const anything: StoreSpec<unknown> = {
      name: 'any',
      version: 1,
      schema: z.unknown(),
      empty: null,
      migrations: {},
    };
    const home = newHome();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
        const { store } = await openStore(home, anything, () => noon);
        const kept = await store.update(() => value);
        const { store: again, notices } = await openStore(home, anything, () => noon);
        expect(notices).toEqual([]);
        expect(again.data).toEqual(kept);
        expect(JSON.stringify(again.data)).toBe(JSON.stringify(value));
      }),
      { numRuns: 60 },
    );
  });

  it('members of long lists that a change leaves alone are saved as they are, the others as they become', async () => {
    const item = z.object({ id: z.string(), said: z.json() });
    const lists: StoreSpec<{ readonly name: string; readonly items: readonly z.infer<typeof item>[] }> = {
      name: 'lists',
      version: 1,
      schema: z.object({ name: z.string(), items: z.array(item).readonly() }),
      members: { items: item },
      empty: { name: '', items: [] },
      migrations: {},
    };
    const home = newHome();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(8), said: fc.jsonValue(), drop: fc.boolean() }), { maxLength: 6 }),
        async (edits) => {
          const { store } = await openStore(home, lists, () => noon);
          for (const { at, said, drop } of edits) {
            const before = store.data.items;
            const changed = before[at % (before.length + 1)];
            const one = { id: `i${at}`, said: JSON.parse(JSON.stringify(said)) };
            const after = await store.update((data) => ({
              name: data.name + at,
              items: changed
                ? data.items.flatMap((it) => (it !== changed ? it : drop ? [] : one))
                : [...data.items, one],
            }));
            for (const it of before) if (it !== changed) expect(after.items).toContain(it);
          }
          const { store: again, notices } = await openStore(home, lists, () => noon);
          expect(notices).toEqual([]);
          expect(again.data).toEqual(store.data);
        },
      ),
      { numRuns: 30 },
    );
    const { store } = await openStore(home, lists, () => noon);
    await expect(
      store.update((data) => ({ ...data, items: [...data.items, { id: 5 } as never] })),
    ).rejects.toMatchObject({ refusal: { code: 'cannot-write' } });
  });

  it('changes asked for at once are made one after the other, none lost', async () => {
    const home = newHome();
    const { store } = await openNumbers(home);
    const counts = await Promise.all(Array.from({ length: 25 }, () => store.update(addOne)));
    expect(counts.map(({ count }) => count)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    expect((await openNumbers(home)).store.data.names).toHaveLength(25);
  });

  it('is seen only once it is on the disk', async () => {
    const home = newHome();
    const { store } = await openNumbers(home);
    const saving = store.update(addOne);
    expect(store.data.count).toBe(0);
    await saving;
    expect(store.data.count).toBe(1);
  });

  it('a write that fails keeps the old data in memory and on disk, and the next one works', async () => {
    const home = await homeAtTwo();
    const { store } = await openNumbers(home);
    const moved = `${home}-moved`;
    renameSync(home, moved);
    await expect(store.update(addOne)).rejects.toMatchObject({ refusal: { code: 'cannot-write' } });
    expect(store.data.count).toBe(2);
    renameSync(moved, home);
    expect((await openNumbers(home)).store.data.count).toBe(2);
    expect((await store.update(addOne)).count).toBe(3);
  });

  it('a write that fails at the last step leaves no temporary file', async () => {
    const home = await homeAtTwo();
    const { store } = await openNumbers(home);
    rmSync(current(home));
    mkdirSync(join(current(home), 'in the way'), { recursive: true });
    await expect(store.update(addOne)).rejects.toMatchObject({ refusal: { code: 'cannot-write' } });
    expect(store.data.count).toBe(2);
    expect(readdirSync(home).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('a change that throws, or that could not be read back, changes nothing and holds up nobody', async () => {
    const home = await homeAtTwo();
    const { store } = await openNumbers(home);
    const thrown = store.update(() => {
      throw new Error('no');
    });
    const unreadable = store.update((data) => ({ ...data, count: Number.NaN }));
    const good = store.update(addOne);
    await expect(thrown).rejects.toThrow('no');
    await expect(unreadable).rejects.toMatchObject({ refusal: { code: 'cannot-write' } });
    expect((await good).count).toBe(3);
  });

  it('temporary files of killed runs are removed at opening, and nothing else', async () => {
    const home = await homeAtTwo();
    const ours = '.numbers.json.999999999.00aa00aa00aa.tmp';
    const ourPrevious = '.numbers.previous.json.999999999.00aa00aa00aa.tmp';
    const running = `.numbers.json.${process.ppid}.00aa00aa00aa.tmp`;
    const others = ['.ledger.json.999999999.00aa00aa00aa.tmp', 'numbers.tmp', '.numbers.json.tmp', running];
    for (const name of [ours, ourPrevious, ...others]) writeFileSync(join(home, name), '');
    await openNumbers(home);
    const left = readdirSync(home);
    expect(left).not.toContain(ours);
    expect(left).not.toContain(ourPrevious);
    expect(left).toEqual(expect.arrayContaining(others));
  });
});

describe('versions', () => {
  const third: StoreSpec<{ readonly total: number; readonly note: string }> = {
    name: 'numbers',
    version: 3,
    schema: z.object({ total: z.number(), note: z.string() }),
    empty: { total: 0, note: '' },
    migrations: {
      1: (old) => ({ total: z.object({ count: z.number() }).parse(old).count }),
      2: (old) => ({ ...z.object({ total: z.number() }).parse(old), note: 'new' }),
    },
  };

  it('an older file is migrated step by step, on a copy, and kept', async () => {
    const home = await homeAtTwo();
    const old = readFileSync(current(home));
    const { store, notices } = await openStore(home, third, () => noon);
    expect(store.data).toEqual({ total: 2, note: 'new' });
    expect(notices).toEqual([]);
    expect(readFileSync(join(home, 'numbers.v1-20261122T120000Z.json'))).toEqual(old);
    expect(JSON.parse(readFileSync(current(home), 'utf8')).version).toBe(3);
  });

  it('a damaged file falls back to an older previous one, migrated', async () => {
    const home = await homeAtTwo();
    writeFileSync(current(home), '');
    expect((await openStore(home, third, () => noon)).store.data).toEqual({ total: 1, note: 'new' });
  });

  it('a migration that fails is refused and nothing is touched', async () => {
    const home = await homeAtTwo();
    const before = readdirSync(home);
    const broken = { ...third, migrations: { ...third.migrations, 2: () => ({}) } };
    await expect(openStore(home, broken, () => noon)).rejects.toMatchObject({ refusal: { code: 'damaged' } });
    expect(readdirSync(home)).toEqual(before);
  });

  it('a newer file is refused and nothing is touched', async () => {
    const home = newHome();
    await openStore(home, third, () => noon).then(({ store }) =>
      store.update((data) => ({ ...data, total: 7 })),
    );
    const bytes = readFileSync(current(home));
    const before = readdirSync(home);
    await expect(openNumbers(home)).rejects.toMatchObject({
      refusal: { code: 'damaged', next: expect.stringContaining('Update Attaché') },
    });
    expect(readdirSync(home)).toEqual(before);
    expect(readFileSync(current(home))).toEqual(bytes);
  });
});

describe('dated backups', () => {
  it('at most one a day, the newest seven kept', async () => {
    const home = newHome();
    for (let day = 1; day <= 12; day += 1) {
      const at = new Date(Date.UTC(2026, 10, day, 9));
      const { store } = await openStore(home, numberStore, () => at);
      await store.update(addOne);
      await store.update(addOne);
    }
    const names = readdirSync(join(home, 'backups'));
    expect(names).toEqual(
      Array.from({ length: 7 }, (_, i) => `numbers-2026-11-${String(i + 6).padStart(2, '0')}.json`),
    );
    // The day's copy is what the day began with.
    expect(JSON.parse(readFileSync(join(home, 'backups', names.at(-1) ?? ''), 'utf8')).data.count).toBe(22);
  });

  it('copies dated in the future take no day’s place', async () => {
    const home = newHome();
    await openStore(home, numberStore, () => noon).then(({ store }) => store.update(addOne));
    const future = Array.from({ length: 9 }, (_, i) => `numbers-2031-01-0${i + 1}.json`);
    for (const name of future) writeFileSync(join(home, 'backups', name), 'x');
    const { store } = await openStore(home, numberStore, () => new Date('2026-11-23T09:00:00Z'));
    await store.update(addOne);
    expect(readdirSync(join(home, 'backups'))).toEqual([
      'numbers-2026-11-22.json',
      'numbers-2026-11-23.json',
      ...future,
    ]);
  });

  it('a day that begins while the app is open gets its copy too', async () => {
    const home = newHome();
    let at = noon;
    const { store } = await openStore(home, numberStore, () => at);
    await store.update(addOne);
    at = new Date('2026-11-23T00:10:00Z');
    await store.update(addOne);
    expect(readdirSync(join(home, 'backups'))).toEqual([
      'numbers-2026-11-22.json',
      'numbers-2026-11-23.json',
    ]);
  });

  it('a copy put in the file’s place opens', async () => {
    const home = await homeAtTwo();
    writeFileSync(current(home), readFileSync(join(home, 'backups', 'numbers-2026-11-22.json')));
    const { store, notices } = await openNumbers(home);
    expect(notices).toEqual([]);
    expect(store.data.count).toBe(1);
  });

  it('a backup that cannot be made is told and stops nothing', async () => {
    const home = await homeAtTwo();
    rmSync(join(home, 'backups'), { recursive: true });
    writeFileSync(join(home, 'backups'), 'a file in the way');
    const { store, notices } = await openNumbers(home);
    expect(notices[0]).toMatchObject({ tone: 'warning', sentence: expect.stringContaining('backup') });
    expect((await store.update(addOne)).count).toBe(3);
  });
});
