import { useMemo } from 'react';
import { useChecks } from '../../../state/checks.ts';
import { strings } from '../../../strings.ts';
import styles from './Checks.module.css';
import { checkItems, type Standing, standingOf } from './check-items.ts';

/** How far the brief on the desk is; null until it was looked through. */
export function useStanding(): Standing | null {
  const report = useChecks((state) => state.report);
  const drifts = useChecks((state) => state.drifts);
  return useMemo(() => (report ? standingOf(checkItems(report, drifts)) : null), [report, drifts]);
}

const ROUND = 2 * Math.PI * 9;

/** A ring that closes as things are settled, and what it says in words. */
export function CheckStatus({
  standing: { decide, fixes, settled, blocking },
}: {
  readonly standing: Standing;
}) {
  const all = decide + fixes + settled;
  const share = all === 0 ? 1 : settled / all;
  return (
    <span className={styles.status} data-blocked={blocking > 0 || undefined}>
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
        <circle className={styles.round} cx="12" cy="12" r="9" />
        <circle
          className={styles.share}
          cx="12"
          cy="12"
          r="9"
          transform="rotate(-90 12 12)"
          strokeDasharray={`${share * ROUND} ${ROUND}`}
        />
      </svg>
      <span>
        {blocking > 0
          ? strings.checks.blockedBy(blocking)
          : decide + fixes === 0
            ? strings.checks.readyToIssue
            : settled > 0
              ? strings.checks.settledOf(settled, all)
              : strings.app.waits(decide + fixes)}
      </span>
    </span>
  );
}
