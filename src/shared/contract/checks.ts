import { z } from 'zod';
import { Brief, KeptPin, Pin, PreflightReport } from '../domain/index.ts';
import type { CallTable } from './parts.ts';

/** What a brief must answer before it is issued, and what changed beneath it. */

/** A pinned fact that the library no longer says, in the audience's habit. */
export const DriftView = z.object({
  factId: z.string(),
  what: z.enum(['changed', 'withdrawn']),
  /** As pinned. */
  statement: z.string(),
  pinnedVersion: z.string(),
  libraryVersion: z.string(),
  /** The blocks that rest on it; `asFigure` where it is bound into a text. */
  places: z
    .array(z.object({ sectionId: z.string(), blockId: z.string(), title: z.string(), asFigure: z.boolean() }))
    .readonly(),
  fields: z
    .array(
      z.object({
        field: z.string(),
        word: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
      }),
    )
    .readonly(),
  /** Hash of what the library says now; null: it is withdrawn. */
  against: z.string().nullable(),
  /** To be pinned in its place. */
  now: Pin.nullable(),
  kept: KeptPin.nullable(),
});
export type DriftView = z.infer<typeof DriftView>;

export const checkCalls = {
  /** The checks of a brief on the desk; with `pages` its pages are laid out, and what does not fit is found too. */
  preflight: { input: z.object({ brief: Brief, pages: z.boolean() }).strict(), output: PreflightReport },
  /** Which pinned facts of the brief the library no longer says, each once, in the order of print. */
  drift: { input: z.object({ brief: Brief }).strict(), output: z.array(DriftView) },
} as const satisfies CallTable;
