import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packInstaller } from '../../src/main/app/stores/installed-packs.ts';
import { workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { editOverlay, type RecordEdit } from '../../src/main/library/edit-overlay.ts';
import { librarySpec } from '../../src/main/packs/library-store.ts';
import { loadInstalled } from '../../src/main/packs/load-installed.ts';
import { writeEnvelope } from '../../src/main/storage/envelope.ts';
import { openStore } from '../../src/main/storage/store.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { packVersion } from './pack-versions.ts';
import { OTHER_REGION, SHIPPED } from './shipped-pack.ts';

const newFolder = homeFolders();
const now = () => new Date('2026-11-22T12:00:00Z');
const BY_HAND = { trust: 'unverified' } as const;
const NAME = 'northmoor-test';

async function openHome(home: string) {
  const { store: library } = await openStore(home, librarySpec, now);
  const { store: workspace } = await openStore(home, workspaceSpec, now);
  const packs = packInstaller({ home, now }, library, workspace);
  await packs.settle();
  const edit = async (change: RecordEdit) => {
    const pack = library.data.packs.find(({ name }) => name === NAME);
    const reading = pack && (await loadInstalled(home, pack));
    if (!pack || !reading?.ok) throw new Error('not installed');
    await workspace.update((file) => ({
      ...file,
      overlays: [...editOverlay(file.overlays, reading.records, NAME, change, now().toISOString())],
      bases: { ...file.bases, [NAME]: { version: pack.version, hash: pack.hash } },
    }));
  };
  const versions = () => library.data.packs.map(({ name, version }) => `${name} ${version}`);
  return { library, workspace, packs, edit, versions };
}

const V1 = '1.0.1';
const V2 = '1.1.0';
const older = (into: string) => packVersion(into, V1);
const newer = (into: string) => packVersion(into, V2, ['facts.csv', ',14.2,', ',13.9,']);

it('several packs, several versions; an older one only through rolling back', async () => {
  const { packs, versions, library } = await openHome(newFolder());
  const into = newFolder();
  const first = await older(into);
  await packs.install(SHIPPED, BY_HAND);
  await packs.install(first, BY_HAND);
  await packs.install(await newer(into), BY_HAND);
  expect(versions()).toEqual(['west-midlands 2026.12.1', `${NAME} ${V2}`]);
  await expect(packs.install(first, BY_HAND)).rejects.toMatchObject({
    refusal: { code: 'pack-refused', next: expect.stringContaining('pack rollback') },
  });
  expect((await packs.rollBack(NAME, null)).version).toBe(V1);
  expect((await packs.rollBack(NAME, V2)).version).toBe(V2);
  await expect(packs.rollBack(NAME, '9.9.9')).rejects.toMatchObject({ refusal: { code: 'not-found' } });
  expect(library.data.history.map(({ what, to }) => `${what} ${to}`)).toEqual([
    'installed 2026.12.1',
    `installed ${V1}`,
    `updated ${V2}`,
    `rolled-back ${V1}`,
    `rolled-back ${V2}`,
  ]);
});

it('the same pack twice changes nothing', async () => {
  const { packs, library } = await openHome(newFolder());
  await packs.install(OTHER_REGION, BY_HAND);
  const before = library.data;
  expect(await packs.install(OTHER_REGION, BY_HAND)).toMatchObject({ ok: true, same: true });
  expect(library.data).toEqual(before);
});

it('removing a pack clears its versions away, and leaves the team’s edits', async () => {
  const home = newFolder();
  const { packs, library, workspace, edit } = await openHome(home);
  await packs.install(SHIPPED, BY_HAND);
  await packs.install(await older(newFolder()), BY_HAND);
  await edit({ kind: 'hide', recordType: 'fact', recordId: 'N2' });
  await packs.remove(NAME);
  expect(library.data).toMatchObject({ activePack: 'west-midlands', packs: [{ name: 'west-midlands' }] });
  expect(workspace.data.overlays).toHaveLength(1);
  await expect(packs.remove('west-midlands')).rejects.toMatchObject({ refusal: { code: 'bad-input' } });
  await openHome(home);
  const [kept = ''] = workspace.data.overlays.map(() => workspace.data.bases[NAME]?.hash);
  // What the edits are based on stays, so that an update can still be merged.
  expect(readdirSync(join(home, 'packs')).filter((name) => !name.endsWith(kept.slice(7, 19)))).toHaveLength(
    1,
  );
});

it('an update merges beneath the team’s edits, and rolling back takes the merge back', async () => {
  const { packs, workspace, edit } = await openHome(newFolder());
  const into = newFolder();
  await packs.install(await older(into), BY_HAND);
  await edit({ kind: 'edit', recordType: 'fact', recordId: 'N1', fields: { value: 14 } });
  await edit({ kind: 'annotate', recordType: 'fact', recordId: 'N2', note: 'Ask Ann.' });
  const { overlays } = workspace.data;
  await packs.install(await newer(into), BY_HAND);
  expect(workspace.data.conflicts).toMatchObject([
    { recordId: 'N1', field: 'value', base: 14.2, theirs: 13.9, ours: 14, state: 'open' },
  ]);
  expect(workspace.data.overlays[0]).toMatchObject({
    change: { base: { value: 13.9 }, changed: { value: 14 } },
  });
  // Work that is done after the merge outlives its undoing.
  await edit({ kind: 'annotate', recordType: 'fact', recordId: 'N3', note: 'New.' });
  await packs.rollBack(NAME, null);
  expect(workspace.data.conflicts).toEqual([]);
  expect(workspace.data.overlays.slice(0, 2)).toEqual(overlays);
  expect(workspace.data.overlays[2]).toMatchObject({ recordId: 'N3', note: 'New.' });
  expect(workspace.data.merges).toMatchObject([{ undone: true }]);
});

it('a merge that was cut off between the two files is made at the next start', async () => {
  const home = newFolder();
  const { packs, edit, workspace } = await openHome(home);
  const into = newFolder();
  await packs.install(await older(into), BY_HAND);
  await edit({ kind: 'edit', recordType: 'fact', recordId: 'N1', fields: { value: 14 } });
  const before = workspace.data;
  await packs.install(await newer(into), BY_HAND);
  await workspace.update(() => before);
  const again = await openHome(home);
  expect(again.workspace.data.conflicts).toMatchObject([{ recordId: 'N1', field: 'value' }]);
});

it('what a killed run left is gone after one more start', async () => {
  const home = newFolder();
  const { packs } = await openHome(home);
  await packs.install(OTHER_REGION, BY_HAND);
  mkdirSync(join(home, 'packs', '.staging-0123456789ab'));
  mkdirSync(join(home, 'packs', 'northmoor-test-9.9.9-0123456789ab'));
  await openHome(home);
  expect(readdirSync(join(home, 'packs'))).toHaveLength(1);
});

it('a workspace and a library of version 1 come up to date', async () => {
  const home = newFolder();
  const edit = {
    recordType: 'fact',
    recordId: 'N1',
    packName: NAME,
    changed: { value: 1 },
    base: { value: 2 },
    editedAt: 'then',
  };
  writeFileSync(
    join(home, 'workspace.json'),
    writeEnvelope('workspace', 1, 1, { delegations: [], briefs: [], overlays: [edit] }),
  );
  writeFileSync(join(home, 'library.json'), writeEnvelope('library', 1, 1, { packs: [], activePack: null }));
  const { workspace, library } = await openHome(home);
  expect(workspace.data.overlays).toEqual([
    {
      packName: NAME,
      recordType: 'fact',
      recordId: 'N1',
      change: { kind: 'edit', changed: { value: 1 }, base: { value: 2 } },
      note: null,
      editedAt: 'then',
    },
  ]);
  expect(library.data).toEqual({
    packs: [],
    activePack: null,
    kept: [],
    history: [],
    channels: [],
    unwanted: [],
    publishers: {},
  });
});
