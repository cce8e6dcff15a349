import { z } from 'zod';
import { Fields } from '../domain/index.ts';
import { OverlayOutcome, OwnEdit, RecordEdit, TriedFact } from '../views/index.ts';
import { type CallTable, Nothing } from './parts.ts';

export const editCalls = {
  /** The overlay that an edit leads to, for the desk to take as a step; nothing is kept. */
  overlayFor: { input: z.object({ edit: RecordEdit }).strict(), output: OverlayOutcome },
  /** How a fact that is being written would read; null while it is none yet. Nothing is kept. */
  tryFact: { input: z.object({ fields: Fields }).strict(), output: TriedFact.nullable() },
  /** Everything that the team did to the pack in use, the newest first. */
  ownEdits: { input: Nothing, output: z.array(OwnEdit).readonly() },
  /** Asks where to save the team's edits of the pack in use, for its publisher to read. Null when cancelled. */
  exportSuggestion: {
    input: Nothing,
    output: z.object({ path: z.string(), edits: z.number().int() }).nullable(),
  },
} as const satisfies CallTable;
