import { Paperclip, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { shownKeys } from '../../../shared/actions/keys.ts';
import { Button } from '../../parts/Button.tsx';
import control from '../../parts/Control.module.css';
import { useReading } from '../../state/reading.ts';
import { useRoute } from '../../state/route.ts';
import { isMac } from '../../state/settings.ts';
import { strings } from '../../strings.ts';
import styles from './Composer.module.css';

/** One line or a whole letter: what is typed or pasted here is read on the next screen. */
export function Composer() {
  const go = useRoute((state) => state.go);
  const { read, readFile } = useReading();
  const [line, setLine] = useState('');
  const words = strings.home.composer;
  const begin = (text: string): void => {
    if (text.trim() !== '') void read(text);
    go({ screen: 'new-brief' });
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        begin(line);
      }}
    >
      <PencilLine className={styles.pen} size={20} strokeWidth={1.75} aria-hidden="true" />
      <input
        className={styles.line}
        aria-label={words.label}
        placeholder={words.hint}
        dir="auto"
        value={line}
        onChange={(event) => setLine(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (line.trim() !== '' || pasted.trim().length < 12) return;
          event.preventDefault();
          begin(pasted);
        }}
      />
      <button type="button" className={styles.begin} onClick={() => begin(line)}>
        <span className="unseen">{strings.home.newBrief}</span>
        <span className={control.key} aria-hidden="true">
          {shownKeys('Mod+N', isMac).replace('+', ' ')}
        </span>
      </button>
      <Button
        weight="quiet"
        onPress={() => {
          void readFile().then(() => useReading.getState().reading && go({ screen: 'new-brief' }));
        }}
      >
        <Paperclip size={16} strokeWidth={1.75} aria-hidden="true" />
        <span className={styles.wide}>{words.file}</span>
      </Button>
    </form>
  );
}
