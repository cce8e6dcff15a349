import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Palette } from '../../../shared/brand/palette.ts';

/** A face of the file: its family in the style sheet, its file beside the bundle, and the letters that it is for. */
type WebFace = {
  readonly family: string;
  readonly file: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** As in CSS: what else is set comes from the next face. */
  readonly range: string;
  readonly letters: RegExp;
};

const LATIN = {
  range:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215',
  letters: /[A-Za-z]/,
};
const MORE_LATIN = {
  range: 'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+1E00-1EFF,U+20A0-20AB,U+20AD-20C0',
  letters: /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20c0]/,
};
const ARABIC = { range: 'U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFC', letters: /[\u0600-\u06ff]/ };
const DEVANAGARI = { range: 'U+0900-097F,U+1CD0-1CF9,U+200C-200D,U+A8E0-A8FF', letters: /[\u0900-\u097f]/ };

const face = (
  family: string,
  [name, subset]: readonly [string, string],
  weight: number,
  of: typeof LATIN,
  style: WebFace['style'] = 'normal',
): WebFace => ({ family, file: `${name}-${subset}-${weight}-${style}.woff2`, weight, style, ...of });

const latin = (
  family: string,
  name: string,
  weight: number,
  style?: WebFace['style'],
): readonly WebFace[] => [
  face(family, [name, 'latin'], weight, LATIN, style),
  face(family, [name, 'latin-ext'], weight, MORE_LATIN, style),
];

const SANS = 'Brief Sans';
const VOICE = 'Brief Voice';

/** The same faces as in print, each for the scripts that it has. */
export const WEB_FACES: readonly WebFace[] = [
  ...latin(SANS, 'source-sans-3', 400),
  ...latin(SANS, 'source-sans-3', 400, 'italic'),
  ...latin(SANS, 'source-sans-3', 600),
  ...latin(SANS, 'source-sans-3', 700),
  ...latin(VOICE, 'newsreader', 400),
  ...latin(VOICE, 'newsreader', 500),
  ...[400, 600, 700].map((weight) => face(SANS, ['ibm-plex-sans-arabic', 'arabic'], weight, ARABIC)),
  face(VOICE, ['markazi-text', 'arabic'], 500, ARABIC),
  ...[400, 600, 700].map((weight) => face(SANS, ['noto-sans-devanagari', 'devanagari'], weight, DEVANAGARI)),
];

/** The families of the style sheet; a reader whose browser takes no face of ours still reads the brief. */
export const FAMILIES = {
  sans: `"${SANS}", system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Noto Sans Devanagari", sans-serif`,
  voice: `"${VOICE}", Georgia, "Noto Serif", "Noto Naskh Arabic", "Noto Serif Devanagari", serif`,
};

export type WebFaces = {
  /** `@font-face` rules with the faces that these words need inside; nothing where the faces are not there. */
  readonly rules: (words: string) => string;
};

/** The faces in a folder. */
export function openWebFaces(folder: string): WebFaces {
  const read = new Map<string, string | null>();
  const inside = (file: string): string | null => {
    const known = read.get(file);
    if (known !== undefined) return known;
    const bytes = attempt(() => readFileSync(join(folder, file)));
    const packed = bytes === null ? null : bytes.toString('base64');
    read.set(file, packed);
    return packed;
  };
  return {
    rules: (words) =>
      WEB_FACES.filter(({ letters }) => letters.test(words))
        .flatMap(({ family, file, weight, style, range }) => {
          const packed = inside(file);
          return packed === null
            ? []
            : [
                `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;unicode-range:${range};src:url(data:font/woff2;base64,${packed}) format("woff2")}`,
              ];
        })
        .join('\n'),
  };
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** The colours of the page, as the style sheet names them. */
export const colourRules = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
