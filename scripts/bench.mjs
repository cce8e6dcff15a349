// npm run bench -- NAME [ARGUMENTS]: sets up what is missing, then runs bench/NAME.ts under the toolchain's Node.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { displaysToTest, electronToTest } from './electron.mjs';
import { ensureFolderInstalled, ensureInstalled, root, runTool, stop } from './setup.mjs';

const [name, ...args] = process.argv.slice(2);
const file = join(root, 'bench', `${name}.ts`);
const names = readdirSync(join(root, 'bench'))
  .filter((entry) => entry.endsWith('.ts') && entry !== 'figures.ts')
  .map((entry) => entry.slice(0, -'.ts'.length));
if (!names.includes(name))
  stop(`npm run bench -- NAME [--json], where NAME is one of: ${names.join(', ')}.`, 2);
await ensureInstalled();
if (name === 'pdf' || name === 'search')
  await ensureFolderInstalled('bench/peers', 'what our own engines are measured against (once; about 60 MB)');
process.exit(
  ['window', 'looks', 'soak'].includes(name)
    ? await onWindow()
    : (await runTool(['--expose-gc', file, ...args])).code,
);

/** The real window needs a build, an Electron, and a display. */
async function onWindow() {
  await ensureBuilt();
  const found = await electronToTest();
  if (found.problem) stop(`${found.problem}. To mend it: ${found.mend}`);
  const { displays, problem, mend } = await displaysToTest(1, '2560x1440');
  if (problem) stop(`${problem}. To mend it: ${mend}`);
  const env = { ...process.env, ATTACHE_ELECTRON: found.executable, DISPLAY: displays[0] };
  return (await runTool([file, ...args], { env })).code;
}
