import type { Tone, Weight } from '../../shared/charts/scene.ts';
import type { LatinFace } from './fonts.ts';

/** The page's colours; LOOK's tokens, the same roles as in the window. */
export const COLOURS = {
  ink: '#12202E',
  muted: '#55636F',
  accent: '#B4532A',
  accentSoft: '#F3E3DA',
  cool: '#0F6E74',
  coolSoft: '#CFE3E4',
  grey: '#A9B4BD',
  mist: '#F4F6F8',
  hairline: '#D5DCE2',
  paper: '#FFFFFF',
  night: '#12202E',
  nightLine: '#3C5A6B',
  nightMuted: '#B9C7D2',
} as const satisfies Record<Tone | 'night' | 'nightLine' | 'nightMuted', string>;
export type Colour = keyof typeof COLOURS;

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
};

/** One scale, ratio 1.25 from 10 points; leadings on a half of the 14-point baseline. */
export const STYLES = {
  section: { face: 'bold', size: 30.5, leading: 35, colour: 'ink', before: 0 },
  heading2: { face: 'semibold', size: 15.6, leading: 19, colour: 'ink', before: 19 },
  heading3: { face: 'semibold', size: 12.5, leading: 16, colour: 'ink', before: 14 },
  lead: { face: 'light', size: 14, leading: 19, colour: 'ink', before: 10 },
  body: { face: 'regular', size: 10, leading: 14, colour: 'ink', before: 7 },
  small: { face: 'regular', size: 8.5, leading: 11.5, colour: 'muted', before: 6 },
  caption: { face: 'regular', size: 8.5, leading: 11.5, colour: 'muted', before: 4 },
  fact: { face: 'regular', size: 10, leading: 14, colour: 'ink', before: 9 },
  factMeta: { face: 'regular', size: 8, leading: 11, colour: 'muted', before: 1 },
  caveat: { face: 'italic', size: 8.8, leading: 11.5, colour: 'muted', before: 1.5 },
  cell: { face: 'regular', size: 9, leading: 12, colour: 'ink', before: 0 },
  cellHead: { face: 'semibold', size: 8.5, leading: 12, colour: 'muted', before: 0 },
  cellDense: { face: 'regular', size: 7.8, leading: 10.5, colour: 'ink', before: 0 },
  cellHeadDense: { face: 'semibold', size: 7.5, leading: 10.5, colour: 'muted', before: 0 },
  source: { face: 'regular', size: 8, leading: 10.5, colour: 'ink', before: 5 },
  contents: { face: 'regular', size: 11, leading: 15, colour: 'ink', before: 0 },
} as const satisfies Record<string, TextStyle>;

/** Superscript citations: size and rise relative to the text they follow. */
export const CITE = { size: 0.68, rise: 0.33 } as const;
