// npm run bench -- NAME [ARGUMENTS]: sets up what is missing, then runs bench/NAME.ts under the toolchain's Node.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, runTool, stop } from './setup.mjs';

const [name, ...args] = process.argv.slice(2);
const file = join(root, 'bench', `${name}.ts`);
if (name === undefined || !/^[a-z][a-z-]*$/.test(name) || !existsSync(file)) {
  const names = readdirSync(join(root, 'bench'))
    .filter((entry) => entry.endsWith('.ts'))
    .map((entry) => entry.slice(0, -'.ts'.length));
  stop(`npm run bench -- NAME [--json], where NAME is one of: ${names.join(', ')}.`, 2);
}
await ensureInstalled();
const { code } = await runTool(['--expose-gc', file, ...args]);
process.exit(code);
