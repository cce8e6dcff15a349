import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OTHER_REGION } from '../packs/shipped-pack.ts';
import { openWindow, usedHome } from './open-window.ts';

/** The one installed pack of a home, whose kept records are gone: it is read from its files. */
async function installed() {
  const home = await usedHome();
  rmSync(join(home, 'cache'), { recursive: true, force: true });
  const [folder = ''] = readdirSync(join(home, 'packs'));
  return { home, folder: join(home, 'packs', folder) };
}

test.each([
  ['a changed figure', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace(/\d/, '9'))],
  ['an end that is not its own', (path: string) => appendFileSync(path, 'x')],
  ['a missing file', (path: string) => rmSync(path)],
  ['an empty file', (path: string) => writeFileSync(path, '')],
])('data that ship with the app are put back from it, and that is said: %s', async (_, damage) => {
  const { home, folder } = await installed();
  const sound = readFileSync(join(folder, 'facts.csv'));
  damage(join(folder, 'facts.csv'));
  const window = await openWindow(home);
  expect((await window.call('clusters', {})).length).toBeGreaterThan(0);
  const { notices } = await window.call('status', {});
  expect(notices.map(({ sentence }) => sentence).join(' ')).toContain(
    'were changed on the disk, or could not be read',
  );
  expect(readFileSync(join(folder, 'facts.csv')).equals(sound)).toBe(true);
  await window.close();
});

test('what does not ship cannot be put back: it is refused, and left as it is', async () => {
  const home = await usedHome();
  const first = await openWindow(home);
  first.answers.folder = OTHER_REGION;
  const outcome = await first.call('installPack', {});
  const pack = outcome.result === 'installed' ? outcome.pack : null;
  await first.close();
  rmSync(join(home, 'cache'), { recursive: true, force: true });
  const path = join(home, 'packs', pack?.folder ?? '', 'facts.csv');
  appendFileSync(path, 'x');
  const damaged = readFileSync(path);
  const window = await openWindow(home);
  await window.call('usePack', { name: pack?.name ?? '' });
  expect((await window.refused('clusters', {})).code).toBe('damaged');
  expect(readFileSync(path).equals(damaged)).toBe(true);
  await window.close();
});
