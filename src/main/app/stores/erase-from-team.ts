import type { LedgerFile } from '../../../shared/domain/index.ts';
import type { Redaction } from '../../storage/redact.ts';
import type { Store } from '../../storage/store.ts';
import { forgetTeam } from '../../team/look-into.ts';
import { teamThread } from '../../team/team-jobs.ts';
import type { Environment } from './environment.ts';
import { readTeamHere } from './team-here.ts';
import { teamLink, workerOf } from './team-link.ts';
import type { WorkspaceFile } from './workspace.ts';

/** Takes a name out of what a home keeps of its team while nobody works with it; nothing where it is in none. */
export const eraserOf =
  (
    { home, now, teamThread: file }: Pick<Environment, 'home' | 'now' | 'teamThread'>,
    workspace: Store<WorkspaceFile>,
    ledger: { readonly data: LedgerFile },
    version: string,
  ) =>
  async (redaction: Redaction): Promise<void> => {
    const { desk, state } = await readTeamHere(home, now);
    if (!desk) return forgetTeam(home);
    const worker = teamThread(home, now, file);
    try {
      await teamLink(workspace, workerOf(worker), version).erase(redaction, {
        file: ledger.data,
        published: state.ledger,
      });
    } finally {
      await worker.close();
    }
  };
