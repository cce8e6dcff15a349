import { z } from 'zod';
import { Edition, OwnWords, Text } from '../domain/index.ts';
import { Leaving, SignOffView } from '../views/index.ts';
import type { CallTable } from './parts.ts';

const OfBrief = z.object({ briefId: z.string().min(1).max(200) }).strict();
const Numbers = z.array(z.string().min(1).max(80)).min(1).max(60).readonly();
/** Null when the officer cancels. */
const Written = z.object({ path: z.string() }).nullable();
const By = Text.max(200);

/** What goes out with a copy, handing it over, and the approval before. */
export const handOverCalls = {
  whatLeaves: { input: OfBrief.extend({ edition: Edition }).strict(), output: Leaving },
  /** An unsent message with these copies attached, opened in the system’s mail program. */
  draftEmail: {
    input: z.object({ numbers: Numbers, subject: Text.max(300), message: z.string().max(8000) }).strict(),
    output: Written,
  },
  /** Copies of the kept files: one where the officer says, several into a folder. */
  saveCopies: { input: z.object({ numbers: Numbers }).strict(), output: Written },
  /** The programme of the visit as a calendar file. */
  saveCalendar: { input: OfBrief, output: Written },
  signOff: { input: OfBrief, output: SignOffView },
  /** A frozen copy for colleagues, marked on every page. */
  makeReview: { input: OfBrief, output: Written },
  addRemark: {
    input: OfBrief.extend({ by: By, words: OwnWords.min(1).max(4000) }).strict(),
    output: SignOffView,
  },
  approveReview: { input: OfBrief.extend({ by: By }).strict(), output: SignOffView },
  /** Whether anything is issued without approval; null only asks. */
  requireSignOff: {
    input: z.object({ required: z.boolean().nullable() }).strict(),
    /** `fixed`: the computer’s owner has decided it. */
    output: z.object({ required: z.boolean(), fixed: z.boolean() }),
  },
} as const satisfies CallTable;
