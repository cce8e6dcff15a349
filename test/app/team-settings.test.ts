import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { exampleDelegation } from '../support/region.ts';
import { openWindow, temporaryFolder, usedHome } from './open-window.ts';

const teamFolder = (): string => {
  const folder = join(temporaryFolder(), 'team');
  mkdirSync(folder);
  return folder;
};

/** Two windows in one team. */
async function joinedWindows() {
  const folder = teamFolder();
  const [ann, bob] = [await openWindow(await usedHome()), await openWindow(await usedHome())];
  for (const [window, person] of [
    [ann, 'Ann'],
    [bob, 'Bob'],
  ] as const) {
    window.answers.folder = folder;
    await window.call('chooseTeamFolder', {});
    await window.call('joinTeam', { person, name: 'Desk' });
  }
  return [ann, bob] as const;
}

test('a window joins, sees who is there, shares at once, and leaves with all that it has', async () => {
  const folder = teamFolder();
  const [ann, bob] = [await openWindow(await usedHome()), await openWindow(await usedHome())];
  expect(await ann.call('team', {})).toEqual({ decided: null, desk: null, folder: null, closed: [] });
  expect((await ann.refused('joinTeam', { person: 'Ann', name: 'Desk' })).sentence).toContain('No folder');
  expect((await ann.call('syncTeam', {})).desk).toBeNull();

  ann.answers.folder = folder;
  expect(await ann.call('chooseTeamFolder', {})).toMatchObject({ isThere: true, desks: [] });
  const joined = await ann.call('joinTeam', { person: 'Ann', name: 'Laptop' });
  expect(joined.desk).toMatchObject({ person: 'Ann', name: 'Laptop' });
  const { brief } = await ann.call('createBrief', {
    audienceId: 'us',
    delegationId: null,
    clusterIds: null,
  });

  bob.answers.folder = folder;
  expect((await bob.call('chooseTeamFolder', {}))?.desks.map(({ person }) => person)).toEqual(['Ann']);
  await bob.call('joinTeam', { person: 'Bob', name: 'Desk' });
  await vi.waitFor(
    async () => {
      await ann.call('syncTeam', {});
      await bob.call('syncTeam', {});
      expect((await bob.call('briefs', {})).map(({ id }) => id)).toContain(brief.id);
    },
    { timeout: 60_000, interval: 100 },
  );
  expect((await bob.refused('joinTeam', { person: 'Bob', name: 'Desk' })).sentence).toContain('already');

  const bobs = await bob.call('leaveTeam', {});
  expect(bobs.desk).toBeNull();
  expect((await bob.call('briefs', {})).map(({ id }) => id)).toContain(brief.id);
  await ann.call('syncTeam', {});
  const { folder: seen } = await ann.call('team', {});
  expect(seen?.desks.find(({ person }) => person === 'Bob')?.leftAt).not.toBeNull();
  await Promise.all([ann.close(), bob.close()]);
});

test('the series of a lost computer is closed by name', async () => {
  const [ann, bob] = await joinedWindows();
  await ann.call('syncTeam', {});
  const series = (await bob.call('team', {})).desk?.series ?? '';
  expect((await ann.refused('closeSeries', { series: 'ZZZZ' })).code).toBe('not-found');
  expect((await ann.call('closeSeries', { series })).closed).toEqual([series]);
  await Promise.all([ann.close(), bob.close()]);
});

test('a person whom one window erases goes from the other too, and that one is told', async () => {
  const [ann, bob] = await joinedWindows();
  const visitor = 'Zebulon Quillfeather';
  const visit = { ...exampleDelegation('us'), id: 'met', name: `Friends of ${visitor}` };
  await ann.call('saveDocuments', {
    briefs: [],
    delegations: [{ id: 'met', delegation: visit }],
    overlays: [],
  });
  const peopleAtBob = async (): Promise<string> => {
    await ann.call('syncTeam', {});
    await bob.call('syncTeam', {});
    return JSON.stringify((await bob.call('delegations', {})).find(({ id }) => id === visit.id) ?? null);
  };
  await vi.waitFor(async () => expect(await peopleAtBob()).toContain(visitor), {
    timeout: 60_000,
    interval: 100,
  });
  const shown = await ann.call('erasure', { name: visitor });
  expect(shown.colleagues).toEqual(['Bob, Desk']);
  expect(shown.files.map(({ path }) => path)).toContainEqual(expect.stringMatching(/^team.docs./));
  await ann.call('erasePerson', { name: visitor });
  await vi.waitFor(async () => expect(await peopleAtBob()).toContain('Friends of erased-'), {
    timeout: 60_000,
    interval: 100,
  });
  const again = await ann.call('erasure', { name: visitor });
  expect(again.files).toEqual([]);
  const told = (await bob.call('status', {})).notices.map(({ sentence }) => sentence);
  expect(told).toContainEqual(expect.stringMatching(/took a person’s name out of a document/));
  await Promise.all([ann.close(), bob.close()]);
});
