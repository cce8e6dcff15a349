// npm run dist -- linux | win | mac [--dir] [--fast] [--check] [--out FOLDER]: the packages of a system, in dist/.
// --check builds once more from a copy of the sources in another folder, and compares.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { electronToPack } from './electron.mjs';
import { ensureFolderInstalled, ensureInstalled, root, run, runTool, say, stop } from './setup.mjs';

const [system, ...given] = process.argv.slice(2);
const options = given.filter((word) => word !== '--check');
const usage = 'npm run dist -- linux | win | mac [--dir] [--fast] [--check] [--out FOLDER]';

/** Where each is made, and why nowhere else. */
const madeOn = {
  linux: ['linux', 'a .deb and an unpacked folder are made by Debian’s own tools, on Linux x64'],
  win: [
    'win32',
    'installers for Windows are made by programs (NSIS, WiX) that electron-builder fetches there',
  ],
  mac: ['darwin', 'an image for macOS is made and signed by tools that only macOS has'],
};
const whyNot = (name) =>
  `nothing is made for ${name} here: ${madeOn[name][1]}. .github/workflows/packages.yml makes it.`;
if (!Object.hasOwn(madeOn, system)) stop(usage, 2);
if (process.platform !== madeOn[system][0]) stop(whyNot(system));
if (system === 'linux' && process.arch !== 'x64') stop(whyNot(system));

await ensureInstalled();
// An Electron that is out of reach is waited for a minute and a half: meanwhile the rest is made.
const electron = system === 'linux' ? electronToPack() : null;
await ensureBuilt();
await ensureFolderInstalled('packaging', 'what makes the packages (once; about 65 MB)');

const args = [...options, '--epoch', epoch()];
if (system === 'linux') {
  const found = await electron;
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
if (code === 0) for (const name of Object.keys(madeOn)) if (name !== system) say(whyNot(name));
process.exit(code === 0 && given.includes('--check') ? await checkElsewhere() : code);

/** Builds from a copy of the sources in another folder. @returns 0 where everything has the same bytes. */
async function checkElsewhere() {
  const folder = mkdtempSync(join(tmpdir(), 'attache-check-'));
  const from = join(folder, 'another', 'place');
  const out = optionOf('--out') ?? join(root, 'dist');
  const leftOut = new Set(['node_modules', 'dist', 'out', '.git', 'test-results']);
  const filter = (path) => !leftOut.has(basename(path)) || path.includes(`${sep}src${sep}`);
  try {
    cpSync(root, from, { recursive: true, filter });
    const kept = options.filter((word, at) => word !== '--out' && options[at - 1] !== '--out');
    const words = ['scripts/dist.mjs', system, ...kept, '--out', join(folder, 'dist')];
    const env = { ...process.env, SOURCE_DATE_EPOCH: epoch() };
    const { code: built } = await run(process.execPath, words, { cwd: from, env });
    if (built !== 0) return built;
    const made = readdirSync(out).filter((name) => /^attache[-_]/.test(name));
    const files = [...made, join('linux-unpacked', 'resources', 'app.asar')];
    const hash = (...path) =>
      createHash('sha256')
        .update(readFileSync(join(...path)))
        .digest('hex');
    const other = files.filter((name) => hash(out, name) !== hash(folder, 'dist', name));
    for (const name of files)
      say(`${name}: ${other.includes(name) ? 'NOT the same' : 'the same'} bytes elsewhere`);
    return other.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function optionOf(name) {
  const at = options.indexOf(name);
  return at < 0 ? null : (options[at + 1] ?? null);
}

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
