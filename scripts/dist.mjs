// npm run dist -- linux | win | mac [--dir] [--fast] [--out FOLDER]: the packages of a system, in dist/.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { electronToPack } from './electron.mjs';
import { ensureFolderInstalled, ensureInstalled, root, runTool, say, stop } from './setup.mjs';

const [system, ...options] = process.argv.slice(2);
const usage = 'npm run dist -- linux | win | mac [--dir] [--fast] [--out FOLDER]';
if (!['linux', 'win', 'mac'].includes(system)) stop(usage, 2);

const elsewhere = {
  win: 'an installer for Windows is made by programs (NSIS, WiX) that electron-builder fetches from their own sites',
  mac: 'an image for macOS is made and signed by tools that only macOS has',
};

await ensureInstalled();
await ensureBuilt();
await ensureFolderInstalled('packaging', 'what makes the packages (once; about 65 MB)');

const args = [...options, '--epoch', epoch()];
if (system === 'linux') {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    stop('a package for Linux is made on Linux x64.');
  const found = await electronToPack();
  if (found.problem) stop(`${found.problem}. To mend it: ${found.mend}`);
  const folder = dirname(found.executable);
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  args.push('--electron', folder, '--electron-version', version);
  if (version !== ownVersion()) {
    const caution = `Runs on Electron ${version}, the runtime of the tests and past its end of life: for trials, not for daily work.`;
    args.push('--caution', caution);
  }
} else {
  args.push('--electron-version', ownVersion());
}
const { code } = await runTool([join(root, 'packaging', 'build.ts'), system, ...args]);
if (code !== 0 && elsewhere[system] && !process.env.CI) {
  say(`nothing was made for ${system}: ${elsewhere[system]}. .github/workflows/packages.yml makes it.`);
}
process.exit(code);

/** The Electron that ships. */
function ownVersion() {
  return createRequire(import.meta.url)('electron/package.json').version;
}

/** SOURCE_DATE_EPOCH, else the time of the commit, else a day that the sources themselves give. */
function epoch() {
  if (/^\d+$/.test(process.env.SOURCE_DATE_EPOCH ?? '')) return process.env.SOURCE_DATE_EPOCH;
  if (existsSync(join(root, '.git'))) {
    try {
      return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }).trim();
    } catch {
      // git is not installed, or the folder is not the clone's owner's.
    }
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest();
  return String(1_767_225_600 + (lock.readUInt32BE(0) % 31_536_000));
}
