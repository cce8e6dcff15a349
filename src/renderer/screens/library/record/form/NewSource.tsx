import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../../../shared/domain/refusal.ts';
import { localDay } from '../../../../../shared/format/local-day.ts';
import { fieldsOf } from '../../../../../shared/record-fields.ts';
import { Button } from '../../../../parts/Button.tsx';
import { RefusalNote } from '../../../../parts/RefusalNote.tsx';
import { onKeys } from '../../../../parts/typed-keys.ts';
import { editRecord } from '../../../../state/edit-record.ts';
import { strings } from '../../../../strings.ts';
import { allFields, type Draft } from './draft.ts';
import { FieldFrame } from './FieldFrame.tsx';
import styles from './Form.module.css';
import { PlainControl } from './PlainControl.tsx';

/** What a source must have, and where it can be read. */
const ASKED = fieldsOf('source').filter(({ required, field }) => required || field === 'url');

type NewSourceProps = {
  readonly onMade: (id: string) => void;
  readonly onClose: () => void;
};

/** A source made where it is needed: it is in the library at once, and chosen here. */
export function NewSource({ onMade, onClose }: NewSourceProps) {
  const [draft, setDraft] = useState<Draft>({ accessed: localDay(new Date()) });
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  const make = async (): Promise<void> => {
    setBusy(true);
    const title = String(draft.title ?? '').trim() || strings.library.kinds.source;
    const fields = allFields('source', draft);
    const edit = { kind: 'add', recordType: 'source', recordId: null, fields } as const;
    const done = await editRecord(strings.library.steps.add(title), edit);
    setBusy(false);
    setRefusal(done.result === 'refused' ? done.refusal : null);
    if (done.result === 'problems')
      setProblems(Object.fromEntries(done.problems.map(({ field, sentence }) => [field, sentence])));
    if (done.result === 'kept') onMade(done.key.recordId);
  };
  const onKeyDown = onKeys((event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      // The form around it is kept by its own button.
      event.preventDefault();
      void make();
    }
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset of its own has no name that reads before its fields
    <div
      ref={group}
      role="group"
      aria-label={strings.library.newSource}
      className={styles.source}
      onKeyDown={onKeyDown}
    >
      {refusal && <RefusalNote refusal={refusal} />}
      {ASKED.map((field) => (
        <FieldFrame key={field.field} field={field} problem={problems[field.field] ?? null}>
          {(told, name) => (
            <PlainControl
              field={field}
              name={name}
              value={draft[field.field] ?? ''}
              told={told}
              onChange={(value) => {
                setDraft((was) => ({ ...was, [field.field]: value }));
                setProblems(({ [field.field]: _, ...others }) => others);
              }}
            />
          )}
        </FieldFrame>
      ))}
      <div className={styles.acts}>
        <Button onPress={() => void make()} isDisabled={busy}>
          {strings.library.addSource}
        </Button>
        <Button weight="quiet" onPress={onClose}>
          {strings.library.cancel}
        </Button>
      </div>
    </div>
  );
}
