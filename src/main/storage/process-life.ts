import { readFileSync } from 'node:fs';
import { errorCode } from './error-code.ts';

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // No /proc on this system, or the process is gone; both mean "not known from here".
    return null;
  }
}

/** `/proc/PID/stat` after the program's name, which may itself contain spaces and brackets (proc(5)). */
function statFields(pid: number): readonly string[] | null {
  const stat = readIfThere(`/proc/${pid}/stat`);
  return stat === null ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** A killed process that its parent has not reaped yet is a zombie: it has a pid but will never write again. */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Any other refusal (EPERM) comes from a process that is there.
    if (errorCode(error) === 'ESRCH') return false;
  }
  const state = statFields(pid)?.[0];
  return state !== 'Z' && state !== 'X';
}

/** When the process started: boot id and clock ticks, good only for comparing. Null where there is no /proc. */
export function processStart(pid: number): string | null {
  const ticks = statFields(pid)?.[19];
  const boot = readIfThere('/proc/sys/kernel/random/boot_id')?.trim();
  return ticks === undefined || boot === undefined ? null : `${boot} ${ticks}`;
}
