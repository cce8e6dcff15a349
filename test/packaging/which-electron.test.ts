// Which Electron a package is made of, where several could be had: asked of the script itself, in a project of its own.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A project with these files beside the script; what ends in an exclamation mark is a program. */
function asked(files: Readonly<Record<string, string>>, environment: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'attache-which-'));
  folders.push(folder);
  for (const name of ['electron.mjs', 'setup.mjs'])
    cpSync(join('scripts', name), join(folder, 'scripts', name));
  const all = {
    'node_modules/electron/package.json': '{ "version": "45.4.1" }',
    'node_modules/electron/path.txt': 'electron',
    // A download that is out of reach.
    'node_modules/electron/install.js': 'process.exit(1);',
    'scripts/electron-runtime.mjs': `export const runtimeVersion = '33';
      export const setUpRuntime = async () => ${JSON.stringify(join(folder, 'older/electron'))};`,
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    const path = join(folder, name.replace(/!$/, ''));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    if (name.endsWith('!')) chmodSync(path, 0o755);
  }
  const { stdout } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { electronToPack } from './scripts/electron.mjs';
       const found = await electronToPack();
       process.stdout.write(JSON.stringify(found), () => process.exit());`,
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, XDG_CACHE_HOME: join(folder, 'cache'), ...environment },
    },
  );
  const found = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Record<string, string>;
  return { ...found, executable: found.executable?.slice(folder.length + 1) };
}

const own = (version: string) => ({
  'node_modules/electron/dist/version': `v${version}`,
  'node_modules/electron/dist/electron!': '',
});

test('Electron’s own is taken where it is there', () => {
  expect(asked(own('45.4.1'), {})).toEqual({
    kind: 'own',
    executable: 'node_modules/electron/dist/electron',
  });
});

test.each([
  ['none is there', {}],
  ['another version is there', own('44.0.0')],
])('the tests’ runtime is taken where %s and the download is out of reach', (_, files) => {
  expect(asked(files, {})).toEqual({ kind: 'first-look', executable: 'older/electron' });
});

test('one that was named comes before both, and is never replaced in silence', () => {
  expect(asked(own('45.4.1'), { ATTACHE_ELECTRON: process.execPath })).toMatchObject({ kind: 'named' });
  expect(asked(own('45.4.1'), { ATTACHE_ELECTRON: '/nowhere/electron' })).toMatchObject({
    problem: 'ATTACHE_ELECTRON names no program: /nowhere/electron',
  });
});
