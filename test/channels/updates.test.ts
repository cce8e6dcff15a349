import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildPack, describePack, reviewTeamEdits } from '../../src/main/app/use-cases/publish.ts';
import { reviewSuggestion } from '../../src/main/library/suggestion.ts';
import { readPack } from '../../src/main/packs/read-pack.ts';
import { editRecord } from '../app/asked.ts';
import { openWindow } from '../app/open-window.ts';
import { otherLibrary } from '../library/shipped-library.ts';
import { packVersion } from '../packs/pack-versions.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { PACK, publisher } from './channel-world.ts';

const newFolder = homeFolders();
const EVERYTHING = { packName: PACK, from: null, to: null, kind: null, what: null, words: '' };
const fact = (recordId: string) => ({ recordType: 'fact', recordId }) as const;

it('the window adds a channel, edits, updates, settles what it asks, goes back and suggests', async () => {
  const from = await publisher(newFolder(), newFolder());
  const window = await openWindow(newFolder(), { now: () => new Date() });
  const { call, answers } = window;
  answers.file = join(from.site, 'metadata', 'root.json');
  expect(await call('chooseRoot', {})).toEqual({ title: 'The North', fingerprint: from.fingerprint });
  await call('addChannel', { location: from.site });
  expect(await call('checkUpdates', { id: null })).toEqual({
    brought: [{ title: expect.any(String), from: null, to: '1.0.0' }],
  });
  await call('usePack', { name: PACK });

  await editRecord(window, { ...fact('N1'), kind: 'edit', fields: { value: 14 } });
  await editRecord(window, { ...fact('N2'), kind: 'annotate', note: 'Ask Ann.' });
  await editRecord(window, { ...fact('N3'), kind: 'hide' });
  expect(await call('recordPage', { kind: 'fact', id: 'N1' })).toMatchObject({
    seen: { value: 14 },
    pack: { value: 14.2 },
  });
  expect(
    (await call('search', { query: 'Unemployment', facets: { kind: 'fact' }, limit: 5 })).hits.map(
      ({ id }) => id,
    ),
  ).not.toContain('N3');
  const soon = { ...fact('N1'), kind: 'edit', fields: { reviewBy: 'soon' } } as const;
  expect(await call('overlayFor', { edit: soon })).toMatchObject({
    result: 'problems',
    problems: [{ field: 'reviewBy' }],
  });

  await from.publish('1.1.0', ['facts.csv', ',14.2,', ',13.9,']);
  expect(await call('checkUpdates', { id: 'north' })).toMatchObject({
    brought: [{ from: '1.0.0', to: '1.1.0' }],
  });
  expect(window.progress.some(({ task }) => task === 'update')).toBe(true);
  expect(await call('whatChanged', EVERYTHING)).toMatchObject({
    from: '1.0.0',
    to: '1.1.0',
    counts: ['facts: 1 changed'],
    changes: [{ recordId: 'N1', sentence: 'Gross value added 2024: 14.2 → 13.9' }],
  });
  const view = await call('updates', {});
  expect(view).toMatchObject({
    channels: [{ title: 'The North', trouble: null, failures: 0 }],
    conflicts: [{ recordId: 'N1', fieldWord: 'figure', base: 14.2, theirs: 13.9, ours: 14, state: 'open' }],
  });
  expect(view.packs.find(({ name }) => name === PACK)).toMatchObject({
    version: '1.1.0',
    trust: 'channel',
    kept: [{ version: '1.0.0' }],
    edits: 3,
  });
  expect(view.history[0]).toMatchObject({ what: 'updated', from: '1.0.0', to: '1.1.0' });

  const [conflict] = view.conflicts;
  await call('deferConflict', { id: conflict?.id ?? '' });
  expect((await call('updates', {})).conflicts).toMatchObject([{ state: 'deferred' }]);
  await call('settleConflict', { id: conflict?.id ?? '', choice: 'combined', value: 13.95 });
  expect(await call('recordPage', { kind: 'fact', id: 'N1' })).toMatchObject({
    seen: { value: 13.95 },
    pack: { value: 13.9 },
  });
  expect((await call('updates', {})).conflicts).toEqual([]);
  expect(
    (await window.refused('settleConflict', { id: conflict?.id ?? '', choice: 'ours', value: null })).code,
  ).toBe('not-found');

  answers.save = join(newFolder(), 'suggestion.json');
  expect(await call('exportSuggestion', {})).toMatchObject({ edits: 2 });
  const { records } = await otherLibrary();
  const text = readFileSync(answers.save, 'utf8');
  expect(text).not.toContain('Ask Ann');
  const review = reviewSuggestion(text, PACK, records);
  expect(review.changes.map(({ recordId, what }) => `${recordId} ${what}`).sort()).toEqual([
    'N1 changed',
    'N3 removed',
  ]);
  // The publisher's own copy differs from what the team edited: it is asked, not overwritten.
  expect(review.questions).toMatchObject([{ recordId: 'N1', field: 'value', theirs: 14.2, ours: 13.95 }]);

  await call('rollBack', { packName: PACK, version: null });
  expect(await call('recordPage', { kind: 'fact', id: 'N1' })).toMatchObject({ pack: { value: 14.2 } });
  expect(await call('recordPage', { kind: 'fact', id: 'N2' })).toMatchObject({
    overlay: { note: 'Ask Ann.' },
  });
  await call('removeChannel', { id: 'north' });
  expect((await call('updates', {})).channels).toEqual([]);
  await window.close();
});

