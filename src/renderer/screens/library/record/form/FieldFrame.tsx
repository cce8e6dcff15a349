import { type ReactNode, useId } from 'react';
import type { RecordField } from '../../../../../shared/record-fields.ts';
import { capitalised } from '../../../../../shared/text/one-line.ts';
import tone from '../../../../parts/Tone.module.css';
import { strings } from '../../../../strings.ts';
import styles from './Form.module.css';
import type { ToldControl } from './told-control.ts';

type FieldFrameProps = {
  readonly field: RecordField;
  /** What is wrong with it, beside it. */
  readonly problem: string | null;
  readonly children: (told: ToldControl, name: string) => ReactNode;
};

function hintOf({ control: { control }, cell }: RecordField): string | null {
  if (control === 'words') return strings.library.wordsHint;
  return control === 'date' && cell === 'date' ? strings.library.dateHint : null;
}

/** The name of a field over its control, and what is to be said about it below. */
export function FieldFrame({ field, problem, children }: FieldFrameProps) {
  const id = useId();
  const name = capitalised(field.word);
  const hint = hintOf(field);
  const told: ToldControl = {
    id,
    'aria-invalid': problem !== null,
    'aria-required': field.required,
    'aria-describedby': [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' '),
  };
  return (
    <div className={styles.field} data-problem={problem !== null || undefined}>
      <label htmlFor={id} className={styles.label}>
        {name}
        {field.required && <span className={styles.needed}> · {strings.library.needed}</span>}
      </label>
      {children(told, name)}
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
