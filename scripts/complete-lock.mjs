// Adds to package-lock.json the native packages of other platforms that npm left out.
// npm writes only those that its registry had at that moment, and `npm ci` then refuses the lock file anywhere.
// Such an entry has a version and a platform but no hash: npm checks it against what the registry says.
// usage: node scripts/complete-lock.mjs [--check]     after `npm install SOMETHING`; a test runs it with --check
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Where Node would look for a dependency of the package at `path`, nearest first. */
function lookups(path, name) {
  const places = [];
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    places.push(`${at}/node_modules/${name}`);
  }
  return [...places, `node_modules/${name}`];
}

/** Optional dependencies that a lock file names but does not list. */
function leftOut(lock) {
  return Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !lookups(path, name).some((place) => lock.packages[place]))
      .map(([name, version]) => ({ name, version, isDev: entry.dev === true })),
  );
}

/** `@oxc-parser/binding-linux-x64-musl` runs on linux, x64, musl. */
function platformOf(name) {
  const match = name.match(
    /-(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-([a-z0-9]+)(?:-(gnu|musl))?/,
  );
  if (!match) throw new Error(`${name} names no platform; add it to package-lock.json by hand`);
  const [, os, cpu, libc] = match;
  return { os: [os], cpu: [cpu], ...(libc && { libc: [libc === 'gnu' ? 'glibc' : 'musl'] }) };
}

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = leftOut(lock);

if (process.argv.includes('--check')) {
  for (const { name } of missing) console.log(`${name} is not in package-lock.json`);
  if (missing.length > 0) console.log('Run: node scripts/complete-lock.mjs');
  process.exit(missing.length > 0 ? 1 : 0);
}

for (const { name, version, isDev } of missing) {
  if (!/^\d/.test(version)) throw new Error(`${name} ${version} is no exact version; add it by hand`);
  const { os, cpu, libc } = platformOf(name);
  const entry = { version, cpu, ...(isDev && { dev: true }), ...(libc && { libc }), optional: true, os };
  lock.packages[`node_modules/${name}`] = entry;
}
const inOrder = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(inOrder) }, null, 2)}\n`);
console.log(`${missing.length} added`);
