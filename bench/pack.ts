// npm run bench -- pack [--json]: installing 100,000 facts, and an update of one fact in a hundred by a channel.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildPack } from '../src/main/packs/build-pack.ts';
import { addToChannel } from '../src/main/packs/channel/add-to-channel.ts';
import { initChannel } from '../src/main/packs/channel/init-channel.ts';
import { publishChannel } from '../src/main/packs/channel/publish-channel.ts';
import { held, report } from './figures.ts';
import { largeRecords, writeLargePack } from './pack/large-pack.ts';

const FACTS = 100_000;
const run = promisify(execFile);
const scratch = mkdtempSync(join(tmpdir(), 'attache-bench-'));
const now = () => new Date();
const script = join(import.meta.dirname, 'pack', 'one-step.ts');
type Step = {
  readonly seconds: number;
  readonly whole: number;
  readonly peakMB: number;
  readonly cpu: number;
  readonly bytes: number;
};
const step = async (...args: readonly string[]): Promise<Step> =>
  JSON.parse((await run(process.execPath, [script, ...args])).stdout) as Step;

try {
  const records = await largeRecords(FACTS);
  const [one, two] = [join(scratch, 'one'), join(scratch, 'two')];
  await writeLargePack(one, records, 1);
  await writeLargePack(two, records, 2);
  const install = await step('install', join(scratch, 'home-folder'), one);
  const zip = join(scratch, 'large.zip');
  await buildPack(one, zip, {});
  const fromZip = await step('install', join(scratch, 'home-zip'), zip);

  const channel = join(scratch, 'channel');
  await initChannel(channel, { id: 'large', title: 'Large', signers: {}, rootKeyFolder: null }, now());
  const publish = async (pack: string): Promise<void> => {
    const added = await addToChannel(channel, pack, now);
    if (!added.ok) throw new Error(JSON.stringify(added.problems[0]));
    await publishChannel(channel, now());
  };
  await publish(one);
  const server = createServer((request, response) => {
    try {
      response.end(readFileSync(join(channel, 'public', decodeURIComponent(request.url ?? '/'))));
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const home = join(scratch, 'home-channel');
  const first = await step('sync', home, address, join(channel, 'public', 'metadata', 'root.json'));
  await publish(two);
  const update = await step('sync', home, address);
  server.close();

  // Two of the home's threads read and search at once; the window must not notice.
  const working = await run(process.execPath, [
    join(import.meta.dirname, 'pack', 'while-working.ts'),
    join(scratch, 'home-folder'),
    join(import.meta.dirname, '..', 'resources'),
    two,
  ]);
  const waits = Object.entries(
    JSON.parse(working.stdout) as Record<string, { readonly seconds: number; readonly longestMs: number }>,
  );

  report([
    held(`install ${FACTS} facts from a folder, whole process`, install.whole, 's', 6),
    held('install from a folder, peak memory', install.peakMB, 'MB', 600),
    held('install from a zip, whole process', fromZip.whole, 's', 6),
    held('install from a zip, peak memory', fromZip.peakMB, 'MB', 600),
    held('first sync of the channel, whole process', first.whole, 's', 6),
    held('update of 1 %: whole process', update.whole, 's', 3),
    held('update of 1 %: processor time', update.cpu, 's', 3),
    held('install from a folder: processor time', install.cpu, 's', 6),
    held('update of 1 %: share of the bytes', (100 * update.bytes) / first.bytes, '%', 5),
    ...waits.map(([name, { longestMs }]) =>
      held(`the window waits at most, during ${name}`, longestMs, 'ms', 50),
    ),
    {
      name: 'size of facts.csv',
      value: statSync(join(one, 'facts.csv')).size / 1e6,
      unit: 'MB',
      against: null,
      ratio: null,
    },
  ]);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
