import type { FontFile } from './font-file.ts';
import { latinRules } from './latin-rules.ts';
import type { ShapedGlyph, ShapedRun } from './shaped-run.ts';

/** Letters, digits and signs that no rule of the Latin script reorders or combines, beyond ligatures and kerning. */
export const LATIN_RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2026],
  [0x20ac, 0x20ac],
  [0x20b9, 0x20b9],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
] as const;

/** Behind the last of them. */
const END = 0x2249;
/** No glyph: the character is not one of them. */
const OTHER = -1;

/** Both answer null for text that needs all the rules of the face. */
export type LatinShaping = {
  /** How far a run moves the pen, in font units. */
  width(run: string): number | null;
  shape(run: string): ShapedRun | null;
};

/**
 * Shapes Latin text as a row of glyphs, ligatures put in, and the kerning between neighbours: the same as by all the
 * rules of the face, at a fraction of it.
 */
export function latinShaping(file: FontFile): LatinShaping {
  const rules = latinRules(file);
  if (!rules) return { width: () => null, shape: () => null };
  const pairs = new Map<number, number | null>();
  const kerningOf = (first: number, second: number): number | null => {
    const key = first * 0x10000 + second;
    let known = pairs.get(key);
    if (known === undefined) {
      known = rules.kerning(first, second);
      pairs.set(key, known);
    }
    return known;
  };
  const glyphOf = glyphsOf(file);
  const names = latinNames(file);
  const shape = (run: string): ShapedRun | null => {
    const plain: number[] = [];
    for (let at = 0; at < run.length; at += 1) {
      const glyph = glyphOf[run.charCodeAt(at)] ?? OTHER;
      if (glyph === OTHER) return null;
      plain.push(glyph);
    }
    const row = rules.ligatures(plain);
    const glyphs: ShapedGlyph[] = [];
    const positions: ShapedRun['positions'][number][] = [];
    let advanceWidth = 0;
    let from = 0;
    for (const [index, { glyph, characters }] of row.entries()) {
      const next = row[index + 1];
      const kerning = next ? kerningOf(glyph, next.glyph) : 0;
      if (kerning === null) return null;
      const own = file.advanceOf(glyph);
      const codePoints =
        names.get(glyph) ?? [...run.slice(from, from + characters)].map((c) => c.charCodeAt(0));
      from += characters;
      glyphs.push({ id: glyph, advanceWidth: own, codePoints });
      positions.push({ xAdvance: own + kerning, yAdvance: 0, xOffset: 0, yOffset: 0 });
      advanceWidth += own + kerning;
    }
    return { glyphs, positions, advanceWidth };
  };
  return {
    shape,
    /** As `shape`, but makes nothing: a document measures each word many times and draws it once. */
    width(run) {
      let sum = 0;
      let before = OTHER;
      for (let at = 0; at < run.length; at += 1) {
        const glyph = glyphOf[run.charCodeAt(at)] ?? OTHER;
        if (glyph === OTHER) return null;
        if (rules.beginsLigature(glyph)) return shape(run)?.advanceWidth ?? null;
        if (before !== OTHER) {
          const kerning = kerningOf(before, glyph);
          if (kerning === null) return null;
          sum += kerning;
        }
        sum += file.advanceOf(glyph);
        before = glyph;
      }
      return sum;
    },
  };
}

/** The glyph of each of the characters above, by character. */
function glyphsOf(file: FontFile): Int32Array {
  const glyphs = new Int32Array(END).fill(OTHER);
  for (const [from, to] of LATIN_RANGES) {
    for (let codePoint = from; codePoint <= to; codePoint += 1) glyphs[codePoint] = file.glyphOf(codePoint);
  }
  return glyphs;
}

/**
 * What a copied text says for a glyph. Where two characters share one (space and no-break space) it must always be the
 * same, whatever was drawn before: the first of them.
 */
export function latinNames(file: FontFile): ReadonlyMap<number, readonly number[]> {
  const names = new Map<number, readonly number[]>();
  for (const [codePoint, glyph] of glyphsOf(file).entries())
    if (glyph > 0 && !names.has(glyph)) names.set(glyph, [codePoint]);
  return names;
}
