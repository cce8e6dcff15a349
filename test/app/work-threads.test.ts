import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packInstaller } from '../../src/main/app/stores/installed-packs.ts';
import { workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { workThread } from '../../src/main/app/threads/work-threads.ts';
import { librarySpec } from '../../src/main/packs/library-store.ts';
import { openStore } from '../../src/main/storage/store.ts';
import { OTHER_REGION } from '../packs/shipped-pack.ts';
import { workbook } from '../packs/zips.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { editRecord } from './asked.ts';
import { NOW, openWindow, usedHome } from './open-window.ts';

const newFolder = homeFolders();
const THREAD = new URL('../../src/main/app/threads/work-thread.ts', import.meta.url);
const now = () => new Date(NOW);
const BY_HAND = { trust: 'unverified' } as const;
const IN_TIME = { seconds: 60, silentSeconds: 60 };

async function openHome(home: string) {
  const { store: library } = await openStore(home, librarySpec, now);
  const { store: workspace } = await openStore(home, workspaceSpec, now);
  return { library, packs: packInstaller({ home, now, workThread: THREAD }, library, workspace) };
}

/** A workbook that keeps its reader busy for many seconds, and is nothing but numbers in rows. */
const endlessWorkbook = (): string =>
  workbook(join(newFolder(), 'endless.xlsx'), {
    Facts: Array.from({ length: 60_000 }, () => Array.from({ length: 12 }, () => Math.random())),
  });

describe('work on packs in a thread of its own', () => {
  it('installs as it would here, and says what it does on the way', async () => {
    const home = newFolder();
    const { packs, library } = await openHome(home);
    const said: string[] = [];
    const answer = await packs.install(OTHER_REGION, {
      ...BY_HAND,
      onStep: ({ sentence, share }) => {
        said.push(sentence);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      },
    });
    expect(answer).toMatchObject({ ok: true, same: false });
    expect(library.data.packs).toHaveLength(1);
    expect(said[0]).toBe('Opening the pack');
    expect(said).toContain('Checking facts.csv');
    expect(said).toContain('Copying facts.csv');
    expect(said.at(-1)).toMatch(/^Installed Northmoor/);
  });

  it('a workbook that takes too long is stopped with a word, and leaves nothing behind', async () => {
    const home = newFolder();
    const { packs, library } = await openHome(home);
    const limits = { seconds: 60, silentSeconds: 0.6 };
    const begun = packs.install(endlessWorkbook(), { ...BY_HAND, limits });
    await expect(begun).rejects.toMatchObject({
      refusal: {
        code: 'pack-refused',
        sentence: expect.stringContaining('longer than 0.6 seconds'),
        next: expect.stringContaining('from its author'),
      },
    });
    expect(readdirSync(join(home, 'packs'))).toEqual([]);
    expect(library.data.packs).toEqual([]);
    // The next one is not held up by it.
    expect(await packs.install(OTHER_REGION, BY_HAND)).toMatchObject({ ok: true });
  });

  it('all of the time together is limited too, however much is said on the way', async () => {
    const { packs } = await openHome(newFolder());
    const limits = { seconds: 0.01, silentSeconds: 60 };
    await expect(packs.install(OTHER_REGION, { ...BY_HAND, limits })).rejects.toMatchObject({
      refusal: { code: 'pack-refused' },
    });
  });

  const STEPS = ['Opening the pack', 'Checking facts.csv', 'Checking clusters.csv', 'Copying facts.csv'];
  it.each(STEPS)('is stopped by the officer at “%s”, and nothing is changed', async (step) => {
    const home = newFolder();
    const { packs, library } = await openHome(home);
    const stop = new AbortController();
    const begun = packs.install(OTHER_REGION, {
      ...BY_HAND,
      limits: IN_TIME,
      signal: stop.signal,
      onStep: ({ sentence }) => {
        if (sentence === step) stop.abort();
      },
    });
    // It may have been done by the time that it heard of it: then it is done whole.
    const outcome = await begun.then(
      ({ ok }) => ok,
      (error) => error.refusal.code,
    );
    expect(['cancelled', true]).toContain(outcome);
    expect(library.data.packs).toHaveLength(outcome === true ? 1 : 0);
    expect(readdirSync(join(home, 'packs')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is stopped in the middle of a step that does not listen', async () => {
    const home = newFolder();
    const { packs } = await openHome(home);
    const stop = new AbortController();
    const begun = packs.install(endlessWorkbook(), {
      ...BY_HAND,
      signal: stop.signal,
      // The first step is announced when it begins.
      onStep: () => stop.abort(),
    });
    await expect(begun).rejects.toMatchObject({ refusal: { code: 'cancelled' } });
    expect(readdirSync(join(home, 'packs'))).toEqual([]);
  });

  it('a thread that was closed leaves nobody waiting', async () => {
    const thread = workThread(THREAD);
    const asked = expect(thread.ask('search', ['battery', {}, 5])).rejects.toMatchObject({
      refusal: { code: 'cancelled' },
    });
    await thread.close();
    await asked;
  });
});

it('the window searches, edits, updates and compares by way of its threads as it does here', async () => {
  const window = await openWindow(await usedHome(), { workThread: THREAD });
  const { call } = window;
  const search = async (query: string) =>
    (await call('search', { query, facets: { kind: 'fact' }, limit: 5 })).hits.map(({ id }) => id);
  const here = await openWindow(await usedHome());
  const asked = { query: 'batery', facets: {}, limit: 20 } as const;
  expect(await call('search', asked)).toEqual(await here.call('search', asked));
  const fact = { recordType: 'fact', recordId: 'F001' } as const;
  await editRecord(window, { ...fact, kind: 'edit', fields: { statement: 'Zeppelins return.' } });
  expect(await search('zeppelins')).toEqual(['F001']);
  await editRecord(window, { ...fact, kind: 'hide' });
  expect(await search('zeppelins')).toEqual([]);
  await editRecord(window, { ...fact, kind: 'revert' });
  expect(await search('F001')).toEqual(['F001']);
  await window.close();
});
