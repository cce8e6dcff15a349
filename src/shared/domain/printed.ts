import { z } from 'zod';
import { RECORD_TYPES, type RecordType } from './records/kinds.ts';

/** How a value stands on a page. */
export const FORMS = [
  'tile',
  'sentence',
  'row',
  'chart',
  'headline',
  'conversion',
  'translated',
  'photograph',
] as const;
export const Form = z.enum(FORMS);
export type Form = z.infer<typeof Form>;

/** A record that is printed; of a series one value of it, or without place and period its title. */
export type PrintedRef = {
  readonly type: RecordType;
  readonly key: string;
  readonly place?: string;
  readonly period?: string;
  readonly form?: 'conversion';
};

/** On which pages (from 1, in order, each once), in one form. */
export const PrintedAt = z.object({ form: Form, pages: z.array(z.number().int().min(1)).readonly() });
export type PrintedAt = z.infer<typeof PrintedAt>;

/** Where a record is printed. */
export const PrintedPlace = z.object({
  type: z.enum(RECORD_TYPES),
  key: z.string(),
  place: z.string().optional(),
  period: z.string().optional(),
  at: z.array(PrintedAt).readonly(),
});
export type PrintedPlace = z.infer<typeof PrintedPlace>;

/** What is printed, wherever and however. */
export const bareRef = ({ type, key, place, period }: PrintedRef): PrintedRef => ({
  type,
  key,
  ...(place === undefined ? {} : { place }),
  ...(period === undefined ? {} : { period }),
});

/** What names a printed value among the others of a copy. */
export const printedId = ({ type, key, place, period }: PrintedRef): string =>
  [type, key, place, period].filter((part) => part !== undefined).join(' · ');

/** Every page of a value, in order. */
export const pagesOfAt = (at: readonly PrintedAt[]): readonly number[] =>
  [...new Set(at.flatMap(({ pages }) => pages))].sort((a, b) => a - b);
