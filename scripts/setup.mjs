// What every command does first: a whole node_modules, however the clone was left.
// Plain JavaScript without dependencies, because it runs before anything is installed (Node 20 or later).
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants, tmpdir, userInfo } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.attache-installed');
const parent = process.ppid;

export function say(sentence) {
  console.error(`attache: ${sentence}`);
}

export function stop(sentence, code = 1) {
  say(sentence);
  process.exit(code);
}

export const sha256 = (text) => createHash('sha256').update(text).digest('hex');

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

// ---- one at a time -------------------------------------------------------------------------------------

/** Two commands started together in one clone must not install or build over each other. */
export async function oneAtATime(work) {
  const lockFile = join(tmpdir(), `attache-setup-${sha256(`${userInfo().username} ${root}`).slice(0, 16)}`);
  let waited = false;
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') break; // no place for a lock file: better unguarded than not at all
      if (!isHeld(lockFile)) {
        rmSync(lockFile, { force: true });
        continue;
      }
      if (!waited) say('another command is setting up this folder; waiting for it…');
      waited = true;
      await sleep(250);
    }
  }
  const release = () => rmSync(lockFile, { force: true });
  process.on('exit', release); // stop() leaves from the middle of the work
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function isHeld(lockFile) {
  const age = Date.now() - (statSync(lockFile, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  try {
    const owner = Number(readFileSync(lockFile, 'utf8'));
    if (!owner) return age < 5_000; // created a moment ago, its process id not yet written
    if (age > 20 * 60_000) return false; // the id has been given to another process since
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

// ---- node_modules --------------------------------------------------------------------------------------

/** The toolchain's own Node 24, from the `node` dev dependency. */
export function toolchainNode() {
  return join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** How many entries each folder holds: enough to notice, in a few dozen milliseconds, that something went. */
function countEntries() {
  const counts = {};
  const visit = (folder) => {
    const entries = readdirSync(join(modules, folder), { withFileTypes: true });
    // Tools keep their caches in dot folders beside the packages; those may come and go.
    const kept =
      folder === '' ? entries.filter(({ name }) => name === '.bin' || !name.startsWith('.')) : entries;
    counts[folder] = kept.length;
    for (const entry of kept) if (entry.isDirectory()) visit(folder ? `${folder}/${entry.name}` : entry.name);
  };
  visit('');
  return counts;
}

function countsHold(counts) {
  try {
    return Object.entries(counts).every(([folder, count]) => {
      const names = readdirSync(join(modules, folder));
      if (folder !== '') return names.length >= count;
      return names.filter((name) => name === '.bin' || !name.startsWith('.')).length >= count;
    });
  } catch {
    return false;
  }
}

/** Packages in the lock file that this machine cannot do without, its own native ones included. */
function neededPackages(lock) {
  const libc = process.platform === 'linux' && (existsSync('/etc/alpine-release') ? 'musl' : 'glibc');
  const fits = (allowed, own) => !allowed || allowed.includes(own);
  return Object.entries(lock.packages).filter(([path, entry]) => {
    if (path === '') return false;
    if (!entry.os && !entry.cpu) return !entry.optional && !entry.devOptional;
    return (
      fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && (!libc || fits(entry.libc, libc))
    );
  });
}

const platform = `${process.platform}-${process.arch}`;

function installedState() {
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const lock = JSON.parse(lockText);
  const lockHash = sha256(lockText);
  const stamp = readJson(stampFile);
  const missing = () =>
    neededPackages(lock).filter(([path]) => !existsSync(join(root, path, 'package.json'))).length;

  if (!stamp || stamp.platform !== platform) return { whole: false, lock, lockHash };
  if (stamp.lockHash === lockHash) return { whole: countsHold(stamp.counts), lock, lockHash };

  // The lock file has changed. After `npm install SOMETHING` npm's own record already agrees with it.
  const actual = readJson(join(modules, '.package-lock.json'))?.packages ?? {};
  const agrees = neededPackages(lock).every(
    ([path, entry]) => actual[path]?.version === entry.version && actual[path].integrity === entry.integrity,
  );
  if (!agrees || missing() > 0 || !existsSync(toolchainNode())) return { whole: false, lock, lockHash };
  writeStamp(lockHash);
  return { whole: true, lock, lockHash };
}

function writeStamp(lockHash) {
  writeFileSync(stampFile, JSON.stringify({ platform, lockHash, counts: countEntries() }));
}

const quietly = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];

/** npm under a Node from outside node_modules: an install replaces that folder, with the Node in it. */
export function npm(command, cwd = root) {
  const args = [...command, ...quietly];
  const isOutside = (path) => path && existsSync(path) && !path.includes(`${sep}node_modules${sep}`);
  const node = [process.env.npm_node_execpath, process.execPath].find(isOutside) ?? 'node';
  // npm names itself in the environment of its scripts (other package managers name themselves: not wanted).
  const cli = process.env.npm_execpath;
  // It takes a polite signal for its scripts only; a half install is found out the next time.
  const options = { cwd, stdio: ['ignore', 'ignore', 'pipe'], killSignal: 'SIGKILL' };
  return cli && basename(cli) === 'npm-cli.js' && existsSync(cli)
    ? run(node, [cli, ...args], options)
    : run('npm', args, { ...options, shell: process.platform === 'win32' });
}

export async function ensureInstalled() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20)
    stop(`Node ${process.versions.node} is too old; install Node 20 or later and run this again.`, 2);
  if (installedState().whole) return;
  await oneAtATime(async () => {
    const { whole, lock, lockHash } = installedState(); // whoever we waited for may have done it
    if (!whole) await install(lock, lockHash);
  });
}

/** A folder with a manifest of its own, which only the command that needs it installs. */
export async function ensureFolderInstalled(name, what) {
  const folder = join(root, name);
  const stamp = join(folder, 'node_modules', '.attache-installed');
  const lockHash = sha256(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash;
  if (isInstalled()) return;
  await oneAtATime(async () => {
    if (isInstalled()) return;
    say(`installing ${what}…`);
    const { code, stderr } = await npm(['ci', '--ignore-scripts', '--engine-strict=false'], folder);
    if (code !== 0) {
      process.stderr.write(stderr);
      stop(
        'npm could not install it. Check the connection to the npm registry, then run the same command again.',
      );
    }
    writeFileSync(stamp, lockHash);
  });
}

async function install(lock, lockHash) {
  say('installing what the lock file names (once; about a minute)…');
  rmSync(stampFile, { force: true });
  // Every kind is named, because NODE_ENV=production or an .npmrc may leave some out; and the Node that
  // starts us may be older than the tools want: they run under Node 24.
  const whole = ['--include=dev', '--include=optional', '--include=peer', '--legacy-peer-deps=false'];
  const options = [...whole, '--engine-strict=false'];
  let result = await npm(['ci', ...options]);
  for (
    let tries = 0;
    tries < 6 && /npm error code (ENOTEMPTY|EEXIST|ENOENT|EBUSY)/.test(result.stderr);
    tries++
  ) {
    // An npm that outlived the command that started it is still writing there.
    say('another npm is at work in node_modules; trying again in a moment…');
    await sleep(5_000);
    result = await npm(['ci', ...options]);
  }
  if (result.stderr.includes('EUSAGE')) {
    // The lock file lacks something that package.json names: what it has still counts, the rest is looked up.
    rmSync(modules, { recursive: true, force: true });
    result = await npm(['install', '--no-save', ...options]);
  }
  if (result.code !== 0) {
    process.stderr.write(result.stderr || `${result.error ?? ''}\n`);
    stop(
      'npm could not install the packages. Check the connection to the npm registry, then run the same command again.',
    );
  }
  if (!existsSync(toolchainNode())) {
    // A cautious npm leaves install scripts out; this one only links the platform's own Node package.
    await npm(['rebuild', 'node', '--ignore-scripts=false']);
  }
  const version = spawnSync(toolchainNode(), ['--version'], { encoding: 'utf8' });
  if (version.status !== 0) {
    stop(
      'Node 24 did not arrive with the packages, or does not run here. Delete the folder node_modules and run the same command again.',
    );
  }
  const missing = neededPackages(lock).filter(([path]) => !existsSync(join(root, path, 'package.json')));
  if (missing.length > 0) {
    // npm passes over an optional package that did not come through, without a word.
    stop(
      `npm left out ${missing.map(([path]) => path.replace(/^.*node_modules\//, '')).join(', ')}. Run the same command again.`,
    );
  }
  writeStamp(lockHash);
}

// ---- running things ------------------------------------------------------------------------------------

/**
 * Runs a program to its end and passes our signals on to it.
 * A program that was interrupted takes us with it, unless `canBeInterrupted` says that this is how it ends.
 */
export async function run(command, args, { canBeInterrupted = false, ...options } = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  let isInterrupted = false;
  const passOn = (signal) => {
    isInterrupted = true;
    // In a terminal, Ctrl-C reaches the child by itself; it must only not end us first.
    if (options.killSignal) child.kill(options.killSignal);
    else if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, passOn);
  // npm that is told to stop ends its shell but not us: we notice that it is gone.
  const watch = setInterval(() => {
    if (!process.env.npm_lifecycle_event || process.ppid === parent) return;
    clearInterval(watch);
    passOn('SIGTERM');
  }, 1_000);
  const result = await new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, error }));
    child.once('close', (code, signal) => resolve({ code: code ?? 128 + constants.signals[signal] }));
  });
  clearInterval(watch);
  for (const signal of signals) process.off(signal, passOn);
  if (isInterrupted && !canBeInterrupted) stop('interrupted.', result.code || 1);
  return { ...result, stderr };
}

/** Runs a tool under the toolchain's Node 24, whatever Node started this script. */
export function runTool(args, options) {
  return run(toolchainNode(), args, options);
}
