import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Metadata, MetadataKind, type Root } from '@tufjs/models';
import { Updater } from 'tuf-js';
import type { Channel, PackDescriptor } from '../../../shared/domain/index.ts';
import { errorMessage } from '../../../shared/domain/index.ts';
import { errorCode } from '../../storage/error-code.ts';
import { sha256 } from '../../storage/hash.ts';
import { syncFolder } from '../../storage/sync-folder.ts';
import type { LibraryFile } from '../library-store.ts';
import { packsFolder } from '../load-installed.ts';
import { pathFault } from '../pack-path.ts';
import { createProblemList } from '../problems.ts';
import { arrivalBy, judgeArrival } from '../publishers.ts';
import { DESCRIPTOR, readDescriptor } from '../read-descriptor.ts';
import type { OnStep } from '../read-pack.ts';
import { channelRefusal, refusalFromTuf } from './channel-refusal.ts';
import { BASE, type ChannelFetcher, channelFetcher, PACE, type Pace } from './fetcher.ts';
import { packTarget, patchTarget, SignedFile, type TargetList, TargetsFile } from './layout.ts';
import { applyPatch } from './line-patch.ts';
import { openTransport } from './transport.ts';

export const channelsFolder = (home: string): string => join(home, 'channels');

export type PassedOver = { readonly name: string; readonly why: 'rolled back' | 'replaced by hand' };

/** What the channel offers beyond what is installed: fetched and verified, not yet part of the library. */
export type Fetched = {
  /** Folders of the packs to install. */
  readonly packs: readonly { readonly name: string; readonly folder: string }[];
  /** Folder of the verified metadata, to be recorded in `library.json`. */
  readonly metadata: string;
  readonly expires: string;
  readonly offered: readonly string[];
  readonly bytes: number;
  /** Packs whose newest version is here and not in use, so it is not fetched again. */
  readonly passedOver: readonly PassedOver[];
};

export type SyncRequest = {
  readonly home: string;
  readonly channel: Channel;
  readonly library: LibraryFile;
  /** A folder next to the channels' metadata; the caller removes it once the packs are installed. */
  readonly scratch: string;
  readonly pace?: Pace;
  readonly onStep?: OnStep;
  readonly signal?: AbortSignal;
  /** Also fetch what was rolled back. */
  readonly again?: boolean;
};

/** Sizes no channel needs. */
const LIMITS = {
  rootMaxLength: 200_000,
  timestampMaxLength: 20_000,
  snapshotMaxLength: 200_000,
  targetsMaxLength: 5_000_000,
  maxRootRotations: 64,
  maxDelegations: 4,
};

const rootFrom = async (path: string): Promise<Metadata<Root>> =>
  Metadata.fromJSON(MetadataKind.Root, JSON.parse(await readFile(path, 'utf8')));

/** All roots ever trusted here, newest last: they distinguish a withdrawn key from an unknown one. */
async function rootsIn(folder: string): Promise<readonly Metadata<Root>[]> {
  const old = (await readdir(folder)).filter((name) => /^\d+\.root\.json$/.test(name));
  const roots = await Promise.all([...old, 'root.json'].map((name) => rootFrom(join(folder, name))));
  return roots.sort((a, b) => a.signed.version - b.signed.version);
}

async function refreshMetadata(folder: string, fetcher: ChannelFetcher): Promise<Updater> {
  const root = join(folder, 'root.json');
  await copyFile(root, join(folder, `${(await rootFrom(root)).signed.version}.root.json`));
  try {
    const updater = new Updater({
      metadataDir: folder,
      metadataBaseUrl: `${BASE}metadata`,
      targetDir: folder,
      targetBaseUrl: `${BASE}targets`,
      fetcher,
      config: LIMITS,
    });
    await updater.refresh();
    return updater;
  } catch (error) {
    throw refusalFromTuf(error, fetcher, await rootsIn(folder));
  }
}

