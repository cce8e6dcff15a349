import type { FieldRow } from '../../../../shared/contract.ts';
import { capitalised } from '../../../../shared/text/one-line.ts';
import { SourceLink } from '../../../parts/SourceLink.tsx';
import { strings } from '../../../strings.ts';
import styles from './Record.module.css';
import { RecordNames } from './RecordLink.tsx';

/** Fields of a record one under the other: what each holds, whether it stays in the house, and whether it was derived. */
export function FieldRows({ rows }: { readonly rows: readonly FieldRow[] }) {
  return (
    <dl className={`${styles.belongs} ${styles.section}`}>
      {rows.map(({ field, word, internal, derived, value }) => (
        <div key={field}>
          <dt>{capitalised(word)}</dt>
          <dd>
            <Value value={value} />
            {(internal || derived) && (
              <span className={styles.detail}>
                {' '}
                {internal ? strings.library.forColleagues : strings.library.derived}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ value }: Pick<FieldRow, 'value'>) {
  switch (value.is) {
    case 'text':
      return <span>{value.text}</span>;
    case 'address':
      return <SourceLink source={{ title: value.url, url: value.url }} />;
    case 'records':
      return <RecordNames refs={value.refs} />;
  }
}
