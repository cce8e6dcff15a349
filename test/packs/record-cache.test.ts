import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packInstaller } from '../../src/main/app/stores/installed-packs.ts';
import { workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { packWork } from '../../src/main/app/threads/pack-work.ts';
import { librarySpec } from '../../src/main/packs/library-store.ts';
import { loadInstalled } from '../../src/main/packs/load-installed.ts';
import { receiveRecords, unpackRecords } from '../../src/main/packs/packed-records.ts';
import { readCachedRecords } from '../../src/main/packs/record-cache.ts';
import { openStore } from '../../src/main/storage/store.ts';
import type { PackRecords } from '../../src/shared/domain/index.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { edit, OTHER_REGION, SHIPPED } from './shipped-pack.ts';

const newFolder = homeFolders();
const now = () => new Date('2026-11-22T12:00:00Z');
const READER = 'reader 1';

async function homeWith(from: string) {
  const home = newFolder();
  const { store: library } = await openStore(home, librarySpec, now);
  const { store: workspace } = await openStore(home, workspaceSpec, now);
  await packInstaller({ home, now }, library, workspace).install(from, { trust: 'unverified' });
  const [pack] = library.data.packs;
  if (!pack) throw new Error('not installed');
  const folder = join(home, 'packs', pack.folder);
  /** Opens it as a start of the app does. */
  const start = async (reader: string | null = READER) => {
    const work = packWork(reader);
    const tools = { onStep: () => {}, signal: new AbortController().signal, give: () => {} };
    const job = { file: library.data, home, resources: join(SHIPPED, '..', '..'), packName: pack.name };
    const { isKept, parts, audiences } = await work.open(job);
    const records = await receiveRecords(parts, (at) => work.part(at, tools));
    let slices = 1;
    while (!(await work.keep(null))) slices += 1;
    return { isKept, records, audiences, slices };
  };
  const read = async (): Promise<PackRecords> => {
    const reading = await loadInstalled(home, pack);
    if (!reading.ok) throw new Error('damaged');
    return reading.records;
  };
  const file = join(home, 'cache', `records-${pack.folder}`);
  return { home, pack, folder, file, start, read, library, workspace };
}

describe('records kept for the next start', () => {
  it('the first start reads and keeps, the next takes what was kept: the same records', async () => {
    const { start, read } = await homeWith(SHIPPED);
    const first = await start();
    const second = await start();
    expect([first.isKept, second.isKept]).toEqual([false, true]);
    const truth = await read();
    expect(first.records).toEqual(truth);
    expect(second.records).toEqual(truth);
    expect(second.audiences).toEqual(first.audiences);
    expect(first.slices).toBeGreaterThan(1);
  });

  it('another reader, or one that runs from its sources, reads for itself', async () => {
    const { start } = await homeWith(SHIPPED);
    await start();
    expect((await start('reader 2')).isKept).toBe(false);
    expect((await start('reader 2')).isKept).toBe(true);
    expect((await start(null)).isKept).toBe(false);
  });

  it('a file of the pack that was changed afterwards is refused as ever', async () => {
    const { start, folder } = await homeWith(OTHER_REGION);
    await start();
    edit(folder, 'facts.csv', ',14.2,', ',13.9,');
    await expect(start()).rejects.toMatchObject({ refusal: { code: 'damaged' } });
  });

  it('a changed byte anywhere in it, or an end cut off: it is passed over, and kept anew', async () => {
    const { start, file, home, pack } = await homeWith(SHIPPED);
    await start();
    const whole = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.nat(whole.length - 1), fc.nat(600)),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, by, cut) => {
          const broken = Buffer.from(cut ? whole.subarray(0, at) : whole);
          if (!cut) broken[at] = (broken[at] ?? 0) ^ by;
          writeFileSync(file, broken);
          expect(await readCachedRecords(home, pack, READER)).toBeNull();
        },
      ),
      { numRuns: 40 },
    );
    expect((await start()).isKept).toBe(false);
    expect(readFileSync(file).equals(whole)).toBe(true);
    expect(unpackRecords((await readCachedRecords(home, pack, READER)) ?? []).facts.length).toBeGreaterThan(
      100,
    );
  });

  it('what belongs to packs that are gone is cleared, and nothing else', async () => {
    const { start, file, home } = await homeWith(SHIPPED);
    mkdirSync(join(home, 'cache'));
    for (const name of ['records-gone-1-abc', '.records-gone-1-abc.1.0123456789ab.tmp', 'other'])
      writeFileSync(join(home, 'cache', name), 'x');
    await start();
    expect(readdirSync(join(home, 'cache')).sort()).toEqual(['other', file.split('/').at(-1)].sort());
  });

  it('a pack without audiences borrows another’s, kept or read', async () => {
    const { start, read } = await homeWith(OTHER_REGION);
    expect((await read()).audiences).toEqual([]);
    const first = await start();
    const again = await start();
    expect(again.isKept).toBe(true);
    expect(again.audiences.length).toBeGreaterThan(0);
    expect(again.audiences).toEqual(first.audiences);
  });

  it('a folder that cannot be written to is no failure', async () => {
    const { start, home } = await homeWith(SHIPPED);
    writeFileSync(join(home, 'cache'), 'a file where the folder should be');
    expect((await start()).records.facts.length).toBeGreaterThan(100);
    expect((await start()).isKept).toBe(false);
  });
});
