import { useEffect, useRef } from 'react';
import type { FindingGroup as Group, PreflightReport } from '../../../../shared/domain/index.ts';
import { Button } from '../../../parts/Button.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import tone from '../../../parts/Tone.module.css';
import { Waiting } from '../../../parts/Waiting.tsx';
import { unwaiveFinding, useChecking, useChecks } from '../../../state/checks.ts';
import { strings } from '../../../strings.ts';
import styles from './Checks.module.css';
import { Drifts } from './Drifts.tsx';
import { FindingGroup, type GoThere } from './FindingGroup.tsx';

type ChecksPanelProps = {
  readonly briefId: string;
  /** Shows the section, and the block in it, in the brief. */
  readonly onGo: GoThere;
};

/** A group without the findings that the officer answered for; null where that leaves nothing. */
function open(group: Group): Group | null {
  const findings = group.findings.filter(({ waived }) => waived === null);
  return findings.length > 0 ? { ...group, findings } : null;
}

/** What the brief must answer before it is issued, the gravest first, each with its mend. */
export function ChecksPanel({ briefId, onGo }: ChecksPanelProps) {
  useChecking(briefId);
  const { report, drifts, refusal, actionError: mishap } = useChecks();
  const heading = useRef<HTMLHeadingElement>(null);

  // What was mended is gone, and the button with it: the next key goes on from the heading.
  useEffect(() => {
    if (report && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [report]);

  const groups = (report?.groups ?? []).flatMap((group) => open(group) ?? []);
  const asked = groups.filter(({ severity }) => severity !== 'note');
  const notes = groups.filter(({ severity }) => severity === 'note');
  return (
    <section className={styles.panel} aria-labelledby="checks-title">
      <h2 id="checks-title" ref={heading} tabIndex={-1} className={styles.title}>
        {strings.checks.title}
      </h2>
      {report === null && !refusal && <Waiting sentence={strings.checks.looking} />}
      {refusal && <RefusalNote refusal={refusal} />}
      {mishap && <RefusalNote refusal={mishap} />}
      {report && <Standing report={report} />}
      <Drifts briefId={briefId} drifts={drifts} />
      {asked.map((group) => (
        <FindingGroup key={`${group.rule} ${group.severity}`} briefId={briefId} group={group} onGo={onGo} />
      ))}
      {notes.length > 0 && (
        <details className={styles.more}>
          <summary>{strings.checks.notes(notes.flatMap(({ findings }) => findings).length)}</summary>
          {notes.map((group) => (
            <FindingGroup key={`${group.rule} note`} briefId={briefId} group={group} onGo={onGo} />
          ))}
        </details>
      )}
      {report && <Answered briefId={briefId} report={report} />}
    </section>
  );
}

function Standing({ report: { counts, ready } }: { readonly report: PreflightReport }) {
  const { errors, warnings, waived, notes } = counts;
  return (
    <div role="status" className={styles.standing}>
      <p className={tone.strong}>{strings.checks.counts(errors, warnings, waived, notes)}</p>
      <p className={styles.clause}>
        {ready ? strings.checks.ready : errors > 0 ? strings.checks.notReady : strings.checks.wants}
      </p>
    </div>
  );
}

function Answered({ briefId, report }: { readonly briefId: string; readonly report: PreflightReport }) {
  const findings = report.groups.flatMap((group) => group.findings.filter(({ waived }) => waived !== null));
  if (findings.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{strings.checks.answered(findings.length)}</summary>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li key={finding.key} className={styles.finding}>
            <p>{finding.sentence}</p>
            <p className={styles.clause}>{strings.checks.because(finding.waived?.reason ?? '')}</p>
            <div className={styles.choice}>
              <Button
                weight="quiet"
                aria-label={strings.checks.takeBackNamed(finding.sentence)}
                onPress={() => void unwaiveFinding(briefId, finding)}
              >
                {strings.checks.takeBack}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