it('a team’s suggestion is taken over by its publisher after a look', async () => {
  const folder = await packVersion(newFolder(), '1.0.0');
  const window = await openWindow(newFolder());
  const { call, answers } = window;
  answers.folder = folder;
  await call('installPack', {});
  await editRecord(window, { ...fact('N1'), kind: 'edit', fields: { value: 14 } });
  await editRecord(window, { ...fact('N3'), kind: 'hide' });
  answers.save = join(newFolder(), 'suggestion.json');
  await call('exportSuggestion', {});
  await window.close();
  const seen = await reviewTeamEdits(folder, answers.save, { apply: false });
  expect(seen.changes.map(({ sentence }) => sentence)).toEqual([
    'Gross value added 2024: 14.2 → 14',
    'Unemployment rate 2026: no longer listed',
  ]);
  // The author keeps a column of their own.
  const facts = join(folder, 'facts.csv');
  const [header = '', ...rows] = readFileSync(facts, 'utf8').trimEnd().split('\n');
  writeFileSync(facts, [`${header},desk`, ...rows.map((row, at) => `${row},mine ${at}`), ''].join('\n'));
  await describePack(folder);
  await reviewTeamEdits(folder, answers.save, { apply: true });
  const written = readFileSync(facts, 'utf8').trimEnd().split('\n');
  expect(written[0]).toBe(`${header},desk`);
  expect(written.slice(1).every((row) => /,mine \d+$/.test(row))).toBe(true);
  expect(written).toHaveLength(rows.length);
  expect(await reviewTeamEdits(folder, answers.save, { apply: false })).toMatchObject({
    changes: [],
    questions: [],
  });
  const reading = await readPack(folder);
  expect(reading.ok && reading.records.facts.find(({ id }) => id === 'N1')?.value).toBe(14);
});

it('a zip of another region is chosen in the window, browsed and briefed', async () => {
  const folder = await packVersion(newFolder(), '1.0.0');
  const zip = join(newFolder(), 'north.zip');
  await buildPack(folder, zip, {});
  const window = await openWindow(newFolder());
  const { call, answers } = window;
  answers.file = zip;
  expect(await call('installPackFile', {})).toMatchObject({
    result: 'installed',
    pack: { name: PACK, trust: 'unverified' },
  });
  expect((await call('search', { query: 'turbines', facets: {}, limit: 5 })).total).toBeGreaterThan(0);
  const { brief } = await call('createBrief', { audienceId: 'us', delegationId: null, clusterIds: null });
  expect(brief.packName).toBe(PACK);
  await window.close();
});

it.each([
  ['theirs', null],
  ['ours', null],
  ['combined', null],
  ['theirs', 'Ask Ann.'],
] as const)(
  'going back brings the team’s own value again, also where the question was answered: %s, then noted: %s',
  async (choice, note) => {
    const from = newFolder();
    const window = await openWindow(newFolder(), { now: () => new Date() });
    const { call, answers } = window;
    answers.folder = await packVersion(from, '1.0.0');
    await call('installPack', {});
    await editRecord(window, { ...fact('N1'), kind: 'edit', fields: { value: 14 } });
    answers.folder = await packVersion(from, '1.1.0', ['facts.csv', ',14.2,', ',13.9,']);
    await call('installPack', {});
    const [asked] = (await call('updates', {})).conflicts;
    await call('settleConflict', { id: asked?.id ?? '', choice, value: 13.95 });
    if (note) await editRecord(window, { ...fact('N1'), kind: 'annotate', note });
    await call('rollBack', { packName: PACK, version: null });
    expect(await call('recordPage', { kind: 'fact', id: 'N1' })).toMatchObject({
      overlay: { note },
      seen: { value: 14 },
      pack: { value: 14.2 },
    });
    await window.close();
  },
);
