// Makes the packages of one system. `scripts/dist.mjs` builds out/ and finds an Electron first, then runs this.
import {
  cpSync,
  createReadStream,
  createWriteStream,
  lstatSync,
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { constants, createZstdCompress } from 'node:zlib';
import { build, Platform } from 'electron-builder';
import { configFor, type Folders } from './config.ts';
import { writeDeb } from './deb.ts';
import { drawIcons } from './icons.ts';
import { runProgram } from './run-program.ts';

const root = dirname(import.meta.dirname);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: join(root, 'dist') },
    /** An unpacked Electron; without it electron-builder fetches the one that is named. */
    electron: { type: 'string' },
    'electron-version': { type: 'string', default: '' },
    /** What the package says of its Electron where it is not the one that ships. */
    caution: { type: 'string', default: '' },
    /** Seconds since 1970: every file of the package is dated so. */
    epoch: { type: 'string', default: '0' },
    /** Light compression, for tests. */
    fast: { type: 'boolean', default: false },
    dir: { type: 'boolean', default: false },
  },
});
const system = positionals[0] as 'linux' | 'win' | 'mac';
const epoch = Number(values.epoch);
process.env.SOURCE_DATE_EPOCH = values.epoch;

const say = (sentence: string): void => console.error(`attache: ${sentence}`);

/** What goes into the asar: the build, the shipped data, and a manifest without dependencies. */
function stageApp(to: string): void {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { name, productName, version, description, license, author, type, main } = manifest;
  mkdirSync(to, { recursive: true });
  const shipped = { name, productName, version, description, license, author, type, main };
  writeFileSync(join(to, 'package.json'), `${JSON.stringify(shipped, null, 2)}\n`);
  const leftOut = new Set(['.built', '.compile-cache', 'packages.json', 'THIRD-PARTY.txt', 'sbom.cdx.json']);
  const filter = (path: string): boolean => !leftOut.has(basename(path));
  cpSync(join(root, 'out'), join(to, 'out'), { recursive: true, filter });
  cpSync(join(root, 'resources'), join(to, 'resources'), { recursive: true });
}

/** What lies beside the program in its folder. */
function stageBeside(to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of ['THIRD-PARTY.txt', 'sbom.cdx.json']) cpSync(join(root, 'out', name), join(to, name));
  cpSync(join(root, 'LICENSE'), join(to, 'LICENSE.txt'));
  if (system === 'linux') cpSync(join(root, 'packaging', 'linux', 'attache'), join(to, 'attache'));
  if (system === 'win') cpSync(join(root, 'packaging', 'windows', 'attache.cmd'), join(to, 'attache.cmd'));
}

/** An Electron without the app that it starts when it has none; ours takes its place. */
function stageElectron(from: string, to: string): string {
  cpSync(from, to, { recursive: true, filter: (path) => basename(path) !== 'default_app.asar' });
  return to;
}

/** Every file and folder gets the one date and the modes that a package has, whatever the umask here. */
export function settle(path: string): void {
  const stat = lstatSync(path);
  if (stat.isDirectory()) for (const name of readdirSync(path)) settle(join(path, name));
  lutimesSync(path, epoch, epoch);
}

function sizeOf(path: string): number {
  const stat = lstatSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** The same bytes from the same folder: sorted, owned by root, dated once. */
async function writeArchive(folder: string, name: string, to: string): Promise<void> {
  const tar = `${to}.tar`;
  const problem = await runProgram('tar', [
    ...['--sort=name', `--mtime=@${epoch}`, '--owner=0', '--group=0', '--numeric-owner', '--format=gnu'],
    ...[`--transform=s,^\\.,${name},`, '-cf', tar, '-C', folder, '.'],
  ]);
  if (problem !== null) throw new Error(problem);
  const params = {
    [constants.ZSTD_c_compressionLevel]: values.fast ? 1 : 17,
    [constants.ZSTD_c_enableLongDistanceMatching]: values.fast ? 0 : 1,
  };
  await pipeline(createReadStream(tar), createZstdCompress({ params }), createWriteStream(`${to}.tar.zst`));
  rmSync(tar);
}

async function main(stage: string): Promise<void> {
  const out = values.out;
  rmSync(out, { recursive: true, force: true });
  const folders: Folders = {
    app: join(stage, 'app'),
    icons: join(stage, 'icons'),
    beside: join(stage, 'beside'),
    output: out,
    electron: values.electron ? stageElectron(values.electron, join(stage, 'electron')) : null,
  };
  stageApp(folders.app);
  cpSync(join(folders.app, 'package.json'), join(stage, 'package.json'));
  stageBeside(folders.beside);
  drawIcons(folders.icons);
  const { version } = JSON.parse(readFileSync(join(folders.app, 'package.json'), 'utf8'));
  await build({
    targets:
      system === 'linux'
        ? Platform.LINUX.createTarget('dir')
        : system === 'win'
          ? Platform.WINDOWS.createTarget(values.dir ? 'dir' : null)
          : Platform.MAC.createTarget(values.dir ? 'dir' : null),
    publish: 'never',
    projectDir: stage,
    config: configFor(folders, values['electron-version']),
  });
  if (system === 'linux') {
    const unpacked = join(out, 'linux-unpacked');
    settle(unpacked);
    say(`linux-unpacked: ${megabytes(sizeOf(unpacked))}`);
    if (!values.dir) {
      const archive = join(out, `attache-${version}-linux-x64`);
      // Side by side: squeezing takes most of the time.
      const [deb] = await Promise.all([
        writeDeb({
          unpacked,
          icons: folders.icons,
          stage,
          out,
          version,
          epoch,
          electron: values['electron-version'],
          caution: values.caution,
          fast: values.fast,
        }),
        values.fast ? null : writeArchive(unpacked, `attache-${version}`, archive),
      ]);
      say(
        'problem' in deb
          ? `no .deb: ${deb.problem}`
          : `${basename(deb.path)}: ${megabytes(statSync(deb.path).size)}`,
      );
      if (!values.fast) {
        say(`${basename(archive)}.tar.zst: ${megabytes(statSync(`${archive}.tar.zst`).size)}`);
        say(
          'no AppImage: its runtime is a program of another project, which is only to be had from its own site; the .tar.zst runs from any folder.',
        );
      }
    }
  }
  if (values.caution) say(values.caution);
}

// Outside the clone, whose installed modules electron-builder would take along although all is bundled.
const stage = mkdtempSync(join(tmpdir(), 'attache-dist-'));
try {
  await main(stage);
} finally {
  rmSync(stage, { recursive: true, force: true });
}
