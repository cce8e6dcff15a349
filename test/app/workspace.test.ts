import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { writeEnvelope } from '../../src/main/storage/envelope.ts';
import { lockHome } from '../../src/main/storage/home-lock.ts';
import { openStore } from '../../src/main/storage/store.ts';
import { allPins } from '../../src/shared/briefs/printed.ts';
import { draftFor } from '../support/region.ts';
import { temporaryFolder } from './open-window.ts';

const brief = draftFor('india');

/** The brief as version 2 kept it: a section was a list of pins. */
const asInVersion2 = () => {
  const { madeFrom: _, waivers: __, kept: ___, dismissed: ____, ...rest } = brief;
  const sections = brief.sections.map(({ blocks, title: _t, leftOutOf: _l, review: _r, ...section }) => ({
    ...section,
    pins: blocks.flatMap((block) => (block.kind === 'fact' ? [block.pin] : [])),
  }));
  return { ...rest, sections };
};

/** The brief as version 3 kept it: nothing was dismissed, and no title or note was to be looked at again. */
const asInVersion3 = () => {
  const { dismissed: _, ...rest } = brief;
  const note = { kind: 'note', id: 'memo', text: 'Ring them.' };
  const sections = brief.sections.map(({ review: _review, ...section }, index) =>
    index === 0 ? { ...section, blocks: [...section.blocks, note] } : section,
  );
  return { ...rest, sections };
};

const edit = { changed: { caveat: 'Ours' }, base: { caveat: 'Theirs' } };
const overlay = { packName: 'p', recordType: 'fact', recordId: 'F1', editedAt: '2026-11-01T00:00:00.000Z' };

it.each([
  [
    'version 1',
    { version: 1, data: { delegations: [], briefs: [asInVersion2()], overlays: [{ ...overlay, ...edit }] } },
  ],
  [
    'version 2',
    {
      version: 2,
      data: {
        delegations: [],
        briefs: [asInVersion2()],
        overlays: [{ ...overlay, change: { kind: 'edit', ...edit }, note: null }],
        conflicts: [],
        merges: [],
        bases: {},
      },
    },
  ],
])('a workspace of %s opens with all its facts, in their order, and all edits', async (_, stored) => {
  const home = temporaryFolder();
  writeFileSync(join(home, 'workspace.json'), writeEnvelope('workspace', stored.version, 1, stored.data));
  const lock = await lockHome(home, 'window');
  const { store, notices } = await openStore(home, workspaceSpec, () => new Date('2026-11-22T09:00:00Z'));
  await lock.release();
  expect(notices).toEqual([]);
  const [opened] = store.data.briefs;
  expect(opened && allPins(opened)).toEqual(allPins(brief));
  expect(opened).toEqual(brief);
  expect(store.data.overlays[0]?.change).toEqual({ kind: 'edit', ...edit });
});

it('a workspace of version 4 opens as it is; an older Attaché does not read what tells of changes', async () => {
  const home = temporaryFolder();
  const data = {
    delegations: [],
    briefs: [{ ...asInVersion3(), dismissed: [], sections: [] }],
    overlays: [],
    conflicts: [],
    merges: [],
    bases: {},
  };
  writeFileSync(join(home, 'workspace.json'), writeEnvelope('workspace', 4, 1, data));
  const lock = await lockHome(home, 'window');
  const { store, notices } = await openStore(home, workspaceSpec, () => new Date('2026-11-22T09:00:00Z'));
  await lock.release();
  expect(notices).toEqual([]);
  expect(store.data.briefs).toHaveLength(1);
});

it('a workspace of version 3 opens with its notes, and with nothing dismissed', async () => {
  const home = temporaryFolder();
  const data = {
    delegations: [],
    briefs: [asInVersion3()],
    overlays: [],
    conflicts: [],
    merges: [],
    bases: {},
  };
  writeFileSync(join(home, 'workspace.json'), writeEnvelope('workspace', 3, 1, data));
  const lock = await lockHome(home, 'window');
  const { store, notices } = await openStore(home, workspaceSpec, () => new Date('2026-11-22T09:00:00Z'));
  await lock.release();
  expect(notices).toEqual([]);
  const [opened] = store.data.briefs;
  expect(opened?.dismissed).toEqual([]);
  expect(opened?.sections[0]?.blocks).toEqual([
    { kind: 'note', id: 'memo', text: 'Ring them.', review: false },
  ]);
  expect(opened?.sections.every(({ review }) => !review)).toBe(true);
});
