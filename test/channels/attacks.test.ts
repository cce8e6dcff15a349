import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rotateKey } from '../../src/main/packs/channel/init-channel.ts';
import { createKey } from '../../src/main/packs/channel/keys.ts';
import { publishChannel } from '../../src/main/packs/channel/publish-channel.ts';
import { refusalOf } from '../../src/shared/domain/index.ts';
import { homeFolders } from '../storage/home-folder.ts';
import { type ChannelServer, serve } from './channel-server.ts';
import { PACK, type Publisher, publisher, team } from './channel-world.ts';

const newFolder = homeFolders();
const DAY_MS = 86_400_000;
const FACTS = `packs/${PACK}/facts.csv`;
const CORRECTION = ['facts.csv', ',14.2,', ',13.9,'] as const;

type Attack = {
  readonly name: string;
  /** The name in the refusal, after the TUF specification. */
  readonly is: string;
  readonly rootKeys?: number;
  /** How long the team waits for a file. */
  readonly seconds?: number;
  /** What stands on the server when the team comes for the second time. */
  readonly strike: (from: Publisher, server: ChannelServer) => Promise<unknown>;
};

/** The publisher corrects a figure: what the team would fetch if nobody interfered. */
const correct = (from: Publisher) => from.publish('1.1.0', CORRECTION);
const later = (days: number) => new Date(Date.now() + days * DAY_MS);

/** Signs the chain again after its list of targets was changed, as whoever holds these keys can. */
async function signChain(
  from: Publisher,
  version: number,
  change: (targets: Record<string, unknown>) => void,
) {
  const { signed } = from.read(`${version}.targets.json`);
  change(signed.targets);
  const targets = await from.sign(`${version}.targets.json`, 'targets', signed);
  const snapshot = from.read(`${version}.snapshot.json`).signed;
  const meta = await from.sign(`${version}.snapshot.json`, 'snapshot', {
    ...snapshot,
    meta: { 'targets.json': targets },
  });
  const timestamp = from.read('timestamp.json').signed;
  await from.sign('timestamp.json', 'timestamp', { ...timestamp, meta: { 'snapshot.json': meta } });
}

