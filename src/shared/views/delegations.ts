import { z } from 'zod';
import { Edition, RecordType } from '../domain/index.ts';

/** Who is coming. Delegations are changed on the desk (`desk.ts`). */

/** How well a guess rests on the words it came from. */
export const Sureness = z.enum(['sure', 'likely', 'unsure']);
export type Sureness = z.infer<typeof Sureness>;

const guessed = {
  id: z.string(),
  /** The words it came from, as they were written. */
  words: z.string(),
  /** The line they stand in, from 1; null where the whole text says it. */
  line: z.number().int().nullable(),
  sureness: Sureness,
  /** How it was read, as a sentence. */
  why: z.string(),
  /** Taken unless the officer says otherwise; a doubtful one waits to be chosen. */
  use: z.boolean(),
};

/** One thing that a text may say about a delegation: shown to the officer before any of it is kept. */
export const Guess = z.discriminatedUnion('field', [
  z.object({ field: z.literal('name'), value: z.string(), ...guessed }),
  /** An audience's id. */
  z.object({ field: z.literal('audience'), value: z.string(), ...guessed }),
  z.object({
    field: z.literal('visit'),
    value: z.object({
      from: z.string(),
      to: z.string(),
      /** An option is proposed, one of several, or only a week: not yet firm. */
      certainty: z.enum(['firm', 'option']).optional(),
    }),
    ...guessed,
  }),
  z.object({
    field: z.literal('person'),
    value: z.object({ name: z.string(), role: z.string().nullable(), organisation: z.string().nullable() }),
    ...guessed,
  }),
  /** How many come, named or not; 0 where the officer cleared it. */
  z.object({ field: z.literal('headCount'), value: z.number().int(), ...guessed }),
  /** A cluster's id, or a word. */
  z.object({ field: z.literal('sector'), value: z.string(), ...guessed }),
  z.object({ field: z.literal('interest'), value: z.string(), ...guessed }),
  z.object({ field: z.literal('question'), value: z.string(), ...guessed }),
  z.object({
    field: z.literal('stop'),
    value: z.object({
      date: z.string(),
      time: z.string().nullable(),
      /** Empty where no place was named. */
      place: z.string(),
      title: z.string(),
    }),
    ...guessed,
  }),
]);
export type Guess = z.infer<typeof Guess>;

/** What was read from a text, and what was not. */
export const DelegationReading = z.object({
  kind: z.enum(['letter', 'table', 'file']),
  guesses: z.array(Guess).readonly(),
  /** The day that the newest message bears, `YYYY-MM-DD`; null where none says it. */
  received: z.string().nullable().optional(),
  /** The country that they come from, where no audience of the pack is for it. */
  country: z.string().nullable().optional(),
  /** Lines from which nothing was taken, word for word. */
  left: z.array(z.object({ line: z.number().int(), text: z.string() })).readonly(),
  /** What the officer should know about the reading. */
  notes: z.array(z.string()).readonly(),
});
export type DelegationReading = z.infer<typeof DelegationReading>;

/** What a delegation, or one of its organisations, had before. */
export const DelegationHistory = z.object({
  /** What is not for these visitors; `earlier` names the delegation for which it was said. */
  notForVisit: z
    .array(
      z.object({
        type: RecordType,
        id: z.string(),
        /** Null where the library holds it no longer. */
        name: z.string().nullable(),
        earlier: z.string().nullable(),
      }),
    )
    .readonly(),
  briefs: z
    .array(z.object({ id: z.string(), title: z.string(), issueDate: z.string(), facts: z.number().int() }))
    .readonly(),
  /** PDFs that left the window, the newest first. */
  given: z
    .array(
      z.object({
        title: z.string(),
        edition: Edition,
        issueDate: z.string(),
        at: z.string(),
        /** The issued copy's number; null where it was only exported. */
        number: z.string().nullable(),
        pages: z.number().int(),
        briefId: z.string(),
        /** Null: to this delegation; else the earlier one that shares an organisation with it. */
        earlier: z.object({ delegationId: z.string(), name: z.string(), shared: z.string() }).nullable(),
      }),
    )
    .readonly(),
});
export type DelegationHistory = z.infer<typeof DelegationHistory>;
