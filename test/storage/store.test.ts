import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sealed } from '../../src/main/storage/envelope.ts';
import { openStore, type StoreSpec } from '../../src/main/storage/store.ts';
import { refusalOf } from '../../src/shared/domain/index.ts';
import { homeFolders } from './home-folder.ts';
import { type Numbers, numberStore } from './number-store.ts';

const newHome = homeFolders();
const noon = new Date('2026-11-22T12:00:00Z');
const open = (home: string) => openStore(home, numberStore, () => noon);
const add = (data: Numbers): Numbers => ({
  count: data.count + 1,
  names: [...data.names, `n${data.count + 1}`],
});

/** A home whose current file holds count 2 and whose previous generation holds count 1. */
async function homeAtTwo(): Promise<string> {
  const home = newHome();
  const { store } = await open(home);
  await store.update(add);
  await store.update(add);
  return home;
}

const current = (home: string) => join(home, 'numbers.json');
const previous = (home: string) => join(home, 'numbers.previous.json');
const damagedFiles = (home: string) => readdirSync(home).filter((name) => name.includes('damaged'));

const flip = (path: string, at: number) => {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0x01;
  writeFileSync(path, bytes);
};

const damages: readonly {
  readonly name: string;
  readonly damage: (path: string) => void;
  readonly says: RegExp;
}[] = [
  { name: 'an empty file', damage: (path) => writeFileSync(path, ''), says: /empty/ },
  ...Array.from({ length: 9 }, (_, index) => ({
    name: `a file cut at ${(index + 1) * 10}%`,
    damage: (path: string) => truncateSync(path, Math.floor((statSync(path).size * (index + 1)) / 10)),
    says: /cut short/,
  })),
  { name: 'a file of zeros', damage: (path) => writeFileSync(path, Buffer.alloc(300)), says: /not JSON/ },
  { name: 'not JSON', damage: (path) => writeFileSync(path, 'hello'), says: /not JSON/ },
  {
    name: 'JSON of something else',
    damage: (path) => writeFileSync(path, '[1,2]'),
    says: /not a file of Attaché/,
  },
  {
    name: 'another store’s file',
    damage: (path) => writeFileSync(path, sealed('ledger', 1, 3, { count: 2, names: [] })),
    says: /another file/,
  },
  {
    name: 'a flipped bit in the data',
    damage: (path) => flip(path, readFileSync(path, 'latin1').indexOf('"n1"') + 2),
    says: /checksum/,
  },
  {
    name: 'an edit by hand',
    damage: (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('"count": 2', '"count": 3')),
    says: /checksum/,
  },
  {
    name: 'a checksum that is not one',
    damage: (path) => writeFileSync(path, readFileSync(path, 'utf8').replace(/sha256:[0-9a-f]+/, 'sha256:0')),
    says: /checksum/,
  },
  {
    name: 'data of a wrong shape',
    damage: (path) => writeFileSync(path, sealed('numbers', 1, 3, { count: 'two', names: [] })),
    says: /does not write/,
  },
  {
    name: 'a version that never was',
    damage: (path) => writeFileSync(path, sealed('numbers', 0, 3, { count: 2, names: [] })),
    says: /never was/,
  },
];

