import { cleanup, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { UpdatesView } from '../../src/shared/contract.ts';
import { Refused } from '../../src/shared/domain/refusal.ts';
import { expectAccessible, openWindow } from './open-window.tsx';

const channel: UpdatesView['channels'][number] = {
  id: 'north',
  title: 'The North, data team',
  location: 'https://data.example.org/north',
  rootFingerprint: `sha256:${'0123456789abcdef'.repeat(4)}`,
  metadata: 'north-0123',
  checkedAt: '2026-11-20T08:00:00.000Z',
  goodAt: '2026-11-19T08:00:00.000Z',
  expires: '2027-03-20T00:00:00Z',
  trouble: 'The channel’s timestamp has run out and was not renewed. Nothing was changed.',
  failures: 1,
  isShipped: false,
  packs: ['west-midlands'],
};
const conflict: UpdatesView['conflicts'][number] = {
  between: null,
  id: 'c1',
  mergeId: 'm1',
  packName: 'west-midlands',
  recordType: 'fact',
  recordId: 'F001',
  question: 'field',
  field: 'value',
  fieldWord: 'figure',
  base: 86,
  theirs: 84,
  ours: 85,
  state: 'open',
  settled: null,
  title: 'The region drew 86 inward investment projects.',
};
const OLDER = `sha256:${'b'.repeat(64)}`;
const view: UpdatesView = {
  app: { version: '0.1.0', offer: null, isDecided: false },
  channels: [channel],
  packs: [
    {
      name: 'west-midlands',
      title: 'West Midlands',
      version: '2026.11.0',
      created: '2026-11-22T00:00:00Z',
      trust: 'channel',
      hash: `sha256:${'a'.repeat(64)}`,
      kept: [{ version: '2025.9.0', created: '2025-09-30T00:00:00Z', hash: OLDER }],
      edits: 1,
    },
  ],
  conflicts: [conflict],
  merges: [
    {
      id: 'm1',
      packName: 'west-midlands',
      title: 'West Midlands',
      from: '2025.9.0',
      to: '2026.11.0',
      at: '2026-11-22T09:00:00.000Z',
      edits: 3,
      questions: 1,
      undone: false,
      canUndo: true,
    },
  ],
  history: [
    {
      at: '2026-11-22T09:00:00.000Z',
      packName: 'west-midlands',
      title: 'West Midlands',
      what: 'updated',
      from: '2025.9.0',
      to: '2026.11.0',
    },
  ],
};
const changes = {
  from: '2025.9.0',
  to: '2026.11.0',
  counts: ['facts: 22 changed, 379 new'],
  kinds: [{ value: 'fact', label: 'facts', count: 401 }],
  whats: [
    { value: 'changed', label: 'changed', count: 22 },
    { value: 'withdrawn', label: 'withdrawn', count: 0 },
    { value: 'added', label: 'added', count: 379 },
    { value: 'removed', label: 'removed', count: 0 },
  ],
  total: 401,
  changes: [
    {
      recordType: 'fact' as const,
      recordId: 'F001',
      title: 'x',
      what: 'changed',
      sentence: 'FDI projects 2024: 86 → 84, source replaced (S001 → S021)',
    },
  ],
};

async function open(calls: NonNullable<Parameters<typeof openWindow>[0]>['calls'] = {}) {
  const window = openWindow({
    calls: { updates: async () => view, whatChanged: async () => changes, ...calls },
  });
  await window.user.click(await screen.findByRole('button', { name: 'Updates' }));
  await screen.findByRole('heading', { level: 1, name: 'Updates' });
  await screen.findByText('The North, data team');
  return window;
}

test('channels with their trouble, what changed in words, questions, versions and history', async () => {
  await open();
  expect(screen.getByText(/has run out and was not renewed/)).toBeTruthy();
  expect(screen.getByText('Last good check 19 November 2026; holds until 20 March 2027.')).toBeTruthy();
  expect(screen.getByText('FDI projects 2024: 86 → 84, source replaced (S001 → S021)')).toBeTruthy();
  expect(screen.getByRole('heading', { name: '1 question' })).toBeTruthy();
  expect(screen.getAllByText('West Midlands 2025.9.0 → 2026.11.0')).toHaveLength(2);
  await expectAccessible();
});

test('a question is answered with theirs, ours or a value of one’s own, or put off', async () => {
  const { user, asked } = await open();
  const entry = screen
    .getByText('Both you and the publisher changed the figure.')
    .closest('li') as HTMLElement;
  await user.click(within(entry).getByRole('button', { name: 'Take the publisher’s' }));
  await user.click(within(entry).getByRole('button', { name: 'Later' }));
  await user.type(within(entry).getByRole('textbox', { name: 'Or write what is right' }), '84.5');
  await user.click(within(entry).getByRole('button', { name: 'Take this' }));
  expect(asked.filter(({ name }) => /Conflict/.test(name)).map(({ name, input }) => [name, input])).toEqual([
    ['settleConflict', { id: 'c1', choice: 'theirs', value: null }],
    ['deferConflict', { id: 'c1' }],
    ['settleConflict', { id: 'c1', choice: 'combined', value: 84.5 }],
  ]);
});

test('going back is asked twice', async () => {
  const { user, asked } = await open();
  await user.click(screen.getByRole('button', { name: 'Go back to 2025.9.0…' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Go back' }));
  expect(asked).toContainEqual({
    name: 'rollBack',
    input: { packName: 'west-midlands', version: '2025.9.0' },
  });
});

test('going forward again is called so, and asks about no older version', async () => {
  const [pack] = view.packs;
  if (!pack) throw new Error('no pack');
  const kept = [{ version: '2026.12.0', created: '2026-12-01T00:00:00Z', hash: OLDER }];
  const { user, asked } = await open({ updates: async () => ({ ...view, packs: [{ ...pack, kept }] }) });
  await user.click(screen.getByRole('button', { name: 'Use 2026.12.0 again…' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Use the newer version again?' });
  expect(dialog.textContent).not.toMatch(/go(?:es)? back/i);
  await user.click(within(dialog).getByRole('button', { name: 'Use it' }));
  expect(asked).toContainEqual({
    name: 'rollBack',
    input: { packName: 'west-midlands', version: '2026.12.0' },
  });
});

test('a pack is removed after a question; the only one cannot be', async () => {
  const [first] = view.packs;
  if (!first) throw new Error('no pack');
  const second = { ...first, name: 'north', title: 'The North', edits: 2, kept: [] };
  const { user, asked } = await open({ updates: async () => ({ ...view, packs: [first, second] }) });
  await user.click(screen.getByRole('button', { name: 'Remove The North…' }));
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog.textContent).toContain('Briefs and 2 edits of your own made with it stay');
  await user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
  expect(asked.some(({ name }) => name === 'removePack')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Remove The North…' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Remove' }));
  expect(asked).toContainEqual({ name: 'removePack', input: { packName: 'north' } });
  cleanup();
  await open();
  expect(screen.queryByRole('button', { name: /^Remove West Midlands/ })).toBeNull();
});

test('a merge is undone after a question, and the pack stays', async () => {
  const { user, asked } = await open();
  expect(screen.getByText('Carried 3 edits of yours along and asked 1 question.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Undo this merge… West Midlands/ }));
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog.textContent).toContain('West Midlands stays at 2026.11.0.');
  await user.click(within(dialog).getByRole('button', { name: 'Undo the merge' }));
  expect(asked).toContainEqual({ name: 'undoMerge', input: { id: 'm1' } });
  expect(asked.some(({ name }) => name === 'rollBack')).toBe(false);
});

test('changes are narrowed by what happened, kind of record and words, between any two versions', async () => {
  const { user, asked } = await open();
  await user.click(screen.getByRole('button', { name: 'New 379' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'facts 401');
  await user.type(screen.getByRole('searchbox', { name: 'Words in what changed' }), 'fdi');
  await user.selectOptions(screen.getByRole('combobox', { name: 'From version' }), OLDER);
  expect(asked.findLast(({ name }) => name === 'whatChanged')?.input).toEqual({
    packName: 'west-midlands',
    kind: 'fact',
    what: 'added',
    words: 'fdi',
    from: OLDER,
    to: null,
  });
  expect(screen.getByText('401 changes')).toBeTruthy();
  await expectAccessible();
});

test('a channel is added after its fingerprint was shown', async () => {
  const { user, asked } = await open({
    chooseRoot: async () => ({ title: 'The South', fingerprint: `sha256:${'fedc'.repeat(16)}` }),
  });
  await user.click(screen.getByRole('button', { name: 'Add a channel…' }));
  expect(await screen.findByText(/^fedc fedc/)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Address of the channel' }), 'https://south.example');
  await user.click(screen.getByRole('button', { name: 'It is the same: add it' }));
  expect(asked).toContainEqual({ name: 'addChannel', input: { location: 'https://south.example' } });
});

test('a check tells what came, or why it did not', async () => {
  const { user } = await open({
    checkUpdates: async () => ({ brought: [{ title: 'West Midlands', from: '2026.11.0', to: '2026.12.0' }] }),
  });
  await user.click(screen.getByRole('button', { name: 'Check now' }));
  expect(await screen.findByText('West Midlands: 2026.11.0 → 2026.12.0.')).toBeTruthy();
});

test('a newer Attaché is a file that is saved, verified, and shown; where it is decided nothing is offered', async () => {
  const offer = {
    version: '0.2.0',
    name: 'attache_0.2.0_amd64.deb',
    bytes: 73_500_000,
    channel: 'The North',
  };
  const { user, asked } = await open({
    updates: async () => ({ ...view, app: { version: '0.1.0', offer, isDecided: false } }),
    saveInstaller: async () => ({ path: '/tmp/attache_0.2.0_amd64.deb' }),
  });
  expect(screen.getByText('Attaché 0.2.0 can be had from The North, 73.5 MB.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save its installer…' }));
  expect((await screen.findByText(/Signature, length and hash are right/)).textContent).toContain(
    '/tmp/attache_0.2.0_amd64.deb',
  );
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Show it in its folder' }));
  expect(asked.some(({ name }) => name === 'showInstaller')).toBe(true);
  cleanup();
  await open({ updates: async () => ({ ...view, app: { version: '0.1.0', offer: null, isDecided: true } }) });
  expect(screen.getByText(/This is Attaché 0\.1\.0\. .*Your organisation renews it/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Save its installer…' })).toBeNull();
});

test('a refusal stands on the screen with what to do next', async () => {
  const { user } = await open({
    checkUpdates: async () => {
      throw new Refused('channel-refused', 'The timestamp is older than before.', 'Tell the publisher.');
    },
  });
  await user.click(screen.getByRole('button', { name: 'Check now' }));
  expect(await screen.findByText('Tell the publisher.')).toBeTruthy();
});

test('without channels, versions or questions each part says so', async () => {
  const { user } = openWindow();
  await user.click(await screen.findByRole('button', { name: 'Updates' }));
  expect(await screen.findByText(/No channel yet/)).toBeTruthy();
  expect(screen.getByText('No update has asked anything.')).toBeTruthy();
  await expectAccessible();
});
