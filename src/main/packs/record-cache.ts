import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { InstalledPack, PackRecords } from '../../shared/domain/index.ts';
import { sha256 } from '../storage/hash.ts';
import { replaceFile } from '../storage/replace-file.ts';
import { installedFolder } from './load-installed.ts';
import { type PackedPart, packPart, RECORD_LISTS, recordParts } from './packed-records.ts';
import { verifyPackFiles } from './read-pack.ts';

/*
 * Reading a pack judges every cell of it, which takes seconds for a hundred thousand facts, and gives the same records
 * each time. So they are kept, as the reader gave them, for the next start: of these very files (their hashes are
 * checked as ever), by this very reader, whole (they carry their own hash). Where anything differs they are passed over.
 */

declare const __READER_BUILD__: string | undefined;
/** The reader's build: a hash of its sources. Null when running from source, which may change between runs. */
export const READER_BUILD: string | null = typeof __READER_BUILD__ === 'string' ? __READER_BUILD__ : null;

const Length = z.number().int().min(0);
/** The file's first line is the hash of the rest: this header as the second line, then the parts one after another. */
const Head = z.object({
  format: z.literal(1),
  reader: z.string(),
  pack: z.string(),
  parts: z.array(z.tuple([z.enum(RECORD_LISTS), Length])),
});

const Line = z
  .string()
  .transform((line, { addIssue }) => {
    try {
      return JSON.parse(line) as unknown;
    } catch {
      addIssue('is not JSON');
      return z.NEVER;
    }
  })
  .pipe(Head);

const cacheFolder = (home: string): string => join(home, 'cache');
const fileOf = ({ folder }: InstalledPack): string => `records-${folder}`;
const NEW_LINE = 0x0a;

/** The cached records of an installed pack; null if there are none or they cannot be used. */
export async function readCachedRecords(
  home: string,
  pack: InstalledPack,
  reader: string | null = READER_BUILD,
): Promise<readonly PackedPart[] | null> {
  const folder = installedFolder(home, pack);
  if (reader === null || folder === null) return null;
  const [bytes, descriptor] = await Promise.all([
    readFile(join(cacheFolder(home), fileOf(pack))).catch(() => null),
    verifyPackFiles(folder),
  ]);
  if (bytes === null || descriptor !== pack.hash) return null;
  const [hash, sealed] = firstLine(bytes);
  if (sha256(sealed) !== hash) return null;
  const [line, body] = firstLine(sealed);
  const head = Line.safeParse(line).data;
  if (head?.reader !== reader || head.pack !== pack.hash) return null;
  let at = 0;
  return head.parts.map(([list, length]) => {
    const part = new Uint8Array(body.subarray(at, at + length));
    at += length;
    return { list, bytes: part };
  });
}

function firstLine(bytes: Buffer): readonly [string, Buffer] {
  const end = bytes.indexOf(NEW_LINE);
  return end === -1 ? ['', bytes] : [bytes.toString('utf8', 0, end), bytes.subarray(end + 1)];
}

/** How many parts are packed between two other jobs: a few milliseconds. */
const AT_ONCE = 8;

/**
 * Caches the records just read, a few parts per call, so that other work in this thread need not wait. @returns
 * whether it is finished. A failure to write does not matter.
 */
export function recordCacheWriter(
  home: string,
  pack: InstalledPack,
  installed: readonly InstalledPack[],
  records: PackRecords,
  reader: string | null = READER_BUILD,
): () => Promise<boolean> {
  const wanted = recordParts(records);
  const packed: PackedPart[] = [];
  return async () => {
    if (reader === null) return true;
    for (const part of wanted.slice(packed.length, packed.length + AT_ONCE))
      packed.push(packPart(records, part));
    if (packed.length < wanted.length) return false;
    const head: z.infer<typeof Head> = {
      format: 1,
      reader,
      pack: pack.hash,
      parts: packed.map(({ list, bytes }) => [list, bytes.length]),
    };
    const sealed = Buffer.concat([
      Buffer.from(`${JSON.stringify(head)}\n`),
      ...packed.map(({ bytes }) => bytes),
    ]);
    const whole = Buffer.concat([Buffer.from(`${sha256(sealed)}\n`), sealed]);
    await write(home, fileOf(pack), whole, installed.map(fileOf)).catch(() => undefined);
    return true;
  };
}

async function write(home: string, name: string, bytes: Buffer, used: readonly string[]): Promise<void> {
  const folder = cacheFolder(home);
  await mkdir(folder, { recursive: true });
  for (const old of await readdir(folder)) {
    // Caches of packs that are gone, and unfinished ones of interrupted runs.
    if (/^\.?records-/.test(old) && !used.includes(old)) await rm(join(folder, old), { force: true });
  }
  await replaceFile(join(folder, name), bytes);
}
