import type { Desk, LedgerFile } from '../../../shared/domain/index.ts';
import { openStore } from '../../storage/store.ts';
import { readSeenLedgers, readTogether, type SeenLedger } from '../../team/ledgers.ts';
import { type TeamState, teamHome, teamSpec } from '../../team/state.ts';

/** What a home knows of its team without asking the team's folder. */
export type TeamHere = {
  readonly state: TeamState;
  /** Null where the home is in no team. */
  readonly desk: Desk | null;
  /** What colleagues issued, as far as it was seen here. */
  readonly ledgers: readonly SeenLedger[];
};

export async function readTeamHere(home: string, now: () => Date): Promise<TeamHere> {
  const own = teamHome(home);
  const { store } = await openStore(own, teamSpec, now, 'read');
  const state = store.data;
  return { state, desk: state.folder === null ? null : state.desk, ledgers: await readSeenLedgers(own) };
}

/** What this home and its colleagues issued, as one list; for reading. */
export const issuedByAll = (home: {
  readonly ledger: { readonly data: LedgerFile };
  readonly team?: () => TeamHere;
}): LedgerFile => readTogether(home.ledger.data, home.team?.().ledgers ?? []);

/** The series in which this home issues; null where it is in no team. */
export const seriesOf = (home: { readonly team?: () => TeamHere }): string | null =>
  home.team?.().desk?.series ?? null;
