import { copyFile, cp, mkdir, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Updater } from 'tuf-js';
import {
  type Channel,
  errorMessage,
  type PackDescriptor,
  type Refusal,
  Refused,
} from '../../../shared/domain/index.ts';
import { errorCode } from '../../storage/error-code.ts';
import { sha256 } from '../../storage/hash.ts';
import { renameFile } from '../../storage/rename-file.ts';
import { syncFolder } from '../../storage/sync-folder.ts';
import type { LibraryFile } from '../library-store.ts';
import { packsFolder } from '../load-installed.ts';
import { pathFault } from '../pack-path.ts';
import { createProblemList } from '../problems.ts';
import { arrivalBy, judgeArrival } from '../publishers.ts';
import { DESCRIPTOR, readDescriptor } from '../read-descriptor.ts';
import type { OnStep } from '../read-pack.ts';
import { channelRefusal, OwnDiskFailed, refusalFromTuf } from './channel-refusal.ts';
import { type ChannelFetcher, channelFetcher, PACE, type Pace, partialName } from './fetcher.ts';
import {
  appTarget,
  type Installer,
  packTarget,
  patchTarget,
  SignedFile,
  type TargetList,
  TargetsFile,
} from './layout.ts';
import { applyPatch } from './line-patch.ts';
import { openTransport } from './transport.ts';
import { downloadTarget, refreshMetadata } from './trusted-metadata.ts';

export const channelsFolder = (home: string): string => join(home, 'channels');

export type PassedOver = { readonly name: string; readonly why: 'rolled back' | 'replaced by hand' };

/** What the channel offers beyond what is installed: fetched and verified, not yet part of the library. */
type Offer = {
  /** Folders of the packs to install. */
  readonly packs: readonly { readonly name: string; readonly folder: string }[];
  readonly expires: string;
  readonly offered: readonly string[];
  readonly bytes: number;
  /** Packs whose newest version is here and not in use, so it is not fetched again. */
  readonly passedOver: readonly PassedOver[];
};

type Answered<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly refusal: Refusal };

type Got<T> = {
  /** Folder of the metadata verified until now, to be recorded in `library.json` whatever came of the rest. */
  readonly metadata: string;
  readonly result: Answered<T>;
};
export type Fetched = Got<Offer>;
export type FetchedInstaller = Got<{ readonly file: string }>;

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

/** Kept free for everything else on the disk. */
const SPARE_BYTES = 64 * 1024 * 1024;

