import { useEffect, useMemo, useState } from 'react';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { Waiting } from '../../../parts/Waiting.tsx';
import { useBrief } from '../../../state/brief.ts';
import { useChecking, useChecks } from '../../../state/checks.ts';
import { strings } from '../../../strings.ts';
import styles from './Checks.module.css';
import { ChecksList, ChecksRest } from './ChecksList.tsx';
import { type CheckItem, checkItems, type GoThere } from './check-items.ts';
import { Decision, NothingLeft } from './Decision.tsx';

type ChecksPanelProps = {
  readonly briefId: string;
  readonly onGo: GoThere;
  readonly onIssue: () => void;
};

/** What the brief must answer: the list of it, one decision at a time, and the page beside that shows it. */
export function ChecksPanel({ briefId, onGo, onIssue }: ChecksPanelProps) {
  useChecking(briefId);
  const { report, drifts, refusal, actionError } = useChecks();
  const items = useMemo(() => checkItems(report, drifts), [report, drifts]);
  const asked = items.filter(({ ask, reason }) => reason === null && ask !== 'know');
  const queue = [...asked.filter(({ ask }) => ask === 'decide'), ...asked.filter(({ ask }) => ask === 'fix')];
  const [key, setKey] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  // What was settled is gone: the next one has its place.
  const found = queue.findIndex((item) => item.key === key);
  const index = found >= 0 ? found : Math.min(at, queue.length - 1);
  const current = queue[index] ?? null;
  const select = (item: CheckItem): void => {
    setKey(item.key);
    setAt(queue.indexOf(item));
  };
  const step = (by: 1 | -1): void => {
    const next = queue[(index + by + queue.length) % queue.length];
    if (next) select(next);
  };

  // The page beside turns to it, and marks it.
  const { sectionId = null, blockId = null } = current ?? {};
  useEffect(() => {
    if (sectionId !== null) useBrief.getState().choose({ sectionId, blockId }, 'checks');
  }, [sectionId, blockId]);

  return (
    <section className={styles.panel} aria-label={strings.checks.title}>
      <ChecksList briefId={briefId} items={items} queue={queue} current={current} onSelect={select} />
      <div className={styles.decision}>
        {report === null && !refusal && <Waiting sentence={strings.checks.looking} />}
        {refusal && <RefusalNote refusal={refusal} />}
        {actionError && <RefusalNote refusal={actionError} />}
        {current ? (
          <Decision
            key={current.key}
            briefId={briefId}
            item={current}
            place={[index + 1, queue.length]}
            onStep={step}
            onGo={onGo}
            onSettle={() => setAt(index)}
          />
        ) : (
          report && <NothingLeft onIssue={onIssue} />
        )}
      </div>
      <ChecksRest briefId={briefId} items={items} onGo={onGo} />
    </section>
  );
}
