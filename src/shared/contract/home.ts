import { z } from 'zod';
import { Attention, BriefState } from '../views/index.ts';
import { ById, type CallTable, Nothing } from './parts.ts';

/** The name of a drawn cover: a hash of what it says. */
const CoverKey = z.string().regex(/^[0-9a-f]{64}$/);

export const homeCalls = {
  home: {
    input: Nothing,
    /** A brief that is not among `states` is a draft. */
    output: z.object({ states: z.array(BriefState).readonly(), attention: z.array(Attention).readonly() }),
  },
  /** The cover of a brief: drawn before (`png`), or as the first page of a PDF to be drawn. */
  cover: {
    input: ById,
    output: z.object({
      key: CoverKey,
      png: z.instanceof(Uint8Array).nullable(),
      pdf: z.instanceof(Uint8Array).nullable(),
    }),
  },
  /** Keeps the drawing of a cover that was asked for. */
  saveCover: {
    input: z.object({ key: CoverKey, png: z.instanceof(Uint8Array) }).strict(),
    output: Nothing,
  },
} as const satisfies CallTable;
