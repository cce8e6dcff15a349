import { create, type Font } from 'fontkit';
import type { FontFile } from './font-file.ts';
import { LATIN_RANGES } from './latin-shaping.ts';
import type { ShapedRun } from './shaped-run.ts';

const ARABIC = /\p{Script=Arabic}/u;
const ARABIC_NUMBER = /^[\u0660-\u0669\u066b\u066c\u06f0-\u06f9 ]+$/;
const NO_TASTE = { liga: false, dlig: false, clig: false, calt: false, swsh: false, kern: false };

/** The face with all its tables. */
export function openFace({ bytes }: FontFile): Font {
  const font = create(bytes as Buffer);
  if (!('layout' in font)) throw new Error('a font file of ours holds no single face');
  return font;
}

/** Shapes runs by all the rules of a face. */
export function shapingByRules(file: FontFile): (run: string) => ShapedRun {
  const font = openFace(file);
  // A glyph keeps the first character that it was met under, and that is what a copied text says: it must always be the
  // same one, whatever was drawn before.
  for (const [from, to] of LATIN_RANGES) {
    for (let codePoint = from; codePoint <= to; codePoint += 1) font.glyphForCodePoint(codePoint);
  }
  return (run) => {
    // Numbers run from the left in every script; fontkit would turn those in Arabic figures around.
    if (ARABIC_NUMBER.test(run)) return font.layout(run, [], 'arab', undefined, 'ltr');
    return ARABIC.test(run) ? shapeArabic(font, run) : font.layout(run);
  };
}

function shapeArabic(font: Font, run: string): ShapedRun {
  // Ligatures and kerning of taste are left out: each letter keeps a glyph and a place of its own, so that words can be
  // copied and searched. The required ones stay; readers of PDF turn right-to-left text around glyph by glyph, so theirs
  // is told backwards.
  const { glyphs, positions, advanceWidth } = laidOut(font, run);
  const told = glyphs.map((glyph) =>
    glyph.codePoints.length > 1
      ? (Object.create(glyph, { codePoints: { value: [...glyph.codePoints].reverse() } }) as typeof glyph)
      : glyph,
  );
  return { glyphs: told, positions, advanceWidth };
}

/** fontkit fails on a mark behind a letter that has no place for it (an empty anchor): the mark then stands where it falls. */
function laidOut(font: Font, run: string) {
  try {
    return font.layout(run, NO_TASTE as unknown as string[]);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return font.layout(run, { ...NO_TASTE, mark: false, mkmk: false } as unknown as string[]);
  }
}
