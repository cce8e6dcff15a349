import { useId, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import confirmStyles from '../../parts/ConfirmDialog.module.css';
import { ModalDialog } from '../../parts/ModalDialog.tsx';
import { strings } from '../../strings.ts';
import styles from './Issued.module.css';

type AskWordsProps = {
  readonly title: string;
  readonly label: string;
  readonly first: string;
  readonly confirm: string;
  readonly onWords: (words: string) => void;
  readonly onClose: () => void;
};

/** Asks the officer for a sentence, which is required. */
export function AskWords({ title, label, first, confirm, onWords, onClose }: AskWordsProps) {
  const [words, setWords] = useState(first);
  const id = useId();
  const said = words.replace(/\s+/g, ' ').trim();
  return (
    <ModalDialog title={title} onClose={onClose}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles.words}
        rows={4}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className={confirmStyles.choice}>
        <Button weight="quiet" onPress={onClose}>
          {strings.issued.cancel}
        </Button>
        <Button
          weight="primary"
          isDisabled={said === ''}
          onPress={() => {
            onWords(said);
            onClose();
          }}
        >
          {confirm}
        </Button>
      </div>
    </ModalDialog>
  );
}
