import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { InstalledPack } from '../../shared/domain/index.ts';
import { installedFolder } from './load-installed.ts';
import { plainHash } from './media/plain-hash.ts';
import { readPackFile } from './pack-file.ts';
import { pathFault } from './pack-path.ts';
import { filesOfBrand } from './read-brand.ts';
import { DESCRIPTOR } from './read-descriptor.ts';
import { BRAND } from './tables.ts';

/** Fonts and logos of the team's own, each under its hash. */
export const brandFolder = (home: string): string => join(home, 'brand');

const Listed = z.looseObject({
  resources: z.array(z.looseObject({ name: z.string(), path: z.string(), hash: z.string() })),
});

async function listedIn(folder: string): Promise<z.infer<typeof Listed>['resources']> {
  const file = await readPackFile(folder, DESCRIPTOR);
  if (!file.ok) return [];
  try {
    return Listed.parse(JSON.parse(file.bytes.toString('utf8'))).resources.filter(
      ({ path }) => pathFault(path) === null,
    );
  } catch {
    return [];
  }
}

/** Bound of what is kept: some looks with their fonts and photographs. */
const MOST_KEPT = 80 * 1024 * 1024;
const kept = new Map<string, Uint8Array>();

function keep(hash: string, bytes: Uint8Array): Uint8Array {
  if ([...kept.values()].reduce((sum, { length }) => sum + length, bytes.length) > MOST_KEPT) kept.clear();
  kept.set(hash, bytes);
  return bytes;
}

/** The file of this hash, of the team's own or of the pack's; null where it is gone, or is another by now. */
export async function fileByHash(
  home: string,
  pack: InstalledPack,
  hash: string,
): Promise<Uint8Array | null> {
  const known = kept.get(hash);
  if (known) return known;
  const own = await readFile(join(brandFolder(home), hash)).catch(() => null);
  if (own && plainHash(own) === hash) return keep(hash, own);
  const folder = installedFolder(home, pack);
  if (folder === null) return null;
  const path = (await listedIn(folder)).find((it) => it.hash === `sha256:${hash}`)?.path;
  const file = path === undefined ? null : await readPackFile(folder, path);
  return file?.ok && plainHash(file.bytes) === hash ? keep(hash, file.bytes) : null;
}

/** The hashes of the files that a pack's look names. */
export async function brandFilesOf(home: string, pack: InstalledPack): Promise<readonly string[]> {
  const folder = installedFolder(home, pack);
  if (folder === null) return [];
  const listed = await listedIn(folder);
  const path = listed.find(({ name }) => name === BRAND.name)?.path;
  const brand = path === undefined ? null : await readPackFile(folder, path);
  if (!brand?.ok) return [];
  const named = new Set(filesOfBrand(brand.bytes));
  return listed.flatMap(({ path: file, hash }) => (named.has(file) ? [hash.replace('sha256:', '')] : []));
}
