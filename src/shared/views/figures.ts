import { z } from 'zod';
import { COLUMN_ROLES, ImportMapping, MappedTable, PackProblem } from '../domain/index.ts';

/** The import desk: tables of a statistics office's file, what they do not say, and what came of taking them. */

const ASKED = ['unit', 'period', 'place', 'measure'] as const;

export const FigureTable = z.object({
  sheet: z.string(),
  /** On its sheet, counted from 1. */
  table: z.number().int(),
  title: z.string(),
  figures: z.number().int(),
  refused: z.number().int(),
  /** What the file does not say of its figures. */
  asks: z.array(z.enum(ASKED)).readonly(),
  columns: z
    .array(
      z.object({
        heading: z.string(),
        letter: z.string(),
        role: z.enum(COLUMN_ROLES),
        /** The first of its cells. */
        sample: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  /** What was said of it, as its columns are called here. */
  mapped: MappedTable,
  /** Columns of which something was said and which are not here: what they are now is asked. */
  gone: z.array(z.string()).readonly(),
  /** The first figures with all that is known of them. */
  first: z
    .array(
      z.object({
        cell: z.string(),
        measure: z.string(),
        place: z.string().nullable(),
        period: z.string().nullable(),
        value: z.number().nullable(),
        unit: z.string().nullable(),
        /** A mark in place of a number, or why the cell is refused. */
        told: z.string().nullable(),
      }),
    )
    .readonly(),
});
export type FigureTable = z.infer<typeof FigureTable>;

export const FigureFile = z.object({
  file: z.string(),
  name: z.string(),
  /** What was left out: hidden sheets, rows and columns. */
  said: z.array(z.string()).readonly(),
  /** What is otherwise than in the file before. */
  changed: z.array(z.string()).readonly(),
  /** Tables that were read before and are not here: another stands in their place, or none. */
  lost: z.array(MappedTable).readonly(),
  tables: z.array(FigureTable).readonly(),
  /** How a file of this form was taken before. */
  mapping: ImportMapping.nullable(),
});
export type FigureFile = z.infer<typeof FigureFile>;

export const FigureOutcome = z.discriminatedUnion('result', [
  z.object({
    result: z.literal('refused'),
    problems: z.array(PackProblem).readonly(),
    total: z.number().int(),
  }),
  z.object({
    result: z.literal('installed'),
    title: z.string(),
    version: z.string(),
    facts: z.number().int(),
    points: z.number().int(),
    said: z.array(z.string()).readonly(),
    /** What changed since the last file of this form. */
    changes: z.array(z.string()).readonly(),
  }),
]);
export type FigureOutcome = z.infer<typeof FigureOutcome>;
