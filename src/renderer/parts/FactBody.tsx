import type { FactCard } from '../../shared/contract.ts';
import type { Audience } from '../../shared/domain/audience.ts';
import { formatDay } from '../../shared/format/date.ts';
import { strings } from '../strings.ts';
import styles from './FactBody.module.css';
import { SourceLink } from './SourceLink.tsx';
import tone from './Tone.module.css';

type FactBodyProps = {
  readonly fact: FactCard;
  readonly dates: Audience['dates'];
  /** The statement's element: a line of a list, or the heading of its own pane. */
  readonly as?: 'p' | 'h2';
};

/** A fact in an audience's habit: the amount in large type, what it measures, its limits, its sources. */
export function FactBody({ fact, dates, as: Statement = 'p' }: FactBodyProps) {
  const scope = [fact.basis, fact.period, fact.place, fact.geography].filter((part) => part !== null);
  return (
    <>
      {fact.figure !== null && (
        <p className={styles.figure}>
          {fact.figure}
          {fact.converted !== null && <span className={styles.converted}>{fact.converted}</span>}
        </p>
      )}
      {fact.metric !== null && <p className={tone.small}>{fact.metric}</p>}
      <Statement className={styles.statement}>{fact.statement}</Statement>
      {scope.length > 0 && <p className={tone.faint}>{scope.join(' · ')}</p>}
      {fact.caveat !== null && (
        <p className={styles.caveat}>
          <b>{strings.fact.caveat}.</b> <bdi>{fact.caveat}</bdi>
        </p>
      )}
      {fact.reviewPassed && fact.reviewBy !== null && (
        <p className={styles.due}>{strings.fact.reviewPassed(formatDay(fact.reviewBy, dates.long))}</p>
      )}
      <ul className={styles.sources} aria-label={strings.fact.sources}>
        {fact.sources.map((source) => (
          <li key={source.id}>
            <SourceLink source={source} />
          </li>
        ))}
      </ul>
    </>
  );
}
