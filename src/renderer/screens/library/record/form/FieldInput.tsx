import type { RecordField } from '../../../../../shared/record-fields.ts';
import type { FormValue } from './draft.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { PlainControl } from './PlainControl.tsx';
import { RecordPicker } from './RecordPicker.tsx';

type FieldInputProps = {
  readonly field: RecordField;
  readonly value: FormValue;
  readonly problem: string | null;
  readonly onChange: (value: FormValue) => void;
};

/** One field of a record's form, after what it holds. */
export function FieldInput({ field, value, problem, onChange }: FieldInputProps) {
  const { control } = field;
  const isRecords = ['record', 'records', 'place', 'places'].includes(control.control);
  const isMany = control.control === 'records' || control.control === 'places';
  return (
    <FieldFrame field={field} problem={problem}>
      {(told, name) =>
        isRecords ? (
          <RecordPicker
            id={told.id}
            label={name}
            kind={'kind' in control ? control.kind : 'place'}
            isMany={isMany}
            value={typeof value === 'string' ? (value === '' ? [] : [value]) : value}
            isInvalid={told['aria-invalid']}
            describedBy={told['aria-describedby']}
            onChange={(chosen) => onChange(isMany ? chosen : (chosen.at(-1) ?? ''))}
          />
        ) : (
          <PlainControl field={field} name={name} value={value} told={told} onChange={onChange} />
        )
      }
    </FieldFrame>
  );
}
