import { saveNow, useSaveStatus } from '../state/desk.ts';
import { strings } from '../strings.ts';
import { Button } from './Button.tsx';
import styles from './SaveState.module.css';
import { minuteOf } from './when.ts';

/** Whether everything shown is saved; if not, why and what to do. */
export function SaveState() {
  const saveStatus = useSaveStatus();
  const words = strings.frame;
  return (
    <div className={styles.state} role="status">
      {saveStatus.state === 'saving' && <span>{words.saving}</span>}
      {saveStatus.state === 'saved' && saveStatus.at !== null && (
        <span>{words.savedAt(minuteOf(saveStatus.at))}</span>
      )}
      {saveStatus.state === 'failed' && (
        <>
          <span className={styles.failed}>
            <b>{words.notSaved}.</b> <span className={styles.why}>{saveStatus.refusal.sentence}</span>
          </span>
          <Button weight="quiet" onPress={() => void saveNow()}>
            {words.tryAgain}
          </Button>
        </>
      )}
    </div>
  );
}
