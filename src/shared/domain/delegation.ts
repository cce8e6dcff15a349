import { z } from 'zod';
import { RECORD_TYPES } from './records/kinds.ts';
import { Day, Id, Text, Word } from './words.ts';

/** More than that come to no region on one visit. */
export const MOST_EXPECTED = 5000;

const VisitDates = z
  .object({ from: Day, to: Day })
  .refine((visit) => visit.from <= visit.to, 'ends before it begins');

/** People on one visit. */
const HeadCount = z.number().int().min(1).max(MOST_EXPECTED);

/** What an officer said of a record for these visitors. */
const VisitFeedback = z.object({ type: z.enum(RECORD_TYPES), id: Text, suits: z.boolean() });
export type VisitFeedback = z.infer<typeof VisitFeedback>;

/** Who is coming. `sectors` holds cluster ids or plain words; both steer the choice. */
export const Delegation = z.object({
  id: Id,
  name: Text,
  /** An audience's id. */
  audienceId: Id,
  sectors: z.array(Word).max(40).readonly(),
  interests: z.string().max(4000),
  people: z
    .array(z.object({ name: Text, role: Text.nullable(), organisation: Text.nullable() }))
    .max(200)
    .readonly(),
  /** How many are expected, named or not; left out where nothing says it. */
  headCount: HeadCount.nullable().optional(),
  visit: VisitDates.nullable(),
  itinerary: z
    .array(z.object({ date: Day, time: Word.nullable(), place: Word, title: Text }))
    .max(200)
    .readonly(),
  questions: z.array(Text).max(200).readonly(),
  /** The newest word on each record; it never leaves the house. */
  feedback: z.array(VisitFeedback).max(5000).readonly().optional(),
});
export type Delegation = z.infer<typeof Delegation>;

const optionalText = Text.nullish().transform((text) => text ?? null);

/**
 * A delegation file as an officer writes it: `name` and `market` are needed, all else may be left out.
 * `market` is an audience's id, market word or name; who reads the file resolves it.
 */
export const DelegationFile = z.strictObject({
  name: Text,
  market: Word,
  sectors: z.array(Word).max(40).default([]),
  clusters: z.array(Id).max(40).default([]),
  interests: z
    .union([z.string().max(4000), z.array(Text).transform((lines) => lines.join('; '))])
    .default(''),
  people: z
    .array(
      z.union([
        Text.transform((name) => ({ name, role: null, organisation: null })),
        z.strictObject({ name: Text, role: optionalText, organisation: optionalText }),
      ]),
    )
    .max(200)
    .default([]),
  headCount: HeadCount.nullish().transform((count) => count ?? null),
  visit: VisitDates.nullish().transform((visit) => visit ?? null),
  itinerary: z
    .array(
      z.strictObject({
        date: Day,
        time: Word.nullish().transform((time) => time ?? null),
        place: Word,
        title: Text,
      }),
    )
    .max(200)
    .default([]),
  questions: z.array(Text).max(200).default([]),
});
export type DelegationFile = z.infer<typeof DelegationFile>;
