// What every command does first: a whole node_modules, however the clone was left.
// Plain JavaScript without dependencies, because it runs before anything is installed (Node 20 or later).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules', '.attache-installed');

export function say(sentence) {
  console.error(`attache: ${sentence}`);
}

export function stop(sentence, code = 1) {
  say(sentence);
  process.exit(code);
}

/** node_modules matches the lock file: same hash, same platform, and every package that is not optional is there. */
function isInstalled() {
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = `${createHash('sha256').update(lockText).digest('hex')} ${process.platform}-${process.arch}`;
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) return { whole: false, stamp };
  const packages = Object.entries(JSON.parse(lockText).packages);
  const whole = packages.every(
    ([path, entry]) => path === '' || entry.optional || entry.devOptional || existsSync(join(root, path, 'package.json')),
  );
  return { whole: whole && existsSync(toolchainNode()), stamp };
}

/** The toolchain's own Node 24, from the `node` dev dependency. */
export function toolchainNode() {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

export function npm(args, options = {}) {
  // npm names itself in the environment of its scripts; that copy always fits the running Node.
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: ['ignore', 2, 2], ...options })
    : spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
        ...options,
      });
}

export function ensureInstalled() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) stop(`Node ${process.versions.node} is too old; install Node 20 or later and run this again.`, 2);
  const { whole, stamp } = isInstalled();
  if (whole) return;
  say('installing what the lock file names (once; about a minute)…');
  rmSync(stampFile, { force: true });
  const run = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (run.status !== 0) {
    stop('npm could not install the packages. Check the connection to the npm registry, then run the same command again.');
  }
  if (!existsSync(toolchainNode())) {
    // A cautious npm leaves install scripts out; this one only links the platform's own Node package.
    npm(['rebuild', 'node', '--foreground-scripts', '--loglevel=error']);
  }
  if (!existsSync(toolchainNode())) stop('Node 24 did not arrive with the packages; delete node_modules and run this again.');
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** Runs a tool under the toolchain's Node 24, whatever Node started this script. */
export function runTool(args, options = {}) {
  return spawnSync(toolchainNode(), args, { cwd: root, stdio: 'inherit', ...options });
}
