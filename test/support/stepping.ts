import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Without it, each named step is killed once: many steps are alike. */
export const EVERY_STEP = process.env.ATTACHE_KILLS !== undefined;

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
