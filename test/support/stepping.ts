import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How often the tests kill a process at a moment of chance; with it, they kill before every single step too. */
const ASKED = process.env.ATTACHE_KILLS;
export const KILLS = Number(ASKED ?? 16);

/**
 * The steps before which a process is killed: each name once, since many steps are alike, and none behind one that only
 * waits for the disk, before which the folder was the same.
 */
export function stepsToKillAt(names: readonly string[]): number[] {
  const isWait = (name: string | undefined): boolean => name?.startsWith('sync ') ?? false;
  return names.flatMap((name, at) =>
    ASKED !== undefined || (names.indexOf(name) === at && !isWait(names[at - 1])) ? [at] : [],
  );
}

export type Stepped = {
  /** What it printed, by line. */
  readonly lines: readonly string[];
  /** The numbered steps among them. */
  readonly steps: readonly string[];
  readonly signal: NodeJS.Signals | null;
};

/** Runs a script that says its steps, each with its number, and kills itself at the one that is given last. */
export async function stepping(
  script: string,
  args: readonly string[],
  killAt: number | null,
): Promise<Stepped> {
  const child = spawn(process.execPath, [script, ...args, String(killAt ?? '')]);
  let printed = '';
  let complaint = '';
  child.stdout.on('data', (text) => {
    printed += text;
  });
  child.stderr.on('data', (text) => {
    complaint += text;
  });
  await once(child, 'close');
  if (killAt === null && child.exitCode !== 0) throw new Error(complaint);
  const lines = printed.split('\n');
  return { lines, steps: lines.filter((line) => /^\d/.test(line)), signal: child.signalCode };
}
