import { copyFile, lstat, open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { errorMessage, Refused } from '../../shared/domain/index.ts';
import type { Notice } from '../../shared/views/index.ts';
import { readEnvelope } from './envelope.ts';
import { errorCode } from './error-code.ts';
import { readListed } from './listed-envelope.ts';
import { renameFile } from './rename-file.ts';
import { type StorePaths, type StoreSpec, storePaths, utcStamp } from './store-spec.ts';

type FileReading<T> =
  | { readonly state: 'missing' }
  | { readonly state: 'damaged'; readonly path: string; readonly fault: string }
  | {
      readonly state: 'good';
      readonly path: string;
      readonly data: T;
      readonly version: number;
      readonly generation: number;
      readonly bytes: Buffer;
      readonly savedAt: Date;
    };

type Good<T> = Extract<FileReading<T>, { state: 'good' }>;

/** The data to work with, and what must happen on disk before the next write. */
export type Recovered<T> = {
  readonly data: T;
  readonly generation: number;
  readonly notices: readonly Notice[];
  /** The file as it was if it had an older version: it is kept as a copy. */
  readonly migratedFrom: { readonly version: number; readonly bytes: Buffer } | null;
  /** The current file does not hold `data` yet. */
  readonly stale: boolean;
};

/** Longer files are none of ours, and would not fit into one string. */
const LONGEST_BYTES = 400_000_000;

/** Its bytes; null where there is nothing; what is wrong where something else than a file of ours is there. */
async function readIfThere(path: string): Promise<Buffer | null | { readonly fault: string }> {
  try {
    const entry = await lstat(path);
    const target = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
    if (target === null) return { fault: 'it is a link that leads nowhere' };
    if (!target.isFile())
      return { fault: target.isDirectory() ? 'it is a folder' : 'it is a device or a pipe, not a file' };
    if (target.size > LONGEST_BYTES) return { fault: 'it is far longer than anything that Attaché writes' };
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw new Refused(
      'cannot-read',
      `Attaché cannot read ${basename(path)} in its folder.`,
      `Check that you may read ${path}, then start Attaché again. Nothing was changed.`,
      [errorMessage(error)],
    );
  }
}

/** Migrates a copy of older data. A failed migration is our bug and no damage, so nothing is set aside. */
function migrate<T>(spec: StoreSpec<T>, path: string, data: unknown, version: number): T | null {
  try {
    let copy = structuredClone(data);
    for (let from = version; from < spec.version; from += 1) {
      const step = spec.migrations[from];
      if (!step) return null;
      copy = step(copy);
    }
    return spec.schema.parse(copy);
  } catch (error) {
    throw new Refused(
      'damaged',
      `Attaché could not bring ${basename(path)} up to date from its older version ${version}.`,
      'Nothing was changed. Go back to the Attaché you used before and report this.',
      [errorMessage(error)],
    );
  }
}

/** Reads one stored file as it is, migrated in memory. @throws Refused for one of a newer Attaché, or where it may not be read. */
export async function readStored<T>(spec: StoreSpec<T>, path: string): Promise<FileReading<T>> {
  const bytes = await readIfThere(path);
  if (bytes === null) return { state: 'missing' };
  const damaged = (fault: string): FileReading<T> => ({ state: 'damaged', path, fault });
  if (!Buffer.isBuffer(bytes)) return damaged(bytes.fault);
  const { mtime: savedAt } = await stat(path);
  const good = (
    data: T,
    { version, generation }: Pick<Good<T>, 'version' | 'generation'>,
  ): FileReading<T> => ({
    state: 'good',
    path,
    data,
    version,
    generation,
    bytes,
    savedAt,
  });
  const listed = spec.members ? readListed(spec.name, spec.version, spec.build ?? null, bytes) : null;
  if (listed) return good(listed.data as T, { version: spec.version, generation: listed.generation });
  const envelope = readEnvelope(spec.name, bytes.toString('utf8'));
  if (!envelope.whole) return damaged(envelope.fault);
  const { version } = envelope;
  if (version > spec.version) {
    throw new Refused(
      'damaged',
      `${basename(path)} was written by a newer Attaché than this one.`,
      `Update Attaché; nothing was changed. If it is up to date already, move ${path} elsewhere and start again: ` +
        'the last good copy is used then.',
    );
  }
  if (version < spec.version) {
    const data = migrate(spec, path, envelope.data, version);
    return data === null ? damaged('it names a version that never was') : good(data, envelope);
  }
  const data = parseData(spec, envelope.data);
  return data === null
    ? damaged('it holds something that Attaché does not write')
    : good(data.value, envelope);
}

/** What the schema makes of it; of a long list one member after the other, so that none is held twice for long. */
function parseData<T>(spec: StoreSpec<T>, raw: unknown): { readonly value: T } | null {
  const given = z.record(z.string(), z.unknown()).safeParse(raw).data ?? {};
  const lists = Object.entries(spec.members ?? {}).filter(([list]) => Array.isArray(given[list]));
  const rest = spec.schema.safeParse(
    lists.length === 0 ? raw : { ...given, ...Object.fromEntries(lists.map(([list]) => [list, []])) },
  );
  if (!rest.success) return null;
  if (lists.length === 0) return { value: rest.data };
  const kept: Record<string, readonly unknown[]> = {};
  for (const [list, schema] of lists) {
    const members = given[list] as unknown[];
    const parsed: unknown[] = [];
    for (let member = members.shift(); member !== undefined; member = members.shift()) {
      const one = schema.safeParse(member);
      if (!one.success) return null;
      parsed.push(one.data);
    }
    kept[list] = parsed;
  }
  return { value: { ...rest.data, ...kept } };
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Renames the file so that its name says it is damaged. Older damaged files keep their names. */
async function setAside(path: string, at: Date): Promise<string> {
  const stem = join(dirname(path), `${basename(path, '.json')}.damaged-${utcStamp(at)}`);
  let aside = `${stem}.json`;
  for (let count = 2; await exists(aside); count += 1) aside = `${stem}-${count}.json`;
  await renameFile(path, aside);
  return aside;
}

/** The generation that a stored file says it is, from its first bytes; 0 if it says none. */
async function generationAt(path: string): Promise<number> {
  if (!(await lstat(path).catch(() => null))?.isFile()) return 0;
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(400), 0, 400, 0);
    return Number(/"generation": ?(\d+)/.exec(buffer.toString('utf8', 0, bytesRead))?.[1] ?? 0);
  } finally {
    await file.close();
  }
}

