import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { exampleDelegation, examplePath } from '../support/region.ts';
import { type OpenWindow, openWindow } from './open-window.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'attache-home-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function withBrief(window: OpenWindow): Promise<string> {
  window.answers.file = examplePath('india');
  const delegation = await window.call('importDelegation', {});
  const delegationId = delegation?.id ?? null;
  return (await window.call('createBrief', { audienceId: 'india', delegationId, clusterIds: null })).brief.id;
}

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3]);

test('a visit of the three weeks that Home shows waits for a brief, and then points to it; a later one is not told', async () => {
  // The Indian example comes on 7 December: 21 days from the first day, 20 from the second.
  const early = await openWindow(folder(), { now: () => new Date('2026-11-16T09:00:00Z') });
  await withBrief(early);
  expect((await early.call('home', {})).attention.filter(({ kind }) => kind === 'visit')).toEqual([]);

  const window = await openWindow(folder(), { now: () => new Date('2026-11-17T09:00:00Z') });
  const delegation = { ...exampleDelegation('india'), id: 'd1' };
  await window.call('saveDocuments', { briefs: [], delegations: [{ id: 'd1', delegation }], overlays: [] });
  const first = (await window.call('home', {})).attention[0];
  expect(first).toMatchObject({ kind: 'visit', delegationId: 'd1', days: 20, briefId: null });
  const { brief } = await window.call('createBrief', {
    audienceId: 'india',
    delegationId: 'd1',
    clusterIds: null,
  });
  expect((await window.call('home', {})).attention[0]).toMatchObject({ kind: 'visit', briefId: brief.id });
});

test('a brief is a draft until it is exported, and one that changed after that says so', async () => {
  const home = folder();
  let now = '2026-11-22T09:00:00.000Z';
  const window = await openWindow(home, { now: () => new Date(now) });
  const briefId = await withBrief(window);
  expect((await window.call('home', {})).states).toEqual([]);
  now = '2026-11-22T10:00:00.000Z';
  window.answers.save = join(folder(), 'brief.pdf');
  const choice = {
    parts: [{ briefId, edition: 'summary' as const }],
    paper: 'own' as const,
    courtesy: 'own' as const,
  };
  await window.call('exportFiles', { choice, where: 'ask', existing: 'ask' });
  expect((await window.call('home', {})).states).toEqual([
    { briefId, state: 'exported', at: now, changedSince: false },
  ]);
  now = '2026-11-22T11:00:00.000Z';
  const { brief } = await window.call('brief', { id: briefId });
  await window.call('saveDocuments', {
    briefs: [{ id: briefId, brief: { ...brief, title: 'Another' } }],
    delegations: [],
    overlays: [],
  });
  expect((await window.call('home', {})).states[0]?.changedSince).toBe(true);
});

test('facts past their review date wait, counted as the status counts them', async () => {
  const window = await openWindow(folder());
  const { dueForReview } = await window.call('status', {});
  const review = (await window.call('home', {})).attention.find(({ kind }) => kind === 'review');
  expect(review).toEqual(dueForReview > 0 ? { kind: 'review', count: dueForReview } : undefined);
});

test.for(['2026-11-22', '2027-09-01', '2031-01-01'])(
  'on %s the library narrows to just the facts that Home counts as past their review date',
  async (day) => {
    const window = await openWindow(folder(), { now: () => new Date(`${day}T09:00:00Z`) });
    const { attention } = await window.call('home', {});
    const review = attention.find(({ kind }) => kind === 'review');
    const count = review?.kind === 'review' ? review.count : 0;
    expect(count).toBeGreaterThan(0);
    const all = await window.call('search', { query: '', facets: {}, limit: 1 });
    expect(all.facets.review).toEqual([{ value: 'past', label: 'past', count }]);
    const facets = { kind: 'fact', review: 'past' } as const;
    const past = await window.call('search', { query: '', facets, sort: 'review', limit: 20 });
    expect(past.total).toBe(count);
    for (const { id } of past.hits.slice(0, 3))
      expect((await window.call('recordPage', { kind: 'fact', id })).about).toMatchObject({
        reviewPassed: true,
      });
  },
);

test('a cover is one page, drawn once: kept by what it says, and drawn anew when that changes', async () => {
  const home = folder();
  const window = await openWindow(home);
  const id = await withBrief(window);
  const first = await window.call('cover', { id });
  expect(first.png).toBeNull();
  expect(Buffer.from(first.pdf ?? []).toString('latin1')).toMatch(
    /\/Type \/Pages\n?\s*\/Count 1\b|\/Count 1\b/,
  );
  await window.call('saveCover', { key: first.key, png: PNG });
  expect(readdirSync(join(home, 'covers'))).toEqual([`${first.key}.png`]);
  expect(await window.call('cover', { id })).toEqual({ key: first.key, png: PNG, pdf: null });

  const { brief } = await window.call('brief', { id });
  const keep = (changed: object) =>
    window.call('saveDocuments', {
      briefs: [{ id, brief: { ...brief, ...changed } }],
      delegations: [],
      overlays: [],
    });
  await keep({ issueDate: '2027-01-05' });
  const second = await window.call('cover', { id });
  expect(second.key).not.toBe(first.key);
  expect(second.png).toBeNull();
});

test('only the drawing of a cover that was asked for is kept', async () => {
  const window = await openWindow(folder());
  const id = await withBrief(window);
  expect((await window.refused('saveCover', { key: '0'.repeat(64), png: PNG })).code).toBe('bad-input');
  const { key } = await window.call('cover', { id });
  expect((await window.refused('saveCover', { key, png: new Uint8Array([1, 2, 3]) })).code).toBe('bad-input');
});
