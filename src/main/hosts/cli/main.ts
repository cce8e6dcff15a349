import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refused } from '../../../shared/domain/index.ts';
import type { Policy } from '../../../shared/policy.ts';
import { pdfToolsHere, readInWorker } from '../../app.ts';
import { NoHomeFolder } from '../home-folder.ts';
import { installedApp } from '../installed-app.ts';
import { BadPolicy, homeUnder, readPolicy } from '../policy.ts';
import { type Host, one, type Parsed } from './command.ts';
import { runCommand } from './run-command.ts';

function homeOf(parsed: Parsed): { readonly home: string; readonly policy: Policy } {
  try {
    const policy = readPolicy();
    return { home: homeUnder(policy, one(parsed, 'home'), process.env, process.platform), policy };
  } catch (error) {
    throw error instanceof NoHomeFolder || error instanceof BadPolicy
      ? new Refused('bad-input', error.message, error.next)
      : error;
  }
}

const versionIn = (root: string): string =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

function hostFor(parsed: Parsed): Host {
  const root = join(import.meta.dirname, '..', '..');
  const fonts = join(root, 'out', 'fonts');
  const thread = (name: string): URL => pathToFileURL(join(import.meta.dirname, `${name}.js`));
  return {
    environment: {
      ...homeOf(parsed),
      resources: join(root, 'resources'),
      now: () => new Date(),
      workThread: thread('work-thread'),
      app: installedApp(versionIn(root), import.meta.dirname),
    },
    pdf: pdfToolsHere(fonts, readInWorker(thread('read-pdf-worker'), fonts)),
  };
}

// Whoever reads our output may stop early (`| head`): that is no mistake of theirs.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

// Not process.exit: standard output may still be on its way through a pipe.
process.exitCode = await runCommand(process.argv.slice(2), hostFor, {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
});
