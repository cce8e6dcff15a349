import type { BriefState, BriefSummary } from '../../shared/contract.ts';
import { strings } from '../strings.ts';
import styles from './StateDot.module.css';

export type BriefStage = 'draft' | 'decide' | 'done';

/** Where a brief stands: being written, waiting for a decision, or handed over. */
export const stateOfBrief = (brief: BriefSummary, known: BriefState | undefined): BriefStage =>
  brief.drifted > 0 ? 'decide' : known?.state === 'issued' && !known.changedSince ? 'done' : 'draft';

/** A mark of one's own for each, told apart by shape before colour. */
export function StateDot({ state }: { readonly state: BriefStage }) {
  return (
    <span className={styles.dot} data-state={state} role="img" aria-label={strings.app.briefState[state]} />
  );
}
