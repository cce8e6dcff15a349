import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pdfToolsHere, readInWorker } from '../../app.ts';
import { homeFolder } from '../home-folder.ts';
import { type Host, one, type Parsed } from './command.ts';
import { runCommand } from './run-command.ts';

function hostFor(parsed: Parsed): Host {
  const root = join(import.meta.dirname, '..', '..');
  const fonts = join(root, 'out', 'fonts');
  const thread = (name: string): URL => pathToFileURL(join(import.meta.dirname, `${name}.js`));
  return {
    environment: {
      home: homeFolder(one(parsed, 'home'), process.env, process.platform),
      resources: join(root, 'resources'),
      now: () => new Date(),
      workThread: thread('work-thread'),
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
