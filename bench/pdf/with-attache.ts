import { emit } from '../../src/main/pdf/emit.ts';
import { type Fonts, openFonts } from '../../src/main/pdf/fonts.ts';
import { layout } from '../../src/main/pdf/layout/layout.ts';
import type { Content } from './content.ts';
import { ourDocument } from './our-document.ts';

let opened: Fonts | null = null;

/** Our faces, in the folder that `ATTACHE_BENCH_FONTS` names, as a build lays them out. */
export function ourFonts(): Fonts {
  opened ??= openFonts(process.env.ATTACHE_BENCH_FONTS ?? '');
  return opened;
}

/** Our engine: tagged, PDF/A-3a and PDF/UA-1. */
export async function withAttache(content: Content): Promise<Uint8Array> {
  const fonts = ourFonts();
  const document = ourDocument(content, fonts);
  return emit(document, layout(document, fonts), fonts);
}
