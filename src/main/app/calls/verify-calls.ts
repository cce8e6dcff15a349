import { Refused } from '../../../shared/domain/index.ts';
import { verifyFile } from '../use-cases/verify.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** A PDF that somebody holds. `isArrived` knows the files that were dropped in this run. */
export function verifyCalls(
  context: AppContext,
  isArrived: (path: string) => boolean,
): { readonly calls: CallGroup<'ledgerCalls', 'verifyPdf'>; readonly verified: () => string | null } {
  let last: string | null = null;
  const calls: CallGroup<'ledgerCalls', 'verifyPdf'> = {
    async verifyPdf({ path: given }) {
      if (given !== null && !isArrived(given))
        throw new Refused('not-found', 'This file was not dropped on the window.', 'Choose it instead.');
      const path =
        given ??
        (await context.ports.dialogs.openFile({
          title: 'Verify a PDF or Word file',
          filters: [{ name: 'PDF or Word', extensions: ['pdf', 'docx'] }],
        }));
      if (path !== null) last = path;
      return path === null ? null : verifyFile(context, path);
    },
  };
  return { calls, verified: () => last };
}
