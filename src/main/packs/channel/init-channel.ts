import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from '../../../shared/domain/index.ts';
import { sha256 } from '../../storage/hash.ts';
import { replaceFile } from '../../storage/replace-file.ts';
import {
  channelPaths,
  expiryAfter,
  metadataBytes,
  READABLE,
  readRoot,
  readState,
  rootOf,
  saveState,
  signAll,
  VALID_DAYS,
} from './channel-folder.ts';
import { createKey, ROLES, type RoleName, readKeys, type SigningKey } from './keys.ts';
import type { ChannelName } from './layout.ts';
import { publishChannel } from './publish-channel.ts';

export type ChannelPlan = ChannelName & {
  /** For each role, how many keys there are and how many must sign; one of one by default. */
  readonly signers: Partial<Record<RoleName, { readonly keys: number; readonly threshold: number }>>;
  /** Where the root's keys are written; move them off this machine afterwards. */
  readonly rootKeyFolder: string | null;
};

/**
 * Creates a channel's folder with keys and the first root of trust. Returns the fingerprint by which people recognise
 * that root.
 */
export async function initChannel(
  folder: string,
  plan: ChannelPlan,
  now: Date,
): Promise<{ readonly fingerprint: string }> {
  const at = channelPaths(folder);
  if (await readFile(at.state).catch(() => null))
    throw new Refused('bad-input', `${folder} is a channel already.`, 'Choose another folder.');
  const signersOf = (role: RoleName) => plan.signers[role] ?? { keys: 1, threshold: 1 };
  for (const role of ROLES) {
    const { keys, threshold } = signersOf(role);
    if (threshold > keys)
      throw new Refused(
        'bad-input',
        `${threshold} of ${keys} ${role} keys cannot sign.`,
        'Make more keys, or lower the threshold.',
      );
  }
  await mkdir(at.metadata, { recursive: true });
  await mkdir(at.targets, { recursive: true });
  const made = new Map<RoleName, SigningKey[]>();
  for (const role of ROLES) {
    const keys: SigningKey[] = [];
    const keyFolder = role === 'root' && plan.rootKeyFolder !== null ? plan.rootKeyFolder : at.keys;
    for (let count = signersOf(role).keys; count > 0; count -= 1) keys.push(await createKey(keyFolder, role));
    made.set(role, keys);
  }
  const thresholds = {
    root: signersOf('root').threshold,
    targets: signersOf('targets').threshold,
    snapshot: signersOf('snapshot').threshold,
    timestamp: signersOf('timestamp').threshold,
  };
  const publicKeys = new Map([...made].map(([role, keys]) => [role, keys.map(({ key }) => key)]));
  const root = rootOf(1, expiryAfter(now, VALID_DAYS.root), plan, publicKeys, thresholds);
  signAll(root, 'root', made.get('root') ?? [], signersOf('root').threshold);
  const bytes = metadataBytes(root);
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
    app: null,
  });
  return { fingerprint: sha256(bytes) };
}

/**
 * Replaces the role's oldest key. Meanwhile, what is published is signed by both keys, so that readers with only the
 * old root or already the new one can both go on.
 */
export async function rotateKey(
  folder: string,
  role: RoleName,
  rootKeyFolder: string | null,
  now: Date,
  keyFolders: readonly string[] = [],
): Promise<{ readonly version: number; readonly retired: string }> {
  const state = await readState(folder);
  const at = channelPaths(folder);
  const root = await readRoot(folder);
  const rootFolder = rootKeyFolder ?? at.keys;
  const rootKeys = (await readKeys(rootFolder, 'root')).filter(({ id }) =>
    root.signed.roles.root?.keyIDs.includes(id),
  );
  const [retired = '', ...staying] = root.signed.roles[role]?.keyIDs ?? [];
  if (rootKeys.length < (state.thresholds.root ?? 1))
    signAll(root, 'root', rootKeys, state.thresholds.root ?? 1);
  const fresh = await createKey(role === 'root' ? rootFolder : at.keys, role);
  const keys = new Map(
    ROLES.map((name) => {
      const ids = name === role ? staying : (root.signed.roles[name]?.keyIDs ?? []);
      const known = ids.flatMap((id) => root.signed.keys[id] ?? []);
      return [name, name === role ? [...known, fresh.key] : known] as const;
    }),
  );
  const version = root.signed.version + 1;
  const next = rootOf(version, expiryAfter(now, VALID_DAYS.root), state, keys, state.thresholds);
  signAll(next, 'root', role === 'root' ? [...rootKeys, fresh] : rootKeys, state.thresholds.root ?? 1);
  if (role !== 'root' && state.version > 0)
    await publishChannel(folder, now, { extra: new Map([[role, [fresh]]]), keyFolders });
  const bytes = metadataBytes(next);
  await replaceFile(join(at.metadata, `${version}.root.json`), bytes, { mode: READABLE });
  await replaceFile(join(at.metadata, 'root.json'), bytes, { mode: READABLE });
  return { version, retired };
}
