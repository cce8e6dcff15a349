import { useId } from 'react';
import control from '../../parts/Control.module.css';
import styles from './Issue.module.css';

type WordsFieldProps = {
  readonly label: string;
  readonly rows: number;
  /** The most characters that it takes. */
  readonly most: number;
  readonly value: string;
  readonly onChange: (words: string) => void;
};

/** Words to a person, over some lines. */
export function WordsField({ label, rows, most, value, onChange }: WordsFieldProps) {
  const id = useId();
  return (
    <div className={control.field}>
      <label htmlFor={id} className={control.label}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles.message}
        rows={rows}
        maxLength={most}
        dir="auto"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
