import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Font, GlyphRun } from 'fontkit';
import { once } from '../../shared/once.ts';
import { type FontFile, fontFile } from './font-file.ts';
import { latinShaping } from './latin-shaping.ts';
import type { ShapedRun } from './shaped-run.ts';
import { openFace, shapingByRules } from './whole-face.ts';

/** The faces that a document may embed; those that it does not use are not embedded. */
export const FACES = {
  light: 'SourceSans3_300Light',
  regular: 'SourceSans3_400Regular',
  italic: 'SourceSans3_400Regular_Italic',
  semibold: 'SourceSans3_600SemiBold',
  bold: 'SourceSans3_700Bold',
  voice: 'Newsreader_500Medium',
  'voice-text': 'Newsreader_400Regular',
  'voice-italic': 'Newsreader_400Regular_Italic',
  arabic: 'IBMPlexSansArabic_400Regular',
  'arabic-semibold': 'IBMPlexSansArabic_600SemiBold',
  'arabic-bold': 'IBMPlexSansArabic_700Bold',
  'arabic-voice': 'MarkaziText_500Medium',
  devanagari: 'NotoSansDevanagari_400Regular',
  'devanagari-semibold': 'NotoSansDevanagari_600SemiBold',
  'devanagari-bold': 'NotoSansDevanagari_700Bold',
} as const;
/** Beside an authority's own face, ours: for characters that it does not hold. */
type HouseFace = `house-${LatinFace}`;
export type Face = keyof typeof FACES | HouseFace;
/** The faces that styles name; text in another script takes the face of that script with the same weight. */
const LATIN_FACES = [
  'light',
  'regular',
  'italic',
  'semibold',
  'bold',
  'voice',
  'voice-text',
  'voice-italic',
] as const;
export type LatinFace = (typeof LATIN_FACES)[number];

const HOUSE = 'house-';
export const houseFace = (face: LatinFace): HouseFace => `${HOUSE}${face}`;

/** Hashes of the font files for faces that are an authority's own. */
export type Faces = Readonly<Partial<Record<LatinFace, string>>>;

export const isLatin = (face: Face): face is LatinFace => (LATIN_FACES as readonly Face[]).includes(face);

export type Fonts = {
  /** Width in points of a run of text without line breaks. */
  width(text: string, face: Face, size: number): number;
  has(codePoint: number, face: Face): boolean;
  /** The opened face, as the PDF writer takes it; what was shaped once is not shaped again for the next document. */
  face(face: Face): Font;
  /** Some faces are an authority's own. */
  readonly isBranded: boolean;
  /** The same with faces from these font files, by hash. */
  wearing(faces: Faces, files: Readonly<Record<string, Uint8Array>>): Fonts;
};

/** Bound of the words kept shaped, a face; a brief has some three thousand different ones. */
const MOST_RUNS = 20_000;

/** Looks kept open: one is in use, another may be tried on. */
const MOST_LOOKS = 6;

/** Opens the faces below `folder`; each file is read when its face is first used. */
export function openFonts(folder: string): Fonts {
  const opened = new Map<string, ShapedFont>();
  const openOnce = (key: string, read: () => Uint8Array): ShapedFont => {
    const known = opened.get(key) ?? shapedOnce(fontFile(read()));
    opened.set(key, known);
    return known;
  };
  const house = (face: Face): ShapedFont => {
    const file = FACES[(face.startsWith(HOUSE) ? face.slice(HOUSE.length) : face) as keyof typeof FACES];
    return openOnce(file, () => readFileSync(join(folder, `${file}.ttf`)));
  };
  const looks = new Map<string, Fonts>();
  const wearing: Fonts['wearing'] = (faces, files) => {
    const key = JSON.stringify(Object.entries(faces).sort());
    const known = looks.get(key);
    if (known) return known;
    if (looks.size >= MOST_LOOKS) looks.clear();
    const worn = fontsOf(
      (face) => {
        const hash = isLatin(face) ? faces[face] : undefined;
        if (hash === undefined) return house(face);
        return openOnce(hash, () => {
          const bytes = files[hash];
          if (!bytes) throw new MissingFile('a font file of the authority is not here');
          return bytes;
        });
      },
      Object.keys(faces).length > 0,
      wearing,
    );
    looks.set(key, worn);
    return worn;
  };
  return fontsOf(house, false, wearing);
}

/** A font or picture that a document names is not among its files. */
export class MissingFile extends Error {}

function fontsOf(open: (face: Face) => ShapedFont, isBranded: boolean, wearing: Fonts['wearing']): Fonts {
  return {
    isBranded,
    wearing,
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
    face: (face) => open(face).font(),
  };
}

type ShapedFont = {
  readonly font: () => Font;
  readonly runWidth: (run: string) => number;
  readonly has: (codePoint: number) => boolean;
};

/** A face that remembers the runs it has shaped, within a bound. */
function shapedOnce(file: FontFile): ShapedFont {
  const { unitsPerEm } = file;
  /** All rules of the face, for scripts that need them: plain Latin text never asks. */
  const rules = once(() => shapingByRules(file));
  const latin = latinShaping(file);
  let runs = new Map<string, ShapedRun>();
  const shape = (run: string): ShapedRun => {
    const known = runs.get(run);
    if (known) return known;
    if (runs.size >= MOST_RUNS) runs = new Map();
    const shaped = latin.shape(run) ?? rules()(run);
    runs.set(run, shaped);
    return shaped;
  };
  // The writer has a face of its own: fontkit's glyphs keep what was first asked of them, and a subset asks otherwise.
  const font = once(
    (): Font =>
      Object.create(openFace(file), {
        layout: {
          value(run: string): GlyphRun {
            const { glyphs, positions, advanceWidth } = shape(run);
            // The writer scales positions in place: it gets its own.
            return {
              glyphs,
              positions: positions.map((position) => ({ ...position })),
              advanceWidth,
            } as unknown as GlyphRun;
          },
        },
      }),
  );
  return {
    font,
    runWidth: (run) => (latin.width(run) ?? shape(run).advanceWidth) / unitsPerEm,
    has: (codePoint) => file.glyphOf(codePoint) > 0,
  };
}
