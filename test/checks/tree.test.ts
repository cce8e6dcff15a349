// The whole tree at once: types, style, and what must stand in no file.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';

const root = resolve('.');

/** Runs a tool of the toolchain; its own words are the message when it finds something. */
function check(packageName: string, ...args: string[]) {
  const manifest = join(root, 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: Record<string, string> };
  const program = join(dirname(manifest), Object.values(bin)[0] ?? '');
  const run = spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: 'utf8' });
  expect(run.status, `${run.error?.message ?? ''}${run.stdout}${run.stderr}`).toBe(0);
}

it('the types hold', () => {
  check('typescript', '--noEmit', '--pretty', 'false');
});

it('the style holds, and biome.json names only what Biome knows', () => {
  check('@biomejs/biome', 'check', '--max-diagnostics=60', '.');
});

it('nothing lies unused, and src/ holds nothing for its tests alone', { timeout: 120_000 }, () => {
  check('knip');
  check('knip', '--production');
});

/** Files of the clone, without what is installed, built or downloaded. */
function filesUnder(folder: string): string[] {
  const passedOver = ['.git', 'node_modules', 'out', 'dist', 'test-results'];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    // `.git` is a file in a worktree.
    if (passedOver.includes(entry.name)) return [];
    if (entry.isDirectory()) return filesUnder(path);
    return entry.isFile() && !entry.name.endsWith('.log') ? [path] : [];
  });
}

/** Each line that matches, as `file:line: text`. */
function linesWith(pattern: RegExp, files: string[]): string[] {
  return files.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    if (text.includes('\0') || !pattern.test(text)) return [];
    return text
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim().slice(0, 120)}`] : []));
  });
}

function placesOfThePacks(): string[] {
  const packs = join(root, 'resources', 'packs');
  const names = readdirSync(packs).flatMap((pack) => {
    const text = readFileSync(join(packs, pack, 'places.csv'), 'utf8');
    const rows = parse(text, { columns: true, bom: true }) as { name: string; kind: string }[];
    return rows.filter(({ kind }) => kind !== 'country' && kind !== 'region').map(({ name }) => name);
  });
  return [...new Set(names)];
}

it('src/ knows no region by name: another pack must work the same', () => {
  const names = placesOfThePacks();
  expect(names.length).toBeGreaterThan(5);
  const words = names.map((name) =>
    name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s_-]?'),
  );
  // A name may be part of an identifier too: `westMidlands`, `west-midlands`.
  expect(linesWith(new RegExp(`(?<![a-z])(${words.join('|')})(?![a-z])`, 'i'), filesUnder('src'))).toEqual(
    [],
  );
});

it('no file names a package registry or a folder of one machine', () => {
  // In pieces, so that this file does not name them either.
  const registries = [
    ['registry', 'npmjs', 'org'],
    ['registry', 'yarnpkg', 'com'],
    ['npm', 'pkg', 'github', 'com'],
  ];
  const folders = ['root', 'work'].map((name) => `/${name}/`);
  const hosts = registries.map((parts) => parts.join('\\.'));
  // Only at the start of a path: inside a web address or a relative path the same words are innocent.
  const pattern = new RegExp(`${hosts.join('|')}|(?<![\\w.:~*@}/-])(${folders.join('|')})`);
  expect(linesWith(pattern, filesUnder(''))).toEqual([]);
});

it('the lock file says what to install, on every platform, and not where from', () => {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  expect(lock.match(/"resolved": /g)).toBeNull();
  const run = spawnSync(process.execPath, ['scripts/complete-lock.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(run.status, run.stdout + run.stderr).toBe(0);
});
