import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { sep } from 'node:path';

/** What goes wrong, and from which step on: each call to the disk below the folder is a step. */
export type Fault = {
  readonly at: number;
  /** The system's error; `cut` is the power: from there on nothing comes back. */
  readonly code: 'EIO' | 'ENOSPC' | 'EACCES' | 'EPERM' | 'EROFS' | 'EMFILE' | 'EBUSY' | 'ENOTSUP' | 'cut';
  /** How many steps fail; what was written by a step that fails is there by half. */
  readonly lasts: number;
};

const STEPS = [
  ['rename', 1],
  ['rm', 0],
  ['mkdir', 0],
  ['mkdtemp', 0],
  ['copyFile', 0],
  ['writeFile', 0],
  ['link', 0],
  ['unlink', 0],
  ['chmod', 0],
  ['readFile', 0],
  ['readdir', 0],
  ['stat', 0],
  ['lstat', 0],
  ['readlink', 0],
  ['cp', 0],
] as const;
const OF_HANDLE = ['writeFile', 'write', 'sync', 'datasync', 'readFile', 'read', 'stat'] as const;
/** Codes that a step of reading does not give. */
const OF_WRITING = new Set(['ENOSPC', 'EROFS', 'ENOTSUP']);
const READS = new Set(['readFile', 'readdir', 'stat', 'lstat', 'readlink', 'read']);

const opensToRead = (flags: unknown): boolean =>
  typeof flags === 'number' ? (flags & 3) === fs.constants.O_RDONLY : (flags ?? 'r') === 'r';

type Async = (...args: unknown[]) => Promise<unknown>;

/** A disk below the folders (or one kind of its calls) that fails where it is told to; `restore` gives the real one back. */
export function failingDisk(folders: readonly string[], only?: string) {
  let fault: Fault | null = null;
  let steps = 0;
  let failed: string[] = [];
  const isOurs = (path: unknown): boolean =>
    folders.some((folder) => String(path) === folder || String(path).startsWith(folder + sep));
  const failing = (name: string, path: unknown): boolean => {
    if (fault === null || !isOurs(path) || (only !== undefined && name !== only)) return false;
    if (READS.has(name) && OF_WRITING.has(fault.code)) return false;
    if (fault.code === 'ENOTSUP' && !name.endsWith('sync')) return false;
    const at = steps;
    steps += 1;
    return at >= fault.at && at < fault.at + fault.lasts;
  };
  const fail = (name: string, path: unknown): Promise<never> => {
    const code = fault?.code ?? 'EIO';
    failed.push(`${code} ${name} ${String(path)}`);
    if (code === 'cut') return new Promise(() => {});
    return Promise.reject(Object.assign(new Error(`${code}: ${name} '${path}'`), { code, syscall: name }));
  };

  const promises = fs.promises as unknown as Record<string, Async>;
  const real = new Map<string, Async>();
  for (const [name, which] of STEPS) {
    const own = promises[name] as Async;
    real.set(name, own);
    promises[name] = (...args) => {
      const path = args[which];
      return failing(name, path) || (which === 1 && failing(name, args[0])) ? fail(name, path) : own(...args);
    };
  }
  const open = promises.open as Async;
  real.set('open', open);
  promises.open = async (...args) => {
    if (failing(opensToRead(args[1]) ? 'read' : 'open', args[0])) return fail('open', args[0]);
    const handle = (await open(...args)) as Record<string, Async>;
    if (!isOurs(args[0])) return handle;
    for (const name of OF_HANDLE) {
      const own = handle[name] as Async;
      handle[name] = async (...given) => {
        if (!failing(name, args[0])) return own.apply(handle, given);
        const [content] = given;
        // What a full or a dying disk took of it.
        if (name === 'writeFile' && (typeof content === 'string' || content instanceof Uint8Array))
          await own.call(handle, content.slice(0, content.length / 2));
        return fail(name, args[0]);
      };
    }
    return handle;
  };
  syncBuiltinESMExports();

  return {
    arm(next: Fault): void {
      fault = next;
      steps = 0;
      failed = [];
    },
    /** @returns the steps that failed. */
    disarm(): readonly string[] {
      fault = null;
      return failed;
    },
    /** Whether the power is off. */
    isCut: (): boolean => fault?.code === 'cut' && failed.length > 0,
    restore(): void {
      for (const [name, own] of real) promises[name] = own;
      syncBuiltinESMExports();
    },
  };
}
