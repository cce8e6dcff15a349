// npm run attache -- COMMAND: sets up and builds what is missing, then runs the command line.
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { root } from './setup.mjs';

await ensureBuilt();
// Compiled code is kept beside the build: a second start need not compile it again (Node 22.8 and later).
module.enableCompileCache?.(join(root, 'out', '.compile-cache'));
await import(pathToFileURL(join(root, 'out', 'main', 'cli.js')).href);
