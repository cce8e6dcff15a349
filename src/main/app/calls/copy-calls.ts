import { restoreCopy, workCopies } from '../use-cases/restore.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** Copies of the team's work from before, and the way back to one. */
export const copyCalls = (context: AppContext): CallGroup<'copyCalls'> => ({
  workCopies: () => workCopies(context),
  restoreCopy: ({ file }) => context.finish(restoreCopy(context, file)),
});
