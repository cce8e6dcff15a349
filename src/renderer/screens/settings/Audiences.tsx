import { useCallback, useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract.ts';
import type { Audience } from '../../../shared/domain/audience.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { Button } from '../../parts/Button.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import tone from '../../parts/Tone.module.css';
import { ask } from '../../state/client.ts';
import { useRegion } from '../../state/region.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import { AudienceDialog } from './AudienceDialog.tsx';
import styles from './Audiences.module.css';

type Team = CallOutput<'audiencesOfTeam'>;

/** Whom briefs are written for; others are taken as they were made ready, or filled in. */
export function Audiences() {
  const words = strings.audiences;
  const [team, setTeam] = useState<Team | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [editing, setEditing] = useState<Audience | 'new' | null>(null);
  const read = useCallback(async (): Promise<void> => {
    const answer = await ask('audiencesOfTeam', {});
    if (answer.ok) setTeam(answer.value);
    setRefusal(answer.ok ? null : answer.refusal);
  }, []);
  useEffect(() => void read(), [read]);
  const changed = async (): Promise<void> => {
    setEditing(null);
    await Promise.all([read(), useRegion.getState().load()]);
  };
  const take = async (id: string): Promise<void> => {
    const answer = await ask('takeReadyAudience', { id });
    if (answer.ok) await changed();
    else setRefusal(answer.refusal);
  };
  const all = (team?.audiences ?? []).map(({ audience }) => audience);
  return (
    <section aria-labelledby="settings-audiences" className={styles.group}>
      <h2 id="settings-audiences" className={screen.heading}>
        {words.title}
      </h2>
      <p className={screen.note}>{words.lead}</p>
      <ul>
        {(team?.audiences ?? []).map(({ audience, isOwn }) => (
          <li key={audience.id} className={styles.row}>
            <span className={styles.name}>
              {audience.name} {isOwn && <span className={tone.dated}>{words.own}</span>}
            </span>
            <span className={tone.dated}>
              {[audience.market, audience.currency.code, words.papers[audience.paper]].join(' · ')}
            </span>
            <Button
              weight="quiet"
              aria-label={words.editNamed(audience.name)}
              onPress={() => setEditing(audience)}
            >
              {words.edit}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        {(team?.ready ?? []).map(({ id, name }) => (
          <Button key={id} onPress={() => void take(id)}>
            {words.take(name)}
          </Button>
        ))}
        <Button weight="quiet" onPress={() => setEditing('new')}>
          {words.addOther}
        </Button>
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
      {editing !== null && (
        <AudienceDialog
          audience={editing === 'new' ? null : editing}
          isOwn={team?.audiences.some(({ audience, isOwn }) => audience === editing && isOwn) ?? false}
          others={all.filter((it) => it !== editing)}
          onClose={() => setEditing(null)}
          onChanged={() => void changed()}
        />
      )}
    </section>
  );
}
