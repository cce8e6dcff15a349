import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Installation, installPack } from '../../src/main/packs/install-pack.ts';
import { librarySpec } from '../../src/main/packs/library-store.ts';
import { loadInstalled } from '../../src/main/packs/load-installed.ts';
import { openStore } from '../../src/main/storage/store.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { copyOfShipped, OTHER_REGION, SHIPPED } from './shipped-pack.ts';

const newFolder = homeFolders();
const now = () => new Date('2026-11-22T12:00:00Z');
const install = (home: string, folder = SHIPPED) => installPack({ folder, home, trust: 'shipped', now });

function good(answer: Installation): Extract<Installation, { ok: true }> {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems, null, 1));
  return answer;
}

it('copies what the descriptor names, whole, and nothing else', async () => {
  const folder = copyOfShipped(newFolder());
  writeFileSync(join(folder, 'notes for us.txt'), 'not part of the pack');
  const home = newFolder();
  const { pack, records } = good(await install(home, folder));
  expect(pack).toMatchObject({
    name: 'west-midlands',
    version: '2026.12.1',
    trust: 'shipped',
    installedAt: '2026-11-22T12:00:00.000Z',
    folder: `west-midlands-2026.12.1-${pack.hash.slice(7, 19)}`,
  });
  expect(readdirSync(join(home, 'packs'))).toEqual([pack.folder]);
  const copied = readdirSync(join(home, 'packs', pack.folder)).sort();
  expect(copied).toEqual(readdirSync(SHIPPED).sort());
  for (const file of copied) {
    expect(readFileSync(join(home, 'packs', pack.folder, file))).toEqual(readFileSync(join(SHIPPED, file)));
  }
  const loaded = await loadInstalled(home, pack);
  expect(loaded.ok && loaded.records).toEqual(records);
});

it('a pack that ships read-only is the home’s own to replace', async () => {
  const folder = copyOfShipped(newFolder());
  for (const file of readdirSync(folder)) chmodSync(join(folder, file), 0o444);
  const home = newFolder();
  const { pack } = good(await install(home, folder));
  for (const file of readdirSync(folder)) {
    expect(statSync(join(home, 'packs', pack.folder, file)).mode & 0o200).toBe(0o200);
  }
});

it('the same pack twice is the same folder, untouched', async () => {
  const home = newFolder();
  const first = good(await install(home)).pack;
  const before = statSync(join(home, 'packs', first.folder)).ino;
  expect(good(await install(home)).pack).toEqual(first);
  expect(statSync(join(home, 'packs', first.folder)).ino).toBe(before);
});

it('a pack that was damaged on disk does not load, and installing it again mends it', async () => {
  const home = newFolder();
  const { pack } = good(await install(home));
  appendFileSync(join(home, 'packs', pack.folder, 'facts.csv'), 'x');
  const damaged = await loadInstalled(home, pack);
  expect(damaged.ok).toBe(false);
  expect(good(await install(home)).pack).toEqual(pack);
  expect((await loadInstalled(home, pack)).ok).toBe(true);
  expect(readdirSync(join(home, 'packs'))).toEqual([pack.folder]);
});

it('another pack in an installed pack’s folder does not load in its name', async () => {
  const home = newFolder();
  const { pack } = good(await install(home));
  const other = good(await install(home, OTHER_REGION)).pack;
  expect(await loadInstalled(home, { ...pack, folder: other.folder })).toMatchObject({
    ok: false,
    problems: [{ sentence: expect.stringContaining('changed after it was installed') }],
  });
  expect(await loadInstalled(home, { ...pack, folder: '../packs' })).toMatchObject({ ok: false });
});

it('two packs live side by side', async () => {
  const home = newFolder();
  await install(home);
  await install(home, OTHER_REGION);
  expect(readdirSync(join(home, 'packs'))).toHaveLength(2);
});

it('what a killed installation left is cleared away by the next', async () => {
  const home = newFolder();
  mkdirSync(join(home, 'packs', '.staging-0123456789ab', 'a'), { recursive: true });
  const { pack } = good(await install(home));
  expect(readdirSync(join(home, 'packs'))).toEqual([pack.folder]);
});

it('two installations at once do not clear each other away', async () => {
  const home = newFolder();
  const answers = await Promise.all([install(home), install(home, OTHER_REGION)]);
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(readdirSync(join(home, 'packs'))).toHaveLength(2);
});

it('stopped in the middle, nothing is installed', async () => {
  const home = newFolder();
  const stop = new AbortController();
  const installing = installPack({
    folder: SHIPPED,
    home,
    trust: 'unverified',
    now,
    signal: stop.signal,
    onStep: ({ share }) => {
      if (share > 0.7) stop.abort();
    },
  });
  await expect(installing).rejects.toMatchObject({ refusal: { code: 'cancelled' } });
  expect(readdirSync(join(home, 'packs'))).toEqual([]);
});

it('a file that changes while it is being copied is noticed', async () => {
  const folder = copyOfShipped(newFolder());
  const home = newFolder();
  let changed = false;
  const answer = await installPack({
    folder,
    home,
    trust: 'unverified',
    now,
    onStep: ({ sentence }) => {
      if (changed || sentence !== 'Copying facts.csv') return;
      changed = true;
      appendFileSync(join(folder, 'facts.csv'), '\n');
    },
  });
  expect(answer).toMatchObject({
    ok: false,
    problems: [{ file: 'facts.csv', sentence: expect.stringContaining('changed while') }],
  });
  expect(readdirSync(join(home, 'packs'))).toEqual([]);
});

it('a home that cannot be written to is refused in words', async () => {
  const home = newFolder();
  writeFileSync(join(home, 'packs'), 'a file in the way');
  await expect(install(home)).rejects.toMatchObject({ refusal: { code: 'cannot-write' } });
});

it('library.json keeps what was installed', async () => {
  const home = newFolder();
  const { pack } = good(await install(home));
  const { store } = await openStore(home, librarySpec, now);
  await store.update((library) => ({
    ...library,
    packs: [...library.packs, pack],
    activePack: pack.name,
  }));
  const again = await openStore(home, librarySpec, now);
  expect(again.store.data).toMatchObject({ packs: [pack], activePack: 'west-midlands' });
  rmSync(join(home, 'packs'), { recursive: true });
  expect(existsSync(join(home, 'library.json'))).toBe(true);
  expect(await loadInstalled(home, pack)).toMatchObject({ ok: false });
});
