import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  errorMessage,
  type InstalledPack,
  type PackProblem,
  type PackRecords,
  Refused,
} from '../../shared/domain/index.ts';
import { errorCode } from '../storage/error-code.ts';
import { sha256 } from '../storage/hash.ts';
import { renameFile } from '../storage/rename-file.ts';
import { syncFolder } from '../storage/sync-folder.ts';
import { writeSynced } from '../storage/write-synced.ts';
import { clearStaging, withStagingFolder } from './clear-leftovers.ts';
import type { LibraryFile } from './library-store.ts';
import { packsFolder } from './load-installed.ts';
import { readPackFile } from './pack-file.ts';
import { type Arrival, judgeArrival } from './publishers.ts';
import { DESCRIPTOR } from './read-descriptor.ts';
import { type OnStep, type PackReading, readPack } from './read-pack.ts';

export type InstallRequest = Arrival & {
  readonly folder: string;
  readonly home: string;
  /** What `stagePack` gave; without it the pack is staged here. */
  readonly scratch?: string;
  readonly now: () => Date;
  readonly onStep?: OnStep;
  /** Stops between two files; the copies are removed. */
  readonly signal?: AbortSignal;
  /** What is installed: what may not take its place is refused before anything is copied. */
  readonly installed?: LibraryFile;
};

export type Installation =
  | { readonly ok: true; readonly pack: InstalledPack; readonly records: PackRecords }
  | { readonly ok: false; readonly problems: readonly PackProblem[]; readonly total: number };

type GoodReading = Extract<PackReading, { ok: true }>;

function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Refused('cancelled', 'Installing was stopped; nothing was installed.');
}

/**
 * Copies one file and returns the copy's hash, read back from disk; null if the file is gone. Not `copyFile`, which
 * would also copy a read-only mode: shipped files often are read-only.
 */
async function copySynced(from: string, path: string, staging: string): Promise<string | null> {
  const file = await readPackFile(from, path);
  if (!file.ok) return null;
  const to = join(staging, path);
  await mkdir(dirname(to), { recursive: true });
  await writeSynced(to, file.bytes);
  return sha256(await readFile(to));
}

/** Copies only what the descriptor names; returns the path of a file that changed since it was read. */
async function copyToStaging(
  request: InstallRequest,
  reading: GoodReading,
  staging: string,
): Promise<string | null> {
  const files = [{ path: DESCRIPTOR, hash: reading.descriptorHash }, ...reading.descriptor.resources];
  const folders = new Set([staging]);
  for (const [index, { path, hash }] of files.entries()) {
    stopIfAsked(request.signal);
    request.onStep?.({ sentence: `Copying ${path}`, share: 0.5 + (0.5 * index) / files.length });
    if ((await copySynced(request.folder, path, staging)) !== hash) return path;
    for (let at = dirname(join(staging, path)); at.length > staging.length; at = dirname(at)) folders.add(at);
  }
  for (const folder of folders) await syncFolder(folder);
  return null;
}

/** Whether exactly this pack is there, every file with its hash. */
async function isComplete(folder: string, { descriptor, descriptorHash }: GoodReading): Promise<boolean> {
  const files = [{ path: DESCRIPTOR, hash: descriptorHash }, ...descriptor.resources];
  for (const { path, hash } of files) {
    const found = await readFile(join(folder, path)).catch(() => null);
    if (found === null || sha256(found) !== hash) return false;
  }
  return true;
}

/**
 * Gives `work` a folder among the packs of the home, where killed runs have left nothing. A failure of the disk is a
 * refusal: `cannot-write`.
 */
export async function stagePack<T>(
  home: string,
  name: string,
  work: (scratch: string) => Promise<T>,
): Promise<T> {
  const packs = packsFolder(home);
  try {
    await clearStaging(packs);
    return await withStagingFolder(packs, work);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(
      'cannot-write',
      `${name} could not be copied into ${packs}; nothing was installed.`,
      'Check that the disk has room and that you may write there, then try again.',
      [errorMessage(error)],
    );
  }
}

/**
 * Validates the pack in `folder` and copies it into `home/packs`: staged, synced, hashes read back, then renamed into
 * place, so the disk holds all of it or nothing. Installing the same pack again changes nothing. The caller writes
 * `library.json` next, holding the home's lock throughout. A pack's problems are returned; throws `Refused`:
 * `cannot-write`, `cancelled`.
 */
export async function installPack(request: InstallRequest): Promise<Installation> {
  const { home, onStep } = request;
  const reading = await readPack(request.folder, ({ sentence, share }) => {
    stopIfAsked(request.signal);
    onStep?.({ sentence, share: share / 2 });
  });
  if (!reading.ok) return reading;
  stopIfAsked(request.signal);
  const { descriptor, descriptorHash, records, counts } = reading;
  if (request.installed) judgeArrival(request.installed, { ...descriptor, hash: descriptorHash }, request);
  const folder = `${descriptor.name}-${descriptor.version}-${descriptorHash.slice('sha256:'.length).slice(0, 12)}`;
  const copy = (scratch: string) => installCopy(request, reading, scratch, join(packsFolder(home), folder));
  const changed = await (request.scratch === undefined
    ? stagePack(home, basename(request.folder), copy)
    : copy(request.scratch));
  if (changed !== null) {
    const sentence = `${changed} changed while it was being installed. Wait until it is written, then install again.`;
    return { ok: false, problems: [{ file: changed, row: null, column: null, sentence }], total: 1 };
  }
  onStep?.({ sentence: `Installed ${descriptor.title} ${descriptor.version}`, share: 1 });
  const { name, title, version, created, homePlace } = descriptor;
  const pack: InstalledPack = {
    name,
    title,
    version,
    created,
    installedAt: request.now().toISOString(),
    folder,
    hash: descriptorHash,
    trust: request.trust,
    counts,
    ...(homePlace === undefined ? {} : { homePlace }),
  };
  return { ok: true, pack, records };
}

/** Puts a whole copy in its place, unless one stands there; gives the path of a file that changed since it was read. */
async function installCopy(
  request: InstallRequest,
  reading: GoodReading,
  scratch: string,
  place: string,
): Promise<string | null> {
  if (await isComplete(place, reading)) return null;
  const staged = join(scratch, 'staged');
  await mkdir(staged);
  const changed = await copyToStaging(request, reading, staged);
  if (changed !== null) return changed;
  stopIfAsked(request.signal);
  // A damaged one there is moved out first, so that it gets cleared even if the process ends in between.
  await renameFile(place, join(scratch, 'replaced')).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
  await renameFile(staged, place);
  await syncFolder(dirname(place));
  return null;
}
