import { sep } from 'node:path';
import type { InstalledApp } from '../app.ts';

/** Where the Debian package lies. */
const DEBIAN = '/opt/attache/';

/** How the names of the installers end that fit this computer, as `npm run dist` names them. */
function installerFor(platform: NodeJS.Platform, arch: string, executable: string): string | null {
  if (platform === 'linux' && arch === 'x64')
    return executable.startsWith(DEBIAN) ? '_amd64.deb' : '-linux-x64.tar.zst';
  if (platform === 'win32' && (arch === 'x64' || arch === 'arm64')) return `-win-${arch}.exe`;
  return platform === 'darwin' ? '-mac-universal.dmg' : null;
}

/** Attaché as it runs here: from a package, whose code lies in an archive, or from its source. */
export const installedApp = (
  version: string,
  code: string,
  { platform, arch, execPath }: Pick<NodeJS.Process, 'platform' | 'arch' | 'execPath'> = process,
): InstalledApp => ({
  version,
  installer: code.includes(`app.asar${sep}`) ? installerFor(platform, arch, execPath) : null,
});
