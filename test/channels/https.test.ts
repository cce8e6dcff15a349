import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, describe, expect, it } from 'vitest';
import { homeFolders } from '../storage/home-folder.ts';
import { type ChannelServer, serve } from './channel-server.ts';
import { PACK, publisher, team } from './channel-world.ts';

const newFolder = homeFolders();
const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/tls', name), 'utf8');
const tls = { key: fixture('server.key'), cert: fixture('server.pem') };
const before = getCACertificates('default');
const trust = () => setDefaultCACertificates([...before, fixture('ca.pem')]);
afterAll(() => setDefaultCACertificates(before));

async function world() {
  const from = await publisher(newFolder(), newFolder());
  const server = await serve(from.site, tls);
  const reader = await team(newFolder());
  return { from, server, reader };
}
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => error.refusal,
  );

describe('a channel over https', () => {
  it('is read where its certificate is vouched for, at first and after a correction', async () => {
    trust();
    const { from, server, reader } = await world();
    expect(server.address).toMatch(/^https:/);
    await reader.channels.add(server.address, from.root);
    await reader.sync(server.address);
    await from.publish('1.1.0', ['facts.csv', ',14.2,', ',13.9,']);
    await reader.sync(server.address);
    expect(reader.version()).toBe('1.1.0');
  });

  it('is not read where nobody vouches for its certificate, or it is somebody else’s', async () => {
    setDefaultCACertificates(before);
    const { from, server, reader } = await world();
    await reader.channels.add(server.address, from.root);
    expect(await refusalOf(reader.sync(server.address))).toMatchObject({ code: 'unreachable' });
    trust();
    const other = server.address.replace('localhost', '127.0.0.2');
    await reader.channels.add(other, from.root);
    expect(await refusalOf(reader.sync(other))).toMatchObject({ code: 'unreachable' });
    expect([reader.version(), server.log]).toEqual([null, []]);
  });

  it('is refused endless and slow data as over http', async () => {
    trust();
    for (const [fault, answer] of [
      [
        'endless-data',
        (response: ServerResponse) => {
          const more = () => {
            while (!response.destroyed && response.write(Buffer.alloc(65_536, 32))) {
              // Until the other side is full.
            }
          };
          response.on('drain', more);
          more();
        },
      ],
      [
        'slow-retrieval',
        (response: ServerResponse) => {
          const drip = setInterval(() => response.write(' '), 100);
          response.on('close', () => clearInterval(drip));
        },
      ],
    ] as const) {
      const { from, server, reader } = await world();
      await reader.channels.add(server.address, from.root);
      server.answer = (_path, _request, response) => {
        response.writeHead(200);
        answer(response);
        return true;
      };
      expect(await refusalOf(reader.sync(server.address, 0.7))).toMatchObject({
        details: expect.arrayContaining([expect.stringContaining(fault)]),
      });
    }
  });
});

describe('redirects', () => {
  const toPath =
    (to: (path: string) => string) => (path: string, _: IncomingMessage, response: ServerResponse) => {
      response.writeHead(302, { location: to(path) }).end();
      return true;
    };
  it('within the server are followed, so many at the most', async () => {
    trust();
    const { from, server, reader } = await world();
    const moved = toPath((path) => `/moved/${path}`);
    server.answer = (path, request, response) => {
      if (!path.startsWith('moved/')) return moved(path, request, response);
      server.send(path.slice('moved/'.length), request, response);
      return true;
    };
    await reader.channels.add(server.address, from.root);
    await reader.sync(server.address);
    expect(reader.version()).toBe('1.0.0');
    const circle = await team(newFolder());
    server.answer = toPath((path) => `/${path}`);
    await circle.channels.add(server.address, from.root);
    expect(await refusalOf(circle.sync(server.address))).toMatchObject({
      code: 'unreachable',
      details: expect.arrayContaining([expect.stringContaining('in circles')]),
    });
  });

  it.each([
    ['another server', (other: ChannelServer) => other.address],
    ['http on the same machine', (other: ChannelServer) => other.address.replace('https:', 'http:')],
    ['something that is no address', () => 'http://['],
    ['a file', () => 'file:///etc/passwd'],
  ])('to %s are refused, and it never learns who asked', async (_, to) => {
    trust();
    const { from, server, reader } = await world();
    const other = await serve(from.site, tls);
    server.answer = toPath((path) => `${to(other)}${path}`);
    await reader.channels.add(server.address, from.root);
    expect(await refusalOf(reader.sync(server.address))).toMatchObject({
      code: 'unreachable',
      details: expect.arrayContaining([expect.stringContaining('sends elsewhere')]),
    });
    expect([reader.version(), other.log]).toEqual([null, []]);
  });
  it(`leave the pack ${PACK} as it was`, async () => {
    trust();
    const { from, server, reader } = await world();
    await reader.channels.add(server.address, from.root);
    await reader.sync(server.address);
    const disk = reader.disk();
    await from.publish('1.1.0', ['facts.csv', ',14.2,', ',13.9,']);
    server.answer = toPath(() => 'https://elsewhere.invalid/');
    await refusalOf(reader.sync(server.address));
    expect(reader.disk()).toEqual(disk);
  });
});
