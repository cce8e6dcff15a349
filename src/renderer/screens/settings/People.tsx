import { useEffect, useId, useState } from 'react';
import type { Erasure, PeopleKept } from '../../../shared/contract.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { RETENTION_KINDS, type Retention } from '../../../shared/domain/retention.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ask } from '../../state/client.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './SettingsScreen.module.css';

const MONTHS = [6, 12, 24, 36, 72, 120] as const;

/** How long names are kept, whose time is over, and the way to erase one. */
export function People() {
  const [kept, setKept] = useState<PeopleKept | null>(null);
  const [name, setName] = useState('');
  const [found, setFound] = useState<Erasure | null>(null);
  const [sure, setSure] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const field = useId();
  const words = strings.people;
  useEffect(() => {
    void ask('people', {}).then((answer) => answer.ok && setKept(answer.value));
  }, []);
  const keep = async (retention: Retention): Promise<void> => {
    const answer = await ask('keepPeople', retention);
    if (answer.ok) setKept(answer.value);
    else setRefusal(answer.refusal);
  };
  const show = async (wanted: string): Promise<void> => {
    setName(wanted);
    const answer = await ask('erasure', { name: wanted });
    setFound(answer.ok ? answer.value : null);
    setRefusal(answer.ok ? null : answer.refusal);
  };
  const erase = async (): Promise<void> => {
    const answer = await ask('erasePerson', { name });
    if (!answer.ok) return setRefusal(answer.refusal);
    // What the window still holds of it goes with the page.
    window.location.reload();
  };
  return (
    <section aria-labelledby="settings-people" className={styles.group}>
      <h2 id="settings-people" className={screen.heading}>
        {words.title}
      </h2>
      <p className={styles.note}>{words.lead}</p>
      {kept && (
        <>
          <h3 className={styles.name}>{words.keep}</h3>
          {RETENTION_KINDS.map((kind) => (
            <Choice
              key={kind}
              label={words.kinds[kind]}
              value={String(kept.retention[kind] ?? '')}
              options={[
                { value: '', name: words.forGood },
                ...MONTHS.map((months) => ({ value: String(months), name: words.months(months) })),
              ]}
              onChange={(months) =>
                void keep({ ...kept.retention, [kind]: months === '' ? null : Number(months) })
              }
            />
          ))}
          <p className={styles.note}>{words.due(kept.due.length)}</p>
          <ul>
            {kept.due.map((due) => (
              <li key={due.name}>
                <Button weight="quiet" onPress={() => void show(due.name)}>
                  {due.name}
                </Button>{' '}
                {words.dueSince(due.where, formatDay(due.until, OFFICE_DATES.short))}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={styles.name}>{words.erase}</h3>
      <p className={styles.zoom}>
        <label htmlFor={field}>{words.name}</label>
        <input
          id={field}
          className={styles.field}
          value={name}
          maxLength={200}
          onChange={(event) => {
            setName(event.target.value);
            setFound(null);
          }}
        />
        <Button isDisabled={name.trim() === ''} onPress={() => void show(name)}>
          {words.show}
        </Button>
      </p>
      <p className={styles.note}>{words.eraseNote}</p>
      {refusal && <RefusalNote refusal={refusal} />}
      {found && <Found erasure={found} onErase={() => setSure(true)} />}
      <ConfirmDialog
        open={sure}
        title={words.sure}
        text={words.sureText}
        confirm={words.eraseNow}
        keep={words.stay}
        onConfirm={() => void erase()}
        onClose={() => setSure(false)}
      />
    </section>
  );
}

function Found({ erasure, onErase }: { readonly erasure: Erasure; readonly onErase: () => void }) {
  const words = strings.people;
  const { names, visits, briefs, copies, files, colleagues } = erasure;
  const own = files.filter(({ what }) => what !== 'left').length;
  if (files.length === 0) return <p role="status">{words.nothing}</p>;
  return (
    <div role="status">
      <p>{words.found(names.join('; '))}</p>
      <ul>
        {visits.length > 0 && (
          <li>
            {words.visits(visits.length)}: {visits.map((it) => it.name).join('; ')}
          </li>
        )}
        {briefs.length > 0 && (
          <li>
            {words.briefs(briefs.length)}: {briefs.map(({ title }) => title).join('; ')}
          </li>
        )}
        <li>{words.files(own)}</li>
      </ul>
      {copies.length > 0 && (
        <>
          <p>{words.holders}</p>
          <ul>
            {copies.map(({ number, recipient, title }) => (
              <li key={number}>
                {number} · {recipient} · {title}
              </li>
            ))}
          </ul>
        </>
      )}
      {files.length > own && <p>{words.left(files.length - own)}</p>}
      {colleagues.length > 0 && <p>{words.colleagues(colleagues.join('; '))}</p>}
      {own > 0 && (
        <Button weight="danger" onPress={onErase}>
          {words.eraseNow}
        </Button>
      )}
    </div>
  );
}
