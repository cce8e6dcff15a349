import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Metadata, MetadataKind, Root, type Snapshot, type Targets, type Timestamp } from '@tufjs/models';
import { z } from 'zod';
import { Refused } from '../../../shared/domain/index.ts';
import { errorCode } from '../../storage/error-code.ts';
import { replaceFile } from '../../storage/replace-file.ts';
import { ROLES, type RoleName, type SigningKey } from './keys.ts';
import { ChannelName, NAME_FIELD } from './layout.ts';

export const SPEC = '1.0.31';
export const READABLE = 0o644;
export const DAY_MS = 86_400_000;

/** How long each role's metadata is valid. A quarterly publisher who is a month late still reaches everyone. */
export const VALID_DAYS: Readonly<Record<RoleName, number>> = {
  root: 730,
  targets: 370,
  snapshot: 125,
  timestamp: 125,
};
/** How long before expiry the publisher is warned. */
export const WARN_DAYS = 30;
/** Earlier publications that a reader may still be reading, or can be updated from by a patch. */
export const PUBLICATIONS_KEPT = 4;

export const ChannelState = z.object({
  channel: z.literal(1),
  ...ChannelName.shape,
  thresholds: z.record(z.enum(ROLES), z.number().int().min(1)),
  version: z.number().int().min(0),
  /** For each publication, the hash (hexadecimal) of each target. */
  published: z.array(z.object({ at: z.string(), files: z.record(z.string(), z.string()) })),
  packs: z.record(z.string(), z.string()),
  /** Installers of Attaché itself, all of one version. */
  app: z
    .object({
      version: z.string(),
      files: z.array(z.object({ name: z.string(), length: z.number().int(), hash: z.string() })),
    })
    .nullable()
    .default(null),
});
export type ChannelState = z.infer<typeof ChannelState>;

export const channelPaths = (folder: string) => ({
  state: join(folder, 'channel.json'),
  keys: join(folder, 'keys'),
  packs: join(folder, 'packs'),
  app: join(folder, 'app'),
  metadata: join(folder, 'public', 'metadata'),
  targets: join(folder, 'public', 'targets'),
});

export async function readState(folder: string): Promise<ChannelState> {
  try {
    return ChannelState.parse(JSON.parse(await readFile(channelPaths(folder).state, 'utf8')));
  } catch (error) {
    throw new Refused(
      'not-found',
      `${folder} is no channel.`,
      errorCode(error) === 'ENOENT'
        ? 'Make one with: attache channel init FOLDER.'
        : 'Restore its channel.json.',
    );
  }
}

export const saveState = (folder: string, state: ChannelState): Promise<void> =>
  replaceFile(channelPaths(folder).state, `${JSON.stringify(state, null, 2)}\n`);

export const expiryAfter = (now: Date, days: number): string =>
  `${new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 19)}Z`;

export const metadataBytes = (metadata: Pick<Metadata<Root>, 'toJSON'>): Buffer =>
  Buffer.from(`${JSON.stringify(metadata.toJSON(), null, 1)}\n`);

export const readRoot = async (folder: string): Promise<Metadata<Root>> =>
  Metadata.fromJSON(
    MetadataKind.Root,
    JSON.parse(await readFile(join(channelPaths(folder).metadata, 'root.json'), 'utf8')),
  );

export function rootOf(
  version: number,
  expires: string,
  name: ChannelName,
  keys: ReadonlyMap<RoleName, readonly SigningKey['key'][]>,
  thresholds: ChannelState['thresholds'],
): Metadata<Root> {
  const listed = [...keys.values()].flat();
  return new Metadata(
    Root.fromJSON({
      _type: 'root',
      spec_version: SPEC,
      version,
      expires,
      consistent_snapshot: true,
      keys: Object.fromEntries(listed.map((key) => [key.keyID, key.toJSON()])),
      roles: Object.fromEntries(
        ROLES.map((role) => [
          role,
          { keyids: (keys.get(role) ?? []).map(({ keyID }) => keyID), threshold: thresholds[role] ?? 1 },
        ]),
      ),
      [NAME_FIELD]: { id: name.id, title: name.title },
    }),
  );
}

/** Signs with all keys given, and refuses if they are fewer than the role requires. */
export function signAll(
  metadata: Metadata<Root> | Metadata<Targets> | Metadata<Snapshot> | Metadata<Timestamp>,
  role: RoleName,
  keys: readonly SigningKey[],
  threshold: number,
): void {
  if (keys.length < threshold) {
    throw new Refused(
      'bad-input',
      `The ${role} role wants ${threshold} ${threshold === 1 ? 'key' : 'keys'}, and ${keys.length} ${keys.length === 1 ? 'is' : 'are'} here.`,
      role === 'root'
        ? 'Bring the offline root keys and name their folder with --root-keys.'
        : 'Put its key files back.',
    );
  }
  for (const key of keys) metadata.sign((bytes) => key.sign(bytes));
}
