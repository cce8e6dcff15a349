import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { type Enquiry, OUTCOMES, type Outcome } from '../../../shared/domain/enquiry.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { DayField } from '../../parts/DayField.tsx';
import { strings } from '../../strings.ts';
import { today } from '../../today.ts';
import styles from './Enquiries.module.css';

const empty = (): Enquiry => ({
  id: crypto.randomUUID(),
  reference: null,
  subject: '',
  from: null,
  asked: '',
  received: today(),
  owner: null,
  promisedBy: null,
  outcome: null,
});

type EnquiryFormProps = {
  /** Null: a new one. */
  readonly enquiry: Enquiry | null;
  readonly onSave: (enquiry: Enquiry) => void;
  readonly onRemove: (enquiry: Enquiry) => void;
  readonly onCancel: () => void;
};

export function EnquiryForm({ enquiry, onSave, onRemove, onCancel }: EnquiryFormProps) {
  const words = strings.enquiries;
  const [it, setIt] = useState<Enquiry>(() => enquiry ?? empty());
  const [sure, setSure] = useState(false);
  const set = (change: Partial<Enquiry>): void => setIt({ ...it, ...change });
  const line = (field: 'from' | 'owner' | 'reference', label: string) => (
    <Field
      label={label}
      value={it[field] ?? ''}
      onEdit={(text) => set({ [field]: text === '' ? null : text })}
    />
  );
  const end = (what: Outcome | 'open'): void =>
    set({
      outcome: what === 'open' ? null : { note: it.outcome?.note ?? '', on: it.outcome?.on ?? today(), what },
    });
  const { outcome } = it;
  return (
    <div className={styles.form}>
      <Field label={words.subject} value={it.subject} onEdit={(subject) => set({ subject })} />
      {line('from', words.from)}
      <Field label={words.asked} value={it.asked} long onEdit={(asked) => set({ asked })} />
      <div className={styles.exchange}>
        <DayField
          shown
          label={words.received}
          value={it.received}
          onEdit={(day) => set({ received: day === '' ? today() : day })}
        />
        <DayField
          shown
          label={words.promised}
          value={it.promisedBy ?? ''}
          onEdit={(day) => set({ promisedBy: day === '' ? null : day })}
        />
      </div>
      {line('owner', words.owner)}
      {line('reference', words.reference)}
      <Choice
        label={words.outcome}
        value={outcome?.what ?? 'open'}
        options={(['open', ...OUTCOMES] as const).map((value) => ({ value, name: words.outcomes[value] }))}
        onChange={end}
      />
      {outcome && (
        <>
          <Field
            label={words.note}
            value={outcome.note}
            long
            onEdit={(note) => set({ outcome: { ...outcome, note } })}
          />
          <DayField
            shown
            label={words.ended}
            value={outcome.on}
            onEdit={(day) => set({ outcome: { ...outcome, on: day === '' ? today() : day } })}
          />
        </>
      )}
      <div className={styles.exchange}>
        <Button weight="primary" isDisabled={it.subject.trim() === ''} onPress={() => onSave(tidied(it))}>
          {words.save}
        </Button>
        <Button weight="quiet" onPress={onCancel}>
          {words.cancel}
        </Button>
        {enquiry && (
          <Button weight="quiet" onPress={() => setSure(true)}>
            {words.remove}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={sure}
        title={words.removeSure}
        text={words.removeText}
        confirm={words.remove}
        keep={words.keep}
        onConfirm={() => enquiry && onRemove(enquiry)}
        onClose={() => setSure(false)}
      />
    </div>
  );
}

const tidied = (it: Enquiry): Enquiry => {
  const line = (text: string | null): string | null => text?.replace(/\s+/g, ' ').trim() || null;
  return {
    ...it,
    subject: line(it.subject) ?? '',
    from: line(it.from),
    owner: line(it.owner),
    reference: line(it.reference),
  };
};

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly long?: boolean;
  readonly onEdit: (text: string) => void;
};

const Field = ({ label, value, long = false, onEdit }: FieldProps) => (
  <TextField className={styles.field ?? ''} value={value} onChange={onEdit}>
    <Label className={styles.label ?? ''}>{label}</Label>
    {long ? (
      <TextArea className={styles.long ?? ''} rows={3} maxLength={4000} />
    ) : (
      <Input className={styles.input ?? ''} maxLength={200} />
    )}
  </TextField>
);
