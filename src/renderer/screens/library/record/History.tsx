import type { RecordVersion } from '../../../../shared/contract.ts';
import { formatDay } from '../../../../shared/format/date.ts';
import { OFFICE_DATES } from '../../../parts/office-dates.ts';
import { Waiting } from '../../../parts/Waiting.tsx';
import { useRecord } from '../../../state/record.ts';
import { strings } from '../../../strings.ts';
import styles from './Record.module.css';
import { Section } from './Section.tsx';

/** What each version of the pack on this computer says of the record, the newest first. */
export function History() {
  const history = useRecord((state) => state.history);
  return (
    <Section title={strings.library.history}>
      {history === null ? (
        <Waiting sentence={strings.library.readingHistory} />
      ) : (
        <>
          {history.length === 1 && <p className={styles.quiet}>{strings.library.onlyVersion}</p>}
          <ol className={styles.versions}>
            {history.map((version) => (
              <Version key={`${version.version} ${version.created}`} version={version} />
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

function Version({ version }: { readonly version: RecordVersion }) {
  return (
    <li>
      <span className={styles.versionName}>{version.version}</span>
      <span className={styles.detail}>
        {formatDay(version.created.slice(0, 10), OFFICE_DATES.short)}
        {version.inUse && `, ${strings.library.versionInUse}`}
      </span>
      <span>
        {version.changes.length > 0 ? version.changes.join('; ') : strings.library.said[version.said]}
      </span>
    </li>
  );
}
