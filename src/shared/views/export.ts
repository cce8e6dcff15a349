import { z } from 'zod';
import { Edition, Format, Paper } from '../domain/index.ts';
import { COURTESY_LANGUAGES } from '../languages.ts';

/** From briefs to files: several editions of several briefs at once, each written whole or not at all. */

/** One file of an export. */
export const ExportPart = z.object({ briefId: z.string().min(1).max(200), edition: Edition }).strict();
export type ExportPart = z.infer<typeof ExportPart>;

/** What may differ from the brief's own settings; `own` leaves them as they are. */
export const ExportChoice = z
  .object({
    parts: z.array(ExportPart).min(1).max(300).readonly(),
    paper: z.enum(['own', ...Paper.options]),
    courtesy: z.enum(['own', 'none', ...COURTESY_LANGUAGES]),
    /** Each part in each of them; PDF alone where nothing is said. */
    formats: z.array(Format).min(1).max(Format.options.length).readonly().optional(),
  })
  .strict();
export type ExportChoice = z.infer<typeof ExportChoice>;

export const PlannedFile = ExportPart.extend({
  /** Unique among the files of the plan. */
  key: z.string(),
  title: z.string(),
  audienceName: z.string(),
  name: z.string(),
  format: Format,
});
export type PlannedFile = z.infer<typeof PlannedFile>;

const Refusal = z.object({
  code: z.enum([
    'bad-input',
    'not-found',
    'pack-refused',
    'not-signed',
    'channel-refused',
    'unreachable',
    'locked',
    'damaged',
    'cannot-read',
    'cannot-write',
    'cannot-draw',
    'cancelled',
    'unexpected',
  ]),
  sentence: z.string(),
  next: z.string().nullable(),
  details: z.array(z.string()).readonly(),
});

export const FileOutcome = z.discriminatedUnion('result', [
  z.object({
    result: z.literal('written'),
    path: z.string(),
    /** Null where the format has none. */
    pages: z.number().int().nullable(),
  }),
  z.object({ result: z.literal('failed'), refusal: Refusal }),
  /** The officer stopped the export before this file was begun or finished: there is no such file. */
  z.object({ result: z.literal('stopped') }),
]);
export type FileOutcome = z.infer<typeof FileOutcome>;

export const ExportOutcome = z.discriminatedUnion('result', [
  z.object({ result: z.literal('cancelled') }),
  /** Nothing was written: preflight found errors, and the officer is to say whether the files are wanted all the same. */
  z.object({ result: z.literal('blocked'), sentences: z.array(z.string()).readonly() }),
  /** Nothing was written: files of these names are in the folder, and the officer is to say what becomes of them. */
  z.object({ result: z.literal('exists'), folder: z.string(), names: z.array(z.string()).readonly() }),
  z.object({
    result: z.literal('done'),
    folder: z.string(),
    files: z.array(PlannedFile.extend({ outcome: FileOutcome })).readonly(),
  }),
]);
export type ExportOutcome = z.infer<typeof ExportOutcome>;