const attacks: readonly Attack[] = [
  {
    name: 'an arbitrary target: the pack lists a file that nobody signed',
    is: 'arbitrary-installation',
    strike: async (from) => {
      await correct(from);
      await signChain(from, 2, (targets) => delete targets[`packs/${PACK}/places.csv`]);
    },
  },
  {
    name: 'a tampered target',
    is: 'tampered-target',
    strike: async (from) => {
      await from.publish('1.1.0', ['clusters.csv', 'Tidal', 'Total']);
      const path = from.target(`packs/${PACK}/datapackage.json`);
      writeFileSync(path, readFileSync(path, 'utf8').replace('1.1.0', '6.6.6'));
    },
  },
  {
    name: 'tampered metadata',
    is: 'tampered-metadata',
    strike: async (from) => {
      await correct(from);
      const file = from.read('timestamp.json');
      file.signed.version += 5;
      from.write('timestamp.json', file);
    },
  },
  {
    name: 'a wrong key',
    is: 'wrong-key',
    strike: async (from) => {
      await correct(from);
      const stranger = await createKey(newFolder(), 'timestamp');
      await from.sign('timestamp.json', 'timestamp', from.read('timestamp.json').signed, [stranger]);
    },
  },
  {
    name: 'fewer signatures than the threshold',
    is: 'below-threshold',
    rootKeys: 2,
    strike: async (from) => {
      await rotateKey(from.folder, 'timestamp', null, new Date());
      const [first] = await from.keys('root');
      await from.sign('2.root.json', 'root', from.read('2.root.json').signed, first ? [first] : []);
    },
  },
  {
    name: 'rollback of the timestamp',
    is: 'rollback',
    strike: async (from, server) => {
      const old = readFileSync(join(from.site, 'metadata', 'timestamp.json'));
      await correct(from);
      await (await team(lastHome)).sync(server.address);
      writeFileSync(join(from.site, 'metadata', 'timestamp.json'), old);
    },
  },
  {
    name: 'rollback of the snapshot',
    is: 'rollback',
    strike: async (from, server) => {
      const before = from.read('timestamp.json').signed;
      await correct(from);
      await (await team(lastHome)).sync(server.address);
      await from.sign('timestamp.json', 'timestamp', { ...before, version: 9 });
    },
  },
  {
    name: 'rollback of the list of targets',
    is: 'rollback',
    strike: async (from, server) => {
      const before = from.read('1.snapshot.json').signed;
      await correct(from);
      await (await team(lastHome)).sync(server.address);
      const meta = await from.sign('3.snapshot.json', 'snapshot', { ...before, version: 3 });
      const { signed } = from.read('timestamp.json');
      await from.sign('timestamp.json', 'timestamp', {
        ...signed,
        version: 3,
        meta: { 'snapshot.json': meta },
      });
    },
  },
  {
    name: 'freeze: what is served has run out',
    is: 'freeze',
    strike: async (from) => {
      await correct(from);
      await publishChannel(from.folder, later(-400));
    },
  },
  {
    name: 'mix-and-match: a snapshot from another publication',
    is: 'mix-and-match',
    strike: async (from) => {
      const old = readFileSync(join(from.site, 'metadata', '1.snapshot.json'), 'utf8');
      await correct(from);
      const { length } = from.read('timestamp.json').signed.meta['snapshot.json'];
      // As long as the right one, so that only its hash gives it away.
      writeFileSync(join(from.site, 'metadata', '2.snapshot.json'), old.padEnd(length).slice(0, length));
    },
  },
  {
    name: 'mix-and-match: the file of another version under a signed name',
    is: 'mix-and-match',
    strike: async (from) => {
      await correct(from);
      const old = from.read('1.targets.json').signed.targets[FACTS];
      await signChain(from, 2, (targets) => Object.assign(targets, { [FACTS]: old }));
    },
  },
  {
    name: 'endless data',
    is: 'endless-data',
    strike: async (from, server) => {
      await correct(from);
      server.answer = (path, _request, response) => {
        if (path !== 'metadata/timestamp.json') return false;
        response.writeHead(200);
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536, 32))) {
            // Until the other side is full.
          }
        };
        response.on('drain', more);
        more();
        return true;
      };
    },
  },
  {
    name: 'slow data',
    is: 'slow-retrieval',
    seconds: 0.7,
    strike: async (from, server) => {
      await correct(from);
      server.answer = (path, _request, response) => {
        if (path !== 'metadata/2.snapshot.json') return false;
        response.writeHead(200);
        const drip = setInterval(() => response.write(' '), 100);
        response.on('close', () => clearInterval(drip));
        return true;
      };
    },
  },
  {
    name: 'a truncated target',
    is: 'wrong-length',
    strike: async (from) => {
      await from.publish('1.1.0', ['clusters.csv', 'Tidal', 'Total']);
      truncateSync(from.target(`packs/${PACK}/datapackage.json`), 1000);
    },
  },
  {
    name: 'extra files',
    is: 'extraneous-files',
    strike: async (from) => {
      await correct(from);
      await signChain(from, 2, (targets) =>
        Object.assign(targets, { [`packs/${PACK}/extra.exe`]: targets[FACTS] }),
      );
    },
  },
  {
    name: 'metadata of a wrong length',
    is: 'wrong-length',
    strike: async (from) => {
      await correct(from);
      truncateSync(join(from.site, 'metadata', '2.snapshot.json'), 200);
    },
  },
  {
    name: 'a target of a wrong length',
    is: 'endless-data',
    strike: async (from) => {
      await correct(from);
      appendFileSync(from.target(`packs/${PACK}/datapackage.json`), 'more');
    },
  },
  {
    name: 'a key rotation that is skipped',
    is: 'wrong-key',
    strike: async (from) => {
      await rotateKey(from.folder, 'timestamp', null, new Date());
      await rotateKey(from.folder, 'targets', null, new Date());
      await correct(from);
      rmSync(join(from.site, 'metadata', '2.root.json'));
    },
  },
  {
    name: 'a revoked key',
    is: 'revoked-key',
    strike: async (from, server) => {
      const stolen = await from.keys('timestamp');
      const { retired } = await rotateKey(from.folder, 'timestamp', null, new Date());
      await correct(from);
      await (await team(lastHome)).sync(server.address);
      const { signed } = from.read('timestamp.json');
      const old = stolen.filter(({ id }) => id === retired);
      await from.sign('timestamp.json', 'timestamp', { ...signed, version: 99 }, old);
    },
  },
  {
    name: 'a path that leads out of the pack',
    is: 'arbitrary-installation',
    strike: async (from) => {
      await correct(from);
      await signChain(from, 2, (targets) =>
        Object.assign(targets, { [`packs/${PACK}/../../../evil.csv`]: targets[FACTS] }),
      );
    },
  },
];

