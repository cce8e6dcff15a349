import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fontFile } from '../../src/main/pdf/font-file.ts';
import { FACES } from '../../src/main/pdf/fonts.ts';
import { LATIN_RANGES, latinShaping } from '../../src/main/pdf/latin-shaping.ts';
import { shapingByRules } from '../../src/main/pdf/whole-face.ts';
import { fontFolder } from '../support/fonts.ts';
import { library } from '../support/region.ts';

const CHARACTERS = LATIN_RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)),
);
/** What English briefs are made of; every pair of these is compared in every face. */
const COMMON = CHARACTERS.filter(
  (character) => character <= '~' || '\u00a0£·é–—‘’“”•…€₹−≈'.includes(character),
);

function opened(face: keyof typeof FACES) {
  const bytes = readFileSync(join(fontFolder(), `${FACES[face]}.ttf`));
  const file = fontFile(bytes);
  return { file, whole: create(bytes) as Font, latin: latinShaping(file) };
}

type Shaped = {
  readonly glyphs: readonly { readonly id: number; readonly advanceWidth: number }[];
  readonly positions: readonly object[];
  readonly advanceWidth: number;
};

const plainly = ({ glyphs, positions, advanceWidth }: Shaped) => ({
  glyphs: glyphs.map(({ id, advanceWidth: own }) => [id, own]),
  positions: positions.map((position) => ({ ...position })),
  advanceWidth,
});

describe('other scripts', () => {
  /** What a copied text says, glyph by glyph from the left. */
  const said = (runs: readonly string[]): readonly string[] => {
    const shape = shapingByRules(opened('arabic').file);
    return runs.map((run) =>
      String.fromCodePoint(...shape(run).glyphs.flatMap(({ codePoints }) => codePoints)),
    );
  };

  it('say what they were written with, whatever was shaped before', () => {
    // Arabic and Persian letters that share glyphs.
    const arabic = 'على';
    const persian = 'علی';
    expect(said([arabic, persian])).toEqual([arabic, persian].map(backwards));
    expect(said([persian, arabic])).toEqual([persian, arabic].map(backwards));
  });

  it('Arabic figures run from the left, letters from the right', () => {
    expect(said(['٢٥', '١٬٢٥٠', 'دبي', 'لا'])).toEqual(['٢٥', '١٬٢٥٠', 'يبد', 'ال']);
  });
});

const backwards = (text: string): string => [...text].reverse().join('');

describe('Latin text is measured and drawn as by all the rules of its face', () => {
  it.each(Object.keys(FACES) as (keyof typeof FACES)[])('%s: each character', (face) => {
    const { file, whole } = opened(face);
    for (const character of [...CHARACTERS, '\u0645', '\u0915', '\u{1f600}', '\u4f2f']) {
      const codePoint = character.codePointAt(0) ?? 0;
      const glyph = whole.glyphForCodePoint(codePoint);
      expect([codePoint, file.glyphOf(codePoint), file.advanceOf(glyph.id)]).toEqual([
        codePoint,
        glyph.id,
        glyph.advanceWidth,
      ]);
    }
    expect(file.unitsPerEm).toBe(whole.unitsPerEm);
  });

  it.each(['light', 'regular', 'italic', 'semibold', 'bold'] as const)(
    '%s: each pair, and hardly one is left to those rules',
    (face) => {
      const { whole, latin } = opened(face);
      const differing: string[] = [];
      let left = 0;
      for (const first of COMMON) {
        for (const second of COMMON) {
          const pair = first + second;
          const width = latin.width(pair);
          if (width === null) left += 1;
          else if (width !== whole.layout(pair).advanceWidth) differing.push(pair);
        }
      }
      expect(differing).toEqual([]);
      expect(left).toBeLessThan(5);
    },
  );

  it.each(['regular', 'semibold'] as const)('%s: each word of the shipped facts', (face) => {
    const { whole, latin } = opened(face);
    const { facts } = library.records;
    const words = new Set(
      facts.flatMap(({ statement, caveat }) => `${statement} ${caveat ?? ''}`.split(/(?<= )/)),
    );
    let ligatures = 0;
    for (const word of words) {
      const shaped = latin.shape(word);
      if (!shaped) continue;
      expect(plainly(shaped), word).toEqual(plainly(whole.layout(word)));
      expect(latin.width(word), word).toBe(shaped.advanceWidth);
      expect(String.fromCharCode(...shaped.glyphs.flatMap(({ codePoints }) => codePoints))).toBe(
        word.replaceAll('\u00a0', ' '),
      );
      if (shaped.glyphs.length < word.length) ligatures += 1;
    }
    expect(ligatures).toBeGreaterThan(10);
  });

  it('leaves other scripts and what combines to the rules of the face', () => {
    const { latin } = opened('regular');
    for (const text of ['Żółć\u0301', 'Москва', 'الشارقة', 'हिन्दी', '1\u20442']) {
      expect([latin.width(text), latin.shape(text)]).toEqual([null, null]);
    }
  });
});
