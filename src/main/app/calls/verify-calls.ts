import { Refused } from '../../../shared/domain/index.ts';
import { verifyFile } from '../use-cases/verify.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** A PDF that somebody holds. `isArrived` knows the files that were dropped in this run. */
export function verifyCalls(
  context: AppContext,
  isArrived: (path: string) => boolean,
): CallGroup<'ledgerCalls', 'verifyPdf'> {
  return {
    async verifyPdf({ path: given }) {
      if (given !== null && !isArrived(given))
        throw new Refused('not-found', 'This file was not dropped on the window.', 'Choose it instead.');
      const path =
        given ??
        (await context.ports.dialogs.openFile({
          title: 'Verify a PDF',
          filters: [{ name: 'PDF', extensions: ['pdf'] }],
        }));
      return path === null ? null : verifyFile(context, path);
    },
  };
}
