import { SavedDocuments, SentDocuments } from '../views/index.ts';
import type { CallTable } from './parts.ts';

/** What the window edits: it holds the documents, takes steps back and forth, and keeps each step here. */
export const deskCalls = {
  /**
   * Answers when all of it is on the disk, in one write. What no schema takes is set aside by itself; the answer has
   * the documents that were saved otherwise than they were sent.
   */
  saveDocuments: { input: SentDocuments, output: SavedDocuments },
} as const satisfies CallTable;
