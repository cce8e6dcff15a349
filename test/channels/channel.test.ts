import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { nextCheck } from '../../src/main/app/use-cases/channels.ts';
import { addToChannel } from '../../src/main/packs/channel/add-to-channel.ts';
import { initChannel, rotateKey } from '../../src/main/packs/channel/init-channel.ts';
import { applyPatch, makePatch } from '../../src/main/packs/channel/line-patch.ts';
import { expiryWarnings, publishChannel } from '../../src/main/packs/channel/publish-channel.ts';
import { openTransport } from '../../src/main/packs/channel/transport.ts';
import { parseRoot } from '../../src/main/packs/channel/trust-root.ts';
import { packVersion } from '../packs/pack-versions.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { serve } from './channel-server.ts';
import { PACK, publisher, team } from './channel-world.ts';

const newFolder = homeFolders();
const CORRECTION = ['facts.csv', ',14.2,', ',13.9,'] as const;
const targetsFetched = (log: readonly { path: string }[]) =>
  log.flatMap(({ path }) => (path.startsWith('targets/') ? [path.replace(/[0-9a-f]{64}\./, '')] : []));

async function subscribed(location: (site: string) => Promise<string> | string) {
  const from = await publisher(newFolder(), newFolder());
  const at = await location(from.site);
  const reader = await team(newFolder());
  await reader.channels.add(at, from.root);
  await reader.sync(at);
  return { from, at, reader };
}

describe('a channel brings packs', () => {
  it('from a folder, as from a memory stick', async () => {
    const { from, at, reader } = await subscribed((site) => site);
    expect(reader.version()).toBe('1.0.0');
    await from.publish('1.1.0', CORRECTION);
    expect(await reader.sync(at)).toMatchObject({
      packs: [{ from: '1.0.0', pack: { version: '1.1.0', trust: 'channel' } }],
    });
    expect(await reader.sync(at)).toMatchObject({ packs: [] });
    // The same channel, fetched from elsewhere from now on.
    const stick = join(newFolder(), 'stick');
    cpSync(from.site, stick, { recursive: true });
    await reader.channels.add(stick, from.root);
    expect(await reader.sync(stick)).toMatchObject({ packs: [], channel: { location: stick } });
  });

  it('over the line, and fetches only what changed', async () => {
    const from = await publisher(newFolder(), newFolder());
    const server = await serve(from.site);
    const reader = await team(newFolder());
    await reader.channels.add(server.address, from.root);
    await reader.sync(server.address);
    expect(targetsFetched(server.log)).toHaveLength(10);
    server.log.length = 0;
    await from.publish('1.1.0', CORRECTION);
    await reader.sync(server.address);
    expect(targetsFetched(server.log).sort()).toEqual([
      `targets/packs/${PACK}/datapackage.json`,
      expect.stringMatching(/^targets\/patches\/northmoor-test\/facts\.csv\.from-[0-9a-f]{16}\.json$/),
    ]);
    server.log.length = 0;
    await reader.sync(server.address);
    expect(targetsFetched(server.log)).toEqual([]);
  });

  it('goes on where a cut left off', async () => {
    const from = await publisher(newFolder(), newFolder());
    const server = await serve(from.site);
    const home = newFolder();
    const reader = await team(home);
    await reader.channels.add(server.address, from.root);
    const hasArrived = (): boolean =>
      readdirSync(join(home, 'channels', '.partial')).some(
        (name) => statSync(join(home, 'channels', '.partial', name)).size > 0,
      );
    server.answer = (path, _request, response) => {
      if (!path.endsWith('.boundaries.geojson')) return false;
      const bytes = readFileSync(join(from.site, path));
      response.writeHead(200, { 'content-length': bytes.length });
      response.write(bytes.subarray(0, bytes.length / 2), () =>
        vi.waitUntil(hasArrived, 30_000).finally(() => response.destroy()),
      );
      return true;
    };
    await expect(reader.sync(server.address)).rejects.toMatchObject({ refusal: { code: 'unreachable' } });
    expect(reader.version()).toBeNull();
    server.answer = null;
    await reader.sync(server.address);
    expect(reader.version()).toBe('1.0.0');
    expect(server.log.find(({ path }) => path.endsWith('.boundaries.geojson'))?.range).toMatch(
      /^bytes=[1-9]\d*-$/,
    );
  });

  it('a reader in the middle of a publication finds the one before or the new one, whole', async () => {
    const { from, at, reader } = await subscribed((site) => site);
    const old = readFileSync(join(from.site, 'metadata', 'timestamp.json'));
    await from.publish('1.1.0', CORRECTION);
    const [now, held] = ['timestamp.json', 'timestamp.held'].map((name) =>
      join(from.site, 'metadata', name),
    ) as [string, string];
    renameSync(now, held);
    cpSync(join(from.site, 'metadata', 'timestamp.held'), now);
    writeFileSync(now, old);
    expect(await reader.sync(at)).toMatchObject({ packs: [] });
    renameSync(held, now);
    expect(await reader.sync(at)).toMatchObject({ packs: [{ pack: { version: '1.1.0' } }] });
  });

  it('what was rolled back here is not brought again by itself', async () => {
    const { from, at, reader } = await subscribed((site) => site);
    await from.publish('1.1.0', CORRECTION);
    await reader.sync(at);
    await reader.packs.rollBack(PACK, null);
    expect(await reader.sync(at)).toMatchObject({
      packs: [],
      passedOver: [{ name: PACK, why: 'rolled back' }],
    });
    expect(reader.version()).toBe('1.0.0');
    await from.publish('1.2.0', CORRECTION);
    expect(await reader.sync(at)).toMatchObject({ packs: [{ from: '1.0.0', pack: { version: '1.2.0' } }] });
  });

  it('that has run out, or cannot be reached, stops updates and not work', async () => {
    const { from, at, reader } = await subscribed((site) => site);
    await publishChannel(from.folder, new Date(Date.now() - 400 * 86_400_000));
    await expect(reader.sync(at)).rejects.toMatchObject({
      refusal: { details: ['freeze', expect.anything()] },
    });
    await publishChannel(from.folder, new Date());
    renameSync(from.site, `${from.site}-away`);
    await expect(reader.sync(at)).rejects.toMatchObject({
      refusal: { code: 'channel-refused', details: ['missing', expect.anything()] },
    });
    expect(reader.version()).toBe('1.0.0');
    expect(reader.library.data.channels).toMatchObject([
      { failures: 2, trouble: expect.stringContaining('is not there') },
    ]);
    const [channel] = reader.library.data.channels;
    const hours = channel && (nextCheck(channel) - Date.parse(channel.checkedAt ?? '')) / 3_600_000;
    expect(hours).toBe(2);
  });

  it('can be stopped, and nothing is changed', async () => {
    const { from, at, reader } = await subscribed((site) => site);
    await from.publish('1.1.0', CORRECTION);
    const stop = new AbortController();
    const syncing = reader.channels.sync(at, { signal: stop.signal, onStep: () => stop.abort() });
    await expect(syncing).rejects.toMatchObject({ refusal: { code: 'cancelled' } });
    expect(reader.version()).toBe('1.0.0');
    expect(
      readdirSync(join(reader.library.data.packs.length > 0 ? at : '', 'metadata')).length,
    ).toBeGreaterThan(0);
  });
});

