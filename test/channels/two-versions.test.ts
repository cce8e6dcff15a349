import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diffRecords } from '../../src/main/library/diff.ts';
import { addToChannel } from '../../src/main/packs/channel/add-to-channel.ts';
import { initChannel } from '../../src/main/packs/channel/init-channel.ts';
import { publishChannel } from '../../src/main/packs/channel/publish-channel.ts';
import { loadInstalled } from '../../src/main/packs/load-installed.ts';
import { SHIPPED } from '../packs/shipped-pack.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { serve } from './channel-server.ts';
import { team } from './channel-world.ts';

const newFolder = homeFolders();
const OLDER = join(import.meta.dirname, '../fixtures/packs/west-midlands-2025-09');
const now = () => new Date();

it('the region as one article saw it in 2025, and as it is known now: published, fetched, compared, rolled back', async () => {
  const folder = newFolder();
  await initChannel(folder, { id: 'wm', title: 'West Midlands', signers: {}, rootKeyFolder: null }, now());
  const publish = async (pack: string) => {
    expect(await addToChannel(folder, pack, now)).toMatchObject({ ok: true });
    await publishChannel(folder, now());
  };
  await publish(OLDER);
  const site = await serve(join(folder, 'public'));
  const home = newFolder();
  const { channels, sync, library, packs } = await team(home);
  await channels.add(site.address, readFileSync(join(folder, 'public', 'metadata', 'root.json')));
  await sync(site.address);
  const records = async () => {
    const [pack] = library.data.packs;
    const reading = pack && (await loadInstalled(home, pack));
    if (!reading?.ok) throw new Error('does not load');
    return reading.records;
  };
  const then = await records();
  await publish(SHIPPED);
  expect(await sync(site.address)).toMatchObject({
    packs: [{ from: '2025.9.0', pack: { version: '2026.12.1' } }],
  });
  const { counts, changes } = diffRecords(then, await records());
  expect(counts.facts).toMatchObject({ added: 522, removed: 0 });
  expect(counts.sources).toMatchObject({ added: 472, removed: 0 });
  const corrected = changes.find(({ recordId }) => recordId === 'F001')?.sentence;
  expect(corrected).toContain('caveat added');
  await packs.rollBack('west-midlands', null);
  expect(await records()).toEqual(then);
});
