import { z } from 'zod';
import { Brand, LogoMark } from '../domain/index.ts';
import { type CallTable, Nothing } from './parts.ts';

/** A file that the officer chose, as large as a logo or a font may be. */
const ChosenFile = z
  .object({
    name: z.string().min(1).max(300),
    bytes: z.instanceof(Uint8Array).refine((it) => it.length <= 20 * 1024 * 1024),
  })
  .strict();

/** How the authority's pages look. */
export const brandCalls = {
  /** The team's own look, what the pack brings, and of which region it is. */
  brandOfTeam: {
    input: Nothing,
    output: z.object({ own: Brand.nullable(), ofPack: Brand.nullable(), region: z.string() }),
  },
  /** Reads a logo and keeps what it is drawn from. */
  readLogo: { input: ChosenFile, output: LogoMark },
  /** Reads a font and keeps it; `embedding` is what its owner allows. */
  readFace: {
    input: ChosenFile,
    output: z.object({
      hash: z.string(),
      family: z.string(),
      weight: z.number(),
      italic: z.boolean(),
      embedding: z.enum(['anywhere', 'editable', 'print']),
    }),
  },
  /** Null: the pack's look, or Attaché's own. */
  saveBrand: { input: z.object({ brand: Brand.nullable() }).strict(), output: Nothing },
  /** The cover and one page of the newest brief as they would look. */
  previewBrand: {
    input: z.object({ brand: Brand.nullable() }).strict(),
    output: z.object({ pdf: z.instanceof(Uint8Array), title: z.string() }),
  },
} as const satisfies CallTable;
