import { EyeOff, PenLine, StickyNote } from 'lucide-react';
import { useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import type { RecordEdit, RecordPage } from '../../../../shared/contract.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { fieldWord } from '../../../../shared/field-words.ts';
import { Button } from '../../../parts/Button.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import tone from '../../../parts/Tone.module.css';
import { editRecord } from '../../../state/edit-record.ts';
import { useRecord } from '../../../state/record.ts';
import { strings } from '../../../strings.ts';
import styles from './Record.module.css';

/** What the team did to the record, the ways to do more, and the way back; each is a step that can be undone. */
export function TeamEdit({ page }: { readonly page: RecordPage }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [noting, setNoting] = useState(false);
  const write = useRecord((state) => state.write);
  const named = { recordType: page.kind, recordId: page.id } as const;
  const make = async (step: string, edit: RecordEdit): Promise<void> => {
    const done = await editRecord(step, edit);
    setRefusal(done.result === 'refused' ? done.refusal : null);
    if (done.result === 'kept') setNoting(false);
  };
  const { steps } = strings.library;
  const change = page.overlay?.change;
  const state =
    change?.kind === 'hide'
      ? strings.library.hidden
      : change?.kind === 'add'
        ? strings.library.added
        : change?.kind === 'edit'
          ? strings.library.edited(
              Object.keys(change.changed)
                .map((field) => fieldWord(page.kind, field))
                .join(', '),
            )
          : null;
  const note = page.overlay?.note ?? null;
  return (
    <section className={styles.team} aria-label={strings.library.edits}>
      {state !== null && <p className={tone.attention}>{state}</p>}
      {note !== null && !noting && (
        <p className={styles.note}>
          <b>{strings.library.note}.</b> {note}
        </p>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
      <div className={styles.actions}>
        {page.seen ? (
          <Button weight="quiet" onPress={() => write({ what: 'edit' })}>
            <PenLine size={16} strokeWidth={1.75} aria-hidden="true" />
            {strings.library.edit}
          </Button>
        ) : (
          <Button weight="quiet" onPress={() => make(steps.show(page.title), { ...named, kind: 'show' })}>
            {strings.library.show}
          </Button>
        )}
        {!noting && (
          <Button weight="quiet" onPress={() => setNoting(true)}>
            <StickyNote size={16} strokeWidth={1.75} aria-hidden="true" />
            {strings.library.note}
          </Button>
        )}
        {page.seen && (
          <Button weight="quiet" onPress={() => make(steps.hide(page.title), { ...named, kind: 'hide' })}>
            <EyeOff size={16} strokeWidth={1.75} aria-hidden="true" />
            {strings.library.hide}
          </Button>
        )}
        {change?.kind === 'edit' && (
          <Button weight="quiet" onPress={() => make(steps.revert(page.title), { ...named, kind: 'revert' })}>
            {strings.library.revert}
          </Button>
        )}
      </div>
      {noting && (
        <NoteForm
          before={note}
          onCancel={() => setNoting(false)}
          onKeep={(words) =>
            make(steps.note(page.title), { ...named, kind: 'annotate', note: words === '' ? null : words })
          }
        />
      )}
    </section>
  );
}

type NoteFormProps = {
  readonly before: string | null;
  readonly onCancel: () => void;
  readonly onKeep: (words: string) => void;
};

function NoteForm({ before, onCancel, onKeep }: NoteFormProps) {
  const [words, setWords] = useState(before ?? '');
  return (
    <div className={styles.noteForm}>
      <TextField className={styles.field ?? ''} value={words} onChange={setWords} autoFocus>
        <Label>{strings.library.note}</Label>
        <TextArea className={styles.input ?? ''} rows={3} maxLength={4000} />
        <Text slot="description" className={tone.faint ?? ''}>
          {strings.library.noteHelp}
        </Text>
      </TextField>
      <div className={styles.actions}>
        <Button
          isDisabled={words.trim() === (before ?? '')}
          // One line, as the note of a record is kept.
          onPress={() => onKeep(words.trim().replace(/\s+/g, ' '))}
        >
          {strings.library.saveNote}
        </Button>
        <Button weight="quiet" onPress={onCancel}>
          {strings.library.cancel}
        </Button>
      </div>
    </div>
  );
}
