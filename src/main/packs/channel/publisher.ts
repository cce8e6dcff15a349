import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  Metadata,
  MetadataKind,
  MetaFile,
  Root,
  Snapshot,
  TargetFile,
  Targets,
  Timestamp,
} from '@tufjs/models';
import { z } from 'zod';
import { type PackDescriptor, type PackProblem, Refused } from '../../../shared/domain/index.ts';
import { errorCode } from '../../storage/error-code.ts';
import { sha256 } from '../../storage/hash.ts';
import { replaceFile } from '../../storage/replace-file.ts';
import { openPack } from '../open-pack.ts';
import { readPackFile } from '../pack-file.ts';
import { compareVersions } from '../pack-list.ts';
import { DESCRIPTOR } from '../read-descriptor.ts';
import { readPack } from '../read-pack.ts';
import type { AboutTable } from '../table-pack.ts';
import { keysIn, makeKey, ROLES, type RoleName, type SigningKey } from './keys.ts';
import { ChannelName, NAME_FIELD, packTarget, patchTarget, SignedFile } from './layout.ts';
import { makePatch } from './line-patch.ts';

const SPEC = '1.0.31';
const READABLE = 0o644;
const DAY_MS = 86_400_000;

/** How long each role's word holds. A quarter's publisher who is late by a month still reaches everyone. */
export const HOLDS_DAYS: Readonly<Record<RoleName, number>> = {
  root: 730,
  targets: 370,
  snapshot: 125,
  timestamp: 125,
};
/** So long before the end the publisher is warned. */
const WARN_DAYS = 30;
/** Publications that a reader may still be in the middle of, or be updated from by a patch. */
const REMEMBERED = 4;

const State = z.object({
  channel: z.literal(1),
  ...ChannelName.shape,
  thresholds: z.record(z.enum(ROLES), z.number().int().min(1)),
  version: z.number().int().min(0),
  /** Of each publication, the hash (hexadecimal) of each target. */
  published: z.array(z.object({ at: z.string(), files: z.record(z.string(), z.string()) })),
  packs: z.record(z.string(), z.string()),
});
type State = z.infer<typeof State>;

const paths = (folder: string) => ({
  state: join(folder, 'channel.json'),
  keys: join(folder, 'keys'),
  packs: join(folder, 'packs'),
  metadata: join(folder, 'public', 'metadata'),
  targets: join(folder, 'public', 'targets'),
});

