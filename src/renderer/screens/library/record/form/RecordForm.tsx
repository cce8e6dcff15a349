import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { RecordPage } from '../../../../../shared/contract.ts';
import type { Fields, RecordType } from '../../../../../shared/domain/overlay.ts';
import { isPaged } from '../../../../../shared/domain/records/kinds.ts';
import type { Refusal } from '../../../../../shared/domain/refusal.ts';
import { emptyRecord, fieldsOf, type RecordField } from '../../../../../shared/record-fields.ts';
import { Button } from '../../../../parts/Button.tsx';
import { RefusalNote } from '../../../../parts/RefusalNote.tsx';
import tone from '../../../../parts/Tone.module.css';
import { editRecord } from '../../../../state/edit-record.ts';
import { useRecord } from '../../../../state/record.ts';
import { strings } from '../../../../strings.ts';
import { allFields, changedFields, type Draft, type FormValue, formDraft, formValue } from './draft.ts';
import { FactPreview } from './FactPreview.tsx';
import { FieldInput } from './FieldInput.tsx';
import styles from './Form.module.css';
import { PointsTable } from './PointsTable.tsx';
import { type PointProblems, pointsOf, pointValues, samePoints } from './points.ts';

type Problems = Readonly<Record<string, string>>;

/** A record's form: an edit with the pack's own value beside each field, or a record of the team's own. */
export function RecordForm({ page }: { readonly page: RecordPage | null }) {
  const { writing, write, open } = useRecord();
  const type: RecordType = page ? page.kind : writing.what === 'add' ? writing.recordType : 'fact';
  const record: Fields = page?.seen ?? emptyRecord(type);
  const [draft, setDraft] = useState<Draft>(() => formDraft(type, record));
  const [problems, setProblems] = useState<Problems>({});
  const [points, setPoints] = useState(() => pointsOf(record));
  const [pointProblems, setPointProblems] = useState<PointProblems>({});
  const packs = useMemo(() => (page?.pack ? pointsOf(page.pack) : null), [page]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const toldOfPoints = Object.keys(pointProblems).filter((key) =>
    points.some(({ row }) => key.startsWith(`${row} `)),
  );
  const told = Object.keys(problems).length + toldOfPoints.length;
  const isTold = told > 0;
  // What is wrong first is what is mended first.
  useEffect(() => {
    if (isTold) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [isTold]);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, []);

  const set = (field: string, value: FormValue): void => {
    setDraft((was) => ({ ...was, [field]: value }));
    setProblems(({ [field]: _, ...others }) => others);
  };
  const close = (): void => write({ what: 'nothing' });
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const changed: Fields = {
      ...(page ? changedFields(type, record, draft) : allFields(type, draft)),
      ...(type === 'series' && (!page || !samePoints(points, pointsOf(record)))
        ? { points: pointValues(points) }
        : {}),
    };
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
      const inTable = done.problems.filter(({ point }) => point);
      const others = done.problems.filter(({ point }) => !point);
      setProblems(Object.fromEntries(others.map(({ field, sentence }) => [field, sentence])));
      setPointProblems(
        Object.fromEntries(
          inTable.map(({ sentence, point }) => [`${points[point?.at ?? -1]?.row} ${point?.field}`, sentence]),
        ),
      );
      return;
    }
    if (done.result === 'refused') return;
    close();
    const { recordType: kind, recordId } = done.key;
    if (!page && isPaged(kind)) open({ kind, id: recordId });
  };
  const kind = strings.library.kinds[type].toLowerCase();
  return (
    <form ref={form} className={styles.form} onSubmit={keep} noValidate>
      <h2 className={styles.title}>
        {page ? strings.library.editing(page.title) : strings.library.adding(kind)}
      </h2>
      {page?.pack && <p className={tone.faint}>{strings.library.editHint}</p>}
      {refusal && <RefusalNote refusal={refusal} />}
      {type === 'fact' && <FactPreview id={page?.id ?? null} draft={draft} />}
      {fieldsOf(type).map((field) => (
        <FieldRow
          key={field.field}
          field={field}
          value={draft[field.field] ?? ''}
          packs={page?.pack ? formValue(field, page.pack[field.field]) : null}
          problem={problems[field.field] ?? null}
          onChange={(value) => set(field.field, value)}
        />
      ))}
      {type === 'series' && (
        <PointsTable
          points={points}
          packs={packs}
          problems={pointProblems}
          problem={problems.points ?? null}
          onChange={(change) => {
            setPoints(change);
            setProblems(({ points: _, ...others }) => others);
          }}
          onWritten={(row, field) => setPointProblems(({ [`${row} ${field}`]: _, ...others }) => others)}
        />
      )}
      <div className={styles.foot}>
        <Button weight="primary" type="submit" isDisabled={busy}>
          {page ? strings.library.save : strings.library.addIt}
        </Button>
        <Button weight="quiet" onPress={close}>
          {strings.library.cancel}
        </Button>
        <p className={tone.soft} role="status">
          {busy ? strings.library.saving : isTold ? strings.library.problems(told) : null}
        </p>
      </div>
    </form>
  );
}

type FieldRowProps = {
  readonly field: RecordField;
  readonly value: FormValue;
  /** What the pack says; null where the record is the team's own. */
  readonly packs: FormValue | null;
  readonly problem: string | null;
  readonly onChange: (value: FormValue) => void;
};

function FieldRow({ field, value, packs, problem, onChange }: FieldRowProps) {
  return (
    <div className={styles.row}>
      <FieldInput field={field} value={value} problem={problem} onChange={onChange} />
      {packs !== null && JSON.stringify(packs) !== JSON.stringify(value) && (
        <div className={styles.pack}>
          <span>{strings.library.packSays(saidBy(packs))}</span>
          <Button
            weight="quiet"
            aria-label={strings.library.takePacks(field.word)}
            onPress={() => onChange(packs)}
          >
            {strings.library.takePacksShort}
          </Button>
        </div>
      )}
    </div>
  );
}

const saidBy = (value: FormValue): string => {
  const text = typeof value === 'string' ? value : value.join('; ');
  return text === '' ? strings.library.packEmpty : text;
};

/** What a record that has no id yet is called by. */
function titleIn(draft: Draft, type: RecordType): string {
  const first = draft[fieldsOf(type)[0]?.field ?? ''];
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : strings.library.kinds[type];
}
