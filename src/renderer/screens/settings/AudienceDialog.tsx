import { type ReactNode, useId, useState } from 'react';
import {
  type AudienceProblem,
  audienceProblems,
  EMPTY_FORM,
  formOf,
} from '../../../shared/audiences/audience-form.ts';
import type { Audience, AudienceForm } from '../../../shared/domain/audience.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { COURTESY_LANGUAGES, LANGUAGES } from '../../../shared/languages.ts';
import { Button } from '../../parts/Button.tsx';
import confirm from '../../parts/ConfirmDialog.module.css';
import { ModalDialog } from '../../parts/ModalDialog.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ask } from '../../state/client.ts';
import { strings } from '../../strings.ts';
import styles from './Audiences.module.css';

type AudienceDialogProps = {
  /** Null for a new one. */
  readonly audience: Audience | null;
  /** The team's own: it can be taken away. */
  readonly isOwn: boolean;
  readonly others: readonly Audience[];
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

/** A market's habits, filled in; what is wrong is said at its field once saving was asked for. */
export function AudienceDialog({ audience, isOwn, others, onClose, onChanged }: AudienceDialogProps) {
  const words = strings.audiences;
  const [form, setForm] = useState<AudienceForm>(audience ? formOf(audience) : EMPTY_FORM);
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const problems = asked ? audienceProblems(form, others) : {};
  const set = <F extends keyof AudienceForm>(field: F, value: AudienceForm[F]): void =>
    setForm((it) => ({ ...it, [field]: value }));

  const save = async (): Promise<void> => {
    setAsked(true);
    if (Object.keys(audienceProblems(form, others)).length > 0) return;
    const answer = await ask('saveAudience', { id: audience?.id ?? null, form });
    if (answer.ok) onChanged();
    else setRefusal(answer.refusal);
  };
  const remove = async (): Promise<void> => {
    const answer = await ask('removeAudience', { id: audience?.id ?? '' });
    if (answer.ok) onChanged();
    else setRefusal(answer.refusal);
  };

  return (
    <ModalDialog
      title={audience ? words.editTitle(audience.name) : words.addTitle}
      onClose={onClose}
      className={styles.dialog}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <AudienceFields form={form} problems={problems} set={set} />
        {refusal && <RefusalNote refusal={refusal} />}
        <div className={confirm.choice}>
          {isOwn && (
            <Button weight="quiet" onPress={() => void remove()}>
              {words.remove}
            </Button>
          )}
          <Button weight="quiet" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button weight="primary" type="submit">
            {words.save}
          </Button>
        </div>
      </form>
    </ModalDialog>
  );
}

type AudienceFieldsProps = {
  readonly form: AudienceForm;
  readonly problems: ReturnType<typeof audienceProblems>;
  readonly set: <F extends keyof AudienceForm>(field: F, value: AudienceForm[F]) => void;
};

function AudienceFields({ form, problems, set }: AudienceFieldsProps) {
  const words = strings.audiences;
  const line = (field: 'name' | 'phrase' | 'market' | 'countries' | 'currency' | 'prefix'): ReactNode => (
    <Field label={words[field]} note={words.notes[field]} problem={problems[field]}>
      {(own) => (
        <input
          {...own}
          className={styles.input}
          value={form[field]}
          onChange={(event) => set(field, event.currentTarget.value)}
        />
      )}
    </Field>
  );
  const choice = <F extends 'paper' | 'grouping' | 'dates'>(
    field: F,
    choices: Readonly<Record<AudienceForm[F], string>>,
  ): ReactNode => (
    <Field label={words[field]}>
      {(own) => (
        <select
          {...own}
          className={styles.input}
          value={form[field]}
          onChange={(event) => set(field, event.currentTarget.value as AudienceForm[F])}
        >
          {(Object.entries(choices) as [string, string][]).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );

  return (
    <div className={styles.form}>
      {line('name')}
      {line('phrase')}
      {line('market')}
      {line('countries')}
      {line('currency')}
      {line('prefix')}
      {choice('paper', words.papers)}
      {choice('grouping', words.groupings)}
      {choice('dates', words.dateOrders)}
      <Field label={words.courtesy}>
        {(own) => (
          <select
            {...own}
            className={styles.input}
            value={form.courtesy ?? ''}
            onChange={(event) =>
              set('courtesy', COURTESY_LANGUAGES.find((it) => it === event.currentTarget.value) ?? null)
            }
          >
            <option value="">{words.noCourtesy}</option>
            {COURTESY_LANGUAGES.map((it) => (
              <option key={it} value={it}>
                {LANGUAGES[it].ownName}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.greeting} note={words.greetingNote} problem={problems.greeting} wide>
        {(own) => (
          <textarea
            {...own}
            className={styles.text}
            value={form.greeting}
            onChange={(event) => set('greeting', event.currentTarget.value)}
          />
        )}
      </Field>
    </div>
  );
}

type Own = {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
};

type FieldProps = {
  readonly label: string;
  readonly note?: string;
  readonly problem?: AudienceProblem | undefined;
  readonly wide?: true;
  readonly children: (own: Own) => ReactNode;
};

/** A named field with a word of help, or with what is wrong in its place. */
function Field({ label, note, problem, wide, children }: FieldProps) {
  const id = useId();
  return (
    <div className={wide ? styles.wide : styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': `${id}-note`, 'aria-invalid': problem !== undefined })}
      <p id={`${id}-note`} className={problem ? styles.problem : styles.hint}>
        {problem ? strings.audiences.problems[problem] : note}
      </p>
    </div>
  );
}
