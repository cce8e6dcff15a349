import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font, type Glyph, type GlyphRun } from 'fontkit';
import { type PairKerning, pairKerning } from './pair-kerning.ts';

/** The faces that a document may embed; those that it does not use are not embedded. */
export const FACES = {
  light: 'SourceSans3_300Light',
  regular: 'SourceSans3_400Regular',
  italic: 'SourceSans3_400Regular_Italic',
  semibold: 'SourceSans3_600SemiBold',
  bold: 'SourceSans3_700Bold',
  arabic: 'IBMPlexSansArabic_400Regular',
  'arabic-semibold': 'IBMPlexSansArabic_600SemiBold',
  'arabic-bold': 'IBMPlexSansArabic_700Bold',
  devanagari: 'NotoSansDevanagari_400Regular',
  'devanagari-semibold': 'NotoSansDevanagari_600SemiBold',
  'devanagari-bold': 'NotoSansDevanagari_700Bold',
} as const;
export type Face = keyof typeof FACES;
/** The faces that styles name; text in another script takes the face of that script with the same weight. */
export type LatinFace = 'light' | 'regular' | 'italic' | 'semibold' | 'bold';

export type Fonts = {
  /** Width in points of a run of text without line breaks. */
  width(text: string, face: Face, size: number): number;
  has(codePoint: number, face: Face): boolean;
  /** The opened face, as the PDF writer takes it; what was shaped once is not shaped again for the next document. */
  face(face: Face): Font;
};

/** Bound of the words kept shaped, a face; a brief has some three thousand different ones. */
const MOST_RUNS = 20_000;

/** Letters, digits and signs that no rule of the Latin script reorders or combines, beyond ligatures and kerning. */
const SIMPLE_LATIN = /^[\u0020-\u007e\u00a0-\u017f\u2010-\u2026\u20ac\u20b9\u2212\u2248]+$/;

const ARABIC = /\p{Script=Arabic}/u;
const NO_TASTE = { liga: false, dlig: false, clig: false, calt: false, swsh: false, kern: false };

/** Opens the faces below `folder`; each file is read when its face is first used. */
export function openFonts(folder: string): Fonts {
  const opened = new Map<Face, ShapedFont>();
  const open = (face: Face): ShapedFont => {
    const known = opened.get(face);
    if (known) return known;
    const file = readFileSync(join(folder, `${FACES[face]}.ttf`));
    const font = create(file);
    if (!('layout' in font)) throw new Error(`the font file of ${face} holds no single face`);
    nameGlyphs(font);
    const shaped = shapedOnce(font, pairKerning(file));
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
    has: (codePoint, face) => open(face).has(codePoint),
    face: (face) => open(face).font,
  };
}

/**
 * A glyph keeps the first character that it was met under, and that is what a copied text says. Where two characters
 * share a glyph (space and no-break space) the first must always be the same one, whatever was drawn before.
 */
function nameGlyphs(font: Font): void {
  for (const [from, to] of [
    [0x20, 0x7e],
    [0xa0, 0x17f],
    [0x2010, 0x2026],
    [0x20ac, 0x20ac],
    [0x20b9, 0x20b9],
    [0x2212, 0x2212],
    [0x2248, 0x2248],
  ] as const) {
    for (let codePoint = from; codePoint <= to; codePoint += 1) font.glyphForCodePoint(codePoint);
  }
}

type ShapedFont = {
  readonly font: Font;
  readonly runWidth: (run: string) => number;
  readonly has: (codePoint: number) => boolean;
};

/** Kerning between two characters in font units; null where they shape into something of their own (a ligature). */
type Pair = ReturnType<PairKerning>;

/** Two characters by all the rules of their face. */
export function shapedPair(font: Font, pair: string): Pair {
  const run = font.layout(pair);
  const glyphs = font.glyphsForString(pair);
  const plain =
    run.glyphs.length === 2 &&
    run.glyphs.every((glyph, index) => {
      const at = run.positions[index];
      return glyph.id === glyphs[index]?.id && at?.xOffset === 0 && at.yOffset === 0;
    });
  return plain ? run.advanceWidth - glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) : null;
}

/** A font that remembers the runs it has shaped, within a bound, and the characters it was asked for. */
function shapedOnce(font: Font, kerningOf: PairKerning | null): ShapedFont {
  // Read once: fontkit looks through its tables each time.
  const { unitsPerEm } = font;
  const held = new Map<number, boolean>();
  let runs = new Map<string, GlyphRun>();
  const pairs = new Map<string, Pair>();
  const pairOf = (pair: string, first: Glyph, second: Glyph): Pair => {
    const known = pairs.get(pair);
    if (known !== undefined) return known;
    const kerning = kerningOf?.(first.id, second.id) ?? shapedPair(font, pair);
    pairs.set(pair, kerning);
    return kerning;
  };
  /** Latin text is a row of glyphs and the kerning between neighbours: the same as full shaping, at a fraction of it. */
  const shapeByPairs = (run: string): GlyphRun | null => {
    const glyphs = font.glyphsForString(run);
    if (glyphs.length !== run.length) return null;
    const positions: GlyphRun['positions'] = [];
    let advanceWidth = 0;
    for (const [index, glyph] of glyphs.entries()) {
      const next = glyphs[index + 1];
      const kerning = next ? pairOf(run.slice(index, index + 2), glyph, next) : 0;
      if (kerning === null) return null;
      const xAdvance = glyph.advanceWidth + kerning;
      positions.push({ xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 });
      advanceWidth += xAdvance;
    }
    return { glyphs, positions, advanceWidth } as unknown as GlyphRun;
  };
  /** fontkit fails on a mark behind a letter that has no place for it (an empty anchor): the mark then stands where it falls. */
  const laidOut = (run: string): GlyphRun => {
    try {
      return font.layout(run, NO_TASTE as unknown as string[]);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return font.layout(run, { ...NO_TASTE, mark: false, mkmk: false } as unknown as string[]);
    }
  };
  const shapeByRules = (run: string): GlyphRun => {
    if (!ARABIC.test(run)) return font.layout(run);
    // Ligatures and kerning of taste are left out: each letter keeps a glyph and a place of its own, so that words can be
    // copied and searched. The
    // required ones stay; readers of PDF turn right-to-left text around glyph by glyph, so theirs is told backwards.
    const { glyphs, positions, advanceWidth } = laidOut(run);
    const told = glyphs.map((glyph) =>
      glyph.codePoints.length > 1
        ? (Object.create(glyph, { codePoints: { value: [...glyph.codePoints].reverse() } }) as typeof glyph)
        : glyph,
    );
    return { glyphs: told, positions, advanceWidth } as GlyphRun;
  };
  const shape = (run: string): GlyphRun => {
    const known = runs.get(run);
    if (known) return known;
    if (runs.size >= MOST_RUNS) runs = new Map();
    const shaped = (SIMPLE_LATIN.test(run) ? shapeByPairs(run) : null) ?? shapeByRules(run);
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
  return {
    font: remembering,
    runWidth: (run) => shape(run).advanceWidth / unitsPerEm,
    has(codePoint) {
      let holds = held.get(codePoint);
      if (holds === undefined) {
        holds = font.hasGlyphForCodePoint(codePoint);
        held.set(codePoint, holds);
      }
      return holds;
    },
  };
}
