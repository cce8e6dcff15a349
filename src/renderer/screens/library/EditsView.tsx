import { useEffect, useState } from 'react';
import type { OwnEdit } from '../../../shared/contract.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import tone from '../../parts/Tone.module.css';
import { Waiting } from '../../parts/Waiting.tsx';
import { ask } from '../../state/client.ts';
import { useSaveStatus } from '../../state/desk.ts';
import { useLibrary } from '../../state/library.ts';
import { getOpenRecord, sameRecord, useRecord } from '../../state/record.ts';
import { strings } from '../../strings.ts';
import styles from './Edits.module.css';

/** Everything that the team did to the pack, and the way to send it to the publisher. */
export function EditsView() {
  const show = useLibrary((state) => state.show);
  const kept = useSaveStatus();
  const [edits, setEdits] = useState<readonly OwnEdit[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [written, setWritten] = useState<number | null>(null);
  useEffect(() => {
    if (kept.state !== 'saved') return;
    let still = true;
    void ask('ownEdits', {}).then((answer) => {
      if (!still) return;
      if (answer.ok) setEdits(answer.value);
      setRefusal(answer.ok ? null : answer.refusal);
    });
    return () => {
      still = false;
    };
  }, [kept]);
  const suggest = async (): Promise<void> => {
    const answer = await ask('exportSuggestion', {});
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok && answer.value) setWritten(answer.value.edits);
  };
  return (
    <section className={styles.edits} aria-label={strings.library.ownEdits}>
      <p className={styles.lead}>{strings.library.ownEditsLead}</p>
      {refusal && <RefusalNote refusal={refusal} />}
      {edits === null && !refusal && <Waiting sentence={strings.library.searching} />}
      {edits?.length === 0 && (
        <div className={styles.nothing}>
          <p className={styles.nothingTitle}>{strings.library.noEdits}</p>
          <p>{strings.library.noEditsNext}</p>
          <Button onPress={() => show('list')}>{strings.library.browse}</Button>
        </div>
      )}
      {edits !== null && edits.length > 0 && (
        <>
          <div className={styles.act}>
            <Button onPress={suggest}>{strings.library.suggest}</Button>
            <p role="status">{written !== null && strings.library.suggested(written)}</p>
          </div>
          <ul>
            {edits.map((edit) => (
              <Edit key={`${edit.recordType} ${edit.recordId}`} edit={edit} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Edit({ edit }: { readonly edit: OwnEdit }) {
  const { recordType, recordId, page, title, what, fields, note, editedAt, by } = edit;
  const open = useRecord((state) => state.open);
  const chosen = useRecord(getOpenRecord);
  const name = page && { kind: page, id: recordId };
  return (
    <li className={styles.edit} data-open={(name !== null && sameRecord(name, chosen)) || undefined}>
      {name ? (
        <button type="button" className={styles.title} onClick={() => open(name)}>
          {title}
        </button>
      ) : (
        <span>{title}</span>
      )}
      <span className={tone.faint}>
        {[
          strings.library.kinds[recordType],
          fields.length > 0
            ? `${strings.library.editedWords[what]}: ${fields.join(', ')}`
            : strings.library.editedWords[what],
          strings.library.editedAt(formatDay(editedAt.slice(0, 10), OFFICE_DATES.short)),
          ...(by === null ? [] : [by]),
        ].join(' · ')}
      </span>
      {note !== null && <span className={tone.soft}>{note}</span>}
    </li>
  );
}
