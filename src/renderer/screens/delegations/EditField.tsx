import { type ChangeEvent, useId, useState } from 'react';
import styles from './Delegations.module.css';

type EditFieldProps = {
  readonly label: string;
  /** Drawn over the field; without it the label is heard only. */
  readonly shown?: boolean;
  readonly value: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Id of the list of words that are offered. */
  readonly list?: string;
  /** What may not be left empty keeps its last words. */
  readonly needed?: boolean;
  readonly onEdit: (value: string) => void;
};

/** One line of words, edited in place: every letter is an edit on the desk, and a step back is the desk's. */
export function EditField(props: EditFieldProps) {
  const { label, shown = false, value, placeholder, maxLength = 400, list, needed = false, onEdit } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const field = {
    id,
    className: styles.input,
    'data-steps': 'desk',
    dir: 'auto',
    maxLength,
    placeholder,
    value: draft ?? value,
    'aria-invalid': needed && draft?.trim() === '' ? true : undefined,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const typed = event.target.value.replace(/\p{Cc}/gu, ' ');
      if (needed && typed.trim() === '') return setDraft(typed);
      setDraft(null);
      onEdit(typed);
    },
    onBlur: () => setDraft(null),
  };
  return (
    <span className={styles.field}>
      <label htmlFor={id} className={shown ? styles.label : 'unseen'}>
        {label}
      </label>
      {list === undefined ? (
        // A long name goes on in a second line, where an input would cut it; it still has no line breaks of its own.
        <textarea
          {...field}
          rows={1}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      ) : (
        <input {...field} list={list} title={value} />
      )}
    </span>
  );
}
