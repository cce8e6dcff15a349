import { z } from 'zod';

/** What calls of every group are made of. */

export const Nothing = z.object({}).strict();
export const ById = z.object({ id: z.string().min(1).max(200) }).strict();
export type CallTable = Record<string, { input: z.ZodType; output: z.ZodType }>;

export const Progress = z.object({
  task: z.enum(['preview', 'export', 'install', 'update']),
  /** What is being done, as a sentence with a noun: "Laying out page 7 of 22". */
  sentence: z.string(),
  /** Which of several pieces of the work: the file of an export. */
  item: z.string().optional(),
  /** Between 0 and 1; null while the length of the work is not known. */
  share: z.number().min(0).max(1).nullable(),
});
export type Progress = z.infer<typeof Progress>;
