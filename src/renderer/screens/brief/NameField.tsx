import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { onKeys } from '../../parts/typed-keys.ts';
import styles from './SectionContent.module.css';

type NameFieldProps = {
  readonly label: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
};

/** A name being changed: Enter or leaving the field takes it, Escape leaves it as it was. */
export function NameField({ label, name, onName, onCancel }: NameFieldProps) {
  const [typed, setTyped] = useState(name);
  return (
    <TextField
      className={styles.nameField ?? ''}
      value={typed}
      onChange={setTyped}
      autoFocus
      maxLength={200}
      onBlur={() => onName(typed)}
      onKeyDown={onKeys((event) => {
        if (event.key === 'Enter') onName(typed);
        else if (event.key === 'Escape') onCancel();
        else event.continuePropagation();
      })}
    >
      <Label className="unseen">{label}</Label>
      <Input className={styles.nameInput ?? ''} onFocus={(event) => event.currentTarget.select()} />
    </TextField>
  );
}
