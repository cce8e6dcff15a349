import { useState } from 'react';
import type { DriftView } from '../../../../shared/contract.ts';
import { Button } from '../../../parts/Button.tsx';
import {
  acceptAllDrifts,
  acceptDrift,
  applyFinding,
  keepPinnedFact,
  releasePinnedFact,
} from '../../../state/checks.ts';
import { strings } from '../../../strings.ts';
import styles from './Checks.module.css';
import { KeepForm } from './KeepForm.tsx';

type DriftsProps = { readonly briefId: string; readonly drifts: readonly DriftView[] };

/** Facts that the library says otherwise now: old beside new, to be taken or kept, one by one. */
export function Drifts({ briefId, drifts }: DriftsProps) {
  if (drifts.length === 0) return null;
  const open = drifts.filter(({ kept, now }) => kept === null && now !== null);
  return (
    <section className={styles.group} data-severity="drift" aria-labelledby="check-drift">
      <h3 id="check-drift" className={styles.name}>
        {strings.checks.changed(drifts.length)}
      </h3>
      <p className={styles.clause}>{strings.checks.changedHint}</p>
      <ul className={styles.findings}>
        {drifts.map((drift) => (
          <Drift key={drift.factId} briefId={briefId} drift={drift} />
        ))}
      </ul>
      {open.length > 1 && (
        <div className={styles.choice}>
          <Button weight="quiet" onPress={() => void acceptAllDrifts(briefId, drifts)}>
            {strings.checks.acceptAll(open.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

function Drift({ briefId, drift }: { readonly briefId: string; readonly drift: DriftView }) {
  const [keeping, setKeeping] = useState(false);
  const { statement, what, fields, kept, places, pinnedVersion, libraryVersion } = drift;
  const block = places.find(({ asFigure }) => !asFigure);
  return (
    <li className={styles.finding}>
      <p>
        <b>{statement}</b>
      </p>
      <p className={styles.clause}>{strings.checks.versions(pinnedVersion, libraryVersion)}</p>
      {what === 'withdrawn' ? (
        <p className={styles.gone}>{strings.checks.withdrawnNow}</p>
      ) : (
        <table className={styles.sides}>
          <thead>
            <tr>
              <td />
              <th scope="col">{strings.checks.was}</th>
              <th scope="col">{strings.checks.is}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, word, from, to }) => (
              <tr key={field}>
                <th scope="row">{word}</th>
                <td>{from ?? strings.checks.nothing}</td>
                <td>{to ?? strings.checks.nothing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {kept && <p className={styles.clause}>{strings.checks.because(kept.reason)}</p>}
      <div className={styles.choice}>
        {kept ? (
          <Button
            weight="quiet"
            aria-label={strings.checks.takeBackNamed(statement)}
            onPress={() => void releasePinnedFact(briefId, drift)}
          >
            {strings.checks.takeBack}
          </Button>
        ) : (
          <>
            {what === 'changed' && (
              <Button
                aria-label={strings.checks.acceptNamed(statement)}
                onPress={() => void acceptDrift(briefId, drift)}
              >
                {strings.checks.accept}
              </Button>
            )}
            {what === 'withdrawn' && block && (
              <Button
                onPress={() =>
                  void applyFinding(briefId, {
                    words: strings.checks.leaveOut,
                    act: { kind: 'leave-out', blockId: block.blockId },
                  })
                }
              >
                {strings.checks.leaveOut}
              </Button>
            )}
            {!keeping && (
              <Button
                weight="quiet"
                aria-label={strings.checks.keepOldNamed(statement)}
                onPress={() => setKeeping(true)}
              >
                {strings.checks.keepOld}
              </Button>
            )}
          </>
        )}
      </div>
      {keeping && (
        <KeepForm
          confirm={strings.checks.keepIt}
          onKeep={(reason) => {
            setKeeping(false);
            void keepPinnedFact(briefId, drift, reason);
          }}
          onCancel={() => setKeeping(false)}
        />
      )}
    </li>
  );
}