let lastHome = '';

describe('an attack is refused by its name, and the library is as it was', () => {
  it.each(attacks)('$name', async ({ is, rootKeys, seconds, strike }) => {
    const from = await publisher(newFolder(), newFolder(), { rootKeys });
    const server = await serve(from.site);
    lastHome = newFolder();
    const first = await team(lastHome);
    await first.channels.add(server.address, from.root);
    await first.sync(server.address);
    expect(first.version()).toBe('1.0.0');
    await strike(from, server);

    const attacked = await team(lastHome);
    const [before, disk] = [attacked.library.data, attacked.disk()];
    const refusal = refusalOf(await attacked.sync(server.address, seconds).catch((error: unknown) => error));
    expect([refusal.details[0], refusal.details]).toEqual([is, refusal.details]);
    expect(refusal.code).toBe('channel-refused');
    expect(refusal.sentence).toMatch(/^[A-Za-z].* Nothing was changed\.$/);
    expect(refusal.next).not.toBeNull();
    const { channels, ...library } = attacked.library.data;
    expect({ ...library, channels: before.channels }).toEqual(before);
    expect(channels).toMatchObject([
      { trouble: refusal.sentence, failures: 1, goodAt: before.channels[0]?.goodAt },
    ]);
    const packs = (lines: readonly string[]) => lines.filter((line) => line.includes('/packs/'));
    expect(packs(attacked.disk())).toEqual(packs(disk));
    expect(readdirSync(join(lastHome, 'channels')).filter((name) => name !== '.partial')).toHaveLength(1);
  });

  it('each has a sentence of its own kind', () => {
    expect(new Set(attacks.map(({ is }) => is)).size).toBe(13);
  });
});

it('fast-forward recovery: versions that a thief drove up are forgotten with his keys', async () => {
  const from = await publisher(newFolder(), newFolder());
  const server = await serve(from.site);
  const home = newFolder();
  const { channels, sync, version } = await team(home);
  await channels.add(server.address, from.root);
  await sync(server.address);
  const meta = await from.sign('99999.snapshot.json', 'snapshot', {
    ...from.read('1.snapshot.json').signed,
    version: 99_999,
  });
  const { signed } = from.read('timestamp.json');
  await from.sign('timestamp.json', 'timestamp', {
    ...signed,
    version: 99_999,
    meta: { 'snapshot.json': meta },
  });
  await sync(server.address);
  await correct(from);
  await expect(sync(server.address)).rejects.toMatchObject({
    refusal: { details: ['rollback', expect.anything()] },
  });
  await rotateKey(from.folder, 'snapshot', null, new Date());
  await rotateKey(from.folder, 'timestamp', null, new Date());
  await sync(server.address);
  expect(version()).toBe('1.1.0');
});

/** The refusal's name, or null if the update came. */
const outcome = async (home: string, server: ChannelServer): Promise<string | null> =>
  (await team(home)).sync(server.address).then(
    () => null,
    (error: unknown) => refusalOf(error).details[0] ?? refusalOf(error).sentence,
  );

async function syncedTeam() {
  const from = await publisher(newFolder(), newFolder());
  const server = await serve(from.site);
  const home = newFolder();
  const { channels, sync } = await team(home);
  await channels.add(server.address, from.root);
  await sync(server.address);
  return { from, server, home };
}

