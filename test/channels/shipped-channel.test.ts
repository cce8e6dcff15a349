import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openWindow } from '../app/open-window.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { serve } from './channel-server.ts';
import { PACK, publisher } from './channel-world.ts';

const newFolder = homeFolders();

/** What a copy of the app with a channel of its own has under `resources/`. */
async function copyWithChannel() {
  const from = await publisher(newFolder(), newFolder());
  const site = await serve(from.site);
  const resources = newFolder();
  cpSync(join(import.meta.dirname, '../../resources/packs'), join(resources, 'packs'), { recursive: true });
  const folder = join(resources, 'channels', 'north');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'root.json'), from.root);
  writeFileSync(join(folder, 'location.txt'), `${site.address}\n`);
  return { from, site, resources };
}

it('a channel that ships is known from the first start, and brings its pack from a web server', async () => {
  const { from, site, resources } = await copyWithChannel();
  const window = await openWindow(newFolder(), { resources, now: () => new Date() });
  const [channel] = (await window.call('updates', {})).channels;
  expect(channel).toMatchObject({
    title: 'The North',
    location: site.address,
    rootFingerprint: from.fingerprint,
    checkedAt: null,
  });
  expect(await window.call('checkUpdates', { id: null })).toMatchObject({ brought: [{ to: '1.0.0' }] });
  expect((await window.call('updates', {})).packs.find(({ name }) => name === PACK)?.trust).toBe('channel');
});

it('stays away once it was removed, and comes once only', async () => {
  const { resources } = await copyWithChannel();
  const home = newFolder();
  const names = async () => {
    const window = await openWindow(home, { resources, now: () => new Date() });
    const { channels } = await window.call('updates', {});
    return { window, titles: channels.map(({ title }) => title) };
  };
  const first = await names();
  await first.window.close();
  const second = await names();
  expect(second.titles).toEqual(['The North']);
  await second.window.call('removeChannel', { id: 'north' });
  await second.window.close();
  const third = await names();
  expect(third.titles).toEqual([]);
});

it('a channel that ships broken is passed over, and the app opens', async () => {
  const { resources } = await copyWithChannel();
  writeFileSync(join(resources, 'channels', 'north', 'root.json'), '{}');
  const window = await openWindow(newFolder(), { resources });
  expect((await window.call('updates', {})).channels).toEqual([]);
  expect((await window.call('status', {})).notices).toMatchObject([{ tone: 'warning' }]);
});
