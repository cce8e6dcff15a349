import { join } from 'node:path';
import { createLibrary, type Library } from '../../src/main/library/library.ts';
import { readPack } from '../../src/main/packs/read-pack.ts';

/** The library of a pack's folder, as if it had been installed. */
export async function libraryIn(folder: string): Promise<Library> {
  const reading = await readPack(folder);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { descriptor, descriptorHash, records, counts } = reading;
  const { name, title, version, created, homePlace } = descriptor;
  const pack = {
    name,
    title,
    version,
    created,
    installedAt: created,
    folder: name,
    hash: descriptorHash,
    trust: 'shipped' as const,
    counts,
    ...(homePlace === undefined ? {} : { homePlace }),
  };
  return createLibrary(pack, records);
}

const root = join(import.meta.dirname, '../..');
export const shippedLibrary = (): Promise<Library> => libraryIn(join(root, 'resources/packs/west-midlands'));
const FIRST_EDITION = join(root, 'test/fixtures/packs/west-midlands-2026-11');
/**
 * The first edition of the pack that ships. Tests of how things work stand on it: its records are the cases that they
 * name, and it has none of the later columns and tables.
 */
export const firstEdition = (): Promise<Library> => libraryIn(FIRST_EDITION);
export const otherLibrary = (): Promise<Library> => libraryIn(join(root, 'test/fixtures/packs/other-region'));
