// npm start [-- ARGUMENTS]: sets up and builds what is missing, then opens the window.

import { ensureBuilt } from './build.mjs';
import { electronToStart, sandboxFlags } from './electron.mjs';
import { runtimeVersion } from './electron-runtime.mjs';
import { ensureInstalled, root, run, say, stop } from './setup.mjs';

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  stop(
    'there is no display here to open a window on; the command line makes the same brief: npm run attache -- brief --audience us --out brief.pdf',
  );
}

await ensureInstalled();
await ensureBuilt();

const found = await electronToStart();
if (found.problem) stop(`${found.problem}. To mend it: ${found.mend}`);
if (found.kind === 'first-look') {
  say(
    `Electron's own download is out of reach, so this is a first look on the older Electron ${runtimeVersion}.`,
  );
}
const sandbox = sandboxFlags(found.executable);
if (sandbox.sentence) say(sandbox.sentence);

// Set in the terminals of some editors, it would turn Electron into a plain Node.
const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
const { code, error } = await run(found.executable, [...sandbox.flags, root, ...process.argv.slice(2)], {
  env,
  canBeInterrupted: true,
});
if (error) stop(`Electron did not start (${error.message}).`);
process.exit(code);
