import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeEnvelope } from '../../src/main/storage/envelope.ts';
import { openStore } from '../../src/main/storage/store.ts';
import { refusalOf } from '../../src/shared/domain/index.ts';
import { homeFolders } from './home-folder.ts';
import { addOne, atTwo, noon, numberStore, openNumbers } from './number-store.ts';

const newHome = homeFolders();
const homeAtTwo = () => atTwo(newHome());

const current = (home: string) => join(home, 'numbers.json');
const previous = (home: string) => join(home, 'numbers.previous.json');
const damagedFiles = (home: string) => readdirSync(home).filter((name) => name.includes('damaged'));

/** An empty file to be made long without filling the disk. */
const openAt = (path: string): string => {
  closeSync(openSync(path, 'w'));
  return path;
};

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
    damage: (path) => writeFileSync(path, writeEnvelope('ledger', 1, 3, { count: 2, names: [] })),
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
    damage: (path) => writeFileSync(path, writeEnvelope('numbers', 1, 3, { count: 'two', names: [] })),
    says: /does not write/,
  },
  {
    name: 'a version that never was',
    damage: (path) => writeFileSync(path, writeEnvelope('numbers', 0, 3, { count: 2, names: [] })),
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
      const { store, notices } = await openNumbers(home);
      expect(store.data).toEqual({ count: 1, names: ['n1'] });
      expect(notices).toHaveLength(1);
      expect(notices[0]?.tone).toBe('warning');
      expect(notices[0]?.sentence).toMatch(says);
      expect(notices[0]?.sentence).toContain('last good copy, saved on ');
      const aside = join(home, 'numbers.damaged-20261122T120000Z.json');
      expect(notices[0]?.next).toContain(aside);
      expect(readFileSync(aside)).toEqual(bytes);
      // Mended for good: the next opening has nothing to say, and saving works.
      const again = await openNumbers(home);
      expect(again.notices).toEqual([]);
      expect((await again.store.update(addOne)).count).toBe(2);
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
        const outcome = await openNumbers(home).then(
          ({ store, notices }) => ({ count: store.data.count, told: notices.length }),
          (error) => ({ refused: refusalOf(error).code }),
        );
        expect([
          { count: 2, told: 0 }, // spaces do not matter, nor does a later generation
          { count: 2, told: 1 }, // the generation became an older one than that of the copy
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
      await openNumbers(home);
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
    const { store, notices } = await openNumbers(home);
    expect(store.data).toEqual(numberStore.empty);
    expect(notices[0]?.tone).toBe('error');
    expect(damagedFiles(home)).toHaveLength(2);
    for (const name of damagedFiles(home)) expect(notices[0]?.next).toContain(join(home, name));
    expect(existsSync(join(home, 'backups', 'numbers-2026-11-22.json'))).toBe(true);
    expect((await store.update(addOne)).count).toBe(1);
  });

  it('a missing file with a good previous one: the previous one is used, with a notice', async () => {
    const home = await homeAtTwo();
    rmSync(current(home));
    const { store, notices } = await openNumbers(home);
    expect(store.data.count).toBe(1);
    expect(notices[0]?.sentence).toContain('missing');
    expect((await openNumbers(home)).notices).toEqual([]);
  });

  it('a bad previous one beside a good file goes unremarked and is replaced', async () => {
    const home = await homeAtTwo();
    writeFileSync(previous(home), 'x');
    const { store, notices } = await openNumbers(home);
    expect(notices).toEqual([]);
    await store.update(addOne);
    rmSync(current(home));
    expect((await openNumbers(home)).store.data.count).toBe(2);
  });

  it.each([
    ['a folder', (path: string) => mkdirSync(path), /a folder/],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path]), /a device or a pipe/],
    ['a link to nowhere', (path: string) => symlinkSync(`${path}.gone`, path), /a link that leads nowhere/],
    ['a link in circles', (path: string) => symlinkSync(path, path), /a link that leads nowhere/],
    [
      'a file that no string could hold',
      (path: string) => truncateSync(openAt(path), 600_000_000),
      /far longer/,
    ],
  ] as const)('%s in its place: is set aside, the last good one is used', async (_, make, says) => {
    const home = await homeAtTwo();
    rmSync(current(home));
    make(current(home));
    const { store, notices } = await openNumbers(home);
    expect(store.data.count).toBe(1);
    expect(notices[0]?.sentence).toMatch(says);
    expect(damagedFiles(home)).toHaveLength(1);
    expect((await store.update(addOne)).count).toBe(2);
  });

  it('both gone, with copies of days before: says so as an error, and where they are', async () => {
    const home = await homeAtTwo();
    rmSync(current(home));
    rmSync(previous(home));
    const { store, notices } = await openNumbers(home);
    expect(store.data).toEqual(numberStore.empty);
    expect(notices).toMatchObject([{ tone: 'error', next: expect.stringContaining(join(home, 'backups')) }]);
  });

  it('the two swapped: works on, says so once, and keeps the newer one', async () => {
    const home = await homeAtTwo();
    const [newer, older] = [readFileSync(current(home)), readFileSync(previous(home))];
    writeFileSync(current(home), older);
    writeFileSync(previous(home), newer);
    const { store, notices } = await openNumbers(home);
    expect(store.data.count).toBe(1);
    const kept = join(home, 'numbers.newer-2.json');
    expect(notices).toMatchObject([{ tone: 'warning', next: expect.stringContaining(kept) }]);
    expect(readFileSync(kept)).toEqual(newer);
    expect((await openNumbers(home)).notices).toEqual([]);
    await store.update(addOne);
    expect((await openNumbers(home)).notices).toEqual([]);
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
    await expect(store.update(addOne)).rejects.toMatchObject({ refusal: { code: 'cannot-write' } });
    const missing = join(home, 'nowhere');
    expect((await openStore(missing, numberStore, () => noon, 'read')).store.data).toEqual(numberStore.empty);
    expect(existsSync(missing)).toBe(false);
  });
});
