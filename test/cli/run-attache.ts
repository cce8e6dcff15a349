import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { type Environment, pdfToolsHere } from '../../src/main/app.ts';
import { one } from '../../src/main/hosts/cli/command.ts';
import { runCommand } from '../../src/main/hosts/cli/run-command.ts';
import { fontFolder } from '../support/fonts.ts';
import { repository } from '../support/shipped.ts';
import { readHere } from '../support/verified.ts';

/** The built command line. It is built by `npm test` before the tests; a run of vitest alone may come without it. */
export const program = join(repository, 'out', 'main', 'cli.js');

export type Ended = { readonly code: number; readonly out: string; readonly err: string };

const pdf = pdfToolsHere(fontFolder(), readHere);

/** The command line in a folder and on a home that are gone after the tests. */
export function commandLine(more: Partial<Environment> = {}) {
  const work = mkdtempSync(join(tmpdir(), 'attache-command-'));
  const home = join(work, 'home');
  afterAll(() => rmSync(work, { recursive: true, force: true, maxRetries: 5 }));

  /** A command, in this process: a start of the program takes longer than most commands. */
  const attache = async (...args: readonly string[]): Promise<Ended> => {
    const written = { out: '', err: '' };
    const from = process.cwd();
    process.chdir(work);
    try {
      const code = await runCommand(
        args,
        (parsed) => ({
          environment: {
            home: resolve(one(parsed, 'home') ?? home),
            resources: join(repository, 'resources'),
            now: () => new Date(),
            ...more,
          },
          pdf,
        }),
        {
          out: (line) => {
            written.out += `${line}\n`;
          },
          err: (line) => {
            written.err += `${line}\n`;
          },
        },
      );
      return { code, ...written };
    } finally {
      process.chdir(from);
    }
  };

  /** The built program, as a process of its own. */
  const start = (...args: readonly string[]): Promise<Ended> => {
    const { NODE_OPTIONS: _, ...env } = process.env;
    return new Promise((resolved, reject) => {
      execFile(
        process.execPath,
        [program, ...args],
        { env: { ...env, ATTACHE_HOME: home }, cwd: work, encoding: 'utf8' },
        (error, out, err) => {
          if (error && typeof error.code !== 'number') reject(error);
          else resolved({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
        },
      );
    });
  };
  return { attache, start, work, home };
}
