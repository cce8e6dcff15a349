import type { FontFile } from './font-file.ts';
import { latinRules } from './latin-rules.ts';
import type { ShapedGlyph, ShapedRun } from './shaped-run.ts';

/** Letters, digits and signs that no rule of the Latin script reorders or combines, beyond ligatures and kerning. */
const SIMPLE_LATIN = /^[\u0020-\u007e\u00a0-\u017f\u2010-\u2026\u20ac\u20b9\u2212\u2248]+$/;

/** The same characters in the order in which they name the glyphs that they share. */
export const LATIN_RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2026],
  [0x20ac, 0x20ac],
  [0x20b9, 0x20b9],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
] as const;

/**
 * Shapes Latin text as a row of glyphs, ligatures put in, and the kerning between neighbours: the same as by all the
 * rules of the face, at a fraction of it. Null for what needs them.
 */
export function latinShaping(file: FontFile): (run: string) => ShapedRun | null {
  const rules = latinRules(file);
  if (!rules) return () => null;
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
  const names = namesOf(file);
  return (run) => {
    if (!SIMPLE_LATIN.test(run)) return null;
    const row = rules.ligatures(Array.from(run, (character) => file.glyphOf(character.charCodeAt(0))));
    const glyphs: ShapedGlyph[] = [];
    const positions: ShapedRun['positions'][number][] = [];
    let advanceWidth = 0;
    let from = 0;
    for (const [index, { glyph, characters }] of row.entries()) {
      const next = row[index + 1];
      const kerning = next ? kerningOf(glyph, next.glyph) : 0;
      if (kerning === null) return null;
      const own = file.advanceOf(glyph);
      const said = Array.from(run.slice(from, from + characters), (character) => character.charCodeAt(0));
      from += characters;
      glyphs.push({ id: glyph, advanceWidth: own, codePoints: names.get(glyph) ?? said });
      positions.push({ xAdvance: own + kerning, yAdvance: 0, xOffset: 0, yOffset: 0 });
      advanceWidth += own + kerning;
    }
    return { glyphs, positions, advanceWidth };
  };
}

/**
 * What a copied text says for a glyph. Where two characters share one (space and no-break space) it must always be the
 * same, whatever was drawn before: the first of them.
 */
function namesOf(file: FontFile): ReadonlyMap<number, readonly number[]> {
  const names = new Map<number, readonly number[]>();
  for (const [from, to] of LATIN_RANGES) {
    for (let codePoint = from; codePoint <= to; codePoint += 1) {
      const glyph = file.glyphOf(codePoint);
      if (!names.has(glyph)) names.set(glyph, [codePoint]);
    }
  }
  return names;
}
