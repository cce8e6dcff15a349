import { z } from 'zod';
import { Text, Word } from './words.ts';

/** How an authority's pages look: its marks, colours and faces. After Quarto's brand.yml, in JSON. */

export const HexColour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'is not a colour: write # and six digits, as in #1A1440');

/** The hash of a file's bytes as it is drawn. */
const FileHash = z.string().regex(/^[0-9a-f]{64}$/, 'is not a hash');

/** A drawing of flat fills: paths of absolute M, L, C and Z in its own units, each closed area in one colour. */
export const FlatDrawing = z.object({
  kind: z.literal('drawing'),
  width: z.number().positive(),
  height: z.number().positive(),
  paths: z
    .array(
      z.object({
        d: z.string().regex(/^[MLCZ\d .-]*$/, 'is no path'),
        fill: HexColour,
        evenOdd: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(2000)
    .readonly(),
});
export type FlatDrawing = z.infer<typeof FlatDrawing>;

/** A picture of points, found by the hash of what is drawn; `file` is the hash of the file that it came from. */
const PictureRef = z.object({
  kind: z.literal('picture'),
  hash: FileHash,
  file: FileHash,
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});

export const LogoMark = z.discriminatedUnion('kind', [FlatDrawing, PictureRef]);
export type LogoMark = z.infer<typeof LogoMark>;

export const Logo = z.object({
  /** What is read for it. */
  alt: Text.max(200),
  onPaper: LogoMark,
  /** For dark grounds; without one, a drawing is made white. */
  onDark: LogoMark.nullable(),
});
export type Logo = z.infer<typeof Logo>;

/** The weights that a page is set in, for titles and for text. */
export const TITLE_WEIGHTS = ['regular', 'medium', 'italic'] as const;
export const TEXT_WEIGHTS = ['light', 'regular', 'italic', 'semibold', 'bold'] as const;

const family = <const W extends readonly [string, ...string[]]>(weights: W) =>
  z.object({
    family: Word,
    /** As its owner gives it: `OFL-1.1`, or who holds the licence. */
    licence: Text.max(200),
    /** Hashes of the font files, by weight. */
    files: z.partialRecord(z.enum(weights), FileHash),
  });

export const Brand = z.object({
  name: Text.max(200),
  colours: z.object({
    primary: HexColour,
    accent: HexColour,
    mid: HexColour.nullable(),
    paper: HexColour.nullable(),
  }),
  /** The cover's ground: dark, or the accent; null: as the paper has it. */
  cover: z.enum(['deep', 'bright']).nullable(),
  logo: Logo.nullable(),
  titles: family(TITLE_WEIGHTS).nullable(),
  text: family(TEXT_WEIGHTS).nullable(),
});
export type Brand = z.infer<typeof Brand>;

/** Every font file of a brand. */
export const fontFilesOf = ({ titles, text }: Pick<Brand, 'titles' | 'text'>): readonly string[] =>
  [titles, text].flatMap((it) => Object.values(it?.files ?? {}));
