import { z } from 'zod';
import { Fields, Overlay, RecordType } from '../domain/index.ts';
import { type CallTable, Nothing } from './parts.ts';

/** Calls about the team's own edits of the library. The pack's records stay as they are beneath them. */
const Named = z.object({ recordType: RecordType, recordId: z.string().min(1).max(400) });

export const editCalls = {
  /** A record as the team sees it, as the pack has it, and what the team did to it. */
  record: {
    input: Named.strict(),
    output: z.object({ seen: Fields.nullable(), pack: Fields.nullable(), overlay: Overlay.nullable() }),
  },
  /** Makes an edit and keeps it; `overlayFor` is for forms, which want problems field by field and a step to undo. */
  editRecord: {
    input: z.discriminatedUnion('kind', [
      Named.extend({ kind: z.enum(['edit', 'add']), fields: Fields }),
      Named.extend({ kind: z.enum(['hide', 'show', 'revert']) }),
      Named.extend({ kind: z.literal('annotate'), note: z.string().max(4000).nullable() }),
    ]),
    output: Nothing,
  },
  /** Asks where to save the team's edits of the pack in use, for its publisher to read. Null when cancelled. */
  exportSuggestion: {
    input: Nothing,
    output: z.object({ path: z.string(), edits: z.number().int() }).nullable(),
  },
} as const satisfies CallTable;