describe('what was verified is kept though a later file is refused', () => {
  it('a withdrawn key stays withdrawn', async () => {
    const { from, server, home } = await syncedTeam();
    const before = newFolder();
    cpSync(from.site, before, { recursive: true });
    const stolen = await from.keys('timestamp');
    await rotateKey(from.folder, 'timestamp', null, new Date());
    await correct(from);
    const { version } = from.read('timestamp.json').signed.meta['snapshot.json'];
    truncateSync(join(from.site, 'metadata', `${version}.snapshot.json`), 100);
    expect(await outcome(home, server)).toBe('wrong-length');

    // The thief serves the publication of before, with a new timestamp of his.
    cpSync(before, from.site, { recursive: true });
    rmSync(join(from.site, 'metadata', '2.root.json'));
    const { signed } = from.read('timestamp.json');
    await from.sign('timestamp.json', 'timestamp', { ...signed, version: 50 }, stolen);
    expect(await outcome(home, server)).toBe('revoked-key');
  });

  it('a timestamp once seen is not followed by an older one', async () => {
    const { from, server, home } = await syncedTeam();
    const old = readFileSync(join(from.site, 'metadata', 'timestamp.json'));
    await correct(from);
    rmSync(join(from.site, 'metadata', '2.snapshot.json'));
    expect(await outcome(home, server)).toBe('missing');
    writeFileSync(join(from.site, 'metadata', 'timestamp.json'), old);
    expect(await outcome(home, server)).toBe('rollback');
  });
});

it('follows every root there is, after however many rotations', async () => {
  const { from, server, home } = await syncedTeam();
  for (let count = 0; count < 70; count += 1) await rotateKey(from.folder, 'timestamp', null, new Date());
  await correct(from);
  expect(await outcome(home, server)).toBeNull();
});

it('gives up a chain of roots that takes longer than it may, and goes on from there the next time', async () => {
  const { from, server, home } = await syncedTeam();
  for (let count = 0; count < 3; count += 1) await rotateKey(from.folder, 'timestamp', null, new Date());
  await correct(from);
  await expect((await team(home)).sync(server.address, 5, 0)).rejects.toMatchObject({
    refusal: { details: ['slow-retrieval'], sentence: expect.stringContaining('chain of roots') },
  });
  expect(await outcome(home, server)).toBeNull();
});

it.each([
  ['a web page', '<!doctype html><title>Sign in to the hotel’s network</title>'],
  ['nothing at all', ''],
  ['a host’s own answer', '{"error":"no such key"}'],
])('takes %s in the place of the next root as no newer root', async (_, body) => {
  const { from, server, home } = await syncedTeam();
  await correct(from);
  server.answer = (path, _request, response) => {
    if (path !== 'metadata/2.root.json') return false;
    response.writeHead(200).end(body);
    return true;
  };
  expect(await outcome(home, server)).toBeNull();
});

it('counts one key under two ids once', async () => {
  const { from, server, home } = await syncedTeam();
  const { signed } = from.read('1.root.json');
  const [id = ''] = signed.roles.timestamp.keyids;
  const alias = 'f'.repeat(64);
  await from.sign('2.root.json', 'root', {
    ...signed,
    version: 2,
    keys: { ...signed.keys, [alias]: signed.keys[id] },
    roles: { ...signed.roles, timestamp: { keyids: [id, alias], threshold: 2 } },
  });
  const { signed: timestamp } = from.read('timestamp.json');
  await from.sign('timestamp.json', 'timestamp', { ...timestamp, version: 2 });
  const file = from.read('timestamp.json');
  from.write('timestamp.json', {
    ...file,
    signatures: [...file.signatures, { ...file.signatures[0], keyid: alias }],
  });
  expect(await outcome(home, server)).toBe('below-threshold');
});

it('refuses a file that the disk has no room for before fetching it', async () => {
  const { from, server, home } = await syncedTeam();
  await from.publish('1.1.0', ['clusters.csv', 'Tidal', 'Total']);
  await signChain(from, 2, (targets) =>
    Object.assign(targets[`packs/${PACK}/datapackage.json`] as object, { length: 1e15 }),
  );
  expect(await outcome(home, server)).toMatch(/1000000000 MB long, more than the disk has room for/);
});

it('clears away interrupted downloads that the channel offers no more', async () => {
  const { from, server, home } = await syncedTeam();
  writeFileSync(join(home, 'channels', '.partial', 'a'.repeat(32)), 'left by an older publication');
  await correct(from);
  expect(await outcome(home, server)).toBeNull();
  expect(readdirSync(join(home, 'channels', '.partial'))).toEqual([]);
});
