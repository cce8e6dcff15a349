// Windows and macOS are packaged where their tools are: what they are told, by whom, and what is said here instead.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { configFor } from '../../packaging/config.ts';

const folders = { app: 'a', icons: 'i', output: 'o', electron: null, beside: 'b' };
const table = configFor(folders, '45.4.1');
const workflow = readFileSync('.github/workflows/packages.yml', 'utf8');
const admin = readFileSync('docs/ADMIN.md', 'utf8');

it('Windows has an installer for a user or for all, and one for all alone, both silent when asked', () => {
  expect(table.win.target.map(({ target }) => target)).toEqual(['nsis', 'msi']);
  expect(table.nsis).toMatchObject({ oneClick: false, perMachine: false, allowElevation: true });
  expect(table.msi).toMatchObject({ perMachine: true, runAfterFinish: false });
  expect(table.nsis.deleteAppDataOnUninstall).toBe(false);
  expect(table.win.fileAssociations.map(({ ext }) => ext)).toEqual(['attache']);
  for (const words of ['/S /allusers', 'msiexec /i']) expect(admin).toContain(words);
});

it('a Mac has an image for both its processors, with a hardened program', () => {
  expect(table.mac.target).toEqual([{ target: 'dmg', arch: ['universal'] }]);
  expect(table.mac).toMatchObject({ hardenedRuntime: true });
});

it('a service with a network makes all three, signs with keys where there are any, and keeps every kind', () => {
  for (const system of ['linux', 'win', 'mac']) expect(workflow).toContain(`system: ${system} }`);
  expect(workflow).toMatch(/npm run dist -- \$\{\{ matrix\.system \}\}/);
  expect(workflow).toContain('npm run dist -- linux --check');
  for (const secret of ['WIN_CSC_LINK', 'MAC_CSC_LINK', 'APPLE_ID', 'APPLE_TEAM_ID'])
    expect(workflow).toContain(`secrets.${secret}`);
  for (const kind of ['deb', 'tar.zst', 'exe', 'msi', 'dmg']) expect(workflow).toContain(`dist/*.${kind}`);
});

const others = { linux: ['win', 'mac'], win32: ['linux', 'mac'], darwin: ['linux', 'win'] } as const;
const here = process.platform as keyof typeof others;

test.each([[[]], [['amiga']]])('npm run dist -- %j says what there is', (words) => {
  const ended = spawnSync(process.execPath, ['scripts/dist.mjs', ...words], { encoding: 'utf8' });
  expect(ended).toMatchObject({ status: 2, stderr: expect.stringContaining('linux | win | mac') });
});

test.each(others[here])('what cannot be made here (%s) is said with the reason and the place', (system) => {
  const ended = spawnSync(process.execPath, ['scripts/dist.mjs', system], { encoding: 'utf8' });
  expect(ended.status).toBe(1);
  expect(ended.stderr).toMatch(/nothing is made for \w+ here: .* (?:is|are) made .*packages\.yml makes it/);
});
