import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type PackDescriptor, type PackProblem, Refused } from '../../../shared/domain/index.ts';
import { renameFile } from '../../storage/rename-file.ts';
import { replaceFile } from '../../storage/replace-file.ts';
import { withStagingFolder } from '../clear-leftovers.ts';
import { namedAsWritten, openPack } from '../open-pack.ts';
import { readPackFile } from '../pack-file.ts';
import { compareVersions } from '../pack-versions.ts';
import { DESCRIPTOR } from '../read-descriptor.ts';
import { readPack } from '../read-pack.ts';
import type { AboutTable } from '../table-pack.ts';
import { channelPaths, READABLE, readState, saveState } from './channel-folder.ts';

export type Added =
  | { readonly ok: true; readonly descriptor: PackDescriptor }
  | { readonly ok: false; readonly problems: readonly PackProblem[]; readonly total: number };

/** Adds a pack's newest version to the next publication, after validating it as every reader will. */
export async function addToChannel(
  folder: string,
  path: string,
  now: () => Date,
  about: Partial<AboutTable> = {},
): Promise<Added> {
  const state = await readState(folder);
  const { packs } = channelPaths(folder);
  return withStagingFolder(packs, async (scratch) => {
    const opened = await openPack(path, scratch, now(), about);
    if (!opened.ok) return opened;
    const reading = namedAsWritten(await readPack(opened.folder), opened);
    if (!reading.ok) return reading;
    const { descriptor } = reading;
    const { name, version } = descriptor;
    const before = state.packs[name];
    if (before !== undefined && compareVersions(version, before) < 0) {
      throw new Refused(
        'bad-input',
        `The channel holds ${name} ${before}; ${version} is older, and no team would take it.`,
        'Give the corrected pack a higher version.',
      );
    }
    const next = join(packs, `.next-${name}`);
    await rm(next, { recursive: true, force: true });
    for (const file of [DESCRIPTOR, ...descriptor.resources.map((resource) => resource.path)]) {
      const read = await readPackFile(opened.folder, file);
      if (!read.ok) throw new Refused('cannot-read', `${file} ${read.fault}.`, 'Nothing was added.');
      await mkdir(dirname(join(next, file)), { recursive: true });
      await replaceFile(join(next, file), read.bytes, { mode: READABLE });
    }
    await rm(join(packs, name), { recursive: true, force: true });
    await renameFile(next, join(packs, name));
    await saveState(folder, { ...state, packs: { ...state.packs, [name]: version } });
    return { ok: true, descriptor };
  });
}
