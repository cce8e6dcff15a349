import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { Button } from '../../../parts/Button.tsx';
import tone from '../../../parts/Tone.module.css';
import { onKeys } from '../../../parts/typed-keys.ts';
import { strings } from '../../../strings.ts';
import styles from './Checks.module.css';

type KeepFormProps = {
  readonly confirm: string;
  readonly onKeep: (reason: string) => void;
  readonly onCancel: () => void;
};

/** A reason, in the officer's words; without one nothing is kept. */
export function KeepForm({ confirm, onKeep, onCancel }: KeepFormProps) {
  const [reason, setReason] = useState('');
  const said = reason.replace(/\s+/g, ' ').trim();
  return (
    <form
      className={styles.keep}
      onSubmit={(event) => {
        event.preventDefault();
        if (said !== '') onKeep(said);
      }}
      onKeyDown={onKeys((event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      })}
    >
      <TextField
        className={styles.reason ?? ''}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        autoFocus
      >
        <Label>{strings.checks.reason}</Label>
        <Input />
        <Text slot="description" className={tone.small ?? ''}>
          {strings.checks.reasonHint}
        </Text>
      </TextField>
      <div className={styles.choice}>
        <Button type="submit" isDisabled={said === ''}>
          {confirm}
        </Button>
        <Button weight="quiet" onPress={onCancel}>
          {strings.checks.cancel}
        </Button>
      </div>
    </form>
  );
}
