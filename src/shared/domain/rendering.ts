import { z } from 'zod';
import type { PageFault } from './page-fault.ts';
import type { PrintedPlace } from './printed.ts';

/** Pages that are shown already, from 0, and the look that each has there. */
export const ShownPages = z
  .array(z.object({ page: z.number().int().nonnegative(), look: z.string().max(60) }).strict())
  .max(100)
  .readonly();
export type ShownPages = z.infer<typeof ShownPages>;

/** A block or section of the brief on a page (counted from 0); in points from the page's top left corner. */
export const PlacedPart = z
  .object({
    id: z.string(),
    page: z.number().int(),
    x: z.number(),
    y: z.number(),
    width: z.number(),
    height: z.number(),
  })
  .readonly();
export type PlacedPart = z.infer<typeof PlacedPart>;

/** A document as a PDF, as the window shows it. */
export const Rendering = z.object({
  pdf: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
  pages: z.number().int(),
  /** Which pages the PDF holds, from 0: all of them, unless fewer were asked for. */
  holds: z.array(z.number().int()).readonly(),
  /** Where the parts of the brief stand on the pages. */
  parts: z.array(PlacedPart).readonly(),
  /** What each page looks like: a page of the same look need not be drawn again. */
  looks: z.array(z.string()).readonly(),
  /** Words that a reader reads, running heads and the list of sources left out. */
  words: z.number().int(),
  /** What the officer should know about it. */
  notes: z.array(z.string()).readonly(),
});
export type Rendering = Readonly<z.infer<typeof Rendering>>;

/** On which pages (from 1, in order, each once) every pinned fact is printed, by its id. */
export type FactPages = Readonly<Record<string, readonly number[]>>;

/** A document as a PDF, as the engine gives it. */
export type Rendered = Omit<Rendering, 'notes'> & {
  /** What prints badly, though it could be written. */
  readonly faults: readonly PageFault[];
  readonly factPages: FactPages;
  /** Where every record is printed, facts among them. */
  readonly printed: readonly PrintedPlace[];
};
