import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { repository } from '../support/shipped.ts';

export const program = join(repository, 'out', 'main', 'cli.js');

export type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** The built command line, each call a process of its own, in a folder and on a home that are gone after the tests. */
export function commandLine() {
  const work = mkdtempSync(join(tmpdir(), 'attache-command-'));
  const home = join(work, 'home');
  afterAll(() => rmSync(work, { recursive: true, force: true, maxRetries: 5 }));
  const attache = (...args: readonly string[]): Promise<Ended> => {
    const { NODE_OPTIONS: _, ...env } = process.env;
    return new Promise((resolve, reject) => {
      execFile(
        process.execPath,
        [program, ...args],
        { env: { ...env, ATTACHE_HOME: home }, cwd: work, encoding: 'utf8' },
        (error, out, err) => {
          if (error && typeof error.code !== 'number') reject(error);
          else resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
        },
      );
    });
  };
  return { attache, work };
}