describe('trust', () => {
  it('begins with a root that somebody brought, known by its fingerprint', async () => {
    const from = await publisher(newFolder(), newFolder());
    const reader = await team(newFolder());
    await expect(reader.sync(from.site)).rejects.toMatchObject({
      refusal: { code: 'not-found', next: expect.stringContaining('--root') },
    });
    expect(parseRoot(from.root)).toEqual({ id: 'north', title: 'The North', fingerprint: from.fingerprint });
    expect(await reader.channels.add(from.site, from.root)).toMatchObject({
      rootFingerprint: from.fingerprint,
    });
    const other = await publisher(newFolder(), newFolder());
    await expect(reader.channels.add(other.site, other.root)).rejects.toMatchObject({
      refusal: { code: 'bad-input' },
    });
    expect(() => parseRoot(Buffer.from('{}'))).toThrow('no root of trust');
  });
  it('follows the publisher through new keys for every role', async () => {
    const { from, at, reader } = await subscribed((site) => site);
    for (const role of ['timestamp', 'snapshot', 'targets', 'root'] as const) {
      await rotateKey(from.folder, role, null, new Date());
      await reader.sync(at);
    }
    await from.publish('1.1.0', CORRECTION);
    await reader.sync(at);
    expect(reader.version()).toBe('1.1.0');
  });
  it('a line that is not encrypted is for this machine only', () => {
    expect(() => openTransport('http://channel.example/')).toThrow('is not read from');
    expect(() => openTransport('ftp://channel.example/')).toThrow('is not read from');
    expect(openTransport('http://127.0.0.1:80/a').location).toBe('http://127.0.0.1/a');
  });
});

