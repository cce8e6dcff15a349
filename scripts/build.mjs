// Builds out/ when a source has changed since the last build; says so, and is silent when nothing is stale.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLicences } from './licences.mjs';
import { ensureInstalled, oneAtATime, root, runTool, say, stop } from './setup.mjs';

const stampFile = join(root, 'out', '.built');
const watched = [
  'src',
  'electron.vite.config.ts',
  'package-lock.json',
  'tsconfig.json',
  'scripts/build.mjs',
  'scripts/licences.mjs',
];

/** Contents rather than dates: a checkout, a copy and an unpacked archive each make up their own dates. */
function sourceHash() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const full = join(root, path);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const name of readdirSync(full).sort()) visit(`${path}/${name}`);
    } else if (stat) {
      hash.update(`${path}\0${stat.size}\0`).update(readFileSync(full));
    }
  };
  for (const path of watched) visit(path);
  return hash.digest('hex');
}

function builtFiles() {
  const names = readdirSync(join(root, 'out'), { recursive: true, withFileTypes: true });
  return names.filter((entry) => entry.isFile() && entry.name !== '.built').length;
}

function isFresh(hash) {
  try {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
    return stamp.hash === hash && builtFiles() >= stamp.files;
  } catch {
    return false;
  }
}

/** The faces that the PDF may embed: package, file stem, weights. */
export const fontFamilies = [
  ['source-sans-3', 'SourceSans3', ['300Light', '400Regular', '400Regular_Italic', '600SemiBold', '700Bold']],
  ['newsreader', 'Newsreader', ['400Regular', '400Regular_Italic', '500Medium']],
  ['markazi-text', 'MarkaziText', ['500Medium']],
  ['ibm-plex-sans-arabic', 'IBMPlexSansArabic', ['400Regular', '600SemiBold', '700Bold']],
  ['noto-sans-devanagari', 'NotoSansDevanagari', ['400Regular', '600SemiBold', '700Bold']],
];

/** The same faces as the HTML edition embeds them: `src/main/formats/html/faces.ts` names them. */
export const isWebFace = (file) =>
  /^(source-sans-3-latin(-ext)?-((400|600|700)-normal|400-italic)|newsreader-latin(-ext)?-[45]00-normal|(ibm-plex-sans-arabic-arabic|noto-sans-devanagari-devanagari)-[467]00-normal|markazi-text-arabic-500-normal)\.woff2$/.test(
    file,
  );

/** The faces beside the bundle, with their licences, so that the running app needs no node_modules. */
function copyFonts() {
  const to = join(root, 'out', 'fonts');
  mkdirSync(to, { recursive: true });
  for (const [family, stem, weights] of fontFamilies) {
    const from = join(root, 'node_modules', '@expo-google-fonts', family);
    copyFileSync(join(from, 'LICENSE_FONT'), join(to, `${stem}-LICENSE.txt`));
    for (const weight of weights) {
      copyFileSync(join(from, weight, `${stem}_${weight}.ttf`), join(to, `${stem}_${weight}.ttf`));
    }
    const web = join(root, 'node_modules', '@fontsource', family, 'files');
    for (const file of readdirSync(web).filter(isWebFace)) copyFileSync(join(web, file), join(to, file));
  }
}

/** out/ stands alone: when it is fresh, node_modules is not even looked at (a cold command line stays quick). */
export async function ensureBuilt({ force = false } = {}) {
  if (!force && isFresh(sourceHash())) return;
  await ensureInstalled();
  await oneAtATime(async () => {
    const hash = sourceHash(); // taken before the build: an edit made meanwhile makes the next one stale
    if (!force && isFresh(hash)) return;
    say('building…');
    rmSync(join(root, 'out'), { recursive: true, force: true });
    const electronVite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const { code } = await runTool([electronVite, 'build', '--logLevel', 'warn'], {
      stdio: ['ignore', 2, 2],
    });
    if (code !== 0 || !existsSync(join(root, 'out', 'main', 'cli.js'))) {
      stop('the build failed; the lines above say where.');
    }
    copyFonts();
    writeLicences(
      join(root, 'out'),
      fontFamilies.map(([family]) => family),
    );
    writeFileSync(stampFile, JSON.stringify({ hash, files: builtFiles() }));
  });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await ensureBuilt({ force: true });
