import { z } from 'zod';
import { Enquiry } from '../domain/index.ts';
import { type CallTable, Nothing } from './parts.ts';

/** As many as were taken in from a table; null where the officer cancels. */
const Taken = z
  .object({
    added: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    leftOut: z.array(z.string()).readonly(),
    unknownStates: z.array(z.string()).readonly(),
  })
  .nullable();

const Enquiries = z.array(Enquiry).readonly();

/** What the team was asked for, and by when it promised. */
export const enquiryCalls = {
  /** Open ones first, the earliest promise first. */
  enquiries: { input: Nothing, output: Enquiries },
  /** Asks for a CSV file of a CRM; `order` says which of day and month comes first, where the dates do not tell. */
  importEnquiries: { input: z.object({ order: z.enum(['dmy', 'mdy']) }).strict(), output: Taken },
  /** Asks where to write them as the CRM reads them; null where the officer cancels. */
  exportEnquiries: {
    input: z.object({ crm: z.enum(['plain', 'dynamics', 'salesforce', 'hubspot']) }).strict(),
    output: z.object({ path: z.string(), count: z.number().int() }).nullable(),
  },
} as const satisfies CallTable;
