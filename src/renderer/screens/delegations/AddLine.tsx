import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import styles from './Delegations.module.css';

type AddLineProps = {
  readonly label: string;
  /** The button's words. */
  readonly add: string;
  readonly suggestions?: readonly string[];
  readonly maxLength?: number;
  readonly onAdd: (words: string) => void;
};

/** A line to add one more: Enter adds it, and the next can be typed. */
export function AddLine({ label, add, suggestions = [], maxLength = 400, onAdd }: AddLineProps) {
  const id = useId();
  const [words, setWords] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const tidy = words.replace(/[\p{Cc}\s]+/gu, ' ').trim();
    if (tidy === '') return;
    onAdd(tidy);
    setWords('');
  };
  return (
    <form className={styles.addLine} onSubmit={submit}>
      <input
        className={styles.input}
        aria-label={label}
        placeholder={label}
        list={suggestions.length > 0 ? id : undefined}
        maxLength={maxLength}
        dir="auto"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {suggestions.length > 0 && (
        <datalist id={id}>
          {suggestions.map((it) => (
            <option key={it} value={it} />
          ))}
        </datalist>
      )}
      <Button type="submit" isDisabled={words.trim() === ''}>
        {add}
      </Button>
    </form>
  );
}
