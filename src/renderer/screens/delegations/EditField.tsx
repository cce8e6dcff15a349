import { type InputHTMLAttributes, useId, useState } from 'react';
import styles from './Delegations.module.css';

type EditFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> & {
  readonly label: string;
  /** Drawn over the field; without it the label is heard only. */
  readonly shown?: boolean;
  readonly value: string;
  /** What may not be left empty keeps its last words. */
  readonly needed?: boolean;
  readonly onEdit: (value: string) => void;
};

/** A line that is edited in place: every letter is an edit on the desk, and a step back is the desk's. */
export function EditField({ label, shown = false, value, needed = false, onEdit, ...input }: EditFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <span className={styles.field}>
      <label htmlFor={id} className={shown ? styles.label : 'unseen'}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        className={styles.input}
        data-steps="desk"
        dir={input.type === undefined ? 'auto' : undefined}
        maxLength={input.maxLength ?? 400}
        value={draft ?? value}
        aria-invalid={needed && draft?.trim() === '' ? true : undefined}
        onChange={(event) => {
          const typed = event.target.value.replace(/\p{Cc}/gu, ' ');
          if (needed && typed.trim() === '') return setDraft(typed);
          setDraft(null);
          onEdit(typed);
        }}
        onBlur={() => setDraft(null)}
      />
    </span>
  );
}
