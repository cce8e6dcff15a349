import { useEffect, useRef, useState } from 'react';
import { SAYABLE } from '../../../shared/delegations/said-guess.ts';
import { MoreMenu } from '../../parts/MoreMenu.tsx';
import { onKeys } from '../../parts/typed-keys.ts';
import { useReading } from '../../state/reading.ts';
import { strings } from '../../strings.ts';
import styles from './ReadText.module.css';

/** A menu has closed by then; one that is open later was opened anew. */
const MOST_FRAMES = 40;

/** A line from which nothing was taken: the officer says what it is, or what the words chosen in it are. */
export function LeftLine({ line, text }: { readonly line: number; readonly text: string }) {
  const { say } = useReading.getState();
  const row = useRef<HTMLLIElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [isChoosing, setChoosing] = useState(false);
  useEffect(() => {
    if (!isChoosing) return;
    field.current?.focus();
    // The menu gives the focus back to its button once it has closed; the field comes after that.
    const isOpen = (): boolean => document.querySelector('[role="menu"]') !== null;
    let frames = 0;
    let frame = requestAnimationFrame(function wait() {
      frames += 1;
      if (isOpen() && frames < MOST_FRAMES) frame = requestAnimationFrame(wait);
      else
        frame = requestAnimationFrame(() => {
          if (!isOpen()) field.current?.focus();
        });
    });
    // Whoever has gone on by then is not called back.
    const stop = onKeys(() => cancelAnimationFrame(frame));
    document.addEventListener('keydown', stop, { capture: true, once: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('keydown', stop, { capture: true });
    };
  }, [isChoosing]);
  const words = strings.delegations;
  const chosen = (): string => {
    const { value, selectionStart: from, selectionEnd: to } = field.current ?? {};
    if (value !== undefined) return value.slice(from ?? 0, to ?? 0).trim() || text;
    const selection = document.getSelection();
    const said = selection?.toString().trim() ?? '';
    return said !== '' && text.includes(said) && row.current?.contains(selection?.anchorNode ?? null)
      ? said
      : text;
  };
  return (
    <li ref={row} className={styles.leftLine}>
      {isChoosing ? (
        <input
          ref={field}
          className={styles.words}
          dir="auto"
          // Not read-only, of which a caret would not move: what is typed is not taken.
          aria-readonly
          value={text}
          onChange={() => undefined}
          aria-label={words.chosenWords}
        />
      ) : (
        <span dir="auto">{text}</span>
      )}
      <MoreMenu
        label={words.sayWhat(text.length > 60 ? `${text.slice(0, 60)}…` : text)}
        entries={[
          ...SAYABLE.map((what) => ({
            id: what,
            name: words.says[what],
            run: () => void say(what, chosen(), line),
          })),
          ...(isChoosing ? [] : [{ id: 'words', name: words.chooseWords, run: () => setChoosing(true) }]),
        ]}
      >
        {words.saying}
      </MoreMenu>
    </li>
  );
}
