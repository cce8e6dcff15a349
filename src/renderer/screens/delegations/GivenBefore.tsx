import { useEffect } from 'react';
import type { Delegation } from '../../../shared/domain/delegation.ts';
import { formatDay } from '../../../shared/format/date.ts';
import { OFFICE_DATES } from '../../parts/office-dates.ts';
import { useDelegations } from '../../state/delegations.ts';
import { useRoute } from '../../state/route.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './Delegations.module.css';

/** Briefs made for a delegation, and copies it or its organisations were given. */
export function GivenBefore({ delegation }: { readonly delegation: Delegation }) {
  const { histories, readHistory } = useDelegations();
  const go = useRoute((state) => state.go);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read when the page opens, not at every letter
  useEffect(() => void readHistory(delegation), [delegation.id, readHistory]);
  const history = histories[delegation.id];
  const words = strings.delegations;
  if (!history) return null;
  return (
    <>
      <section className={styles.part} aria-labelledby="delegation-briefs">
        <h3 id="delegation-briefs" className={styles.heading}>
          {words.briefs} <span>{history.briefs.length}</span>
        </h3>
        {history.briefs.length === 0 && <p className={screen.note}>{words.noBriefs}</p>}
        <ul className={styles.rows}>
          {history.briefs.map((brief) => (
            <li key={brief.id} className={styles.given}>
              <button
                type="button"
                className={styles.link}
                onClick={() => go({ screen: 'brief', id: brief.id })}
              >
                {brief.title}
              </button>
              <span className={styles.quiet}>
                {formatDay(brief.issueDate, OFFICE_DATES.short)} · {words.briefFacts(brief.facts)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.part} aria-labelledby="delegation-given">
        <h3 id="delegation-given" className={styles.heading}>
          {words.given} <span>{history.given.length}</span>
        </h3>
        {history.given.length === 0 && <p className={screen.note}>{words.noneGiven}</p>}
        <ul className={styles.rows}>
          {history.given.map((copy) => {
            const day = formatDay(copy.at.slice(0, 10), OFFICE_DATES.short);
            return (
              <li key={`${copy.at} ${copy.briefId} ${copy.edition}`} className={styles.given}>
                <span>
                  {copy.title}, {strings.brief.editions[copy.edition].toLowerCase()}
                </span>
                <span className={styles.quiet}>
                  {copy.number === null
                    ? words.exported(day, copy.pages)
                    : words.issued(copy.number, day, copy.pages)}
                  {copy.earlier && ` · ${words.toEarlier(copy.earlier.name, copy.earlier.shared)}`}
                </span>
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}
