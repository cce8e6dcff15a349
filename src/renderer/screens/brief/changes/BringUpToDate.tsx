import { useEffect, useId, useState } from 'react';
import { editSection, setChanges } from '../../../../shared/briefs/edit-brief.ts';
import type { EarlierCopyRow } from '../../../../shared/contract.ts';
import type { Audience } from '../../../../shared/domain/audience.ts';
import type { Brief, Section } from '../../../../shared/domain/brief.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { formatDay } from '../../../../shared/format/date.ts';
import { Button } from '../../../parts/Button.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import tone from '../../../parts/Tone.module.css';
import { Waiting } from '../../../parts/Waiting.tsx';
import { useBrief } from '../../../state/brief.ts';
import { ask } from '../../../state/client.ts';
import { strings } from '../../../strings.ts';
import { loadEarlierCopies } from './ask-changes.ts';
import styles from './Changes.module.css';

type BringUpToDateProps = {
  readonly brief: Brief;
  readonly section: Section;
  readonly dates: Audience['dates'];
};

/** Fills the annex from the difference between a copy that the visitors hold and the brief as it is. */
export function BringUpToDate({ brief, section, dates }: BringUpToDateProps) {
  const { step } = useBrief.getState();
  const [copies, setCopies] = useState<readonly EarlierCopyRow[] | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const select = useId();

  useEffect(() => {
    let current = true;
    void loadEarlierCopies(brief.id).then((answer) => {
      if (!current) return;
      setRefusal(answer.ok ? null : answer.refusal);
      if (answer.ok) setCopies(answer.value);
    });
    return () => {
      current = false;
    };
  }, [brief.id]);

  const seq = chosen ?? copies?.[0]?.seq ?? null;
  const bring = async (): Promise<void> => {
    if (seq === null) return;
    const answer = await ask('sinceLast', { brief, seq });
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    step(strings.changes.step, (it) => editSection(it, section.id, (own) => setChanges(own, answer.value)));
    setSaid(strings.changes.brought(answer.value.length));
  };

  if (refusal && copies === null) return <RefusalNote refusal={refusal} />;
  if (copies === null) return <Waiting sentence={strings.changes.looking} />;
  if (copies.length === 0) return <p className={tone.soft}>{strings.changes.none}</p>;
  return (
    <div>
      <div className={styles.choice}>
        <label htmlFor={select}>{strings.changes.since}</label>
        <select
          id={select}
          className={styles.select}
          value={seq ?? ''}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        >
          {copies.map((copy) => (
            <option key={copy.seq} value={copy.seq}>
              {strings.changes.copy(
                formatDay(copy.issueDate, dates.long),
                copy.number ?? strings.changes.exported,
                strings.brief.editions[copy.edition],
                copy.title,
              )}
            </option>
          ))}
        </select>
        <Button onPress={() => void bring()}>{strings.changes.bring}</Button>
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
      {said !== null && <p role="status">{said}</p>}
    </div>
  );
}
