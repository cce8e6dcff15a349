import { z } from 'zod';
import { Day, EDITIONS, Edition, RecallState, Text } from '../domain/index.ts';
import { BeforeIssue, IssuedDetail, IssuedList, PdfVerdict, RecalledCopy } from '../views/index.ts';
import { type CallTable, Nothing } from './parts.ts';

const ByNumber = z.object({ number: z.string().min(1).max(80) }).strict();

export const ledgerCalls = {
  issued: { input: Nothing, output: IssuedList },
  issuedCopy: { input: ByNumber, output: IssuedDetail },
  openIssued: { input: ByNumber, output: Nothing },
  revealIssued: { input: ByNumber, output: Nothing },
  /** Of the editions that are to go out; by default the one that is being written. */
  beforeIssue: {
    input: z
      .object({
        briefId: z.string().min(1).max(200),
        editions: z.array(Edition).min(1).max(EDITIONS.length).readonly().optional(),
      })
      .strict(),
    output: BeforeIssue,
  },
  /** One copy an edition. Errors of preflight block it, warnings without a waiver too. */
  issueBrief: {
    input: z
      .object({
        briefId: z.string().min(1).max(200),
        recipient: Text.max(200),
        issueDate: Day,
        editions: z.array(Edition).min(1).max(EDITIONS.length).readonly(),
        waivers: z
          .array(z.object({ finding: z.string().min(1).max(400), reason: Text }))
          .max(400)
          .readonly(),
      })
      .strict(),
    output: z.object({ numbers: z.array(z.string()).readonly() }),
  },
  /** A PDF that was dropped or imported in this run; without a path it asks for one. Null when the officer cancels. */
  verifyPdf: {
    input: z.object({ path: z.string().max(4096).nullable() }).strict(),
    output: PdfVerdict.nullable(),
  },
  recalls: { input: Nothing, output: z.array(RecalledCopy).readonly() },
  answerRecall: {
    input: z
      .object({
        number: z.string().min(1).max(80),
        factIds: z.array(z.string()).min(1).max(2000).readonly(),
        state: RecallState,
        reason: Text.nullable(),
      })
      .strict(),
    output: Nothing,
  },
  /** Asks where to, and writes the corrigendum of these copies; null when the officer cancels. */
  writeCorrigendum: {
    input: z
      .object({ numbers: z.array(z.string()).min(1).max(500).readonly(), apology: Text.max(2000) })
      .strict(),
    output: z.object({ path: z.string(), pages: z.number().int() }).nullable(),
  },
} as const satisfies CallTable;
