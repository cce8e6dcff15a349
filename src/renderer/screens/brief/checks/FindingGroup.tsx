import { useState } from 'react';
import type { Finding, FindingGroup as Group } from '../../../../shared/domain/index.ts';
import { Button } from '../../../parts/Button.tsx';
import { applyFinding, waiveFinding } from '../../../state/checks.ts';
import { strings } from '../../../strings.ts';
import styles from './Checks.module.css';
import { KeepForm } from './KeepForm.tsx';

/** As many as can be taken in at a glance. */
const FIRST = 3;

type GroupProps = { readonly briefId: string; readonly group: Group; readonly onGo: GoThere };
export type GoThere = (sectionId: string, blockId: string | null) => void;

/** What one rule found: why it is asked, and each finding with its mends. */
export function FindingGroup({ briefId, group, onGo }: GroupProps) {
  const [all, setAll] = useState(false);
  const { rule, name, clause, severity, findings } = group;
  const shown = all ? findings : findings.slice(0, FIRST);
  const id = `check-${rule}-${severity}`;
  return (
    <section className={styles.group} data-severity={severity} aria-labelledby={id}>
      <h3 id={id} className={styles.name}>
        <span className={styles.severity}>{strings.checks.severity[severity]}</span> {name}{' '}
        <span className={styles.count}>{findings.length}</span>
      </h3>
      <p className={styles.clause}>{clause}</p>
      <ul className={styles.findings}>
        {shown.map((finding) => (
          <OneFinding key={finding.key} briefId={briefId} finding={finding} onGo={onGo} />
        ))}
      </ul>
      <div className={styles.choice}>
        {findings.length > FIRST && (
          <Button weight="quiet" onPress={() => setAll(!all)}>
            {all ? strings.checks.showFewer : strings.checks.showAll(findings.length)}
          </Button>
        )}
      </div>
    </section>
  );
}

function OneFinding({
  briefId,
  finding,
  onGo,
}: {
  readonly briefId: string;
  readonly finding: Finding;
  readonly onGo: GoThere;
}) {
  const [keeping, setKeeping] = useState(false);
  const { sentence, mends, sectionId, blockId, severity } = finding;
  return (
    <li className={styles.finding}>
      <p>{sentence}</p>
      <div className={styles.choice}>
        {mends
          .filter(({ act }) => act.kind !== 'waive')
          .map((mend) => (
            <Button
              key={mend.words}
              weight="quiet"
              aria-label={`${mend.words}: ${sentence}`}
              onPress={() => void applyFinding(briefId, mend)}
            >
              <span className={styles.mend}>{mend.words}</span>
            </Button>
          ))}
        {sectionId !== null && (
          <Button
            weight="quiet"
            aria-label={strings.checks.goThereNamed(sentence)}
            onPress={() => onGo(sectionId, blockId)}
          >
            {strings.checks.goThere}
          </Button>
        )}
        {severity === 'warning' && !keeping && (
          <Button
            weight="quiet"
            aria-label={strings.checks.keepNamed(sentence)}
            onPress={() => setKeeping(true)}
          >
            {strings.checks.keep}
          </Button>
        )}
      </div>
      {keeping && (
        <KeepForm
          confirm={strings.checks.keepIt}
          onKeep={(reason) => {
            setKeeping(false);
            void waiveFinding(briefId, finding, reason);
          }}
          onCancel={() => setKeeping(false)}
        />
      )}
    </li>
  );
}
