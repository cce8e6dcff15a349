// npm run bench -- NAME [ARGUMENTS]: sets up what is missing, then runs bench/NAME.ts under the toolchain's Node.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { electronToTest, onPath } from './electron.mjs';
import { ensureInstalled, ensurePeersInstalled, root, run, runTool, stop, toolchainNode } from './setup.mjs';

const [name, ...args] = process.argv.slice(2);
const file = join(root, 'bench', `${name}.ts`);
const names = readdirSync(join(root, 'bench'))
  .filter((entry) => entry.endsWith('.ts') && entry !== 'figures.ts')
  .map((entry) => entry.slice(0, -'.ts'.length));
if (!names.includes(name))
  stop(`npm run bench -- NAME [--json], where NAME is one of: ${names.join(', ')}.`, 2);
await ensureInstalled();
if (name === 'pdf' || name === 'search') await ensurePeersInstalled();
process.exit(name === 'window' ? await onWindow() : (await runTool(['--expose-gc', file, ...args])).code);

/** The real window needs a build, an Electron, and a display. */
async function onWindow() {
  await ensureBuilt();
  const found = await electronToTest();
  if (found.problem) stop(`${found.problem}. To mend it: ${found.mend}`);
  const display =
    process.env.DISPLAY || process.platform !== 'linux'
      ? []
      : ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24'];
  if (display.length > 0 && !onPath('xvfb-run'))
    stop('there is no display, and no Xvfb to stand in for one.');
  const [command, ...more] = [...display, toolchainNode(), file, ...args];
  const env = { ...process.env, ATTACHE_ELECTRON: found.executable };
  return (await run(command, more, { env })).code;
}
