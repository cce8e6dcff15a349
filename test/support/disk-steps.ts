import fs, { cpSync, writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { isLookedAt } from './stepping.ts';

/** The same name for the same step in every run: random parts of names and the temporary folder are left out. */
const nameOf = (path: unknown): string => {
  const plain = (name: string) =>
    name.replace(/[0-9a-f]{12}/g, '*').replace(/\.\d+-[0-9a-z]+\.tmp|[0-9a-f-]{36}/g, '~');
  return `${plain(basename(dirname(String(path))))}/${plain(basename(String(path)))}`;
};

/**
 * From here on every function that changes the disk prints "NUMBER NAME" before it does so, and the home as it then is is
 * copied into `kept`. With `killAt`, the process kills itself before the step of that number, as a power cut would: no
 * handler runs, nothing is tidied up.
 */
export function nameDiskSteps(home: string, kept: string, killAt: string): void {
  const names: string[] = [];
  const step = (name: string): void => {
    const number = names.length;
    if (String(number) === killAt) process.kill(process.pid, 'SIGKILL');
    names.push(name.replace(/-\d+\.pdf/, '.pdf').replace(/^(\w+) staged\/.*/, '$1 staged'));
    if (killAt === '' && isLookedAt(names)) cpSync(home, join(kept, String(number)), { recursive: true });
    writeSync(1, `${number} ${name}\n`);
  };
  type Async = (...args: unknown[]) => Promise<unknown>;
  const promises = fs.promises as unknown as Record<string, Async>;
  for (const name of [
    'rename',
    'rm',
    'mkdir',
    'copyFile',
    'writeFile',
    'link',
    'unlink',
    'truncate',
    'chmod',
  ]) {
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
}
