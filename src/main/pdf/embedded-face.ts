import type { Font } from 'fontkit';
import { type Face, type Fonts, isLatin } from './fonts.ts';

type GlyphPosition = {
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
  /** What texts were drawn as in any document: only those of glyphs that have the same place in each. */
  readonly drawn: Map<string, string>;
  /** Whether a glyph of the subset has the same place in each document. */
  isSettled(glyph: string): boolean;
};

/** pdfkit's own. */
type Shared = Omit<EmbeddedFace, 'drawn' | 'isSettled'> & {
  /** Words that were shaped already. */
  layoutCache: Record<string, unknown>;
  readonly subset: { readonly glyphs: readonly number[]; encode(): Uint8Array };
};

/** What one document found out about a face and the next one need not. */
type FaceCache = {
  words: Record<string, unknown>;
  /** How often one was asked for: there are no more of them than that. */
  asked: number;
  subset: { readonly glyphs: string; readonly bytes: Uint8Array } | null;
  drawn: Map<string, string>;
};

/**
 * Common characters take the first places of a Latin face's subset in every document, so that words of them are drawn
 * identically and need no new encoding after an edit.
 */
const SETTLED = `${String.fromCharCode(...Array.from({ length: 0x5f }, (_, index) => 0x20 + index))}£–‘’“”…`;

/** Bound of the words kept, and of the texts drawn; pdfkit has none. */
const MOST_WORDS = 20_000;

const faceCache = new WeakMap<Font, FaceCache>();

/** A face in this document, embedded when it is first drawn with: its file is read only then. */
export function embeddedFace(pdf: PDFKit.PDFDocument, name: Face, fonts: Fonts): EmbeddedFace {
  const file = fonts.face(name);
  pdf.registerFont(name, file as unknown as string);
  const face = (pdf.font(name) as unknown as { readonly _font: Shared })._font;
  const before = faceCache.get(file) ?? {
    words: Object.create(null),
    asked: 0,
    subset: null,
    drawn: new Map(),
  };
  faceCache.set(file, before);
  if (before.asked > MOST_WORDS) Object.assign(before, { words: Object.create(null), asked: 0 });
  if (before.drawn.size > MOST_WORDS) before.drawn = new Map();
  face.layoutCache = before.words;
  const { subset } = face;
  const encode = subset.encode.bind(subset);
  subset.encode = () => {
    const glyphs = subset.glyphs.join();
    if (before.subset?.glyphs !== glyphs) before.subset = { glyphs, bytes: encode() };
    return before.subset.bytes;
  };
  if (isLatin(name)) face.encode(SETTLED);
  const settled = subset.glyphs.length;
  const encodeText = face.encode.bind(face);
  return Object.assign(face, {
    encode(text: string) {
      before.asked += 1;
      return encodeText(text);
    },
    drawn: before.drawn,
    isSettled: (glyph: string) => Number.parseInt(glyph, 16) < settled,
  });
}
