import { Documents } from '../views/index.ts';
import { type CallTable, Nothing } from './parts.ts';

/** What the window edits: it holds the documents, takes steps back and forth, and keeps each step here. */
export const deskCalls = {
  /** Answers when all of it is on the disk, in one write; a document that cannot be kept keeps none of them. */
  saveDocuments: { input: Documents, output: Nothing },
} as const satisfies CallTable;