/** Somebody put an older file back, or swapped the two: the newer one, which the next save would replace, is kept. */
async function keepNewer(
  paths: StorePaths,
  name: string,
  generation: number,
  touch: boolean,
): Promise<readonly Notice[]> {
  const newer = await generationAt(paths.previous);
  const kept = join(paths.folder, `${name}.newer-${newer}.json`);
  if (newer <= generation || (await exists(kept))) return [];
  if (touch) await copyFile(paths.previous, kept);
  return [
    {
      id: `${name}-newer-${newer}`,
      tone: 'warning',
      sentence: `The file ${name}.json is older than the copy that was kept beside it.`,
      next: `If you put it back yourself, all is well. If not: close Attaché and copy ${touch ? kept : paths.previous} to ${paths.current}.`,
    },
  ];
}

/** Whether copies of days before are there. */
const hasBackups = async ({ backups }: StorePaths, name: string): Promise<boolean> =>
  (await readdir(backups).catch(() => [])).some((file) => file.startsWith(`${name}-`));

const dateInWords = (at: Date) => at.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/**
 * Reads the stored file and its last good generation, decides which to use, and reports it. With `touch` false
 * nothing on disk changes. Refuses (`damaged`) a newer version or a failed migration before touching anything.
 */
export async function recover<T>(
  home: string,
  spec: StoreSpec<T>,
  now: () => Date,
  touch: boolean,
): Promise<Recovered<T>> {
  const paths = storePaths(home, spec.name);
  const current = await readStored(spec, paths.current);
  if (current.state === 'good')
    return recovered(spec, current, await keepNewer(paths, spec.name, current.generation, touch), false);
  const previous = await readStored(spec, paths.previous);
  if (current.state === 'missing' && previous.state === 'missing' && !(await hasBackups(paths, spec.name))) {
    return { data: spec.empty, generation: 0, notices: [], migratedFrom: null, stale: false };
  }
  const aside: string[] = [];
  for (const file of [current, previous]) {
    if (file.state === 'damaged') aside.push(touch ? await setAside(file.path, now()) : file.path);
  }
  const fault = current.state === 'damaged' ? current.fault : 'it was missing';
  const kept = aside.length > 0 ? `Kept for a closer look: ${aside.join(' and ')}.` : null;
  const notice = (tone: Notice['tone'], sentence: string, next: string | null): Notice => ({
    id: `${spec.name}-recovered-${utcStamp(now())}`,
    tone,
    sentence,
    next,
  });
  if (previous.state === 'good') {
    const sentence =
      `The file ${spec.name}.json could not be used: ${fault}. ` +
      `Attaché went back to the last good copy, saved on ${dateInWords(previous.savedAt)}.`;
    return recovered(spec, previous, [notice('warning', sentence, kept)], true);
  }
  const sentence =
    `The file ${spec.name}.json could not be used: ${fault}; and its last good copy ` +
    `${previous.state === 'missing' ? 'is missing' : 'is damaged too'}. Attaché starts with an empty ${spec.name}.`;
  const dated =
    spec.goingBack ??
    `Dated copies are in ${paths.backups}: to use one, close Attaché and copy it to ${paths.current}.`;
  const next = kept === null ? dated : `${kept} ${dated}`;
  return {
    data: spec.empty,
    generation: 0,
    notices: [notice('error', sentence, next)],
    migratedFrom: null,
    stale: false,
  };
}

function recovered<T>(
  spec: StoreSpec<T>,
  file: Good<T>,
  notices: readonly Notice[],
  fromPrevious: boolean,
): Recovered<T> {
  const older = file.version < spec.version;
  return {
    data: file.data,
    generation: file.generation,
    notices,
    migratedFrom: older ? { version: file.version, bytes: file.bytes } : null,
    stale: older || fromPrevious,
  };
}
