import { useRef } from 'react';
import { SAYABLE } from '../../../shared/delegations/said-guess.ts';
import { useReading } from '../../state/reading.ts';
import { strings } from '../../strings.ts';
import { MoreMenu } from '../brief/MoreMenu.tsx';
import styles from './ReadText.module.css';

/** A line from which nothing was taken: the officer says what it is, or what the words chosen in it are. */
export function LeftLine({ line, text }: { readonly line: number; readonly text: string }) {
  const { say } = useReading.getState();
  const row = useRef<HTMLLIElement>(null);
  const words = strings.delegations;
  const chosen = (): string => {
    const selection = document.getSelection();
    const said = selection?.toString().trim() ?? '';
    return said !== '' && text.includes(said) && row.current?.contains(selection?.anchorNode ?? null)
      ? said
      : text;
  };
  return (
    <li ref={row} className={styles.leftLine}>
      <span dir="auto">{text}</span>
      <MoreMenu
        label={words.sayWhat(text.length > 60 ? `${text.slice(0, 60)}…` : text)}
        entries={SAYABLE.map((field) => ({
          id: field,
          name: words.says[field],
          run: () => void say(field, chosen(), line),
        }))}
      >
        {words.saying}
      </MoreMenu>
    </li>
  );
}
