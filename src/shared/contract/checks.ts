import { z } from 'zod';
import { Brief, ChangeBlock, PreflightReport } from '../domain/index.ts';
import { Difference, DriftView, EarlierCopyRow, MatchedQuestion, OlderSide } from '../views/index.ts';
import { type CallTable, Nothing } from './parts.ts';

export const checkCalls = {
  /** The checks of a brief on the desk; with `pages` its pages are laid out, and what does not fit is found too. */
  preflight: { input: z.object({ brief: Brief, pages: z.boolean() }).strict(), output: PreflightReport },
  /** Which pinned facts of the brief the library no longer says, each once, in the order of print. */
  drift: { input: z.object({ brief: Brief }).strict(), output: z.array(DriftView).readonly() },
  /** For each question the records that speak of it, best first; an honest gap has no answers among them. */
  matchQuestions: {
    input: z
      .object({ brief: Brief, questions: z.array(z.string().min(1).max(1000)).max(200).readonly() })
      .strict(),
    output: z.array(MatchedQuestion).readonly(),
  },
  /** What is other in the second brief, as its audience reads it. */
  difference: {
    input: z.object({ a: OlderSide, b: z.string() }).strict(),
    /** Null when the officer cancels the choice of a file. */
    output: Difference.nullable(),
  },
  /** Copies that went to the visitors of a brief, the one to compare it with first. */
  earlierCopies: { input: z.object({ id: z.string() }).strict(), output: z.array(EarlierCopyRow).readonly() },
  /** What the brief says otherwise than that copy, for its annex. */
  sinceLast: {
    input: z.object({ brief: Brief, seq: z.number().int() }).strict(),
    output: z.array(ChangeBlock).readonly(),
  },
  /** Asks for a file of questions (workbook, CSV or text); null when the officer cancels. */
  readQuestions: { input: Nothing, output: z.array(z.string()).readonly().nullable() },
  /**
   * Asks for a workbook of questions and where to save it with their answers beside them; null when the officer cancels.
   * What the brief answers is answered as there.
   */
  fillWorkbook: {
    input: z.object({ brief: Brief }).strict(),
    output: z.object({ path: z.string(), answered: z.number().int(), gaps: z.number().int() }).nullable(),
  },
  /** Asks where to save the answers, or the gaps for the data team, as a spreadsheet's table. */
  exportAnswers: {
    input: z.object({ brief: Brief, what: z.enum(['answers', 'gaps']) }).strict(),
    output: z.object({ path: z.string().nullable() }),
  },
} as const satisfies CallTable;
