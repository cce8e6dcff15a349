import { useState } from 'react';
import { label } from '../../../../../shared/format/words.ts';
import { strings } from '../../../../strings.ts';
import styles from './Form.module.css';
import type { ToldControl } from './told-control.ts';

/** Chosen where no known word fits; no word of a pack has brackets. */
const OTHER = '(other)';

type WordInputProps = {
  readonly known: readonly string[];
  /** No other word may stand there. */
  readonly isClosed: boolean;
  readonly value: string;
  readonly told: ToldControl;
  readonly onChange: (value: string) => void;
};

/** One word of a list, by the names that readers know; where the list is open, a word of one's own as well. */
export function WordInput({ known, isClosed, value, told, onChange }: WordInputProps) {
  const [own, setOwn] = useState(false);
  if (own)
    return (
      <input
        className={styles.input}
        value={value}
        // biome-ignore lint/a11y/noAutofocus: the officer has just asked to write a word
        autoFocus
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => setOwn(value.trim() !== '' && !known.includes(value))}
        {...told}
      />
    );
  const words = value === '' || known.includes(value) ? known : [value, ...known];
  return (
    <select
      className={styles.select}
      value={value}
      onChange={({ target }) => {
        setOwn(target.value === OTHER);
        onChange(target.value === OTHER ? '' : target.value);
      }}
      {...told}
    >
      <option value="">{strings.library.noWord}</option>
      {words.map((word) => (
        <option key={word} value={word}>
          {label(word)}
        </option>
      ))}
      {!isClosed && <option value={OTHER}>{strings.library.otherWord}</option>}
    </select>
  );
}
