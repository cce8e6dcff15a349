import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WEB_FACES } from '../../src/main/formats/html/faces.ts';
import { FACES, type Fonts, openFonts } from '../../src/main/pdf/fonts.ts';
import { repository } from './shipped.ts';

let made: string | null = null;

/** A folder with the faces as a build lays them out, made once for each test file: no test needs a build. */
export function fontFolder(): string {
  if (made !== null) return made;
  const folder = mkdtempSync(join(tmpdir(), 'attache-test-fonts-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const packages = join(repository, 'node_modules', '@expo-google-fonts');
  const families: Readonly<Record<string, string>> = {
    SourceSans3: 'source-sans-3',
    Newsreader: 'newsreader',
    MarkaziText: 'markazi-text',
    IBMPlexSansArabic: 'ibm-plex-sans-arabic',
    NotoSansDevanagari: 'noto-sans-devanagari',
  };
  for (const face of Object.values(FACES)) {
    const [stem = '', ...weight] = face.split('_');
    const file = `${face}.ttf`;
    copyFileSync(join(packages, families[stem] ?? stem, weight.join('_'), file), join(folder, file));
  }
  for (const { file } of WEB_FACES) {
    const family = Object.values(families).find((it) => file.startsWith(it)) ?? '';
    copyFileSync(join(repository, 'node_modules', '@fontsource', family, 'files', file), join(folder, file));
  }
  made = folder;
  return folder;
}

let opened: Fonts | null = null;
export const shippedFonts = (): Fonts => {
  opened ??= openFonts(fontFolder());
  return opened;
};