describe('the publisher’s folder', () => {
  it.skipIf(process.platform === 'win32')(
    'keeps keys to itself, and refuses one that others can read',
    async () => {
      const from = await publisher(newFolder(), newFolder());
      const keys = join(from.folder, 'keys');
      expect(statSync(keys).mode & 0o777).toBe(0o700);
      for (const name of readdirSync(keys)) expect(statSync(join(keys, name)).mode & 0o777).toBe(0o600);
      chmodSync(join(keys, readdirSync(keys).find((name) => name.startsWith('targets')) ?? ''), 0o644);
      await expect(publishChannel(from.folder, new Date())).rejects.toMatchObject({
        refusal: { next: expect.stringContaining('chmod 600') },
      });
    },
  );
  it('works without the root’s keys, which are brought for a rotation only', async () => {
    const [folder, safe] = [join(newFolder(), 'channel'), join(newFolder(), 'safe')];
    mkdirSync(folder);
    const plan = { id: 'c', title: 'C', signers: { root: { keys: 3, threshold: 2 } }, rootKeyFolder: safe };
    await initChannel(folder, plan, new Date());
    expect(readdirSync(safe)).toHaveLength(3);
    expect(readdirSync(join(folder, 'keys')).some((name) => name.startsWith('root'))).toBe(false);
    expect(await publishChannel(folder, new Date())).toMatchObject({ version: 1, warnings: [] });
    await expect(rotateKey(folder, 'timestamp', null, new Date())).rejects.toMatchObject({
      refusal: { next: expect.stringContaining('--root-keys') },
    });
    expect(await rotateKey(folder, 'timestamp', safe, new Date())).toMatchObject({ version: 2 });
  });
  it('publishes nothing until as many have signed as have to, each with a key of their own', async () => {
    const [folder, stick] = [join(newFolder(), 'channel'), join(newFolder(), 'stick')];
    mkdirSync(stick, { recursive: true, mode: 0o700 });
    const two = { keys: 2, threshold: 2 };
    const plan = { id: 'c', title: 'C', rootKeyFolder: null, signers: { targets: two, timestamp: two } };
    await initChannel(folder, plan, new Date());
    const root = readFileSync(join(folder, 'public/metadata/1.root.json'));
    expect(JSON.parse(root.toString()).signed.roles).toMatchObject({
      root: { threshold: 1 },
      targets: { threshold: 2, keyids: [expect.any(String), expect.any(String)] },
      snapshot: { threshold: 1 },
      timestamp: { threshold: 2 },
    });
    const keys = join(folder, 'keys');
    const theirs = readdirSync(keys).find((name) => name.startsWith('targets')) ?? '';
    renameSync(join(keys, theirs), join(stick, theirs));
    await addToChannel(folder, await packVersion(newFolder(), '1.0.0'), () => new Date());
    await expect(publishChannel(folder, new Date())).rejects.toMatchObject({
      refusal: { sentence: expect.stringMatching(/targets/) },
    });
    await publishChannel(folder, new Date(), { keyFolders: [stick] });
    const reader = await team(newFolder());
    await reader.channels.add(join(folder, 'public'), root);
    await reader.sync(join(folder, 'public'));
    expect(reader.version()).toBe('1.0.0');
    // A role of several is rotated one key at a time, and the team follows.
    await rotateKey(folder, 'targets', null, new Date(), [stick]);
    await publishChannel(folder, new Date(), { keyFolders: [stick] });
    await reader.sync(join(folder, 'public'));
  });
  it.each([
    ['root', 3, 2],
    ['targets', 2, 1],
    ['snapshot', 5, 4],
  ] as const)('a %s that needs %i of %i keys is not begun', async (role, threshold, keys) => {
    const plan = { id: 'c', title: 'C', rootKeyFolder: null, signers: { [role]: { keys, threshold } } };
    await expect(initChannel(join(newFolder(), 'c'), plan, new Date())).rejects.toMatchObject({
      refusal: { code: 'bad-input', sentence: `${threshold} of ${keys} ${role} keys cannot sign.` },
    });
  });
  it('says what runs out soon', async () => {
    const from = await publisher(newFolder(), newFolder());
    const later = (days: number) => new Date(Date.now() + days * 86_400_000);
    expect(await expiryWarnings(from.folder, later(10))).toEqual([]);
    expect(await expiryWarnings(from.folder, later(110))).toMatchObject(
      [/snapshot runs out/, /timestamp runs out/].map((it) => expect.stringMatching(it)),
    );
    expect((await expiryWarnings(from.folder, later(800))).join(' ')).toContain('The root ran out');
  });
  it('does not take an older version of a pack', async () => {
    const from = await publisher(newFolder(), newFolder());
    await expect(from.publish('0.9.0')).rejects.toMatchObject({ refusal: { code: 'bad-input' } });
  });
});

it('a patch gives the next version of a table exactly, whatever the lines', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', '"x', '', 'ü'), { maxLength: 12 })
    .chain((lines) => fc.constantFrom('', '\n').map((end) => lines.join('\n') + end));
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applyPatch(before, makePatch(before, after))).toBe(after);
    }),
    { numRuns: 1000 },
  );
  expect(applyPatch('a\n', '{"patch":1,"steps":[[0,2]]}')).toBeNull();
  expect(applyPatch('a\n', 'no')).toBeNull();
});
