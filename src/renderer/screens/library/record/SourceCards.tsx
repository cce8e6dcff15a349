import type { SourceCard } from '../../../../shared/contract.ts';
import { formatDay, formatPartialDate } from '../../../../shared/format/date.ts';
import { OFFICE_DATES } from '../../../parts/office-dates.ts';
import { SourceLink } from '../../../parts/SourceLink.tsx';
import { useRecord } from '../../../state/record.ts';
import { strings } from '../../../strings.ts';
import styles from './Record.module.css';

/** Where a record was read: page, publisher, author, dates, licence. The title opens the page outside. */
export function SourceCards({ sources }: { readonly sources: readonly SourceCard[] }) {
  const open = useRecord((state) => state.open);
  return (
    <ul className={styles.cards}>
      {sources.map((source) => (
        <li key={source.id} className={styles.card}>
          <p>
            <SourceLink source={source} />
          </p>
          <p className={styles.detail}>
            {[
              source.author,
              source.published &&
                `${strings.library.published} ${formatPartialDate(source.published, OFFICE_DATES.long)}`,
              `${strings.library.accessed} ${formatDay(source.accessed, OFFICE_DATES.long)}`,
              source.licence && `${strings.library.licence}: ${source.licence}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <button
            type="button"
            className={styles.smallLink}
            aria-label={`${strings.library.rests}: ${source.title}`}
            onClick={() => open({ kind: 'source', id: source.id })}
          >
            {strings.library.rests}
          </button>
        </li>
      ))}
    </ul>
  );
}
