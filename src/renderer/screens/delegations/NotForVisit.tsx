import { useEffect } from 'react';
import type { Delegation } from '../../../shared/domain/delegation.ts';
import { Button } from '../../parts/Button.tsx';
import { giveFeedback, useDelegations } from '../../state/delegations.ts';
import { saveNow } from '../../state/desk.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './Delegations.module.css';

/** What the officer found not to be for these visitors, now or when they came before; each can be taken back. */
export function NotForVisit({ delegation }: { readonly delegation: Delegation }) {
  const { histories, readHistory } = useDelegations();
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when feedback is given, not at every letter
  useEffect(() => {
    void saveNow().then(() => readHistory(delegation));
  }, [delegation.id, delegation.feedback, readHistory]);
  const { notForVisit, steps } = strings.delegations;
  const kept = histories[delegation.id]?.notForVisit ?? [];
  return (
    <section className={styles.part} aria-labelledby="delegation-not-for">
      <h3 id="delegation-not-for" className={styles.heading}>
        {notForVisit.title} <span>{kept.length}</span>
      </h3>
      {kept.length === 0 && <p className={screen.note}>{notForVisit.none}</p>}
      <ul className={styles.rows}>
        {kept.map(({ type, id, name, earlier }) => (
          <li key={`${type} ${id}`} className={styles.given}>
            <span>
              {name ?? notForVisit.gone(id)}
              {earlier !== null && <span className={styles.quiet}> · {notForVisit.earlier(earlier)}</span>}
            </span>
            <Button
              weight="quiet"
              aria-label={notForVisit.takeBackNamed(name ?? id)}
              onPress={() => void giveFeedback(steps.forVisit, delegation.id, { type, id, suits: true })}
            >
              {notForVisit.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
