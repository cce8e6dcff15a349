import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** How often the tests kill a process at a moment of chance; with it, they look before every single step too. */
const ASKED = process.env.ATTACHE_KILLS;
export const KILLS = Number(ASKED ?? 8);

/**
 * Whether the home is looked at as it was before the last of these steps: each name once, since many steps are alike, and
 * none behind one that only waits for the disk, before which the folder was the same.
 */
export function isLookedAt(names: readonly string[]): boolean {
  const at = names.length - 1;
  const isWait = names[at - 1]?.startsWith('sync ') ?? false;
  return ASKED !== undefined || (names.indexOf(names[at] ?? '') === at && !isWait);
}

/** A step on the disk: what was printed before it, and the home as it was then, which is what a kill leaves. */
type Step = { readonly name: string; readonly printed: readonly string[]; readonly left: string | null };

export type Stepped = { readonly lines: readonly string[]; readonly steps: readonly Step[] };

/**
 * Runs a script that says its steps on the disk and keeps the home as it was before each. A killed process writes nothing
 * more, so the copy is what a kill there leaves; with `killAt`, the process really kills itself before that step.
 */
export async function stepping(
  script: string,
  args: readonly string[],
  kept: string,
  killAt: number | null = null,
): Promise<Stepped> {
  const child = spawn(process.execPath, [script, ...args, kept, String(killAt ?? '')]);
  let printed = '';
  let complaint = '';
  child.stdout.on('data', (text) => {
    printed += text;
  });
  child.stderr.on('data', (text) => {
    complaint += text;
  });
  await once(child, 'close');
  const isAsAsked = killAt === null ? child.exitCode === 0 : child.signalCode === 'SIGKILL';
  if (!isAsAsked) throw new Error(complaint || `ended with ${child.exitCode ?? child.signalCode}`);
  const lines = printed.split('\n');
  const steps = lines.flatMap((line, at) => {
    const [, number = '', name = ''] = /^(\d+) (.*)/.exec(line) ?? [];
    const left = join(kept, number);
    return number === '' ? [] : [{ name, printed: lines.slice(0, at), left: existsSync(left) ? left : null }];
  });
  return { lines, steps };
}
