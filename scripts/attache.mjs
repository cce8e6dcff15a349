// npm run attache -- COMMAND: sets up and builds what is missing, then runs the command line.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { root } from './setup.mjs';

await ensureBuilt();
await import(pathToFileURL(join(root, 'out', 'main', 'cli.js')).href);
