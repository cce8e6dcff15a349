import { create, type Font, type GlyphRun } from 'fontkit';
import type { FontFile } from './font-file.ts';
import { latinNames } from './latin-shaping.ts';
import type { ShapedRun } from './shaped-run.ts';

const ARABIC = /\p{Script=Arabic}/u;
const ARABIC_NUMBER = /^[\u0660-\u0669\u066b\u066c\u06f0-\u06f9 ]+$/;
const NO_TASTE = { liga: false, dlig: false, clig: false, calt: false, swsh: false, kern: false };

/** The face with all its tables. */
export function openFace(file: FontFile): Font {
  const font = create(file.bytes as Buffer);
  if (!('layout' in font)) throw new Error('a font file of ours holds no single face');
  knowPost(font, file);
  return font;
}

/** All that a PDF says of the table `post`. fontkit would read the name of each glyph with it. */
function knowPost(font: Font, { view, table }: FontFile): void {
  const at = table('post');
  if (at === null) return;
  Object.assign((font as unknown as { _tables: object })._tables, {
    post: {
      italicAngle: view.getInt32(at + 4) / 65536,
      underlinePosition: view.getInt16(at + 8),
      underlineThickness: view.getInt16(at + 10),
      isFixedPitch: view.getUint32(at + 12),
    },
  });
}

/**
 * Shapes runs by all the rules of a face. What a glyph says when it is copied depends on its run alone, never on what
 * was shaped before: the same document gives the same bytes.
 */
export function shapingByRules(file: FontFile): (run: string) => ShapedRun {
  const font = openFace(file);
  const names = latinNames(file);
  return (run) => {
    // fontkit names a glyph by the first character that it ever met it under; letters of Arabic and Persian share some.
    (font as unknown as { _glyphs: object })._glyphs = {};
    const { glyphs, positions, advanceWidth } = layOutRun(font, run);
    const isArabic = ARABIC.test(run);
    return {
      glyphs: glyphs.map(({ id, advanceWidth: own, codePoints }) => ({
        id,
        advanceWidth: own,
        // Readers of PDF turn right-to-left text around glyph by glyph, so that a ligature is told backwards.
        codePoints: names.get(id) ?? (isArabic ? codePoints.toReversed() : codePoints),
      })),
      positions,
      advanceWidth,
    };
  };
}

function layOutRun(font: Font, run: string): GlyphRun {
  // Numbers run from the left in every script; fontkit would turn those in Arabic figures around.
  if (ARABIC_NUMBER.test(run)) return font.layout(run, [], 'arab', undefined, 'ltr');
  return ARABIC.test(run) ? layOutArabic(font, run) : font.layout(run);
}

/**
 * Ligatures and kerning of taste are left out: each letter keeps a glyph and a place of its own, so that words can be
 * copied and searched. The required ones stay.
 * fontkit fails on a mark behind a letter that has no place for it (an empty anchor): the mark then stands where it falls.
 */
function layOutArabic(font: Font, run: string): GlyphRun {
  try {
    return font.layout(run, NO_TASTE as unknown as string[]);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return font.layout(run, { ...NO_TASTE, mark: false, mkmk: false } as unknown as string[]);
  }
}
