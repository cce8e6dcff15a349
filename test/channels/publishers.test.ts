import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { librarySpec } from '../../src/main/packs/library-store.ts';
import { packVersion } from '../packs/pack-versions.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { PACK, publisher, team } from './channel-world.ts';

const newFolder = homeFolders();
const CORRECTION = ['facts.csv', ',14.2,', ',13.9,'] as const;
const BY_HAND = { trust: 'unverified' } as const;

async function subscribed() {
  const from = await publisher(newFolder(), newFolder());
  const reader = await team(newFolder());
  await reader.channels.add(from.site, from.root);
  await reader.sync(from.site);
  return { from, reader };
}

it('another channel does not take a name, whatever version it brings; the publisher goes on', async () => {
  const { from, reader } = await subscribed();
  const other = await publisher(newFolder(), newFolder(), { id: 'coffee', title: 'Coffee prices' });
  await other.publish('9.0.0', CORRECTION);
  await reader.channels.add(other.site, other.root);
  const before = reader.disk();
  const refused = await reader.sync(other.site).catch((error: unknown) => error);
  expect(refused).toMatchObject({
    refusal: {
      code: 'pack-refused',
      sentence: expect.stringMatching(/^Coffee prices .* brings a pack called northmoor-test, .* The North/),
    },
  });
  // Both fingerprints are said, so that a person can compare them.
  for (const { fingerprint } of [from, other])
    expect(String((refused as Error & { refusal: { sentence: string } }).refusal.sentence)).toContain(
      fingerprint.slice(7, 11),
    );
  expect(reader.version()).toBe('1.0.0');
  expect(reader.disk().filter((file) => !file.includes('/channels/'))).toEqual(
    before.filter((file) => !file.includes('/channels/')),
  );
  await from.publish('1.1.0', CORRECTION);
  expect(await reader.sync(from.site)).toMatchObject({ packs: [{ pack: { version: '1.1.0' } }] });
});

it('a name passes on once its channel is removed', async () => {
  const { reader } = await subscribed();
  const other = await publisher(newFolder(), newFolder(), { id: 'heirs', title: 'The heirs' });
  await other.publish('1.1.0', CORRECTION);
  await reader.channels.add(other.site, other.root);
  await expect(reader.sync(other.site)).rejects.toMatchObject({ refusal: { code: 'pack-refused' } });
  await reader.channels.remove('north');
  expect(await reader.sync(other.site)).toMatchObject({ packs: [{ pack: { version: '1.1.0' } }] });
});

it('what nobody signed does not take a publisher’s place unasked, and never holds their updates back', async () => {
  const { from, reader } = await subscribed();
  const unsigned = await packVersion(newFolder(), '999.0.0', CORRECTION);
  await expect(reader.packs.install(unsigned, BY_HAND)).rejects.toMatchObject({
    refusal: { code: 'not-signed', sentence: expect.stringContaining('nobody has signed this one') },
  });
  expect(reader.version()).toBe('1.0.0');
  await reader.packs.install(unsigned, { ...BY_HAND, mayReplace: true });
  expect(reader.version()).toBe('999.0.0');
  // What the publisher offers is here and was set aside by hand: it is not brought by itself, and the reason is true.
  expect(await reader.sync(from.site)).toMatchObject({
    packs: [],
    passedOver: [{ name: PACK, why: 'replaced by hand' }],
  });
  await from.publish('1.1.0', CORRECTION);
  expect(await reader.sync(from.site)).toMatchObject({
    packs: [{ from: '999.0.0', pack: { version: '1.1.0', trust: 'channel' } }],
  });
});

it('another content under the same name and version is told by its hash, not by its version', async () => {
  const { from, reader } = await subscribed();
  const alike = await packVersion(newFolder(), '1.0.0', CORRECTION);
  const replacing = { ...BY_HAND, mayReplace: true };
  expect(await reader.packs.install(alike, replacing)).toMatchObject({
    ok: true,
    same: false,
    restated: true,
  });
  // The publisher's own version under the number of what was brought by hand: nothing was rolled back.
  expect(await reader.sync(from.site)).toMatchObject({
    packs: [],
    passedOver: [{ name: PACK, why: 'replaced by hand' }],
  });
});

it('a pack that nobody signed holds no name against a publisher', async () => {
  const reader = await team(newFolder());
  await reader.packs.install(await packVersion(newFolder(), '999.0.0'), BY_HAND);
  const from = await publisher(newFolder(), newFolder());
  await reader.channels.add(from.site, from.root);
  expect(await reader.sync(from.site)).toMatchObject({
    packs: [{ from: '999.0.0', pack: { version: '1.0.0', trust: 'channel' } }],
  });
  await expect(
    reader.packs.install(await packVersion(newFolder(), '2.0.0', CORRECTION), BY_HAND),
  ).rejects.toMatchObject({ refusal: { code: 'not-signed' } });
});

it('the publisher’s own bytes may be brought by hand', async () => {
  const { from, reader } = await subscribed();
  await from.publish('1.1.0', CORRECTION);
  await reader.sync(from.site);
  const [used] = reader.library.data.packs;
  const copy = join(newFolder(), 'copy');
  cpSync(join(reader.home, 'packs', used?.folder ?? ''), copy, { recursive: true });
  expect(await reader.packs.install(copy, BY_HAND)).toMatchObject({ ok: true, same: true });
});

it('a home of an earlier version learns whose each name is from what it holds', () => {
  const channel = {
    id: 'north',
    title: 'The North',
    rootFingerprint: `sha256:${'a'.repeat(64)}`,
    packs: ['theirs'],
  };
  const pack = (name: string, trust: string) => ({ name, trust });
  const old = {
    packs: [
      pack('theirs', 'channel'),
      pack('ours', 'shipped'),
      pack('loose', 'unverified'),
      pack('orphan', 'channel'),
    ],
    channels: [channel],
  };
  expect(librarySpec.migrations[2]?.(old)).toHaveProperty('publishers', {
    theirs: { title: 'The North', fingerprint: channel.rootFingerprint },
    ours: { title: 'Attaché', fingerprint: null },
  });
});
