// Run as a process of its own: does one thing to the home, and names each step that it takes on the disk. With a number
// it kills itself before that step, as a power cut would: no handler runs, nothing is tidied up.
import fs, { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, dirname } from 'node:path';
import { installedPacks } from '../../src/main/app/installed-packs.ts';
import { workspaceSpec } from '../../src/main/app/workspace.ts';
import { librarySpec } from '../../src/main/packs/library-store.ts';
import { openStore } from '../../src/main/storage/store.ts';

const [home = '', what = '', subject = '', killAt = ''] = process.argv.slice(2);
const now = () => new Date('2026-11-22T12:00:00Z');
const { store: library } = await openStore(home, librarySpec, now);
const { store: workspace } = await openStore(home, workspaceSpec, now);
const packs = installedPacks({ home, now }, library, workspace);

let steps = 0;
/** The same name for the same step in every run: random parts of names and the temporary folder are left out. */
const nameOf = (path: unknown): string => {
  const plain = (name: string) =>
    name.replace(/[0-9a-f]{12}/g, '*').replace(/\.\d+-[0-9a-z]+\.tmp|[0-9a-f-]{36}/g, '~');
  return `${plain(basename(dirname(String(path))))}/${plain(basename(String(path)))}`;
};
const step = (name: string): void => {
  if (String(steps) === killAt) process.kill(process.pid, 'SIGKILL');
  writeSync(1, `${steps} ${name}\n`);
  steps += 1;
};

// Every function that changes the disk says so before it does it.
type Async = (...args: unknown[]) => Promise<unknown>;
const promises = fs.promises as unknown as Record<string, Async>;
for (const name of ['rename', 'rm', 'mkdir', 'copyFile', 'writeFile', 'link', 'unlink', 'truncate']) {
  const real = promises[name] as Async;
  promises[name] = (...args) => {
    step(`${name} ${nameOf(args[name === 'rename' ? 1 : 0])}`);
    return real.apply(promises, args);
  };
}
const realOpen = promises.open as Async;
promises.open = async (...args) => {
  const handle = (await realOpen.apply(promises, args)) as Record<string, Async>;
  for (const name of ['writeFile', 'write', 'sync', 'datasync']) {
    const real = handle[name] as Async;
    handle[name] = (...given) => {
      step(`${name} ${nameOf(args[0])}`);
      return real.apply(handle, given);
    };
  }
  return handle;
};
syncBuiltinESMExports();

switch (what) {
  case 'update':
    await packs.install(subject, { trust: 'unverified' });
    break;
  case 'undo':
    await packs.undoMerge(workspace.data.merges.at(-1)?.id ?? '');
    break;
  case 'roll back':
    await packs.rollBack(subject, null);
}
writeSync(1, 'done\n');
