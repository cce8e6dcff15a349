import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Metadata, MetadataKind, type Root, TargetFile } from '@tufjs/models';
import { type Fetcher, Updater } from 'tuf-js';
// The error that tuf-js understands as "there is no newer root"; its main entry does not export it.
import { DownloadHTTPError } from 'tuf-js/dist/error.js';
import { errorMessage } from '../../../shared/domain/index.ts';
import { renameFile } from '../../storage/rename-file.ts';
import { channelRefusal, OwnDiskFailed, refusalFromTuf } from './channel-refusal.ts';
import { BASE, type ChannelFetcher } from './fetcher.ts';
import { SignedFile } from './layout.ts';

/** Sizes no channel needs. */
const LIMITS = {
  rootMaxLength: 500_000,
  timestampMaxLength: 20_000,
  snapshotMaxLength: 2_000_000,
  targetsMaxLength: 5_000_000,
  // Time limits rotations, not their number: however long somebody was away, the chain is followed.
  maxRootRotations: 1_000_000,
  maxDelegations: 4,
};

/** Folder of the roots trusted before, by version. */
const ROOTS = 'roots';
const NUMBERED_ROOT = /^(\d+)\.root\.json$/;

const parseRoot = (bytes: Buffer): Metadata<Root> =>
  Metadata.fromJSON(MetadataKind.Root, JSON.parse(bytes.toString('utf8')));
const rootFrom = async (path: string): Promise<Metadata<Root>> => parseRoot(await readFile(path));

/** All roots ever trusted here, newest last: they distinguish a withdrawn key from an unknown one. */
async function rootsIn(folder: string): Promise<readonly Metadata<Root>[]> {
  const old = await readdir(join(folder, ROOTS));
  const roots = await Promise.all(
    [...old.map((name) => join(ROOTS, name)), 'root.json'].map((name) => rootFrom(join(folder, name))),
  );
  return roots.sort((a, b) => a.signed.version - b.signed.version);
}

/** Keeps the root in use beside those before it; homes of earlier versions had these among the other files. */
async function keepRoots(folder: string): Promise<void> {
  await mkdir(join(folder, ROOTS), { recursive: true });
  for (const name of await readdir(folder))
    if (NUMBERED_ROOT.test(name)) await renameFile(join(folder, name), join(folder, ROOTS, name));
  const bytes = await readFile(join(folder, 'root.json'));
  await writeFile(join(folder, ROOTS, `${parseRoot(bytes).signed.version}.root.json`), bytes);
}

const jsonIn = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
};

/** A sign-in page, or a host's own "not found": nothing that even claims to be signed. */
function isSomethingElse(bytes: Buffer): boolean {
  if (!/^\s*\{/.test(bytes.subarray(0, 200).toString('latin1'))) return true;
  const json = jsonIn(bytes);
  return typeof json === 'object' && json !== null && !Object.hasOwn(json, 'signed');
}

/**
 * Refuses what only reaches its threshold by counting one key under several ids, or one signature twice: tuf-js counts
 * ids (TUF specification 1.0.31, sections 4.2 and 5.3.4).
 */
function countKeysOnce(bytes: Buffer, root: Metadata<Root>): void {
  const json = jsonIn(bytes);
  const file = SignedFile.safeParse(json);
  if (!file.success) return;
  const { signed, signatures } = file.data;
  if (new Set(signatures.map(({ keyid }) => keyid)).size < signatures.length)
    throw new Error(`${signed._type} is signed twice by one key`);
  const role = root.signed.roles[signed._type];
  if (!role) return;
  const publics = role.keyIDs.map((id) => root.signed.keys[id]?.keyVal.public ?? id);
  if (new Set(publics).size === publics.length) return;
  const metadata = Metadata.fromJSON(signed._type as MetadataKind.Root, json as never);
  const valid = new Set<string>();
  for (const id of role.keyIDs) {
    try {
      const key = root.signed.keys[id];
      key?.verifySignature(metadata);
      if (key) valid.add(key.keyVal.public ?? id);
    } catch {
      // Not signed by this one.
    }
  }
  if (valid.size < role.threshold)
    throw new Error(`${signed._type} was signed by ${valid.size}/${role.threshold} keys`);
}

/** The fetcher as tuf-js uses it, with what tuf-js does not look at. */
function guarded(fetcher: ChannelFetcher, folder: string, seconds: number): Fetcher {
  const deadline = performance.now() + seconds * 1000;
  return {
    downloadFile: fetcher.downloadFile.bind(fetcher),
    downloadBytes: async (url, maxLength) => {
      const name = url.slice(url.lastIndexOf('/') + 1);
      if (!NUMBERED_ROOT.test(name)) {
        const bytes = await fetcher.downloadBytes(url, maxLength);
        countKeysOnce(bytes, await rootFrom(join(folder, 'root.json')));
        return bytes;
      }
      // tuf-js has just written the root before this one.
      await keepRoots(folder);
      if (performance.now() > deadline)
        throw channelRefusal('slow-retrieval', 'The channel’s chain of roots of trust');
      const bytes = await fetcher.downloadBytes(url, maxLength);
      if (isSomethingElse(bytes)) throw new DownloadHTTPError(`no root at ${name}`, 404);
      for (const root of [await rootFrom(join(folder, 'root.json')), parseRoot(bytes)])
        countKeysOnce(bytes, root);
      return bytes;
    },
  };
}

/**
 * Brings the trusted metadata in `folder` up to date, file by file: what was verified stays there even where a later
 * file is refused, so that a withdrawn key stays withdrawn. Throws `Refused` with the attack's name in `details`.
 */
export async function refreshMetadata(
  folder: string,
  fetcher: ChannelFetcher,
  seconds: number,
): Promise<Updater> {
  try {
    await keepRoots(folder);
    const updater = new Updater({
      metadataDir: folder,
      metadataBaseUrl: `${BASE}metadata`,
      targetDir: folder,
      targetBaseUrl: `${BASE}targets`,
      fetcher: guarded(fetcher, folder, seconds),
      config: LIMITS,
    });
    await updater.refresh();
    return updater;
  } catch (error) {
    const roots = await rootsIn(folder).catch((unreadable: unknown) => {
      throw new OwnDiskFailed(errorMessage(unreadable));
    });
    throw refusalFromTuf(error, fetcher, roots);
  }
}

/** Downloads a verified target to a file; its name is encoded for an address, which tuf-js leaves out. */
export async function downloadTarget(updater: Updater, info: TargetFile, to: string): Promise<void> {
  const path = info.path.split('/').map(encodeURIComponent).join('/');
  await updater.downloadTarget(new TargetFile({ ...info, path }), to);
}
