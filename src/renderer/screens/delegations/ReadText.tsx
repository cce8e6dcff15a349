import { useEffect, useRef } from 'react';
import type { Delegation } from '../../../shared/domain/delegation.ts';
import { Button } from '../../parts/Button.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { onKeys } from '../../parts/typed-keys.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useReading } from '../../state/reading.ts';
import { strings } from '../../strings.ts';
import styles from './ReadText.module.css';
import { Review } from './Review.tsx';

type ReadTextProps = {
  /** There are no delegations yet: explain how to begin. */
  readonly invite?: boolean;
  /** Without the heading, where the screen has its own. */
  readonly bare?: boolean;
  readonly autoFocus?: boolean;
  readonly onDone: (delegation: Delegation) => void;
  readonly onCancel: (() => void) | null;
};

/** Reads a letter, table or file and shows the result for review. Pasted text is read immediately. */
export function ReadText({
  invite = false,
  bare = false,
  autoFocus = true,
  onDone,
  onCancel,
}: ReadTextProps) {
  const { text, reading, busy, refusal, write, read, readFile, forget } = useReading();
  const words = strings.delegations;
  const box = useRef<HTMLTextAreaElement>(null);
  // Runs after the screen's title has taken the focus: the officer came here to paste.
  useEffect(() => {
    if (autoFocus) box.current?.focus({ preventScroll: true });
  }, [autoFocus]);
  if (reading) return <Review reading={reading} primary={!bare} onDone={onDone} onCancel={forget} />;
  return (
    <form
      className={styles.read}
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
    >
      {!bare && <h2 className={styles.title}>{invite ? words.emptyTitle : words.read}</h2>}
      {!bare && <p className={styles.lead}>{invite ? words.emptyText : words.pasteHint}</p>}
      <textarea
        ref={box}
        className={styles.paste}
        aria-label={words.paste}
        placeholder={words.paste}
        dir="auto"
        rows={bare ? 3 : 12}
        value={text}
        onChange={(event) => write(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          // A word pasted into existing text is not a letter.
          if (text.trim() !== '' || pasted.trim().length < 12) return;
          event.preventDefault();
          void read(pasted);
        }}
        onKeyDown={onKeys((event) => {
          // One line is read at Enter, as in any field; a letter of several takes Ctrl with it.
          const isAsked = event.ctrlKey || event.metaKey || (!event.shiftKey && !text.includes('\n'));
          if (event.key !== 'Enter' || !isAsked || text.trim() === '') return;
          event.preventDefault();
          event.stopPropagation();
          void read();
        })}
      />
      {refusal && <RefusalNote refusal={refusal} />}
      <div className={styles.ways}>
        <Button type="submit" isDisabled={busy || text.trim() === ''} weight={bare ? 'plain' : 'primary'}>
          {words.readIt}
        </Button>
        {!bare && <Button onPress={readFile}>{words.file}</Button>}
        {onCancel && (
          <Button weight="quiet" onPress={onCancel}>
            {words.cancel}
          </Button>
        )}
        {busy && <Waiting sentence={words.reading} />}
      </div>
    </form>
  );
}