/** Hashes and paths of files already on this machine, from every version kept. */
async function localFiles(home: string, { packs, kept }: LibraryFile): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  for (const { folder, hash } of [...packs, ...kept]) {
    const own = join(packsFolder(home), folder);
    const text = await readFile(join(own, DESCRIPTOR), 'utf8').catch(() => null);
    if (text === null || sha256(text) !== hash) continue;
    const { resources } = JSON.parse(text) as PackDescriptor;
    for (const resource of resources) known.set(resource.hash, join(own, resource.path));
  }
  return known;
}

type Job = SyncRequest & {
  readonly fetcher: ChannelFetcher;
  readonly updater: Updater;
  readonly targets: TargetList;
  readonly into: string;
  readonly atHand: ReadonlyMap<string, string>;
};

async function download(job: Job, target: string, to: string): Promise<void> {
  const info = await job.updater.getTargetInfo(target);
  if (!info) throw channelRefusal('arbitrary-installation', target);
  await mkdir(dirname(to), { recursive: true });
  try {
    await job.updater.downloadTarget(info, to);
  } catch (error) {
    if (job.fetcher.fault) throw refusalFromTuf(error, job.fetcher, []);
    const cause = errorMessage(error);
    if (!/^Expected (length|hash) /.test(cause)) throw error;
    throw channelRefusal(/length/i.test(cause) ? 'wrong-length' : 'tampered-target', target, cause);
  }
}

/** Makes the file by patching a version that is here; false if that is not possible. */
async function fetchByPatch(
  job: Job,
  pack: string,
  path: string,
  hash: string,
  to: string,
): Promise<boolean> {
  for (const [old, place] of job.atHand) {
    const target = patchTarget(pack, path, old.slice('sha256:'.length));
    if (!Object.hasOwn(job.targets, target)) continue;
    const patch = `${to}.patch`;
    await download(job, target, patch);
    const after = applyPatch(await readFile(place, 'utf8'), await readFile(patch, 'utf8'));
    await rm(patch);
    // A wrong patch is not reported as an attack: the whole file is fetched and judged instead.
    if (after === null || sha256(after) !== hash) continue;
    await writeFile(to, after);
    return true;
  }
  return false;
}

/** Fetches one pack into a folder: unchanged files from this machine, changed ones by patch or whole. */
async function fetchPack(job: Job, name: string, share: (done: number) => number): Promise<string> {
  const { targets, atHand, onStep } = job;
  const folder = join(job.into, 'packs', name);
  await download(job, packTarget(name, DESCRIPTOR), join(folder, DESCRIPTOR));
  const problems = createProblemList();
  const read = await readDescriptor(folder, problems);
  if (!read || problems.total > 0)
    throw channelRefusal('unreadable', packTarget(name, DESCRIPTOR), problems.first()[0]?.sentence ?? null);
  const { descriptor } = read;
  if (descriptor.name !== name)
    throw channelRefusal('mix-and-match', packTarget(name, DESCRIPTOR), descriptor.name);
  judgeArrival(job.library, { ...descriptor, hash: read.hash }, arrivalBy(job.channel));
  const listed = new Set([DESCRIPTOR, ...descriptor.resources.map(({ path }) => path)]);
  for (const target of Object.keys(targets)) {
    const prefix = packTarget(name, '');
    if (target.startsWith(prefix) && !listed.has(target.slice(prefix.length)))
      throw channelRefusal('extraneous-files', target);
  }
  for (const [index, { path, hash, bytes }] of descriptor.resources.entries()) {
    onStep?.({ sentence: `Fetching ${path}`, share: share(index / descriptor.resources.length) });
    const target = packTarget(name, path);
    const signed = Object.hasOwn(targets, target) ? targets[target] : undefined;
    if (!signed) throw channelRefusal('arbitrary-installation', target);
    if (`sha256:${signed.hashes.sha256}` !== hash || signed.length !== bytes)
      throw channelRefusal('mix-and-match', target);
    const to = join(folder, path);
    await mkdir(dirname(to), { recursive: true });
    const here = atHand.get(hash);
    if (here !== undefined && sha256(await readFile(here)) === hash) await copyFile(here, to);
    else if (!(await fetchByPatch(job, name, path, hash, to))) await download(job, target, to);
  }
  return folder;
}

