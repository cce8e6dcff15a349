import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { teamThread } from '../../src/main/team/team-jobs.ts';
import type { Brief } from '../../src/shared/domain/index.ts';
import { editRecord } from './asked.ts';
import { type OpenWindow, openWindow, temporaryFolder, usedHome } from './open-window.ts';
import { answersTo, readyBrief } from './ready-brief.ts';

const LONG = { timeout: 60_000, interval: 100 };

async function windowInTeam(folder: string, person: string): Promise<OpenWindow> {
  const home = await usedHome();
  const now = (): Date => new Date();
  await teamThread(home, now, undefined).ask('join', {
    folder,
    person,
    name: `Desk of ${person}`,
    version: '0',
  });
  return openWindow(home);
}

const briefOf = async (window: OpenWindow, id: string): Promise<Brief> =>
  (await window.call('brief', { id })).brief;
const save = (window: OpenWindow, brief: Brief) =>
  window.call('saveDocuments', { briefs: [{ id: brief.id, brief }], delegations: [], overlays: [] });

it('two windows on one folder write one brief, issue in series of their own and see what both issued', async () => {
  const folder = join(temporaryFolder(), 'team');
  mkdirSync(folder);
  const ann = await windowInTeam(folder, 'Ann');
  const bob = await windowInTeam(folder, 'Bob');
  const { id } = await readyBrief(ann);
  await vi.waitFor(async () => expect((await briefOf(bob, id)).sections.length).toBeGreaterThan(0), LONG);
  await vi.waitFor(
    async () => expect((await briefOf(bob, id)).changedAt).toBe((await briefOf(ann, id)).changedAt),
    LONG,
  );
  await vi.waitFor(async () => expect(await bob.call('delegations', {})).toHaveLength(1), LONG);

  // Each from what it was shown: Bob has not seen Ann's title when he chooses another paper.
  const [annHas, bobHas] = [await briefOf(ann, id), await briefOf(bob, id)];
  await save(ann, { ...annHas, title: 'Written by Ann' });
  await vi.waitFor(async () => expect((await briefOf(bob, id)).title).toBe('Written by Ann'), LONG);
  const { briefs } = await save(bob, { ...bobHas, paper: 'a4' });
  expect(briefs[0]?.brief).toMatchObject({ title: 'Written by Ann', paper: 'a4' });
  await vi.waitFor(
    async () => expect(await briefOf(ann, id)).toMatchObject({ title: 'Written by Ann', paper: 'a4' }),
    LONG,
  );

  // Who has it open, and who wrote what.
  await bob.call('haveOpen', { briefId: id });
  await vi.waitFor(
    async () => expect(await ann.call('haveOpen', { briefId: id })).toEqual({ others: ['Bob'] }),
    LONG,
  );
  const told = await bob.call('briefHistory', { id });
  const fieldsBy = (person: string | null) => told.turns.find(({ by }) => by === person)?.fields;
  expect(fieldsBy(null)).toEqual(['paper']);
  expect(fieldsBy('Ann')).toContain('title');
  expect(new Set(Object.values(told.last).map(({ by }) => by))).toEqual(new Set(['Ann']));
  await bob.call('haveOpen', { briefId: null });
  await vi.waitFor(
    async () => expect(await ann.call('haveOpen', { briefId: id })).toEqual({ others: [] }),
    LONG,
  );
  const now = await ann.call('beforeIssue', { briefId: id });
  const { numbers } = await ann.call('issueBrief', {
    briefId: id,
    recipient: 'The Embassy',
    issueDate: now.issueDate,
    editions: ['full'],
    waivers: answersTo(now),
  });
  expect(numbers[0]).toMatch(/^WM-2026-[A-Z2-9]{4}-001$/);
  expect((await bob.call('beforeIssue', { briefId: id })).nextNumber).not.toBe(numbers[0]);
  await vi.waitFor(
    async () => expect((await bob.call('issued', {})).copies.map(({ number }) => number)).toEqual(numbers),
    LONG,
  );
  expect((await bob.call('issued', {})).faults).toEqual([]);
  const refused = await bob.refused('openIssued', { number: numbers[0] ?? '' });
  expect(refused.sentence).toContain('Ann, Desk of Ann');

  const fact = { kind: 'fact', id: 'F368' } as const;
  await editRecord(ann, { kind: 'edit', recordType: 'fact', recordId: fact.id, fields: { value: 8461 } });
  await vi.waitFor(
    async () => expect((await bob.call('ownEdits', {})).map(({ by }) => by)).toEqual(['Ann']),
    LONG,
  );
  // What Ann corrected stands in the copy that she issued: her colleague is told to recall it too.
  await vi.waitFor(
    async () =>
      expect((await bob.call('home', {})).attention).toContainEqual({ kind: 'recalls', copies: 1, facts: 1 }),
    LONG,
  );
  expect((await bob.call('recordTurns', fact)).map(({ by, fields }) => [by, fields])).toEqual([
    ['Ann', ['figure']],
  ]);
}, 240_000);
