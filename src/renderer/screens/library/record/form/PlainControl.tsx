import type { RecordField } from '../../../../../shared/record-fields.ts';
import { DateInput } from './DateInput.tsx';
import type { FormValue } from './draft.ts';
import styles from './Form.module.css';
import type { ToldControl } from './told-control.ts';
import { WordInput } from './WordInput.tsx';
import { WordsInput } from './WordsInput.tsx';

type PlainControlProps = {
  readonly field: RecordField;
  readonly name: string;
  readonly value: FormValue;
  readonly told: ToldControl;
  readonly onChange: (value: FormValue) => void;
};

/** The control of a field that refers to no other record. */
export function PlainControl({ field, name, value, told, onChange }: PlainControlProps) {
  const { control, cell, among, facet } = field;
  const text = typeof value === 'string' ? value : value.join('; ');
  switch (control.control) {
    case 'lines':
      return (
        <textarea
          className={styles.input}
          rows={Math.min(6, Math.max(2, Math.ceil(text.length / 60)))}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          {...told}
        />
      );
    case 'word':
      return (
        <WordInput
          known={control.known}
          isClosed={among !== undefined}
          value={text}
          told={told}
          onChange={onChange}
        />
      );
    case 'words':
      return (
        <WordsInput
          facet={facet ?? null}
          value={typeof value === 'string' ? [] : value}
          told={told}
          onChange={onChange}
        />
      );
    case 'date':
      return <DateInput label={name} isWhole={cell === 'day'} value={text} told={told} onChange={onChange} />;
    default:
      return (
        <input
          className={styles.input}
          inputMode={control.control === 'number' ? 'decimal' : 'text'}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          {...told}
        />
      );
  }
}
