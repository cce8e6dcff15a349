import { randomBytes } from 'node:crypto';
import { link, lstat, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { Refused } from '../../shared/domain/index.ts';
import { cannotKeepFiles, errorCode } from './error-code.ts';
import { sha256 } from './hash.ts';
import { isAlive, processStart } from './process-life.ts';
import { renameFile } from './rename-file.ts';
import { writeSynced } from './write-synced.ts';

const LOCK = 'attache.lock';

const Holder = z.object({
  pid: z.number().int(),
  /** As returned by `startOf`: distinguishes the owner from a later process with the same pid. */
  started: z.string().nullable(),
  host: z.string(),
  owner: z.string(),
  since: z.iso.datetime(),
  nonce: z.string(),
});
type Holder = z.infer<typeof Holder>;

/** A lock on disk: `id` changes with every new holder. `holder` is null if the file cannot be understood. */
type LockReading = { readonly id: string; readonly holder: Holder | null; readonly fresh: boolean };

/** An unreadable lock may be one still being written, where hard links are missing; it is left alone for this long. */
const WRITING_MS = 5000;

/** A takeover is a few file operations; a rival that needs longer was stopped halfway or is on another computer. */
const TAKEOVER_MS = 3000;

/** A link, a pipe or a device in the lock's place is nobody's lock, and reading it could take for ever. */
const NO_FILE: LockReading = { id: 'no-file', holder: null, fresh: false };

async function readLock(path: string): Promise<LockReading | null> {
  try {
    if (!(await lstat(path)).isFile()) return NO_FILE;
    const text = await readFile(path, 'utf8');
    const age = Date.now() - (await stat(path)).mtimeMs;
    let json: unknown = null;
    try {
      json = JSON.parse(text);
    } catch {
      // Stays null: nobody's lock.
    }
    const holder = Holder.safeParse(json);
    return { id: sha256(text).slice(7, 23), holder: holder.data ?? null, fresh: Math.abs(age) < WRITING_MS };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Whether the holder can still write. A holder on another computer (a home on a share) is assumed alive. */
function isHeld({ holder, fresh }: LockReading): boolean {
  if (holder === null) return fresh;
  if (holder.host !== hostname()) return true;
  if (!isAlive(holder.pid)) return false;
  return (
    holder.started === null ||
    processStart(holder.pid) === null ||
    holder.started === processStart(holder.pid)
  );
}

/** Creates the complete file, or returns false if one was there already. */
async function createWhole(path: string, draft: string, content: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (errorCode(error) === 'ENOENT') throw error;
  }
  // FAT and some network shares have no hard links: there, creating is atomic, filling is not (see WRITING_MS).
  try {
    await writeSynced(path, content);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function refusal(holder: Holder | null, path: string, now: Date): Refused {
  if (holder === null)
    return new Refused('locked', 'Another Attaché is just starting.', 'Try again in a moment.');
  const since = new Date(holder.since);
  const sameDay = since.toDateString() === now.toDateString();
  const time = since.toLocaleString(
    'en-GB',
    sameDay ? { timeStyle: 'short' } : { dateStyle: 'long', timeStyle: 'short' },
  );
  const where = holder.host === hostname() ? '' : ` on the computer ${holder.host}`;
  const sentence =
    holder.owner === 'window'
      ? `Attaché is open in another window${where} (since ${time}).`
      : `Attaché is at work in another ${holder.owner}${where} (since ${time}).`;
  const next =
    holder.host === hostname()
      ? `Close it or wait until it is done, then try again (process ${holder.pid}).`
      : `Close it there, then try again. If that computer is off for good, delete ${path}.`;
  return new Refused('locked', sentence, next);
}

/**
 * Takes over from a dead holder. The right to replace lock `id` is itself a file, `attache.lock.after-ID`, which only
 * one process can create; if that process dies too, the right to replace it is `after-ITS-ID`, and so on. The holder
 * of the right looks at the lock once more, because a slow process may hold the right to a lock that is already gone.
 */
async function takeOver(lock: string, dead: LockReading, draft: string, content: string): Promise<boolean> {
  let claim = `${lock}.after-${dead.id}`;
  while (!(await createWhole(claim, draft, content))) {
    const rival = await readLock(claim);
    if (rival === null || isHeld(rival)) return false;
    claim = `${lock}.after-${rival.id}`;
  }
  try {
    if ((await readLock(lock))?.id !== dead.id) return false;
    await renameFile(draft, lock);
    return true;
  } finally {
    await rm(claim, { force: true });
  }
}

/** Removes rights and drafts of dead processes. Rights name past locks, so they mean nothing once the lock is ours. */
async function removeOldClaims(lock: string): Promise<void> {
  const prefix = `${basename(lock)}.`;
  for (const entry of await readdir(dirname(lock))) {
    if (!entry.startsWith(prefix)) continue;
    const draftOf = /^draft-(\d+)-/.exec(entry.slice(prefix.length))?.[1];
    if (draftOf === undefined ? entry.startsWith(`${prefix}after-`) : !isAlive(Number(draftOf))) {
      await rm(join(dirname(lock), entry), { force: true });
    }
  }
}

export type HomeLock = { release(): Promise<void> };

/**
 * Makes this process the only writer of the home folder (created if missing) until `release`. The lock of a killed
 * process is taken over immediately. `owner` is 'window' or 'command line', for the other process's message. Throws
 * `Refused('locked')` while another process holds it, and `Refused('cannot-write')`.
 */
export async function lockHome(
  home: string,
  owner: string,
  now: () => Date = () => new Date(),
): Promise<HomeLock> {
  const lock = join(home, LOCK);
  const nonce = randomBytes(8).toString('hex');
  const draft = `${lock}.draft-${process.pid}-${nonce}`;
  const holder: Holder = {
    pid: process.pid,
    started: processStart(process.pid),
    host: hostname(),
    owner,
    since: now().toISOString(),
    nonce,
  };
  const content = `${JSON.stringify(holder)}\n`;
  // A lock that a failing disk keeps is taken over when this process is gone.
  const release = async () => {
    const found = await readLock(lock).catch(() => null);
    if (found?.holder?.nonce === nonce) await rm(lock, { force: true }).catch(() => {});
  };
  try {
    await mkdir(home, { recursive: true });
    await writeSynced(draft, content);
    const patience = Date.now() + TAKEOVER_MS;
    for (;;) {
      const free = await createWhole(lock, draft, content);
      const found = free ? null : await readLock(lock);
      if (!free && found === null) continue;
      if (found !== null && isHeld(found)) throw refusal(found.holder, lock, now());
      if (found === null || (await takeOver(lock, found, draft, content))) {
        await removeOldClaims(lock);
        return { release };
      }
      // Another process is taking over just now; the next look shows who holds the lock.
      if (Date.now() > patience) throw refusal(null, lock, now());
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw cannotKeepFiles(home, error);
  } finally {
    // A failure to clean up must not hide the error that came before.
    await rm(draft, { force: true }).catch(() => {});
  }
}
