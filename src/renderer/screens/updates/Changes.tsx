import { Button } from '../../parts/Button.tsx';
import { useUpdates } from '../../state/updates.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './Updates.module.css';

const WHATS = ['changed', 'withdrawn', 'added', 'removed'] as const;

/** What the version in use says differently from the one before it, in the trade's words. */
export function Changes() {
  const { changes, filter, narrow } = useUpdates();
  return (
    <section className={styles.part} aria-labelledby="updates-changes">
      <h2 id="updates-changes" className={screen.heading}>
        {changes ? strings.updates.changes(changes.from, changes.to) : strings.updates.changed}
      </h2>
      {changes === null ? (
        <p className={screen.note}>{strings.updates.noChanges}</p>
      ) : (
        <>
          <p className={styles.faint}>{changes.counts.join(' · ')}</p>
          <fieldset className={styles.actions} aria-label={strings.updates.filter}>
            <Button
              weight={filter.what === null ? 'plain' : 'quiet'}
              aria-pressed={filter.what === null}
              onPress={() => narrow({ what: null })}
            >
              {strings.updates.all}
            </Button>
            {WHATS.map((what) => (
              <Button
                key={what}
                weight={filter.what === what ? 'plain' : 'quiet'}
                aria-pressed={filter.what === what}
                onPress={() => narrow({ what })}
              >
                {strings.updates.whats[what]}
              </Button>
            ))}
          </fieldset>
          <ul>
            {changes.changes.map(({ recordType, recordId, sentence }) => (
              <li key={`${recordType} ${recordId}`} className={styles.change}>
                <span className={styles.id}>{recordId}</span>
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
          {changes.total > changes.changes.length && (
            <p>{strings.updates.more(changes.total - changes.changes.length)}</p>
          )}
        </>
      )}
    </section>
  );
}
