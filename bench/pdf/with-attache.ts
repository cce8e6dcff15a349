import { type Fonts, openFonts } from '../../src/main/pdf/fonts.ts';
import { renderHere } from '../../src/main/pdf/render.ts';
import type { Content } from './content.ts';
import { ourDocument } from './our-document.ts';

let opened: Fonts | null = null;

/** Our faces, in the folder that `ATTACHE_BENCH_FONTS` names, as a build lays them out. */
export function ourFonts(): Fonts {
  opened ??= openFonts(process.env.ATTACHE_BENCH_FONTS ?? '');
  return opened;
}

/** Our engine as the app runs it: tagged, PDF/A-3a and PDF/UA-1, checked before it is written. */
export async function withAttache(content: Content): Promise<Uint8Array> {
  const fonts = ourFonts();
  const { pdf } = await renderHere(fonts)(ourDocument(content, fonts), () => {});
  return pdf;
}
