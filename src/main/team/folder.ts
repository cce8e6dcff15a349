import { lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Desk } from '../../shared/domain/index.ts';
import { errorCode } from '../storage/error-code.ts';
import { replaceFile } from '../storage/replace-file.ts';

/**
 * The folder that a team has: in it one folder a desk, into which only that desk writes. Anything else may lie there too; it is
 * left alone.
 */

const NAME = 'attache-team';
const DESK_FOLDER = /^[0-9a-f]{16}$/;
export const BATCH_FILE = /^([a-z]+)-(\d{8})-(\d{8})-([0-9a-f]{12})\.team$/;
const ABOUT = 'about.json';
const OPEN = 'open.json';

/** What a desk says of itself. */
export const About = Desk.extend({
  format: z.number().int(),
  version: z.string().max(40),
  joinedAt: z.string().max(40),
  /** Counts the starts: a copy of a home, or one restored from a backup, is noticed by it. */
  turn: z.number().int(),
  leftAt: z.string().max(40).nullable(),
});
export type About = z.infer<typeof About>;

const Open = z.object({ key: z.string().max(400), at: z.string().max(40) });
export type Open = z.infer<typeof Open>;

/** Something in the folder that is not as it should be, by its path in it. */
export type Fault = {
  readonly path: string;
  readonly what: 'cut' | 'changed' | 'stranger' | 'copy' | 'newer' | 'unreadable' | 'waiting';
};

const teamRoot = (folder: string): string =>
  folder.split(/[\\/]/).filter(Boolean).at(-1) === NAME ? folder : join(folder, NAME);
export const deskFolder = (folder: string, desk: string): string => join(teamRoot(folder), desk);

/** Whether the folder that was pointed at is there at all. */
export const isThere = (folder: string): Promise<boolean> =>
  lstat(folder).then(
    (found) => found.isDirectory() || found.isSymbolicLink(),
    () => false,
  );

async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

export const readAbout = (folder: string, desk: string): Promise<About | null> =>
  readJson(join(deskFolder(folder, desk), ABOUT), About);
export const readOpen = (folder: string, desk: string): Promise<Open | null> =>
  readJson(join(deskFolder(folder, desk), OPEN), Open);

export async function writeAbout(folder: string, about: About): Promise<void> {
  const own = deskFolder(folder, about.id);
  await mkdir(own, { recursive: true });
  await replaceFile(join(own, ABOUT), `${JSON.stringify(about, null, 1)}\n`, { mode: 0o644 });
}

export async function writeOpen(folder: string, desk: string, open: Open | null): Promise<void> {
  const path = join(deskFolder(folder, desk), OPEN);
  if (open === null) await rm(path, { force: true });
  else await replaceFile(path, JSON.stringify(open), { mode: 0o644 });
}

/** The desks that have a folder here; what else lies beside them is named. */
export async function desksIn(
  folder: string,
): Promise<{ readonly desks: readonly string[]; readonly faults: readonly Fault[] }> {
  const entries = await readdir(teamRoot(folder), { withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  const isDesk = (entry: (typeof entries)[number]): boolean =>
    entry.isDirectory() && DESK_FOLDER.test(entry.name);
  return {
    desks: entries
      .filter(isDesk)
      .map(({ name }) => name)
      .sort(),
    faults: entries
      .filter((entry) => !isDesk(entry) && !isSystemFile(entry.name))
      .map(({ name }) => ({ path: name, what: 'stranger' as const })),
  };
}

/** What systems and sync tools leave behind everywhere, and our own files that are being written. */
const isSystemFile = (name: string): boolean =>
  /^(?:\.|~|desktop\.ini$|thumbs\.db$)|\.tmp-|\.tmp$|\.partial$/i.test(name);

export type Listed = { readonly name: string; readonly size: number };

/** The files of a desk; a folder that is not there is empty. */
export async function filesIn(folder: string): Promise<readonly Listed[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  const files: Listed[] = [];
  for (const entry of entries) {
    if (!entry.isFile() || isSystemFile(entry.name) || entry.name === ABOUT || entry.name === OPEN) continue;
    const found = await lstat(join(folder, entry.name)).catch(() => null);
    if (found) files.push({ name: entry.name, size: found.size });
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}
