import { execFile } from 'node:child_process';

/** Runs a program to its end, beside other work. @returns what it complains of; null where all went well. */
export const runProgram = (
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<string | null> =>
  new Promise((resolve) => {
    execFile(program, args, { encoding: 'utf8', env: { ...process.env, ...env } }, (error, _, stderr) =>
      resolve(error ? `${program}: ${stderr || error.message}` : null),
    );
  });
