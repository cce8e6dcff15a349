import { useId } from 'react';
import { label } from '../../../../../shared/format/words.ts';
import type { RecordField } from '../../../../../shared/record-fields.ts';
import { capitalised } from '../../../../../shared/text/one-line.ts';
import tone from '../../../../parts/Tone.module.css';
import { strings } from '../../../../strings.ts';
import type { FormValue } from './draft.ts';
import styles from './Form.module.css';
import { RecordPicker } from './RecordPicker.tsx';

type FieldInputProps = {
  readonly field: RecordField;
  readonly value: FormValue;
  /** What is wrong with it, beside it. */
  readonly problem: string | null;
  readonly onChange: (value: FormValue) => void;
};

/** One field of a record's form, after what it holds. */
export function FieldInput({ field, value, problem, onChange }: FieldInputProps) {
  const id = useId();
  const { control: asked } = field;
  const name = capitalised(field.word);
  const hint =
    asked.control === 'words'
      ? strings.library.wordsHint
      : asked.control === 'date'
        ? strings.library.dateHint
        : null;
  const told = {
    'aria-invalid': problem !== null,
    'aria-required': field.required,
    'aria-describedby': [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' '),
  };
  const text = typeof value === 'string' ? value : value.join('; ');
  const control = () => {
    switch (asked.control) {
      case 'records':
      case 'record':
      case 'place':
      case 'places':
        return (
          <RecordPicker
            id={id}
            label={name}
            kind={'kind' in asked ? asked.kind : 'place'}
            isMany={asked.control === 'records' || asked.control === 'places'}
            value={typeof value === 'string' ? (value === '' ? [] : [value]) : value}
            isInvalid={problem !== null}
            describedBy={told['aria-describedby']}
            onChange={(members) =>
              onChange(
                asked.control === 'records' || asked.control === 'places' ? members : (members.at(-1) ?? ''),
              )
            }
          />
        );
      case 'lines':
        return (
          <textarea
            id={id}
            className={styles.input}
            rows={Math.min(6, Math.max(2, Math.ceil(text.length / 60)))}
            value={text}
            onChange={(event) => onChange(event.target.value)}
            {...told}
          />
        );
      case 'word':
        return (
          <>
            <input
              id={id}
              className={styles.input}
              list={`${id}-known`}
              value={text}
              onChange={(event) => onChange(event.target.value)}
              {...told}
            />
            <datalist id={`${id}-known`}>
              {asked.known.map((word) => (
                <option key={word} value={word}>
                  {label(word)}
                </option>
              ))}
            </datalist>
          </>
        );
      case 'words':
        return (
          <input
            id={id}
            className={styles.input}
            value={text}
            onChange={(event) => onChange(event.target.value === '' ? [] : event.target.value.split(/; ?/))}
            {...told}
          />
        );
      case 'line':
      case 'number':
      case 'date':
        return (
          <input
            id={id}
            className={styles.input}
            inputMode={asked.control === 'number' ? 'decimal' : 'text'}
            value={text}
            onChange={(event) => onChange(event.target.value)}
            {...told}
          />
        );
    }
  };
  return (
    <div className={styles.field} data-problem={problem !== null || undefined}>
      <label htmlFor={id} className={styles.label}>
        {name}
        {field.required && <span className={styles.needed}> · {strings.library.needed}</span>}
      </label>
      {control()}
      {hint !== null && (
        <p id={`${id}-hint`} className={tone.faint}>
          {hint}
        </p>
      )}
      {problem !== null && (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
