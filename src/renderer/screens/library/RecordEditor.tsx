import { useCallback, useEffect, useState } from 'react';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import type { CallInput, CallOutput, SearchHit } from '../../../shared/contract.ts';
import type { Fields } from '../../../shared/domain/overlay.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { fieldWord } from '../../../shared/field-words.ts';
import { Button } from '../../parts/Button.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ask } from '../../state/client.ts';
import { useLibrary } from '../../state/library.ts';
import { strings } from '../../strings.ts';
import styles from './RecordEditor.module.css';

type Json = Fields[string];
type Known = CallOutput<'record'>;

/** Fields that name a record never change; points of a series are edited where they are published. */
const FIXED = new Set(['id', 'points']);

const written = (value: Json): string => {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join('; ') : String(value);
};

/** What was typed, as the kind of value that the field held. */
function typed(text: string, before: Json): Json {
  if (Array.isArray(before))
    return text
      .split(';')
      .map((member) => member.trim())
      .filter((member) => member !== '');
  if (text.trim() === '') return null;
  return typeof before === 'number' ? Number(text) : text.trim();
}

/** The team's own edits of a record, over what the pack says. */
export function RecordEditor({ hit }: { readonly hit: SearchHit }) {
  const { choose, search } = useLibrary();
  const [known, setKnown] = useState<Known | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [draft, setDraft] = useState<Readonly<Record<string, string>> | null>(null);
  const [note, setNote] = useState('');
  const named = { recordType: hit.kind, recordId: hit.id } as const;

  const read = useCallback(async () => {
    const answer = await ask('record', { recordType: hit.kind, recordId: hit.id });
    if (!answer.ok) return setRefusal(answer.refusal);
    setKnown(answer.value);
    setNote(answer.value.overlay?.note ?? '');
  }, [hit]);
  useEffect(() => {
    setDraft(null);
    setRefusal(null);
    void read();
  }, [read]);

  const put = async (edit: CallInput<'editRecord'>): Promise<void> => {
    const answer = await ask('editRecord', edit);
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    setDraft(null);
    await Promise.all([read(), search(), choose(hit)]);
  };
  if (known === null) return refusal && <RefusalNote refusal={refusal} />;
  const record = known.seen ?? known.pack ?? {};
  const fields = Object.entries(record).filter(([field]) => !FIXED.has(field));
  const save = () => {
    const changed = Object.entries(draft ?? {}).map(([field, text]) => [
      field,
      typed(text, known.pack?.[field] ?? record[field] ?? null),
    ]);
    void put({ ...named, kind: 'edit', fields: Object.fromEntries(changed) });
  };
  return (
    <section className={styles.editor} aria-label={strings.library.edits}>
      {known.overlay && <p className={styles.state}>{stateOf(known.overlay)}</p>}
      {refusal && <RefusalNote refusal={refusal} />}
      {draft === null ? (
        <div className={styles.actions}>
          {known.seen && <Button onPress={() => setDraft({})}>{strings.library.edit}</Button>}
          {known.seen ? (
            <Button weight="quiet" onPress={() => put({ ...named, kind: 'hide' })}>
              {strings.library.hide}
            </Button>
          ) : (
            <Button onPress={() => put({ ...named, kind: 'show' })}>{strings.library.show}</Button>
          )}
          {known.overlay?.change.kind === 'edit' && (
            <Button weight="quiet" onPress={() => put({ ...named, kind: 'revert' })}>
              {strings.library.revert}
            </Button>
          )}
        </div>
      ) : (
        <>
          {fields.map(([field, value]) => (
            <TextField
              key={field}
              className={styles.field ?? ''}
              value={draft[field] ?? written(value)}
              onChange={(text) => setDraft({ ...draft, [field]: text })}
            >
              <Label>{fieldWord(field)}</Label>
              <TextArea className={styles.input ?? ''} rows={written(value).length > 60 ? 3 : 1} />
            </TextField>
          ))}
          <div className={styles.actions}>
            <Button weight="primary" onPress={save}>
              {strings.library.save}
            </Button>
            <Button weight="quiet" onPress={() => setDraft(null)}>
              {strings.library.cancel}
            </Button>
          </div>
        </>
      )}
      <TextField className={styles.field ?? ''} value={note} onChange={setNote}>
        <Label>{strings.library.note}</Label>
        <TextArea className={styles.input ?? ''} rows={2} />
      </TextField>
      <div className={styles.actions}>
        <Button
          isDisabled={note === (known.overlay?.note ?? '')}
          onPress={() => put({ ...named, kind: 'annotate', note: note.trim() === '' ? null : note.trim() })}
        >
          {strings.library.saveNote}
        </Button>
      </div>
    </section>
  );
}

function stateOf({ change }: NonNullable<Known['overlay']>): string {
  switch (change.kind) {
    case 'hide':
      return strings.library.hidden;
    case 'add':
      return strings.library.added;
    case 'edit':
      return strings.library.edited(Object.keys(change.changed).map(fieldWord).join(', '));
    case 'annotate':
      return strings.library.note;
  }
}
