import { useEffect, useRef, useState } from 'react';
import { SAYABLE } from '../../../shared/delegations/said-guess.ts';
import { MoreMenu } from '../../parts/MoreMenu.tsx';
import { useReading } from '../../state/reading.ts';
import { strings } from '../../strings.ts';
import styles from './ReadText.module.css';

/** A line from which nothing was taken: the officer says what it is, or what the words chosen in it are. */
export function LeftLine({ line, text }: { readonly line: number; readonly text: string }) {
  const { say } = useReading.getState();
  const row = useRef<HTMLLIElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [isChoosing, setChoosing] = useState(false);
  useEffect(() => {
    if (isChoosing) field.current?.focus();
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
          readOnly
          value={text}
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