async function download(
  job: Pick<Job, 'updater' | 'fetcher' | 'home'>,
  target: string,
  to: string,
): Promise<void> {
  const info = await job.updater.getTargetInfo(target);
  if (!info) throw channelRefusal('arbitrary-installation', target);
  const { bavail, bsize } = await statfs(job.home);
  // It stands twice for a moment: as a download, and in its pack.
  if (2 * info.length + SPARE_BYTES > bavail * bsize)
    throw new Refused(
      'cannot-write',
      `${target} is said to be ${Math.ceil(info.length / 1e6)} MB long, more than the disk has room for. Nothing was changed.`,
      'Make room on the disk, or ask the publisher whether that size is right.',
    );
  await mkdir(dirname(to), { recursive: true });
  try {
    await downloadTarget(job.updater, info, to);
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
  if (!read || problems.total > 0) {
    const why = problems.first()[0]?.sentence ?? '';
    // It was verified a moment ago.
    if (why.includes('cannot be read')) throw new OwnDiskFailed(why);
    throw channelRefusal('unreadable', packTarget(name, DESCRIPTOR), why);
  }
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

/** Downloads cut short of files that the channel offers no more. */
async function clearPartials(partials: string, targets: TargetList): Promise<void> {
  const offered = new Set(
    Object.entries(targets).map(([target, { hashes }]) => {
      const parts = target.split('/').map(encodeURIComponent);
      const name = `${hashes.sha256}.${parts.pop()}`;
      return partialName(['targets', ...parts, name].join('/'));
    }),
  );
  for (const name of await readdir(partials))
    if (!offered.has(name)) await rm(join(partials, name), { force: true });
}

/** The list of files in a folder of metadata that was verified. */
export const trustedTargets = async (
  metadata: string,
): Promise<{ readonly targets: TargetList; readonly expires: string }> =>
  TargetsFile.parse(JSON.parse(await readFile(join(metadata, 'targets.json'), 'utf8'))).signed;

/** A channel that has been asked: its `metadata` is verified. */
type Asked = {
  readonly fetcher: ChannelFetcher;
  readonly partials: string;
  readonly metadata: string;
  readonly updater: Updater;
};

/** Fetches the packs that are new. */
async function fetchPacks(
  request: SyncRequest,
  { fetcher, partials, metadata, updater }: Asked,
): Promise<Offer> {
  const { home, library, scratch } = request;
  const { targets } = await trustedTargets(metadata);
  const { expires } = SignedFile.parse(
    JSON.parse(await readFile(join(metadata, 'timestamp.json'), 'utf8')),
  ).signed;
  const offered = packsAmong(targets);
  await clearPartials(partials, targets);
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
  return { packs, expires, offered, bytes: fetcher.received, passedOver };
}

/**
 * Asks the channel and fetches what is new into separate folders: nothing in use is touched until the caller writes
 * `library.json`, which names packs and metadata together. What a channel offers may be refused (`result`):
 * `channel-refused` (an attack, its TUF name in `details`), `unreachable`, `cancelled`, `pack-refused`.
 */
export const fetchChannel = (request: SyncRequest): Promise<Fetched> =>
  asked(request, (at) => fetchPacks(request, at));

/** Fetches one installer of Attaché into the scratch folder, verified like a pack; `result` tells a refusal as above. */
export const fetchInstaller = (
  request: SyncRequest & { readonly installer: Omit<Installer, 'bytes'> },
): Promise<FetchedInstaller> =>
  asked(request, async ({ fetcher, metadata, updater }) => {
    const { home, scratch, installer, onStep } = request;
    const { targets } = await trustedTargets(metadata);
    const target = appTarget(installer.version, installer.name);
    if (!Object.hasOwn(targets, target))
      throw new Refused(
        'not-found',
        `The channel offers Attaché ${installer.version} no more.`,
        'Look at the list again.',
      );
    onStep?.({ sentence: `Fetching ${installer.name}`, share: 0.1 });
    const file = join(scratch, installer.name);
    await download({ fetcher, updater, home }, target, file);
    return { file };
  });

async function asked<T extends object>(
  request: SyncRequest,
  work: (at: Asked) => Promise<T>,
): Promise<Got<T>> {
  const { home, channel, scratch, onStep } = request;
  const channels = channelsFolder(home);
  const partials = join(channels, '.partial');
  const pace = request.pace ?? PACE;
  const fetcher = channelFetcher(openTransport(channel.location), partials, pace, request.signal);
  const metadata = join(scratch, 'metadata');
  await mkdir(partials, { recursive: true });
  // tuf-js writes into this folder; the trusted one stays as it is.
  await cp(join(channels, channel.metadata), metadata, { recursive: true });
  onStep?.({ sentence: `Asking ${channel.title}`, share: 0 });
  let result: Answered<T>;
  try {
    const updater = await refreshMetadata(metadata, fetcher, pace.rootSeconds);
    result = { ok: true, ...(await work({ fetcher, partials, metadata, updater })) };
  } catch (error) {
    if (!(error instanceof Refused) || error instanceof OwnDiskFailed) throw error;
    result = { ok: false, refusal: error.refusal };
  }
  return { metadata: await moveMetadataIntoPlace(channels, metadata, channel.id), result };
}

/** Moves verified metadata to a folder named after its content; nothing refers to it yet. */
async function moveMetadataIntoPlace(channels: string, metadata: string, id: string): Promise<string> {
  const files = (await readdir(metadata, { recursive: true }))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const parts = await Promise.all(
    files.map(async (file) => `${file} ${sha256(await readFile(join(metadata, file)))}`),
  );
  const name = `${id.toLowerCase()}-${sha256(parts.join('\n')).slice(7, 19)}`;
  try {
    await renameFile(metadata, join(channels, name));
  } catch (error) {
    // The same metadata is already there.
    if (!['EEXIST', 'ENOTEMPTY', 'EPERM'].includes(errorCode(error))) throw error;
  }
  await syncFolder(channels);
  return name;
}
