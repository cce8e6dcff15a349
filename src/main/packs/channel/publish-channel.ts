import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Metadata, MetaFile, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models';
import type { PackDescriptor } from '../../../shared/domain/index.ts';
import { sha256 } from '../../storage/hash.ts';
import { renameFile } from '../../storage/rename-file.ts';
import { replaceFile } from '../../storage/replace-file.ts';
import { DESCRIPTOR } from '../read-descriptor.ts';
import {
  type ChannelState,
  channelPaths,
  DAY_MS,
  expiryAfter,
  metadataBytes,
  PUBLICATIONS_KEPT,
  READABLE,
  readRoot,
  readState,
  SPEC,
  saveState,
  signAll,
  VALID_DAYS,
  WARN_DAYS,
} from './channel-folder.ts';
import { type RoleName, readKeys, type SigningKey } from './keys.ts';
import { appTarget, packTarget, patchTarget, SignedFile } from './layout.ts';
import { makePatch } from './line-patch.ts';

/** A file in its place, as it is signed. */
type Placed = { readonly target: string; readonly length: number; readonly hash: string };
type Content = { readonly target: string; readonly bytes: Buffer; readonly hash: string };
const content = (target: string, bytes: Buffer): Content => ({ target, bytes, hash: sha256(bytes).slice(7) });

/** With consistent snapshots a file is named after its hash, so no publication ever changes one. */
const publishedPath = (folder: string, target: string, hash: string): string =>
  join(channelPaths(folder).targets, dirname(target), `${hash}.${target.slice(target.lastIndexOf('/') + 1)}`);

async function contents(folder: string, state: ChannelState): Promise<readonly Content[]> {
  const all: Content[] = [];
  for (const name of Object.keys(state.packs).sort()) {
    const own = join(channelPaths(folder).packs, name);
    const { resources } = JSON.parse(await readFile(join(own, DESCRIPTOR), 'utf8')) as PackDescriptor;
    for (const path of [DESCRIPTOR, ...resources.map((resource) => resource.path)]) {
      const file = content(packTarget(name, path), await readFile(join(own, path)));
      all.push(file, ...(await patchesFor(folder, state, name, path, file)));
    }
  }
  return all;
}

/** Puts the installers in their places. They are large: none is held in memory. */
async function placeInstallers(folder: string, { app }: ChannelState): Promise<readonly Placed[]> {
  const placed: Placed[] = [];
  for (const { name, length, hash } of app?.files ?? []) {
    const target = appTarget(app?.version ?? '', name);
    placed.push({ target, length, hash });
    const place = publishedPath(folder, target, hash);
    if ((await stat(place).catch(() => null))?.size === length) continue;
    await mkdir(dirname(place), { recursive: true });
    await copyFile(join(channelPaths(folder).app, name), `${place}.tmp`);
    await renameFile(`${place}.tmp`, place);
  }
  return placed;
}

/** Patches from earlier publications of the file to this one, if they are shorter than the file. */
async function patchesFor(
  folder: string,
  state: ChannelState,
  pack: string,
  path: string,
  file: Content,
): Promise<readonly Content[]> {
  const earlier = new Set(state.published.flatMap(({ files }) => files[file.target] ?? []));
  const patches: Content[] = [];
  for (const hash of earlier) {
    if (hash === file.hash) continue;
    const before = await readFile(publishedPath(folder, file.target, hash), 'utf8').catch(() => null);
    if (before === null) continue;
    const patch = Buffer.from(makePatch(before, file.bytes.toString('utf8')));
    if (patch.length < file.bytes.length / 2) patches.push(content(patchTarget(pack, path, hash), patch));
  }
  return patches;
}

export type Signers = {
  /** Additional signing keys: new ones, while both old and new count. */
  readonly extra?: ReadonlyMap<RoleName, readonly SigningKey[]>;
  /** Folders with colleagues' keys: where several must sign, each brings theirs. */
  readonly keyFolders?: readonly string[];
};

export type Publication = {
  readonly version: number;
  readonly packs: Readonly<Record<string, string>>;
  /** The version of Attaché whose installers it holds. */
  readonly app: string | null;
  readonly files: number;
  readonly warnings: readonly string[];
};

/**
 * Signs and publishes what was added. New files first, then each role's numbered metadata, then the timestamp by one
 * rename: a reader always finds either the previous publication or this one, complete.
 */
