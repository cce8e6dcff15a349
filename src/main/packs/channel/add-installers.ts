import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refused } from '../../../shared/domain/index.ts';
import { renameFile } from '../../storage/rename-file.ts';
import { compareVersions } from '../pack-versions.ts';
import { channelPaths, readState, saveState } from './channel-folder.ts';

/** As `npm run dist` names them. */
const INSTALLER = /^attache[-_](\d{1,9}\.\d{1,9}\.\d{1,9})[-_][a-z0-9_-]+\.(deb|tar\.zst|exe|msi|dmg)$/;

async function versionOf(path: string): Promise<string> {
  const [, version] = INSTALLER.exec(basename(path)) ?? [];
  if (version === undefined)
    throw new Refused(
      'bad-input',
      `${basename(path)} is not named like an installer of Attaché.`,
      'Take the files as npm run dist made them: attache_0.2.0_amd64.deb, attache-0.2.0-win-x64.exe and the like.',
    );
  if (!(await stat(path).catch(() => null))?.isFile())
    throw new Refused('cannot-read', `${path} is not there, or is no file.`, 'Check its name.');
  return version;
}

async function measured(path: string): Promise<{ readonly length: number; readonly hash: string }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { length: (await stat(path)).size, hash: hash.digest('hex') };
}

/** Adds installers of one version of Attaché to the next publication. An earlier version goes, its teams are never taken back. */
export async function addInstallers(
  folder: string,
  paths: readonly string[],
): Promise<{ readonly version: string; readonly files: readonly string[] }> {
  const state = await readState(folder);
  const versions = new Set(await Promise.all(paths.map(versionOf)));
  const [version = ''] = versions;
  if (versions.size > 1)
    throw new Refused(
      'bad-input',
      `These installers are of several versions: ${[...versions].join(', ')}.`,
      'Add those of one version at a time.',
    );
  const before = state.app;
  if (before && compareVersions(version, before.version) < 0)
    throw new Refused(
      'bad-input',
      `The channel holds Attaché ${before.version}; ${version} is older, and nobody would be offered it.`,
      'Give the corrected app a higher version.',
    );
  const { app } = channelPaths(folder);
  const others = before?.version === version ? before.files : [];
  if (others.length === 0) await rm(app, { recursive: true, force: true });
  await mkdir(app, { recursive: true });
  const added: NonNullable<typeof before>['files'] = [];
  for (const path of paths) {
    const name = basename(path);
    const next = join(app, `.next-${name}`);
    await copyFile(path, next);
    added.push({ name, ...(await measured(next)) });
    await renameFile(next, join(app, name));
  }
  const kept = others.filter(({ name }) => added.every((file) => file.name !== name));
  const files = [...kept, ...added].sort((a, b) => (a.name < b.name ? -1 : 1));
  await saveState(folder, { ...state, app: { version, files } });
  return { version, files: added.map(({ name }) => name) };
}
