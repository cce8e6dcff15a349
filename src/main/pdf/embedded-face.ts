import type { Font } from 'fontkit';
import type { Face, Fonts } from './fonts.ts';

export type GlyphPosition = {
  readonly xAdvance: number;
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
};

/** The embedded face behind pdfkit's `font()`: what is used of it here. */
export type EmbeddedFace = {
  readonly id: string;
  ref(): object;
  /** Glyphs of the subset in hexadecimal, and their places in thousandths of the size. */
  encode(text: string): readonly [readonly string[], readonly GlyphPosition[]];
};

type Shared = EmbeddedFace & {
  /** Words that were shaped already. */
  layoutCache: Record<string, unknown>;
  readonly subset: { readonly glyphs: readonly number[]; encode(): Uint8Array };
};

/** What one document found out about a face and the next one need not. */
type Known = {
  words: Record<string, unknown>;
  subset: { readonly glyphs: string; readonly bytes: Uint8Array } | null;
};

/** Bound of the words kept; pdfkit has none. */
const MOST_WORDS = 20_000;

const known = new WeakMap<Font, Known>();

/** A face in this document, embedded when it is first drawn with: its file is read only then. */
export function embeddedFace(pdf: PDFKit.PDFDocument, name: Face, fonts: Fonts): EmbeddedFace {
  const file = fonts.face(name);
  pdf.registerFont(name, file as unknown as string);
  const face = (pdf.font(name) as unknown as { readonly _font: Shared })._font;
  const before = known.get(file) ?? { words: Object.create(null), subset: null };
  known.set(file, before);
  if (Object.keys(before.words).length > MOST_WORDS) before.words = Object.create(null);
  face.layoutCache = before.words;
  const { subset } = face;
  const encode = subset.encode.bind(subset);
  subset.encode = () => {
    const glyphs = subset.glyphs.join();
    if (before.subset?.glyphs !== glyphs) before.subset = { glyphs, bytes: encode() };
    return before.subset.bytes;
  };
  return face;
}
