import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react';
import { onKeys } from '../../parts/typed-keys.ts';
import styles from './Delegations.module.css';

type EditFieldProps = {
  readonly label: string;
  /** Shows the label above the field; otherwise only screen readers get it. */
  readonly shown?: boolean;
  readonly value: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Id of the datalist with suggestions. */
  readonly list?: string;
  /** A field that must not be empty keeps its last text. */
  readonly needed?: boolean;
  /** Takes the focus when it appears, its text chosen. */
  readonly selectFirst?: boolean;
  readonly onEdit: (value: string) => void;
};

/** One line of text, edited in place: every letter is an edit on the desk, and undo is the desk's. */
export function EditField(props: EditFieldProps) {
  const { label, shown = false, value, placeholder, maxLength = 400, list, needed = false, onEdit } = props;
  const { selectFirst = false } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!selectFirst) return;
    area.current?.focus();
    area.current?.select();
  }, [selectFirst]);
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
        // A long name wraps, where an input would cut it; line breaks of its own are not allowed.
        <textarea
          {...field}
          ref={area}
          rows={1}
          onKeyDown={onKeys((event) => {
            if (event.key === 'Enter') event.preventDefault();
          })}
        />
      ) : (
        <input {...field} list={list} title={value} />
      )}
    </span>
  );
}
