// Builds out/ when a source is newer than the last build; says so, and is silent when nothing is stale.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, root, runTool, say, stop } from './setup.mjs';

const stampFile = join(root, 'out', '.built');
const watched = ['src', 'electron.vite.config.ts', 'package-lock.json', 'tsconfig.json', 'scripts/build.mjs'];

function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

export const fontFaces = ['300Light', '400Regular', '400Regular_Italic', '600SemiBold', '700Bold'];

/** The faces that the PDF embeds, beside the bundle, so that the running app needs no node_modules. */
function copyFonts() {
  const from = join(root, 'node_modules', '@expo-google-fonts', 'source-sans-3');
  const to = join(root, 'out', 'fonts');
  mkdirSync(to, { recursive: true });
  for (const face of fontFaces) {
    copyFileSync(join(from, face, `SourceSans3_${face}.ttf`), join(to, `SourceSans3_${face}.ttf`));
  }
}

export function ensureBuilt({ force = false } = {}) {
  ensureInstalled();
  const built = statSync(stampFile, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (!force && built > 0 && watched.every((path) => newest(join(root, path)) <= built)) return;
  say('building…');
  const startedAt = new Date();
  rmSync(join(root, 'out'), { recursive: true, force: true });
  const run = runTool([join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'], {
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0 || !existsSync(join(root, 'out', 'main', 'cli.js'))) stop('the build failed; the lines above say where.');
  copyFonts();
  writeFileSync(stampFile, `${startedAt.toISOString()}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBuilt({ force: true });
