import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { InstalledPack } from '../../shared/domain/index.ts';
import { replaceFile } from '../storage/replace-file.ts';
import { installedFolder } from './load-installed.ts';
import { readPackFile } from './pack-file.ts';
import { DESCRIPTOR } from './read-descriptor.ts';
import { readPack } from './read-pack.ts';

/**
 * Puts files of an installed pack back from the copies that ship with the app, where one of them is that very pack: its hash
 * says so. @returns how many were other or could not be read; null where the pack does not ship. Throws the system's error.
 */
export async function putBack(
  home: string,
  pack: InstalledPack,
  shipped: readonly string[],
): Promise<number | null> {
  const into = installedFolder(home, pack);
  if (into === null) return null;
  for (const folder of shipped) {
    const reading = await readPack(folder);
    if (!reading.ok || reading.descriptorHash !== pack.hash) continue;
    let written = 0;
    for (const path of [...reading.descriptor.resources.map((resource) => resource.path), DESCRIPTOR]) {
      const file = await readPackFile(folder, path);
      if (!file.ok) return null;
      const there = await readPackFile(into, path);
      if (there.ok && there.bytes.equals(file.bytes)) continue;
      await mkdir(dirname(join(into, path)), { recursive: true });
      await replaceFile(join(into, path), file.bytes);
      written += 1;
    }
    return written;
  }
  return null;
}
