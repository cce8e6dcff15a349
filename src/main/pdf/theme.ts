import type { Palette, PaletteRole } from '../../shared/brand/palette.ts';
import type { Weight } from '../../shared/charts/scene.ts';
import type { LatinFace } from './fonts.ts';

/** The page's colours: what is said in ink, what proves it in mid and muted, the region's own mark in the accent. */
export const COLOURS = {
  ink: '#171B1D',
  muted: '#575D60',
  accent: '#BF3F0C',
  accentSoft: '#F3DACB',
  cool: '#2C6268',
  coolSoft: '#CFDDDD',
  grey: '#A8A297',
  mist: '#F5F1E9',
  hairline: '#CBC4B7',
  paper: '#FFFFFF',
  sand: '#E9E2D5',
  night: '#0E2C33',
  nightLine: '#204E54',
  nightMuted: '#C6D2D3',
  glow: '#FF9C63',
  dusk: '#1a0500',
  edge: '#b9c7c9',
} as const satisfies Palette;
export type Colour = PaletteRole;

export const FACE_OF_WEIGHT: Readonly<Record<Weight, LatinFace>> = {
  regular: 'regular',
  semibold: 'semibold',
  bold: 'bold',
};

export type TextStyle = {
  readonly face: LatinFace;
  readonly size: number;
  readonly leading: number;
  readonly colour: Colour;
  /** Space above, dropped at the top of a page. */
  readonly before: number;
  /** Its words stay whole: what is stated in a narrow column. */
  readonly whole?: boolean;
};

/** What is said stands in the serif voice, what proves it in sans; leadings agree on a half of the 13.5-point baseline. */
export const STYLES = {
  section: { face: 'voice', size: 29, leading: 31, colour: 'ink', before: 0 },
  finding: { face: 'voice', size: 22, leading: 25, colour: 'ink', before: 0 },
  heading2: { face: 'voice', size: 15, leading: 18, colour: 'ink', before: 20 },
  heading3: { face: 'bold', size: 9.75, leading: 13, colour: 'accent', before: 13.5 },
  lead: { face: 'voice-text', size: 13.5, leading: 18, colour: 'ink', before: 10 },
  body: { face: 'regular', size: 9.75, leading: 13.5, colour: 'ink', before: 6.75 },
  small: { face: 'regular', size: 7.75, leading: 10, colour: 'muted', before: 6.75 },
  caption: { face: 'regular', size: 7.75, leading: 10, colour: 'muted', before: 4 },
  fact: { face: 'regular', size: 9.75, leading: 13.5, colour: 'ink', before: 12, whole: true },
  reason: { face: 'voice-text', size: 14, leading: 18.5, colour: 'ink', before: 0, whole: true },
  label: { face: 'semibold', size: 9.75, leading: 13.5, colour: 'ink', before: 0 },
  period: { face: 'semibold', size: 7.75, leading: 10, colour: 'ink', before: 2 },
  caveat: { face: 'regular', size: 7.75, leading: 10, colour: 'muted', before: 1.5, whole: true },
  cell: { face: 'regular', size: 9.5, leading: 12.5, colour: 'ink', before: 0 },
  cellHead: { face: 'semibold', size: 7.75, leading: 10, colour: 'muted', before: 0 },
  cellDense: { face: 'regular', size: 8, leading: 10.5, colour: 'ink', before: 0 },
  cellHeadDense: { face: 'semibold', size: 7.5, leading: 10, colour: 'muted', before: 0 },
  source: { face: 'regular', size: 6.75, leading: 8.25, colour: 'ink', before: 1 },
  contents: { face: 'regular', size: 9.75, leading: 13.5, colour: 'ink', before: 0 },
} as const satisfies Record<string, TextStyle>;

/** Superscript citations: size and rise relative to the text they follow; never smaller than `least`. */
export const CITE = { size: 0.677, rise: 0.35, least: 6 } as const;
/** Citations hang no lower than this beside large type. */
export const MOST_CITE = 9;
