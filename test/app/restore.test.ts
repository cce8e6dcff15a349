import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { writeEnvelope } from '../../src/main/storage/envelope.ts';
import { commandLine } from '../cli/run-attache.ts';
import { exampleDelegation } from '../support/region.ts';
import { openWindow, usedHome } from './open-window.ts';

const DAY = 'backups/workspace-2026-11-20.json';
const visit = (id: string, name: string) => ({ ...exampleDelegation('us'), id, name });

/** A home with a brief of today, and a copy of a day before it with another visit. */
async function homeWithCopies() {
  const home = await usedHome();
  const window = await openWindow(home);
  const { brief } = await window.call('createBrief', {
    audienceId: 'us',
    delegationId: null,
    clusterIds: null,
  });
  const then = { ...workspaceSpec.empty, delegations: [visit('old', 'Friends of before')] };
  writeFileSync(join(home, DAY), writeEnvelope('workspace', workspaceSpec.version, 4, then));
  return { home, window, brief };
}

test('a copy says what going back to it would change, and changes nothing by saying so', async () => {
  const { window, brief } = await homeWithCopies();
  const copies = await window.call('workCopies', {});
  const copy = copies.find(({ file }) => file === DAY);
  expect(copy).toMatchObject({ why: 'day', fault: null, holds: { visits: 1, briefs: 0, edits: 0 } });
  expect(copy?.change).toEqual({
    visits: { gone: [], back: ['Friends of before'], other: [] },
    briefs: { gone: [brief.title], back: [], other: [] },
    edits: { gone: [], back: [], other: [] },
  });
  expect((await window.call('briefs', {})).length).toBe(1);
  await window.close();
});

test('going back can be undone: what was there is a copy as well', async () => {
  const { home, window, brief } = await homeWithCopies();
  await window.call('requireSignOff', { required: true });
  await window.call('restoreCopy', { file: DAY });
  expect(await window.call('briefs', {})).toEqual([]);
  // No way back leads around an approval that the authority asks for.
  expect((await window.call('requireSignOff', { required: null })).required).toBe(true);
  await window.close();
  const again = await openWindow(home);
  expect((await again.call('delegations', {})).map(({ name }) => name)).toContain('Friends of before');
  const kept = (await again.call('workCopies', {})).find(({ why }) => why === 'before-restore');
  await again.call('restoreCopy', { file: kept?.file ?? '' });
  expect((await again.call('briefs', {})).map((it) => it.title)).toEqual([brief.title]);
  await again.close();
});

test.each([
  ['nothing of ours', 'hello', /JSON/],
  ['of a newer Attaché', writeEnvelope('workspace', 999, 1, {}), /newer Attaché/],
  ['of another store', writeEnvelope('ledger', 1, 1, {}), /another file/],
])('a copy that is %s is listed with why, and never gone back to', async (_, text, says) => {
  const { home, window } = await homeWithCopies();
  writeFileSync(join(home, DAY), text);
  const copy = (await window.call('workCopies', {})).find(({ file }) => file === DAY);
  expect(copy?.fault).toMatch(says);
  expect((await window.refused('restoreCopy', { file: DAY })).code).toBe('damaged');
  expect(readdirSync(home).some((name) => name.includes('before-restore'))).toBe(false);
  await window.close();
});

test.each([
  '../workspace.json',
  'workspace.json',
  'library.json',
  'backups/../ledger.json',
  'backups/x.json',
])('only a copy that is listed is gone back to, not %s', async (file) => {
  const { window } = await homeWithCopies();
  expect((await window.refused('restoreCopy', { file })).code).toBe('not-found');
  await window.close();
});

test('both files lost: the notice leads to the copies, and the day’s work comes back', async () => {
  const { home, window } = await homeWithCopies();
  await window.close();
  for (const name of ['workspace.json', 'workspace.previous.json'])
    writeFileSync(join(home, name), 'not a file of ours');
  const after = await openWindow(home);
  const { notices } = await after.call('status', {});
  expect(notices.map(({ next }) => next).join(' ')).toContain('Earlier copies');
  await after.call('restoreCopy', { file: DAY });
  expect((await after.call('delegations', {})).map(({ name }) => name)).toContain('Friends of before');
  await after.close();
});

test('the command line lists, says what would change, and goes back only where it is told to', async () => {
  const { home, window } = await homeWithCopies();
  await window.close();
  const { attache } = commandLine();
  const listed = await attache('restore', '--home', home);
  expect(listed.out).toContain(`${DAY}  saved`);
  const shown = await attache('restore', DAY, '--home', home);
  expect(shown.out).toContain('visits that come back: Friends of before');
  expect(shown.out).toContain('Nothing was changed.');
  expect((await attache('restore', 'nothing.json', '--home', home)).code).toBe(1);
  expect((await attache('restore', '--yes', '--home', home)).code).toBe(2);
  const done = await attache('restore', DAY, '--yes', '--home', home);
  expect(done.out).toContain(`Went back to ${DAY}.`);
  const after = await openWindow(home);
  expect(await after.call('briefs', {})).toEqual([]);
  await after.close();
});
