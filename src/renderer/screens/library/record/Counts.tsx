import { Check } from 'lucide-react';
import { useState } from 'react';
import type { Disagreement } from '../../../../shared/contract.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { Button } from '../../../parts/Button.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import tone from '../../../parts/Tone.module.css';
import { editRecord } from '../../../state/edit-record.ts';
import { strings } from '../../../strings.ts';
import styles from './Record.module.css';
import { RecordLink } from './RecordLink.tsx';

const SCOPE = ['period', 'place', 'geography', 'basis', 'sources'] as const;

/** Other counts of the same thing beside this one: which is used, by whom each was counted, and what differs. */
export function Counts({ conflict, here }: { readonly conflict: Disagreement; readonly here: string }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const words = strings.library;
  const prefer = async (factId: string): Promise<void> => {
    const done = await editRecord(words.steps.prefer(conflict.topic), {
      recordType: 'conflict',
      recordId: conflict.id,
      kind: 'edit',
      fields: { preferredFactId: factId },
    });
    setRefusal(done.result === 'refused' ? done.refusal : null);
  };
  return (
    <div className={styles.conflict}>
      <p className={tone.strong}>
        <RecordLink to={{ kind: 'conflict', id: conflict.id, title: conflict.topic, detail: '' }} />
      </p>
      <p className={styles.soft}>{conflict.printed}</p>
      <ul className={styles.counts} aria-label={words.sides(conflict.topic)}>
        {conflict.sides.map((side) => (
          <li key={side.ref.id} data-preferred={side.preferred || undefined}>
            <div className={styles.countHead}>
              <p className={styles.countFigure}>{side.figure ?? side.ref.title}</p>
              {side.preferred ? (
                <span className={styles.used}>
                  <Check size={14} strokeWidth={2.25} aria-hidden="true" />
                  {words.weUse}
                </span>
              ) : (
                <Button
                  weight="quiet"
                  size="small"
                  aria-label={words.preferNamed(side.figure ?? side.ref.title)}
                  onPress={() => prefer(side.ref.id)}
                >
                  {words.preferThis}
                </Button>
              )}
            </div>
            {side.figure !== null && (
              <p className={styles.countSaid}>
                {side.ref.id === here ? side.ref.title : <RecordLink to={side.ref} />}
              </p>
            )}
            <dl>
              {SCOPE.filter((field) => side[field] !== null).map((field) => (
                <div key={field} data-differs={conflict.differs.includes(field) || undefined}>
                  <dt className="unseen">{words.sideFields[field]}</dt>
                  <dd>{side[field]}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {refusal && <RefusalNote refusal={refusal} />}
    </div>
  );
}
