import { useEffect, useId, useState } from 'react';
import type { SignOffView } from '../../../shared/contract.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import confirm from '../../parts/ConfirmDialog.module.css';
import control from '../../parts/Control.module.css';
import { ModalDialog } from '../../parts/ModalDialog.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import tone from '../../parts/Tone.module.css';
import { ask } from '../../state/client.ts';
import { saveNow } from '../../state/desk.ts';
import { strings } from '../../strings.ts';
import styles from './Issue.module.css';
import { WordsField } from './WordsField.tsx';

type ReviewDialogProps = { readonly briefId: string; readonly onClose: () => void };

/** Between a draft and its issue: a frozen copy for colleagues, what they say, and an approval of just that copy. */
export function ReviewDialog({ briefId, onClose }: ReviewDialogProps) {
  const words = strings.handover;
  const [stands, setStands] = useState<SignOffView | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [by, setBy] = useState('');
  const [remark, setRemark] = useState('');
  const byId = useId();
  const run = async (asking: () => ReturnType<typeof ask<'signOff'>>): Promise<void> => {
    setBusy(true);
    const answer = await asking();
    setBusy(false);
    if (answer.ok) setStands(answer.value);
    setRefusal(answer.ok ? null : answer.refusal);
  };
  useEffect(() => {
    // What is read is what is saved.
    void saveNow()
      .then(() => ask('signOff', { briefId }))
      .then((answer) => (answer.ok ? setStands(answer.value) : setRefusal(answer.refusal)));
  }, [briefId]);
  const day = (at: string): string => formatDay(at.slice(0, 10), OFFICE_DATES.short);
  const review = stands?.review ?? null;
  const name = by.trim();
  return (
    <ModalDialog title={words.reviewTitle} busy={isBusy} className={styles.handed} onClose={onClose}>
      <p className={tone.soft}>{words.reviewLead}</p>
      {refusal && <RefusalNote refusal={refusal} />}
      {stands && (
        <div className={styles.review}>
          <p className={tone.strong} role="status">
            {stands.state === 'approved' && review?.approved
              ? `${words.states.approved}: ${words.approvedBy(review.approved.by, day(review.approved.at))}`
              : words.states[stands.state]}
          </p>
          {review && (
            <ul className={styles.remarks} aria-label={words.made(day(review.madeAt))}>
              {review.remarks.map((it) => (
                <li key={`${it.at} ${it.words}`}>
                  <bdi className={tone.strong}>{it.by}</bdi> <bdi>{it.words}</bdi>
                </li>
              ))}
            </ul>
          )}
          <div className={styles.ways}>
            <Button
              autoFocus
              isDisabled={isBusy}
              onPress={() =>
                void run(async () => {
                  const made = await ask('makeReview', { briefId });
                  return made.ok ? ask('signOff', { briefId }) : made;
                })
              }
            >
              {words.make}
            </Button>
          </div>
          {review && stands.state !== 'changed' && (
            <>
              <div className={control.field}>
                <label htmlFor={byId} className={control.label}>
                  {words.who}
                </label>
                <input
                  id={byId}
                  className={control.line}
                  maxLength={200}
                  value={by}
                  onChange={(event) => setBy(event.target.value)}
                />
              </div>
              <WordsField label={words.remark} rows={2} most={4000} value={remark} onChange={setRemark} />
              <div className={styles.ways}>
                <Button
                  isDisabled={isBusy || name === '' || remark.trim() === ''}
                  onPress={() =>
                    void run(async () => {
                      const added = await ask('addRemark', { briefId, by: name, words: remark.trim() });
                      if (added.ok) setRemark('');
                      return added;
                    })
                  }
                >
                  {words.addRemark}
                </Button>
                <Button
                  weight="primary"
                  isDisabled={isBusy || name === '' || stands.state === 'approved'}
                  onPress={() => void run(() => ask('approveReview', { briefId, by: name }))}
                >
                  {words.approve}
                </Button>
              </div>
            </>
          )}
        </div>
      )}
      <div className={confirm.choice}>
        <Button weight="quiet" isDisabled={isBusy} onPress={onClose}>
          {words.close}
        </Button>
      </div>
    </ModalDialog>
  );
}
