// The Debian package, made by Debian's own tool: electron-builder would fetch a Ruby program for it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FILE_KINDS } from './config.ts';
import { LINUX_SIZES } from './icon-files.ts';
import { runProgram } from './run-program.ts';

type Deb = {
  readonly unpacked: string;
  readonly icons: string;
  readonly out: string;
  readonly stage: string;
  readonly version: string;
  readonly epoch: number;
  /** The Electron in it. */
  readonly electron: string;
  readonly caution: string;
  readonly fast: boolean;
};

const PLACE = '/opt/attache';

/** Later systems name some of these `…t64`. */
const DEPENDS = [
  ...['libgtk-3-0 | libgtk-3-0t64', 'libnss3', 'libasound2 | libasound2t64', 'libgbm1'],
  ...['libatk-bridge2.0-0 | libatk-bridge2.0-0t64', 'libcups2 | libcups2t64', 'libdrm2', 'libxkbcommon0'],
  ...['libxss1', 'libxtst6', 'libnotify4', 'libc6 (>= 2.31)'],
];

export const desktopEntry = (): string => `[Desktop Entry]
Type=Application
Name=Attaché
Name[ar]=أتاشيه
Name[hi]=अताशे
GenericName=Briefs for delegations
Comment=Sourced regional facts, tailored into briefing packs
Exec=${PLACE}/attache-window %F
Icon=attache
Terminal=false
StartupNotify=true
StartupWMClass=attache
Categories=Office;Publishing;
Keywords=brief;delegation;investment;export;facts;PDF;
MimeType=${FILE_KINDS.map(({ mime }) => mime).join(';')};
`;

export const mimeTypes = (): string => `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
${FILE_KINDS.filter(({ owned }) => owned)
  .map(
    ({ ext, mime, name }) => `  <mime-type type="${mime}">
    <comment>${name}</comment>
    <sub-class-of type="application/zip"/>
    <glob pattern="*.${ext}"/>
    <icon name="application-vnd.attache"/>
  </mime-type>`,
  )
  .join('\n')}
</mime-info>
`;

function filesUnder(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return lstatSync(path).isDirectory() ? filesUnder(path) : [path];
    });
}

/** The modes that Debian's policy asks for, whatever the umask was here. */
function settleModes(path: string, epoch: number): void {
  const stat = lstatSync(path);
  if (stat.isDirectory()) for (const name of readdirSync(path)) settleModes(join(path, name), epoch);
  if (!stat.isSymbolicLink()) chmodSync(path, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  lutimesSync(path, epoch, epoch);
}

/** What `apt show` says of the package: also which Electron is in it, and what is to be known of that one. */
export const controlFile = (
  { version, electron, caution }: Pick<Deb, 'version' | 'electron' | 'caution'>,
  kilobytes: number,
): string => `Package: attache
Version: ${version}
Architecture: amd64
Maintainer: The Attaché founders <attache@localhost>
Installed-Size: ${kilobytes}
Depends: ${DEPENDS.join(', ')}
Recommends: shared-mime-info, desktop-file-utils, xdg-utils
Section: text
Priority: optional
Description: sourced regional facts, tailored into briefing packs
 Attaché keeps a region's sourced facts and turns them into PDF briefs for
 visiting delegations. It works offline; nothing is sent anywhere.
 .
 In it is Electron ${electron}.
${caution ? ` ${caution}\n` : ''}`;

/** @returns the package, or why there is none. */
export async function writeDeb(deb: Deb): Promise<{ readonly path: string } | { readonly problem: string }> {
  const { unpacked, icons, out, stage, version, epoch, fast } = deb;
  if (spawnSync('dpkg-deb', ['--version']).status !== 0)
    return {
      problem: 'dpkg-deb is not here; on a Debian or Ubuntu it comes with the system (apt-get install dpkg)',
    };
  const tree = join(stage, 'deb');
  const put = (path: string, content: string | Buffer): void => {
    mkdirSync(join(tree, path, '..'), { recursive: true });
    writeFileSync(join(tree, path), content);
  };
  mkdirSync(join(tree, 'usr', 'bin'), { recursive: true });
  cpSync(unpacked, join(tree, PLACE), { recursive: true });
  symlinkSync(`../..${PLACE}/attache`, join(tree, 'usr', 'bin', 'attache'));
  put('usr/share/applications/attache.desktop', desktopEntry());
  put('usr/share/mime/packages/attache.xml', mimeTypes());
  for (const size of LINUX_SIZES) {
    const folder = `usr/share/icons/hicolor/${size}x${size}`;
    put(`${folder}/apps/attache.png`, readFileSync(join(icons, 'icon', `${size}x${size}.png`)));
    put(
      `${folder}/mimetypes/application-vnd.attache.png`,
      readFileSync(join(icons, 'document', `${size}x${size}.png`)),
    );
  }
  const doc = 'usr/share/doc/attache';
  put(`${doc}/copyright`, readFileSync(join(unpacked, 'LICENSE.txt')));
  put(`${doc}/THIRD-PARTY.txt.gz`, gzipSync(readFileSync(join(unpacked, 'THIRD-PARTY.txt')), { level: 9 }));
  put(`${doc}/examples/policy.json`, readFileSync(join(import.meta.dirname, 'policy.example.json')));
  settleModes(tree, epoch);

  const files = filesUnder(tree).filter((path) => lstatSync(path).isFile());
  const hashes = files.map(
    (path) => `${createHash('md5').update(readFileSync(path)).digest('hex')}  ${relative(tree, path)}\n`,
  );
  const kilobytes = Math.ceil(files.reduce((sum, path) => sum + lstatSync(path).size, 0) / 1024);
  put('DEBIAN/control', controlFile(deb, kilobytes));
  put('DEBIAN/md5sums', hashes.join(''));
  settleModes(join(tree, 'DEBIAN'), epoch);
  // Chromium's sandbox where user namespaces are not to be had. Root's, as everything in the package.
  chmodSync(join(tree, PLACE, 'chrome-sandbox'), 0o4755);

  const path = join(out, `attache_${version}_amd64.deb`);
  // Level 9 would save 3 MB of 76, but works on one processor and takes twice as long.
  const squeeze = fast ? ['-Zgzip', '-z1'] : ['-Zxz', '-z6'];
  const problem = await runProgram('dpkg-deb', ['--root-owner-group', ...squeeze, '--build', tree, path], {
    SOURCE_DATE_EPOCH: String(epoch),
  });
  rmSync(tree, { recursive: true, force: true });
  return problem === null ? { path } : { problem };
}
