import { saveEdits } from '../use-cases/edit.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** Keeping what the window edits. */
export const deskCalls = (context: AppContext): CallGroup<'deskCalls'> => ({
  async saveDocuments(edits) {
    // What colleagues wrote is brought together first: closing waits for that too.
    const { saved, notice } = await context.finish(saveEdits(context, edits));
    if (notice) context.tell(notice);
    return saved;
  },
});