describe('a damaged file', () => {
  it.each(damages)(
    '$name: is set aside, the last good one is used and the user is told',
    async ({ damage, says }) => {
      const home = await homeAtTwo();
      damage(current(home));
      const bytes = readFileSync(current(home));
      const { store, notices } = await open(home);
      expect(store.data).toEqual({ count: 1, names: ['n1'] });
      expect(notices).toHaveLength(1);
      expect(notices[0]?.tone).toBe('warning');
      expect(notices[0]?.sentence).toMatch(says);
      expect(notices[0]?.sentence).toContain('last good copy, saved on ');
      const aside = join(home, 'numbers.damaged-20261122T120000Z.json');
      expect(notices[0]?.next).toContain(aside);
      expect(readFileSync(aside)).toEqual(bytes);
      // Mended for good: the next opening has nothing to say, and saving works.
      const again = await open(home);
      expect(again.notices).toEqual([]);
      expect((await again.store.update(add)).count).toBe(2);
    },
  );

  it('any single flipped bit never opens as other data', async () => {
    const home = await homeAtTwo();
    const whole = readFileSync(current(home));
    const last = readFileSync(previous(home));
    const at = fc.nat({ max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(at, fc.nat({ max: 7 }), async (index, bit) => {
        for (const name of damagedFiles(home)) rmSync(join(home, name));
        const bytes = Buffer.from(whole);
        bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
        writeFileSync(current(home), bytes);
        writeFileSync(previous(home), last);
        const outcome = await open(home).then(
          ({ store, notices }) => ({ count: store.data.count, told: notices.length }),
          (error) => ({ refused: refusalOf(error).code }),
        );
        expect([
          { count: 2, told: 0 }, // spaces and the generation do not matter
          { count: 1, told: 1 },
          { refused: 'damaged' }, // the version became a newer one: nothing is touched
        ]).toContainEqual(outcome);
      }),
      { numRuns: 300 },
    );
  });

  it('never overwrites an older damaged file', async () => {
    const home = await homeAtTwo();
    for (let round = 0; round < 3; round += 1) {
      writeFileSync(current(home), `broken ${round}`);
      await open(home);
    }
    expect(damagedFiles(home).map((name) => readFileSync(join(home, name), 'utf8'))).toEqual([
      'broken 1',
      'broken 2',
      'broken 0',
    ]);
  });

  it('both generations bad: both are set aside, the store starts empty and says so as an error', async () => {
    const home = await homeAtTwo();
    writeFileSync(current(home), '{');
    writeFileSync(previous(home), '');
    const { store, notices } = await open(home);
    expect(store.data).toEqual(numberStore.empty);
    expect(notices[0]?.tone).toBe('error');
    expect(damagedFiles(home)).toHaveLength(2);
    for (const name of damagedFiles(home)) expect(notices[0]?.next).toContain(join(home, name));
    expect(existsSync(join(home, 'backups', 'numbers-2026-11-22.json'))).toBe(true);
    expect((await store.update(add)).count).toBe(1);
  });

  it('a missing file with a good previous one: the previous one is used, with a notice', async () => {
    const home = await homeAtTwo();
    rmSync(current(home));
    const { store, notices } = await open(home);
    expect(store.data.count).toBe(1);
    expect(notices[0]?.sentence).toContain('missing');
    expect((await open(home)).notices).toEqual([]);
  });

  it('a bad previous one beside a good file goes unremarked and is replaced', async () => {
    const home = await homeAtTwo();
    writeFileSync(previous(home), 'x');
    const { store, notices } = await open(home);
    expect(notices).toEqual([]);
    await store.update(add);
    rmSync(current(home));
    expect((await open(home)).store.data.count).toBe(2);
  });

  it('a folder in the file’s place is refused and stays', async () => {
    const home = newHome();
    mkdirSync(current(home));
    await expect(open(home)).rejects.toMatchObject({ refusal: { code: 'cannot-read' } });
    expect(readdirSync(home)).toEqual(['numbers.json']);
  });

  it('opened for reading, nothing on disk changes', async () => {
    const home = await homeAtTwo();
    writeFileSync(current(home), 'broken');
    writeFileSync(join(home, '.numbers.json.999999999.00aa00aa00aa.tmp'), '');
    const before = readdirSync(home);
    const { store, notices } = await openStore(home, numberStore, () => noon, 'read');
    expect(store.data.count).toBe(1);
    expect(notices).toHaveLength(1);
    expect(readdirSync(home)).toEqual(before);
    await expect(store.update(add)).rejects.toMatchObject({ refusal: { code: 'cannot-write' } });
    const missing = join(home, 'nowhere');
    expect((await openStore(missing, numberStore, () => noon, 'read')).store.data).toEqual(numberStore.empty);
    expect(existsSync(missing)).toBe(false);
  });
});

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

  it('changes asked for at once are made one after the other, none lost', async () => {
    const home = newHome();
    const { store } = await open(home);
    const counts = await Promise.all(Array.from({ length: 25 }, () => store.update(add)));
    expect(counts.map(({ count }) => count)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    expect((await open(home)).store.data.names).toHaveLength(25);
  });

  it('is seen only once it is on the disk', async () => {
    const home = newHome();
    const { store } = await open(home);
    const saving = store.update(add);
    expect(store.data.count).toBe(0);
    await saving;
    expect(store.data.count).toBe(1);
  });

  it('a write that fails keeps the old data in memory and on disk, and the next one works', async () => {
    const home = await homeAtTwo();
    const { store } = await open(home);
    const moved = `${home}-moved`;
    const { renameSync } = await import('node:fs');
    renameSync(home, moved);
    await expect(store.update(add)).rejects.toMatchObject({ refusal: { code: 'cannot-write' } });
    expect(store.data.count).toBe(2);
    renameSync(moved, home);
    expect((await open(home)).store.data.count).toBe(2);
    expect((await store.update(add)).count).toBe(3);
  });

  it('a write that fails at the last step leaves no temporary file', async () => {
    const home = await homeAtTwo();
    const { store } = await open(home);
    rmSync(current(home));
    mkdirSync(join(current(home), 'in the way'), { recursive: true });
    await expect(store.update(add)).rejects.toMatchObject({ refusal: { code: 'cannot-write' } });
    expect(store.data.count).toBe(2);
    expect(readdirSync(home).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('a change that throws, or that could not be read back, changes nothing and holds up nobody', async () => {
    const home = await homeAtTwo();
    const { store } = await open(home);
    const thrown = store.update(() => {
      throw new Error('no');
    });
    const unreadable = store.update((data) => ({ ...data, count: Number.NaN }));
    const good = store.update(add);
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
    await open(home);
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
    await expect(open(home)).rejects.toMatchObject({
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
      await store.update(add);
      await store.update(add);
    }
    const names = readdirSync(join(home, 'backups'));
    expect(names).toEqual(
      Array.from({ length: 7 }, (_, i) => `numbers-2026-11-${String(i + 6).padStart(2, '0')}.json`),
    );
    // The day's copy is what the day began with.
    expect(JSON.parse(readFileSync(join(home, 'backups', names.at(-1) ?? ''), 'utf8')).data.count).toBe(22);
  });

  it('a day that begins while the app is open gets its copy too', async () => {
    const home = newHome();
    let at = noon;
    const { store } = await openStore(home, numberStore, () => at);
    await store.update(add);
    at = new Date('2026-11-23T00:10:00Z');
    await store.update(add);
    expect(readdirSync(join(home, 'backups'))).toEqual([
      'numbers-2026-11-22.json',
      'numbers-2026-11-23.json',
    ]);
  });

  it('a copy put in the file’s place opens', async () => {
    const home = await homeAtTwo();
    writeFileSync(current(home), readFileSync(join(home, 'backups', 'numbers-2026-11-22.json')));
    const { store, notices } = await open(home);
    expect(notices).toEqual([]);
    expect(store.data.count).toBe(1);
  });

  it('a backup that cannot be made is told and stops nothing', async () => {
    const home = await homeAtTwo();
    rmSync(join(home, 'backups'), { recursive: true });
    writeFileSync(join(home, 'backups'), 'a file in the way');
    const { store, notices } = await open(home);
    expect(notices[0]).toMatchObject({ tone: 'warning', sentence: expect.stringContaining('backup') });
    expect((await store.update(add)).count).toBe(3);
  });
});
