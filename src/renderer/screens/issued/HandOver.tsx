import { useState } from 'react';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { Button } from '../../parts/Button.tsx';
import confirm from '../../parts/ConfirmDialog.module.css';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import tone from '../../parts/Tone.module.css';
import { useBrief } from '../../state/brief.ts';
import { ask } from '../../state/client.ts';
import { strings } from '../../strings.ts';
import styles from './Issue.module.css';

type HandOverProps = {
  readonly briefId: string;
  readonly title: string;
  readonly numbers: readonly string[];
  readonly message: string;
  readonly onClose: () => void;
};

/** The files are there: to be opened, shown, saved, or put into a message. */
export function HandOver({ briefId, title, numbers, message, onClose }: HandOverProps) {
  const words = strings.handover;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const hasProgramme = useBrief((state) => (state.view?.delegation?.itinerary.length ?? 0) > 0);
  const list = [...numbers];
  /** One at a time: a second click meets nothing. */
  const run = async (
    asking: () => Promise<
      | { readonly ok: true; readonly value: { readonly path?: string } | null }
      | { readonly ok: false; readonly refusal: Refusal }
    >,
  ): Promise<void> => {
    setBusy(true);
    const answer = await asking();
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok && answer.value?.path !== undefined) setWritten(answer.value.path);
  };
  return (
    <>
      <p className={tone.strong} role="status">
        {strings.issued.issuedAs(numbers.join(', '))}
      </p>
      <ul className={styles.files}>
        {list.map((number) => (
          <li key={number}>
            <bdi className={tone.strong}>{number}.pdf</bdi>
            <Button
              weight="quiet"
              aria-label={`${words.openNamed}: ${number}`}
              onPress={() => void run(() => ask('openIssued', { number }))}
            >
              {words.openNamed}
            </Button>
            <Button
              weight="quiet"
              aria-label={`${words.showNamed}: ${number}`}
              onPress={() => void run(() => ask('revealIssued', { number }))}
            >
              {words.showNamed}
            </Button>
          </li>
        ))}
      </ul>
      {refusal && <RefusalNote refusal={refusal} />}
      <p className={tone.small} role="status">
        {written !== null && words.written(written)}
      </p>
      <div className={styles.ways}>
        <Button
          weight="primary"
          autoFocus
          isDisabled={isBusy}
          onPress={() => void run(() => ask('draftEmail', { numbers: list, subject: title, message }))}
        >
          {words.email}
        </Button>
        <Button isDisabled={isBusy} onPress={() => void run(() => ask('saveCopies', { numbers: list }))}>
          {words.save}
        </Button>
        {hasProgramme && (
          <Button isDisabled={isBusy} onPress={() => void run(() => ask('saveCalendar', { briefId }))}>
            {words.calendar}
          </Button>
        )}
      </div>
      <div className={confirm.choice}>
        <Button weight="quiet" onPress={onClose}>
          {strings.issued.close}
        </Button>
      </div>
    </>
  );
}
