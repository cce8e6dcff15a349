import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const BRAND = join(import.meta.dirname, '../fixtures/brand');
const LATO = join(import.meta.dirname, '../../node_modules/@expo-google-fonts/lato');

const CUTS = {
  light: '300Light/Lato_300Light',
  regular: '400Regular/Lato_400Regular',
  italic: '400Regular_Italic/Lato_400Regular_Italic',
  bold: '700Bold/Lato_700Bold',
} as const;

export const latoFile = (cut: keyof typeof CUTS): string => join(LATO, `${CUTS[cut]}.ttf`);

/** Puts the look of a second authority into the folder of a pack: its colours, its logo, an openly licensed face. */
export function dress(folder: string): string {
  mkdirSync(join(folder, 'look'), { recursive: true });
  cpSync(join(BRAND, 'brand.json'), join(folder, 'brand.json'));
  cpSync(join(BRAND, 'logo.svg'), join(folder, 'look/logo.svg'));
  for (const cut of Object.keys(CUTS) as (keyof typeof CUTS)[])
    cpSync(latoFile(cut), join(folder, `look/lato-${cut}.ttf`));
  return folder;
}
