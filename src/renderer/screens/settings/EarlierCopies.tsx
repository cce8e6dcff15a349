import { useEffect, useState } from 'react';
import type { WorkCopy } from '../../../shared/contract.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { localDay } from '../../../shared/format/local-day.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ask } from '../../state/client.ts';
import { saveNow } from '../../state/desk.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './SettingsScreen.module.css';

/** Copies of the team's work from before: what each holds, what going back would change, and the way back. */
export function EarlierCopies() {
  const [copies, setCopies] = useState<readonly WorkCopy[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const words = strings.copies;
  useEffect(() => {
    void ask('workCopies', {}).then((answer) =>
      answer.ok ? setCopies(answer.value) : setRefusal(answer.refusal),
    );
  }, []);
  const goBack = async (): Promise<void> => {
    if (chosen === null) return;
    // What is still being written goes into the copy that is kept of now.
    await saveNow();
    const answer = await ask('restoreCopy', { file: chosen });
    if (!answer.ok) return setRefusal(answer.refusal);
    // What the window still holds of before goes with the page.
    window.location.reload();
  };
  return (
    <section aria-labelledby="settings-copies" className={styles.group}>
      <h2 id="settings-copies" className={screen.heading}>
        {words.title}
      </h2>
      <p className={styles.note}>{words.lead}</p>
      {refusal && <RefusalNote refusal={refusal} />}
      {copies.length === 0 && <p className={styles.note}>{words.none}</p>}
      <ul className={styles.copies}>
        {copies.map((copy) => (
          <li key={copy.file}>
            <Copy
              copy={copy}
              isOpen={chosen === copy.file}
              onShow={() => setChosen(chosen === copy.file ? null : copy.file)}
              onGoBack={() => setSure(true)}
            />
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={sure}
        title={words.sure}
        text={words.sureText}
        confirm={words.goBack}
        keep={words.stay}
        onConfirm={() => void goBack()}
        onClose={() => setSure(false)}
      />
    </section>
  );
}

type Shown = {
  readonly copy: WorkCopy;
  readonly isOpen: boolean;
  readonly onShow: () => void;
  readonly onGoBack: () => void;
};

function Copy({ copy, isOpen, onShow, onGoBack }: Shown) {
  const words = strings.copies;
  const { why, savedAt, holds, change, fault } = copy;
  if (holds === null || change === null)
    return (
      <p>
        {words.why[why]}. {words.unusable(fault ?? '')}
      </p>
    );
  return (
    <>
      <p>
        <b>{timeInWords(savedAt)}</b> · {words.why[why]}
      </p>
      <p className={styles.note}>
        {[words.visits(holds.visits), words.briefs(holds.briefs), words.edits(holds.edits)].join(' · ')}
      </p>
      <Button weight="quiet" aria-expanded={isOpen} onPress={onShow}>
        {words.show}
      </Button>
      {isOpen && <Change change={change} onGoBack={onGoBack} />}
    </>
  );
}

function Change({
  change,
  onGoBack,
}: {
  readonly change: NonNullable<WorkCopy['change']>;
  readonly onGoBack: () => void;
}) {
  const words = strings.copies;
  const named = (['gone', 'back', 'other'] as const).flatMap((how) => {
    const names = [...change.visits[how], ...change.briefs[how]];
    return names.length > 0 ? [{ how, names: names.join('; ') }] : [];
  });
  const { gone, back, other } = change.edits;
  const edits = gone.length + back.length + other.length;
  if (named.length === 0 && edits === 0) return <p role="status">{words.same}</p>;
  return (
    <div role="status">
      <ul>
        {named.map(({ how, names }) => (
          <li key={how}>{words[how](names)}</li>
        ))}
        {edits > 0 && <li>{words.editsChanged(edits)}</li>}
      </ul>
      <Button onPress={onGoBack}>{words.goBack}</Button>
    </div>
  );
}

/** "28 Nov 2026, 09:40", on this computer's clock. */
function timeInWords(at: string): string {
  const moment = new Date(at);
  const [hour, minute] = [moment.getHours(), moment.getMinutes()].map((it) => String(it).padStart(2, '0'));
  return `${formatDay(localDay(moment), OFFICE_DATES.short)}, ${hour}:${minute}`;
}
