import { z } from 'zod';
import { COURTESY_LANGUAGES } from '../languages.ts';
import { Day, Id, Text, Word, Words } from './words.ts';

export const PAPERS = ['a4', 'letter'] as const;
export const Paper = z.enum(PAPERS);
export type Paper = z.infer<typeof Paper>;

const weight = z.number().min(0).max(5);

/** Words that this market reads otherwise than they are meant. */
export const Sensitivity = z.object({
  /** Any of them, as whole words, in capitals or not; `*` stands for the rest of a word: `alcohol*`. */
  words: z.array(Word).min(1).max(40).readonly(),
  /** What to write in their place; null: leave it out, or find words of your own. */
  instead: Word.nullable(),
  /** A sentence: what the reader would think. */
  why: Text,
  /** Only where the visit touches these days; null: always. */
  during: z.object({ from: Day, to: Day }).nullable(),
});
export type Sensitivity = z.infer<typeof Sensitivity>;

/** A market's habits and interests. Data, never code: a fourth market is a row of `audiences.json`. */
export const Audience = z.object({
  id: Id,
  name: Text,
  /** As in a sentence: "a delegation from the United States". */
  phrase: Text,
  /** The word that facts carry in `markets`. */
  market: Word,
  /** Names under which this country stands among the pack's places. */
  countries: Words,
  paper: Paper,
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'is not a language tag'),
  currency: z.object({
    code: z.string().regex(/^[A-Z]{3}$/),
    /** Printed before the amount, with its own space where it wants one: `US$`, `AED `, `₹`. */
    prefix: z.string().min(1).max(8),
  }),
  numbers: z.object({
    /** Group sizes from the right; the last repeats: [3] is 1,234,567 and [3, 2] is 12,34,567. */
    grouping: z.array(z.number().int().min(1).max(6)).min(1).max(4).readonly(),
    /** Names of large amounts, largest first: `{ "value": 10000000, "name": "crore" }`. */
    scales: z.array(z.object({ value: z.number().positive(), name: Word })).readonly(),
  }),
  /** Date patterns over the tokens d, MMM, MMMM and yyyy. */
  dates: z.object({ long: Text, short: Text }),
  courtesyLanguage: z.enum(COURTESY_LANGUAGES).nullable(),
  themeWeights: z.record(z.string(), weight),
  marketWeights: z.record(z.string(), weight),
  greeting: z.object({ title: Text, paragraphs: z.array(Text).min(1).max(4).readonly() }),
  sensitivities: z.array(Sensitivity).max(100).readonly().optional(),
});
export type Audience = z.infer<typeof Audience>;

/** A market as an officer fills it in (`shared/audiences`). */
export const AudienceForm = z
  .object({
    name: z.string().max(200),
    phrase: z.string().max(300),
    market: z.string().max(40),
    /** With commas between them. */
    countries: z.string().max(2000),
    paper: Paper,
    currency: z.string().max(10),
    prefix: z.string().max(20),
    grouping: z.enum(['thousands', 'lakh']),
    dates: z.enum(['day-first', 'month-first', 'year-first']),
    courtesy: z.enum(COURTESY_LANGUAGES).nullable(),
    /** Paragraphs with an empty line between them. */
    greeting: z.string().max(8000),
  })
  .strict();
export type AudienceForm = z.infer<typeof AudienceForm>;
