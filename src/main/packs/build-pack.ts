import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { type PackDescriptor, Refused } from '../../shared/domain/index.ts';
import { cannotWrite } from '../storage/cannot-write.ts';
import { replaceFile } from '../storage/replace-file.ts';
import { type AboutPack, describePack } from './describe-pack.ts';
import { readPackFile } from './pack-file.ts';
import { DESCRIPTOR } from './read-descriptor.ts';
import { type PackReading, readPack } from './read-pack.ts';

/** The earliest date a zip can hold, in local time: the same bytes in every time zone. */
const EPOCH = new Date(1980, 0, 1);
const READABLE = 0o644;

async function zipped(folder: string, { resources }: PackDescriptor): Promise<Uint8Array> {
  const files: [string, Uint8Array][] = [];
  for (const path of [DESCRIPTOR, ...resources.map((resource) => resource.path)]) {
    const file = await readPackFile(folder, path);
    if (!file.ok) throw new Refused('cannot-read', `${path} ${file.fault}.`, 'Nothing was built.');
    files.push([path, file.bytes]);
  }
  // fflate is the same code everywhere, so that the same folder gives the same bytes on every system.
  return zipSync(Object.fromEntries(files), {
    level: 9,
    mtime: EPOCH,
    os: 3,
    attrs: READABLE * 2 ** 16,
  });
}

/**
 * Makes a pack of a folder of tables: describes the folder (writes or refreshes its `datapackage.json`), reads it as
 * every reader will, and zips what the descriptor names. The same folder gives the same bytes. A pack's problems are
 * returned and nothing is written to `out`; throws `Refused` like `describePack`.
 */
export async function buildPack(folder: string, out: string, about: AboutPack): Promise<PackReading> {
  const before = await readPackFile(folder, DESCRIPTOR);
  await describePack(folder, about);
  // The author's folder is changed by a pack that was built, and by nothing else.
  const asItWas = (): Promise<void> =>
    before.ok
      ? replaceFile(join(folder, DESCRIPTOR), before.bytes, { mode: READABLE })
      : rm(join(folder, DESCRIPTOR), { force: true });
  const reading = await readPack(folder);
  if (!reading.ok) {
    await asItWas();
    return reading;
  }
  try {
    const bytes = await zipped(folder, reading.descriptor);
    await replaceFile(out, bytes, { mode: READABLE });
  } catch (error) {
    await asItWas();
    throw cannotWrite(out, error);
  }
  return reading;
}
