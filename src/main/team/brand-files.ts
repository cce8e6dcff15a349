import { lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { brandFolder } from '../packs/file-by-hash.ts';
import { plainHash } from '../packs/media/plain-hash.ts';
import { replaceFile } from '../storage/replace-file.ts';
import { readBatch, writeBatch } from './batch.ts';
import { deskFolder, desksIn, type Fault } from './folder.ts';
import type { TeamParts } from './parts.ts';

/**
 * The logo and the fonts of the team's look, each under its hash in a folder of the desk that gives it. Whoever has one gives it where
 * no colleague does. What comes is as strange as any file: it must have its hash, and be what it is named for.
 */

export type BrandFile = { readonly hash: string; readonly as: 'logo' | 'font' };

const FOLDER = 'files';
const NAME = /^([0-9a-f]{64})\.team$/;
/** As large as a logo or a font may be that an officer chooses, and what is around it. */
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_PACKED = MOST_BYTES + 100_000;

const nameOf = (hash: string): string => `${hash}.team`;

type Offer = { readonly bytes: Uint8Array } | { readonly fault: Fault['what'] };

/** The readers are loaded where something has come: a team's start does without them. */
async function isFit({ hash, as }: BrandFile, bytes: Uint8Array): Promise<boolean> {
  if (plainHash(bytes) !== hash) return false;
  try {
    if (as === 'logo')
      return (await import('../packs/media/logo-mark.ts')).readLogoMark(bytes).kind === 'picture';
    (await import('../packs/media/face-file.ts')).faceFile(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Null where the desk gives no such file. */
async function readOffer(folder: string, desk: string, file: BrandFile): Promise<Offer | null> {
  const path = join(deskFolder(folder, desk), FOLDER, nameOf(file.hash));
  const found = await lstat(path).catch(() => null);
  if (found === null) return null;
  if (!found.isFile() || found.size > MOST_PACKED) return { fault: 'stranger' };
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return { fault: 'unreadable' };
  const read = readBatch(bytes, MOST_BYTES);
  if (read.state !== 'whole') return { fault: read.state };
  if (read.head.desk !== desk || read.head.what !== 'file') return { fault: 'stranger' };
  return (await isFit(file, read.content)) ? { bytes: read.content } : { fault: 'changed' };
}

export function brandFiles({ home, deskId }: Pick<TeamParts, 'home' | 'deskId'>) {
  /** What was found whole, by path, size and time: it is not read again. */
  const whole = new Set<string>();
  const here = brandFolder(home);

  const isHere = async ({ hash }: BrandFile): Promise<boolean> => {
    if (whole.has(hash)) return (await lstat(join(here, hash)).catch(() => null)) !== null;
    const bytes = await readFile(join(here, hash)).catch(() => null);
    if (bytes === null || plainHash(bytes) !== hash) return false;
    whole.add(hash);
    return true;
  };

  /** What a desk gives of a file; `known` where it was found whole before. */
  async function offerOf(folder: string, desk: string, file: BrandFile): Promise<Offer | 'known' | null> {
    const found = await lstat(join(deskFolder(folder, desk), FOLDER, nameOf(file.hash))).catch(() => null);
    if (found === null) return null;
    const mark = `${desk} ${file.hash} ${found.size} ${found.mtimeMs}`;
    if (whole.has(mark)) return 'known';
    const offer = await readOffer(folder, desk, file);
    if (offer && 'bytes' in offer) whole.add(mark);
    return offer;
  }

  async function give(folder: string, { hash }: BrandFile): Promise<void> {
    const own = join(deskFolder(folder, deskId()), FOLDER);
    const content = await readFile(join(here, hash));
    await mkdir(own, { recursive: true });
    const { bytes } = writeBatch({ desk: deskId(), what: 'file', from: 1, to: 1 }, content, 1);
    await replaceFile(join(own, nameOf(hash)), bytes, { mode: 0o644 });
  }

  async function dropOthers(folder: string, needed: readonly BrandFile[]): Promise<void> {
    const own = join(deskFolder(folder, deskId()), FOLDER);
    for (const name of await readdir(own).catch(() => [])) {
      const hash = NAME.exec(name)?.[1];
      if (hash !== undefined && !needed.some((it) => it.hash === hash))
        await rm(join(own, name), { force: true });
    }
  }

  return {
    /** Takes in what is not here, gives what nobody gives. What cannot be written into the folder is given another time. */
    async round(
      folder: string,
      needed: readonly BrandFile[],
    ): Promise<{ readonly faults: readonly Fault[]; readonly missing: readonly BrandFile['as'][] }> {
      const faults: Fault[] = [];
      const missing: BrandFile['as'][] = [];
      const { desks } = needed.length > 0 ? await desksIn(folder) : { desks: [] };
      for (const file of needed) {
        let isThere = await isHere(file);
        let isGiven = false;
        for (const desk of desks) {
          let offer = await offerOf(folder, desk, file);
          if (offer === 'known' && !isThere) offer = await readOffer(folder, desk, file);
          if (offer === null) continue;
          if (offer === 'known' || 'bytes' in offer) isGiven = true;
          else if (desk !== deskId())
            faults.push({ path: `${desk}/${FOLDER}/${nameOf(file.hash)}`, what: offer.fault });
          if (isThere || offer === 'known' || !('bytes' in offer)) continue;
          await mkdir(here, { recursive: true });
          await replaceFile(join(here, file.hash), offer.bytes);
          isThere = true;
        }
        if (!isThere) missing.push(file.as);
        else if (!isGiven) await give(folder, file).catch(() => undefined);
      }
      await dropOthers(folder, needed).catch(() => undefined);
      return { faults, missing };
    },
  };
}
