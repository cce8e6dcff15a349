import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { RecordPage } from '../../../../../shared/contract.ts';
import type { Fields, RecordType } from '../../../../../shared/domain/overlay.ts';
import type { Refusal } from '../../../../../shared/domain/refusal.ts';
import { fieldWord } from '../../../../../shared/field-words.ts';
import { emptyRecord, fieldsOf } from '../../../../../shared/record-fields.ts';
import { Button } from '../../../../parts/Button.tsx';
import { RefusalNote } from '../../../../parts/RefusalNote.tsx';
import { editRecord } from '../../../../state/edit-record.ts';
import { useRecord } from '../../../../state/record.ts';
import { strings } from '../../../../strings.ts';
import { allFields, changedFields, type Draft, draftOf, type Written, written } from './draft.ts';
import { FieldInput } from './FieldInput.tsx';
import styles from './Form.module.css';

const PAGES = ['fact', 'organisation', 'cluster', 'place', 'source', 'series', 'conflict'] as const;

type Problems = Readonly<Record<string, string>>;

/** A record's form: an edit with the pack's own value beside each field, or a record of the team's own. */
export function RecordForm({ page }: { readonly page: RecordPage | null }) {
  const { writing, write, open } = useRecord();
  const type: RecordType = page ? page.kind : writing.what === 'add' ? writing.recordType : 'fact';
  const record: Fields = page?.seen ?? emptyRecord(type);
  const [draft, setDraft] = useState<Draft>(() => draftOf(type, record));
  const [problems, setProblems] = useState<Problems>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isTold = Object.keys(problems).length > 0;
  // What is wrong first is what is mended first.
  useEffect(() => {
    if (isTold) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [isTold]);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, []);

  const set = (field: string, value: Written): void => {
    setDraft((was) => ({ ...was, [field]: value }));
    setProblems(({ [field]: _, ...others }) => others);
  };
  const close = (): void => write({ what: 'nothing' });
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const changed = page ? changedFields(type, record, draft) : allFields(type, draft);
    if (page && Object.keys(changed).length === 0) return close();
    setBusy(true);
    const title = page?.title ?? titleIn(draft, type);
    const done = page
      ? await editRecord(strings.library.steps.edit(title), {
          kind: 'edit',
          recordType: type,
          recordId: page.id,
          fields: changed,
        })
      : await editRecord(strings.library.steps.add(title), {
          kind: 'add',
          recordType: type,
          recordId: null,
          fields: changed,
        });
    setBusy(false);
    setRefusal(done.result === 'refused' ? done.refusal : null);
    if (done.result === 'problems') {
      setProblems(Object.fromEntries(done.problems.map(({ field, sentence }) => [field, sentence])));
      return;
    }
    if (done.result === 'refused') return;
    close();
    const kind = PAGES.find((it) => it === done.key.recordType);
    if (!page && kind) open({ kind, id: done.key.recordId });
  };
  const kind = strings.library.kinds[type].toLowerCase();
  return (
    <form ref={form} className={styles.form} onSubmit={keep} noValidate>
      <h2 className={styles.title}>
        {page ? strings.library.editing(page.title) : strings.library.adding(kind)}
      </h2>
      {page?.pack && <p className={styles.hint}>{strings.library.editHint}</p>}
      {type === 'series' && <p className={styles.hint}>{strings.library.pointsFixed}</p>}
      {refusal && <RefusalNote refusal={refusal} />}
      {fieldsOf(type).map((field) => {
        const now = draft[field.field] ?? '';
        const packs = page?.pack ? written(field, page.pack[field.field]) : null;
        const differs = packs !== null && JSON.stringify(packs) !== JSON.stringify(now);
        return (
          <div key={field.field} className={styles.row}>
            <FieldInput
              field={field}
              value={now}
              problem={problems[field.field] ?? null}
              onChange={(value) => set(field.field, value)}
            />
            {differs && (
              <div className={styles.pack}>
                <span>{strings.library.packSays(saidBy(packs))}</span>
                <Button
                  weight="quiet"
                  aria-label={strings.library.takePacks(fieldWord(field.field))}
                  onPress={() => set(field.field, packs)}
                >
                  {strings.library.takePacksShort}
                </Button>
              </div>
            )}
          </div>
        );
      })}
      <div className={styles.foot}>
        <Button weight="primary" type="submit" isDisabled={busy}>
          {page ? strings.library.save : strings.library.addIt}
        </Button>
        <Button weight="quiet" onPress={close}>
          {strings.library.cancel}
        </Button>
        <p className={styles.problems} role="status">
          {busy
            ? strings.library.saving
            : isTold
              ? strings.library.problems(Object.keys(problems).length)
              : null}
        </p>
      </div>
    </form>
  );
}

const saidBy = (value: Written): string => {
  const text = typeof value === 'string' ? value : value.join('; ');
  return text === '' ? strings.library.packEmpty : text;
};

/** What a record that has no id yet is called by. */
function titleIn(draft: Draft, type: RecordType): string {
  const first = draft[fieldsOf(type)[0]?.field ?? ''];
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : strings.library.kinds[type];
}