async function stateOf(folder: string): Promise<State> {
  try {
    return State.parse(JSON.parse(await readFile(paths(folder).state, 'utf8')));
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

const saveState = (folder: string, state: State): Promise<void> =>
  replaceFile(paths(folder).state, `${JSON.stringify(state, null, 2)}\n`);

const expiresIn = (now: Date, days: number): string =>
  `${new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 19)}Z`;

const bytesOf = (metadata: Pick<Metadata<Root>, 'toJSON'>): Buffer =>
  Buffer.from(`${JSON.stringify(metadata.toJSON(), null, 1)}\n`);

const readRoot = async (folder: string): Promise<Metadata<Root>> =>
  Metadata.fromJSON(
    MetadataKind.Root,
    JSON.parse(await readFile(join(paths(folder).metadata, 'root.json'), 'utf8')),
  );

function rootOf(
  version: number,
  expires: string,
  name: ChannelName,
  keys: ReadonlyMap<RoleName, readonly SigningKey['key'][]>,
  thresholds: State['thresholds'],
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

/** Signs with as many keys as there are, and refuses where these are fewer than the role wants. */
function signAll(
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

export type ChannelPlan = ChannelName & {
  /** How many root keys there are, and how many of them must sign. */
  readonly rootKeys: number;
  readonly rootThreshold: number;
  /** Where the root's keys go; kept off this machine afterwards. */
  readonly rootKeyFolder: string | null;
};

/** Makes a channel's folder: keys, and the first root of trust. Gives the fingerprint by which a person knows that root. */
export async function initChannel(
  folder: string,
  plan: ChannelPlan,
  now: Date,
): Promise<{ readonly fingerprint: string }> {
  const at = paths(folder);
  if (await readFile(at.state).catch(() => null))
    throw new Refused('bad-input', `${folder} is a channel already.`, 'Choose another folder.');
  if (plan.rootThreshold > plan.rootKeys)
    throw new Refused(
      'bad-input',
      `${plan.rootThreshold} of ${plan.rootKeys} root keys cannot sign.`,
      'Lower the threshold.',
    );
  await mkdir(at.metadata, { recursive: true });
  await mkdir(at.targets, { recursive: true });
  const made = new Map<RoleName, SigningKey[]>();
  for (const role of ROLES) {
    const keys: SigningKey[] = [];
    const keyFolder = role === 'root' && plan.rootKeyFolder !== null ? plan.rootKeyFolder : at.keys;
    for (let count = role === 'root' ? plan.rootKeys : 1; count > 0; count -= 1)
      keys.push(await makeKey(keyFolder, role));
    made.set(role, keys);
  }
  const thresholds = { root: plan.rootThreshold, targets: 1, snapshot: 1, timestamp: 1 };
  const publicKeys = new Map([...made].map(([role, keys]) => [role, keys.map(({ key }) => key)]));
  const root = rootOf(1, expiresIn(now, HOLDS_DAYS.root), plan, publicKeys, thresholds);
  signAll(root, 'root', made.get('root') ?? [], thresholds.root);
  const bytes = bytesOf(root);
  await replaceFile(join(at.metadata, '1.root.json'), bytes, { mode: READABLE });
  await replaceFile(join(at.metadata, 'root.json'), bytes, { mode: READABLE });
  await saveState(folder, {
    channel: 1,
    id: plan.id,
    title: plan.title,
    thresholds,
    version: 0,
    published: [],
    packs: {},
  });
  return { fingerprint: sha256(bytes) };
}

export type Added =
  | { readonly ok: true; readonly descriptor: PackDescriptor }
  | { readonly ok: false; readonly problems: readonly PackProblem[]; readonly total: number };

/** Puts a pack's newest version among what the next publication holds; validated as every reader will. */
export async function addToChannel(
  folder: string,
  path: string,
  now: () => Date,
  about: Partial<AboutTable> = {},
): Promise<Added> {
  const state = await stateOf(folder);
  const { packs } = paths(folder);
  const opened = await openPack(path, packs, now, about);
  if (!opened.ok) return opened;
  try {
    const reading = await readPack(opened.folder);
    if (!reading.ok) return reading;
    const { descriptor } = reading;
    const { name, version } = descriptor;
    const before = state.packs[name];
    if (before !== undefined && compareVersions(version, before) < 0) {
      throw new Refused(
        'bad-input',
        `The channel holds ${name} ${before}; ${version} is older, and no team would take it.`,
        'Give the corrected pack a higher version.',
      );
    }
    const next = join(packs, `.next-${name}`);
    await rm(next, { recursive: true, force: true });
    for (const file of [DESCRIPTOR, ...descriptor.resources.map((resource) => resource.path)]) {
      const read = await readPackFile(opened.folder, file);
      if (!read.ok) throw new Refused('cannot-read', `${file} ${read.fault}.`, 'Nothing was added.');
      await mkdir(dirname(join(next, file)), { recursive: true });
      await replaceFile(join(next, file), read.bytes, { mode: READABLE });
    }
    await rm(join(packs, name), { recursive: true, force: true });
    await rename(next, join(packs, name));
    await saveState(folder, { ...state, packs: { ...state.packs, [name]: version } });
    return { ok: true, descriptor };
  } finally {
    await opened.close();
  }
}

type Content = { readonly target: string; readonly bytes: Buffer; readonly hash: string };
const content = (target: string, bytes: Buffer): Content => ({ target, bytes, hash: sha256(bytes).slice(7) });

/** Under consistent snapshots a file is named after its hash, so that no publication ever changes one. */
const placeOf = (folder: string, target: string, hash: string): string =>
  join(paths(folder).targets, dirname(target), `${hash}.${target.slice(target.lastIndexOf('/') + 1)}`);

async function contents(folder: string, state: State): Promise<readonly Content[]> {
  const all: Content[] = [];
  for (const name of Object.keys(state.packs).sort()) {
    const own = join(paths(folder).packs, name);
    const { resources } = JSON.parse(await readFile(join(own, DESCRIPTOR), 'utf8')) as PackDescriptor;
    for (const path of [DESCRIPTOR, ...resources.map((resource) => resource.path)]) {
      const file = content(packTarget(name, path), await readFile(join(own, path)));
      all.push(file, ...(await patchesTo(folder, state, name, path, file)));
    }
  }
  return all;
}

/** Ways from earlier publications of the file to this one, where they are shorter than the file. */
async function patchesTo(
  folder: string,
  state: State,
  pack: string,
  path: string,
  file: Content,
): Promise<readonly Content[]> {
  const earlier = new Set(state.published.flatMap(({ files }) => files[file.target] ?? []));
  const patches: Content[] = [];
  for (const hash of earlier) {
    if (hash === file.hash) continue;
    const before = await readFile(placeOf(folder, file.target, hash), 'utf8').catch(() => null);
    if (before === null) continue;
    const patch = Buffer.from(makePatch(before, file.bytes.toString('utf8')));
    if (patch.length < file.bytes.length / 2) patches.push(content(patchTarget(pack, path, hash), patch));
  }
  return patches;
}

export type Publication = {
  readonly version: number;
  readonly packs: Readonly<Record<string, string>>;
  readonly files: number;
  readonly warnings: readonly string[];
};

/**
 * Signs and writes what was added. New files first, then each role's metadata under its number, the timestamp last and
 * by one rename: a reader who comes at any moment finds the publication before or this one, whole.
 */
export async function publishChannel(
  folder: string,
  now: Date,
  extra: ReadonlyMap<RoleName, readonly SigningKey[]> = new Map(),
): Promise<Publication> {
  const state = await stateOf(folder);
  const at = paths(folder);
  const root = await readRoot(folder);
  const version = state.version + 1;
  const files = await contents(folder, state);
  for (const { target, bytes, hash } of files) {
    const place = placeOf(folder, target, hash);
    if ((await readFile(place).catch(() => null))?.equals(bytes)) continue;
    await mkdir(dirname(place), { recursive: true });
    await replaceFile(place, bytes, { mode: READABLE });
  }
  const signed = async (
    metadata: Metadata<Targets> | Metadata<Snapshot> | Metadata<Timestamp>,
    role: RoleName,
  ): Promise<Buffer> => {
    const allowed = new Set(root.signed.roles[role]?.keyIDs);
    const own = (await keysIn(at.keys, role)).filter(({ id }) => allowed.has(id));
    signAll(metadata, role, [...own, ...(extra.get(role) ?? [])], state.thresholds[role] ?? 1);
    return bytesOf(metadata);
  };
  const metaOf = (bytes: Buffer): MetaFile =>
    new MetaFile({ version, length: bytes.length, hashes: { sha256: sha256(bytes).slice(7) } });
  const common = (role: RoleName) => ({
    version,
    specVersion: SPEC,
    expires: expiresIn(now, HOLDS_DAYS[role]),
  });
  const targets = Object.fromEntries(
    files.map(({ target, bytes, hash }) => [
      target,
      new TargetFile({ path: target, length: bytes.length, hashes: { sha256: hash } }),
    ]),
  );
  const targetBytes = await signed(new Metadata(new Targets({ ...common('targets'), targets })), 'targets');
  const snapshot = new Snapshot({ ...common('snapshot'), meta: { 'targets.json': metaOf(targetBytes) } });
  const snapshotBytes = await signed(new Metadata(snapshot), 'snapshot');
  const timestamp = new Timestamp({ ...common('timestamp'), snapshotMeta: metaOf(snapshotBytes) });
  const timestampBytes = await signed(new Metadata(timestamp), 'timestamp');
  await replaceFile(join(at.metadata, `${version}.targets.json`), targetBytes, { mode: READABLE });
  await replaceFile(join(at.metadata, `${version}.snapshot.json`), snapshotBytes, { mode: READABLE });
  // The number is taken before anybody can see it: a publication that is cut off here is made again under the next.
  const published = {
    at: now.toISOString(),
    files: Object.fromEntries(files.map(({ target, hash }) => [target, hash])),
  };
  await saveState(folder, {
    ...state,
    version,
    published: [...state.published, published].slice(-REMEMBERED),
  });
  await replaceFile(join(at.metadata, 'timestamp.json'), timestampBytes, { mode: READABLE });
  return { version, packs: state.packs, files: files.length, warnings: await expiryWarnings(folder, now) };
}

/**
 * Puts a new key in the place of the role's oldest one. What is published is signed by both for the moment between,
 * so that readers who know only the old root or the new one already both go on.
 */
export async function rotateKey(
  folder: string,
  role: RoleName,
  rootKeyFolder: string | null,
  now: Date,
): Promise<{ readonly version: number; readonly retired: string }> {
  const state = await stateOf(folder);
  const at = paths(folder);
  const root = await readRoot(folder);
  const rootFolder = rootKeyFolder ?? at.keys;
  const rootKeys = (await keysIn(rootFolder, 'root')).filter(({ id }) =>
    root.signed.roles.root?.keyIDs.includes(id),
  );
  const [retired = '', ...staying] = root.signed.roles[role]?.keyIDs ?? [];
  if (rootKeys.length < (state.thresholds.root ?? 1))
    signAll(root, 'root', rootKeys, state.thresholds.root ?? 1);
  const fresh = await makeKey(role === 'root' ? rootFolder : at.keys, role);
  const keys = new Map(
    ROLES.map((name) => {
      const ids = name === role ? staying : (root.signed.roles[name]?.keyIDs ?? []);
      const known = ids.flatMap((id) => root.signed.keys[id] ?? []);
      return [name, name === role ? [...known, fresh.key] : known] as const;
    }),
  );
  const version = root.signed.version + 1;
  const next = rootOf(version, expiresIn(now, HOLDS_DAYS.root), state, keys, state.thresholds);
  signAll(next, 'root', role === 'root' ? [...rootKeys, fresh] : rootKeys, state.thresholds.root ?? 1);
  if (role !== 'root' && state.version > 0) await publishChannel(folder, now, new Map([[role, [fresh]]]));
  const bytes = bytesOf(next);
  await replaceFile(join(at.metadata, `${version}.root.json`), bytes, { mode: READABLE });
  await replaceFile(join(at.metadata, 'root.json'), bytes, { mode: READABLE });
  return { version, retired };
}

/** What ends soon, or has: after that, teams get no more updates until it is published anew. */
export async function expiryWarnings(folder: string, now: Date): Promise<readonly string[]> {
  const { version } = await stateOf(folder);
  const { metadata } = paths(folder);
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