export async function publishChannel(
  folder: string,
  now: Date,
  { extra = new Map(), keyFolders = [] }: Signers = {},
): Promise<Publication> {
  const state = await readState(folder);
  const at = channelPaths(folder);
  const root = await readRoot(folder);
  const version = state.version + 1;
  const all = await contents(folder, state);
  for (const { target, bytes, hash } of all) {
    const place = publishedPath(folder, target, hash);
    if ((await readFile(place).catch(() => null))?.equals(bytes)) continue;
    await mkdir(dirname(place), { recursive: true });
    await replaceFile(place, bytes, { mode: READABLE });
  }
  const files: readonly Placed[] = [
    ...all.map(({ target, bytes, hash }) => ({ target, length: bytes.length, hash })),
    ...(await placeInstallers(folder, state)),
  ];
  const signed = async (
    metadata: Metadata<Targets> | Metadata<Snapshot> | Metadata<Timestamp>,
    role: RoleName,
  ): Promise<Buffer> => {
    const allowed = new Set(root.signed.roles[role]?.keyIDs);
    const found = await Promise.all([at.keys, ...keyFolders].map((place) => readKeys(place, role)));
    const own = [...new Map(found.flat().map((key) => [key.id, key])).values()].filter(({ id }) =>
      allowed.has(id),
    );
    signAll(metadata, role, [...own, ...(extra.get(role) ?? [])], state.thresholds[role] ?? 1);
    return metadataBytes(metadata);
  };
  const metaOf = (bytes: Buffer): MetaFile =>
    new MetaFile({ version, length: bytes.length, hashes: { sha256: sha256(bytes).slice(7) } });
  const common = (role: RoleName) => ({
    version,
    specVersion: SPEC,
    expires: expiryAfter(now, VALID_DAYS[role]),
  });
  const targets = Object.fromEntries(
    files.map(({ target, length, hash }) => [
      target,
      new TargetFile({ path: target, length, hashes: { sha256: hash } }),
    ]),
  );
  const targetBytes = await signed(new Metadata(new Targets({ ...common('targets'), targets })), 'targets');
  const snapshot = new Snapshot({ ...common('snapshot'), meta: { 'targets.json': metaOf(targetBytes) } });
  const snapshotBytes = await signed(new Metadata(snapshot), 'snapshot');
  const timestamp = new Timestamp({ ...common('timestamp'), snapshotMeta: metaOf(snapshotBytes) });
  const timestampBytes = await signed(new Metadata(timestamp), 'timestamp');
  await replaceFile(join(at.metadata, `${version}.targets.json`), targetBytes, { mode: READABLE });
  await replaceFile(join(at.metadata, `${version}.snapshot.json`), snapshotBytes, { mode: READABLE });
  // Reserve the number before anybody can see it: an interrupted publication is redone under the next number.
  const published = {
    at: now.toISOString(),
    files: Object.fromEntries(files.map(({ target, hash }) => [target, hash])),
  };
  await saveState(folder, {
    ...state,
    version,
    published: [...state.published, published].slice(-PUBLICATIONS_KEPT),
  });
  await replaceFile(join(at.metadata, 'timestamp.json'), timestampBytes, { mode: READABLE });
  const { packs, app } = state;
  const warnings = await expiryWarnings(folder, now);
  return { version, packs, app: app?.version ?? null, files: files.length, warnings };
}

/** What expires soon or has expired: teams get no updates until it is published again. */
export async function expiryWarnings(folder: string, now: Date): Promise<readonly string[]> {
  const { version } = await readState(folder);
  const { metadata } = channelPaths(folder);
  const files = [
    'root.json',
    ...(version > 0 ? [`${version}.targets.json`, `${version}.snapshot.json`, 'timestamp.json'] : []),
  ];
  const warnings: string[] = [];
  for (const file of files) {
    const text = await readFile(join(metadata, file), 'utf8').catch(() => null);
    if (text === null) continue;
    const { signed } = SignedFile.parse(JSON.parse(text));
    const left = (Date.parse(signed.expires) - now.getTime()) / DAY_MS;
    const mend = signed._type === 'root' ? 'Rotate a root key.' : 'Publish again.';
    const day = signed.expires.slice(0, 10);
    if (left < 0) warnings.push(`The ${signed._type} ran out on ${day}: teams get no updates. ${mend}`);
    else if (left < WARN_DAYS)
      warnings.push(`The ${signed._type} runs out on ${day}, in ${Math.floor(left)} days. ${mend}`);
  }
  return warnings;
}
