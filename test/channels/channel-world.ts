import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Metadata, type MetadataKind } from '@tufjs/models';
import { packInstaller } from '../../src/main/app/stores/installed-packs.ts';
import { workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { openChannels } from '../../src/main/app/use-cases/channels.ts';
import { addToChannel } from '../../src/main/packs/channel/add-to-channel.ts';
import { initChannel } from '../../src/main/packs/channel/init-channel.ts';
import { type RoleName, readKeys, type SigningKey } from '../../src/main/packs/channel/keys.ts';
import { publishChannel } from '../../src/main/packs/channel/publish-channel.ts';
import { librarySpec } from '../../src/main/packs/library-store.ts';
import { sha256 } from '../../src/main/storage/hash.ts';
import { openStore } from '../../src/main/storage/store.ts';
import { type Change, packVersion } from '../packs/pack-versions.ts';

const now = () => new Date();
export const PACK = 'northmoor-test';
/** Quick to give up: a test waits for nothing. */
const PACE = { seconds: 5, bytesPerSecond: 1_000_000, retries: 0, retryAfterMs: 1, rootSeconds: 20 } as const;

/** A publisher's folder with the first version of the invented region's pack in its first publication. */
export async function publisher(
  folder: string,
  scratch: string,
  {
    rootKeys = 1,
    id = 'north',
    title = 'The North',
    changes = [] as readonly Change[],
    at = null as Date | null,
  } = {},
) {
  const { fingerprint } = await initChannel(
    folder,
    {
      id,
      title,
      rootKeyFolder: null,
      signers: { root: { keys: rootKeys, threshold: rootKeys } },
    },
    at ?? now(),
  );
  const publish = async (version: string, ...more: Change[]) => {
    const added = await addToChannel(folder, await packVersion(scratch, version, ...more), () => at ?? now());
    if (!added.ok) throw new Error(JSON.stringify(added.problems));
    return publishChannel(folder, at ?? now());
  };
  await publish('1.0.0', ...changes);
  const metadata = (file: string) => join(folder, 'public', 'metadata', file);
  const read = (file: string) => JSON.parse(readFileSync(metadata(file), 'utf8'));
  const keys = (role: RoleName) => readKeys(join(folder, 'keys'), role);
  return {
    folder,
    site: join(folder, 'public'),
    root: readFileSync(metadata('1.root.json')),
    fingerprint,
    publish,
    keys,
    read,
    write: (file: string, json: unknown) => writeFileSync(metadata(file), JSON.stringify(json)),
    /** Signs what an attacker or a careless publisher made up, with the keys that he has. */
    async sign(
      file: string,
      role: RoleName,
      signed: Record<string, unknown>,
      signers?: readonly SigningKey[],
    ) {
      const made = Metadata.fromJSON(role as MetadataKind.Timestamp, { signed, signatures: [] } as never);
      for (const key of signers ?? (await keys(role))) made.sign((bytes) => key.sign(bytes));
      const text = JSON.stringify(made.toJSON());
      writeFileSync(metadata(file), text);
      const bytes = Buffer.from(text);
      return { version: signed.version, length: bytes.length, hashes: { sha256: sha256(bytes).slice(7) } };
    },
    /** The published file that holds this target now. */
    target(path: string): string {
      const { version } = read('timestamp.json').signed.meta['snapshot.json'];
      const { sha256: hash } = read(`${version}.targets.json`).signed.targets[path].hashes;
      const [file = '', ...folders] = path.split('/').reverse();
      return join(folder, 'public', 'targets', ...folders.reverse(), `${hash}.${file}`);
    },
  };
}
export type Publisher = Awaited<ReturnType<typeof publisher>>;

/** A team's home. */
export async function team(home: string) {
  const { store: library } = await openStore(home, librarySpec, now);
  const { store: workspace } = await openStore(home, workspaceSpec, now);
  const packs = packInstaller({ home, now }, library, workspace);
  await packs.settle();
  const channels = openChannels({ home, now, resources: join(home, 'none') }, library, packs);
  return {
    home,
    library,
    workspace,
    packs,
    channels,
    sync: (location: string, seconds: number = PACE.seconds, rootSeconds: number = PACE.rootSeconds) =>
      channels.sync(location, { pace: { ...PACE, seconds, rootSeconds } }),
    version: () => library.data.packs.find(({ name }) => name === PACK)?.version ?? null,
    /** Every file of the home that an update may touch, with its content. */
    disk: () =>
      ['packs', 'channels'].flatMap((part) =>
        readdirSync(join(home, part), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
          .map((path) => `${path} ${sha256(readFileSync(path))}`),
      ),
  };
}