/** Names of the packs among the targets. */
function packsAmong(targets: TargetList): readonly string[] {
  for (const target of Object.keys(targets)) {
    const fault = pathFault(target);
    if (fault !== null) throw channelRefusal('arbitrary-installation', target.replace(/\p{C}/gu, '␣'), fault);
  }
  const own = /^packs\/([a-z0-9][a-z0-9._-]*)\/datapackage\.json$/;
  return Object.keys(targets).flatMap((target) => own.exec(target)?.[1] ?? []);
}

/**
 * Asks the channel and fetches what is new into separate folders: nothing in use is touched until the caller writes
 * `library.json`, which names packs and metadata together. Throws `Refused`: `channel-refused` (an attack, its TUF
 * name in `details`), `unreachable`, `cancelled`, `pack-refused`.
 */
export async function fetchChannel(request: SyncRequest): Promise<Fetched> {
  const { home, channel, library, scratch, onStep } = request;
  const channels = channelsFolder(home);
  const partials = join(channels, '.partial');
  const fetcher = channelFetcher(
    openTransport(channel.location),
    partials,
    request.pace ?? PACE,
    request.signal,
  );
  const metadata = join(scratch, 'metadata');
  await mkdir(metadata, { recursive: true });
  await mkdir(partials, { recursive: true });
  // tuf-js writes into this folder; the trusted one stays as it is.
  const trusted = join(channels, channel.metadata);
  for (const file of await readdir(trusted)) await copyFile(join(trusted, file), join(metadata, file));
  onStep?.({ sentence: `Asking ${channel.title}`, share: 0 });
  const updater = await refreshMetadata(metadata, fetcher);
  const { targets } = TargetsFile.parse(
    JSON.parse(await readFile(join(metadata, 'targets.json'), 'utf8')),
  ).signed;
  const { expires } = SignedFile.parse(
    JSON.parse(await readFile(join(metadata, 'timestamp.json'), 'utf8')),
  ).signed;
  const offered = packsAmong(targets);
  const atHand = await localFiles(home, library);
  const job: Job = { ...request, fetcher, updater, targets, into: scratch, atHand };
  const hashOf = (name: string): string => `sha256:${targets[packTarget(name, DESCRIPTOR)]?.hashes.sha256}`;
  const wanted = offered.filter((name) => library.packs.every(({ hash }) => hash !== hashOf(name)));
  const passedOver = request.again
    ? []
    : wanted
        .filter((name) => library.kept.some(({ hash }) => hash === hashOf(name)))
        .map((name): PassedOver => {
          const used = library.packs.find((pack) => pack.name === name);
          return { name, why: used?.trust === 'unverified' ? 'replaced by hand' : 'rolled back' };
        });
  const brought = wanted.filter((name) => passedOver.every((it) => it.name !== name));
  const packs: { name: string; folder: string }[] = [];
  for (const [index, name] of brought.entries()) {
    const share = (done: number): number => 0.1 + (0.9 * (index + done)) / brought.length;
    packs.push({ name, folder: await fetchPack(job, name, share) });
  }
  return {
    packs,
    metadata: await moveMetadataIntoPlace(channels, metadata, channel.id),
    expires,
    offered,
    bytes: fetcher.received,
    passedOver,
  };
}

/** Moves verified metadata to a folder named after its content; nothing refers to it yet. */
async function moveMetadataIntoPlace(channels: string, metadata: string, id: string): Promise<string> {
  const parts = await Promise.all(
    (await readdir(metadata))
      .sort()
      .map(async (file) => `${file} ${sha256(await readFile(join(metadata, file)))}`),
  );
  const name = `${id.toLowerCase()}-${sha256(parts.join('\n')).slice(7, 19)}`;
  try {
    await rename(metadata, join(channels, name));
  } catch (error) {
    // The same metadata is already there.
    if (!['EEXIST', 'ENOTEMPTY', 'EPERM'].includes(errorCode(error))) throw error;
  }
  await syncFolder(channels);
  return name;
}
