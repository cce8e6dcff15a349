/** The client under test of the public suite `tuf-conformance` (its CLIENT-CLI.md says the commands): `npm run bench -- tuf`. */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { channelFetcher } from '../../src/main/packs/channel/fetcher.ts';
import { openTransport } from '../../src/main/packs/channel/transport.ts';
import { downloadTarget, refreshMetadata } from '../../src/main/packs/channel/trusted-metadata.ts';
import { errorMessage } from '../../src/shared/domain/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'metadata-dir': { type: 'string', default: '.' },
    'metadata-url': { type: 'string', default: '' },
    'target-name': { type: 'string', multiple: true, default: [] },
    'target-dir': { type: 'string', default: '.' },
    'target-base-url': { type: 'string', default: '' },
  },
});
const folder = values['metadata-dir'];

async function refresh(partials: string) {
  const site = openTransport(values['metadata-url'].replace(/metadata\/?$/, ''));
  const pace = { seconds: 10, bytesPerSecond: 100_000, retries: 0, retryAfterMs: 1, rootSeconds: 60 };
  return refreshMetadata(folder, channelFetcher(site, partials, pace), pace.rootSeconds);
}

async function run(command: string | undefined, file: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (command === 'init') return copyFile(file, join(folder, 'root.json'));
  const partials = await mkdtemp(join(tmpdir(), 'attache-partials-'));
  try {
    const updater = await refresh(partials);
    for (const name of values['target-name']) {
      const info = await updater.getTargetInfo(name);
      if (!info) throw new Error(`${name} is no target`);
      const to = join(values['target-dir'], encodeURIComponent(name));
      if (!(await updater.findCachedTarget(info, to))) await downloadTarget(updater, info, to);
    }
  } finally {
    await rm(partials, { recursive: true, force: true });
  }
}

try {
  await run(positionals[0], positionals[1] ?? '');
} catch (error) {
  console.error(errorMessage(error));
  process.exitCode = 1;
}
