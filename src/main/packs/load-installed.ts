import { join } from 'node:path';
import type { InstalledPack } from '../../shared/domain/index.ts';
import { DESCRIPTOR } from './read-descriptor.ts';
import { type PackReading, readPack } from './read-pack.ts';

/** Where a home keeps its packs. */
export const packsFolder = (home: string): string => join(home, 'packs');

/** The folder of an installed pack; null if it names one outside the library. */
export const installedFolder = (home: string, { folder }: InstalledPack): string | null =>
  /^[a-z0-9][a-z0-9._-]*$/.test(folder) ? join(packsFolder(home), folder) : null;

/**
 * Reads an installed pack from the home, checking the hash of every file against what was installed. A pack changed
 * or damaged on disk is not ok; reinstalling repairs it.
 */
export async function loadInstalled(home: string, pack: InstalledPack): Promise<PackReading> {
  const refused = (sentence: string): PackReading => ({
    ok: false,
    problems: [{ file: DESCRIPTOR, row: null, column: null, sentence }],
    total: 1,
  });
  const folder = installedFolder(home, pack);
  if (folder === null) {
    return refused(`The pack ${pack.title} names a folder outside the library. Install the pack again.`);
  }
  const reading = await readPack(folder);
  if (!reading.ok || reading.descriptorHash === pack.hash) return reading;
  return refused(`The pack ${pack.title} was changed after it was installed. Install the pack again.`);
}
