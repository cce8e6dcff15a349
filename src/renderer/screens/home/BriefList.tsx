import { useState } from 'react';
import type { BriefSummary } from '../../../shared/contract.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useBriefs } from '../../state/briefs.ts';
import { useRegion } from '../../state/region.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import styles from './Home.module.css';

export function BriefList({ newBrief }: { readonly newBrief: () => void }) {
  const { briefs, refusal, remove } = useBriefs();
  const [leaving, setLeaving] = useState<BriefSummary | null>(null);
  if (briefs === null)
    return refusal ? <RefusalNote refusal={refusal} /> : <Waiting sentence={strings.home.reading} />;

  return (
    <>
      {refusal && <RefusalNote refusal={refusal} />}
      {briefs.length === 0 ? (
        <div className={styles.empty}>
          <h3 className={styles.emptyTitle}>{strings.home.emptyTitle}</h3>
          <p>{strings.home.emptyText}</p>
          <Button weight="primary" onPress={newBrief}>
            {strings.home.newBrief}
          </Button>
        </div>
      ) : (
        <ul className={styles.list}>
          {briefs.map((brief) => (
            <BriefRow key={brief.id} brief={brief} leave={() => setLeaving(brief)} />
          ))}
        </ul>
      )}
      <ConfirmDialog
        open={leaving !== null}
        title={strings.home.removeTitle}
        text={strings.home.removeText(leaving?.title ?? '')}
        confirm={strings.home.remove}
        keep={strings.home.keep}
        onConfirm={() => leaving && void remove(leaving.id)}
        onClose={() => setLeaving(null)}
      />
    </>
  );
}

function BriefRow({ brief, leave }: { readonly brief: BriefSummary; readonly leave: () => void }) {
  const go = useRoute((state) => state.go);
  const audience = useRegion((state) => state.audiences.find((it) => it.id === brief.audienceId));
  const dates = audience?.dates ?? OFFICE_DATES;
  return (
    <li className={styles.brief}>
      <div>
        <h3>
          <button type="button" className={styles.open} onClick={() => go({ screen: 'brief', id: brief.id })}>
            {brief.title}
          </button>
        </h3>
        <p className={styles.for}>
          {brief.audienceName} · {brief.delegationName ?? strings.home.generalVisit}
        </p>
        {brief.clusters.length > 0 && <p className={styles.clusters}>{brief.clusters.join(', ')}</p>}
      </div>
      <p className={styles.side}>{formatDay(brief.issueDate, dates.short)}</p>
      <p className={`${styles.side} ${styles.facts}`}>{strings.home.facts(brief.facts)}</p>
      <div className={styles.remove}>
        <Button weight="quiet" aria-label={strings.home.removeNamed(brief.title)} onPress={leave}>
          {strings.home.remove}
        </Button>
      </div>
    </li>
  );
}
