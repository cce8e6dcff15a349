import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font, type GlyphRun } from 'fontkit';

/** The faces that a document embeds. */
export const FACES = {
  light: '300Light',
  regular: '400Regular',
  italic: '400Regular_Italic',
  semibold: '600SemiBold',
  bold: '700Bold',
} as const;
export type Face = keyof typeof FACES;

export type Fonts = {
  /** Width in points of a run of text without line breaks. */
  width(text: string, face: Face, size: number): number;
  has(codePoint: number, face: Face): boolean;
  /** The opened face, as the PDF writer takes it; what was shaped once is not shaped again for the next document. */
  face(face: Face): Font;
};

/** Bound of the words kept shaped, a face; a brief has some three thousand different ones. */
const MOST_RUNS = 20_000;

/** Opens the faces below `folder`; each file is read when its face is first used. */
export function openFonts(folder: string): Fonts {
  const opened = new Map<Face, ShapedFont>();
  const open = (face: Face): ShapedFont => {
    const known = opened.get(face);
    if (known) return known;
    const font = create(readFileSync(join(folder, `SourceSans3_${FACES[face]}.ttf`)));
    if (!('layout' in font)) throw new Error(`the font file of ${face} holds no single face`);
    const shaped = shapedOnce(font);
    opened.set(face, shaped);
    return shaped;
  };
  return {
    width(text, face, size) {
      const { runWidth } = open(face);
      // Word by word with the space that follows, as the PDF writer shapes it: measured and drawn agree exactly.
      let width = 0;
      let from = 0;
      for (let to = text.indexOf(' '); to >= 0; to = text.indexOf(' ', from)) {
        width += runWidth(text.slice(from, to + 1));
        from = to + 1;
      }
      if (from < text.length) width += runWidth(text.slice(from));
      return width * size;
    },
    has: (codePoint, face) => open(face).font.hasGlyphForCodePoint(codePoint),
    face: (face) => open(face).font,
  };
}

type ShapedFont = { readonly font: Font; readonly runWidth: (run: string) => number };

/** A font that remembers the runs it has shaped, within a bound. */
function shapedOnce(font: Font): ShapedFont {
  let runs = new Map<string, GlyphRun>();
  const shape = (run: string): GlyphRun => {
    const known = runs.get(run);
    if (known) return known;
    if (runs.size >= MOST_RUNS) runs = new Map();
    const shaped = font.layout(run);
    runs.set(run, shaped);
    return shaped;
  };
  const remembering: Font = Object.create(font, {
    layout: {
      value(run: string, features?: Parameters<Font['layout']>[1]): GlyphRun {
        if (features) return font.layout(run, features);
        const { glyphs, positions, advanceWidth } = shape(run);
        // The writer scales positions in place: it gets its own.
        return {
          glyphs,
          positions: positions.map((position) => ({ ...position })),
          advanceWidth,
        } as GlyphRun;
      },
    },
  });
  return { font: remembering, runWidth: (run) => shape(run).advanceWidth / font.unitsPerEm };
}
