import type { RecordRef, RecordRefs } from '../../../../shared/contract.ts';
import { Button } from '../../../parts/Button.tsx';
import control from '../../../parts/Control.module.css';
import { useLibrary } from '../../../state/library.ts';
import { useRecord } from '../../../state/record.ts';
import { strings } from '../../../strings.ts';
import styles from './Record.module.css';

/** A record's name that leads to its page. */
export function RecordLink({ to }: { readonly to: RecordRef }) {
  const open = useRecord((state) => state.open);
  return (
    <button type="button" className={control.link} onClick={() => open(to)}>
      {to.title}
    </button>
  );
}

/** Names in one line, with what separates them. */
export function RecordNames({ refs }: { readonly refs: readonly RecordRef[] }) {
  return (
    <ul className={styles.names}>
      {refs.map((ref) => (
        <li key={`${ref.kind} ${ref.id}`}>
          <RecordLink to={ref} />
        </li>
      ))}
    </ul>
  );
}

type RecordListProps = {
  readonly refs: RecordRefs;
  /** Narrows the list of results to all of them. */
  readonly all?: Parameters<ReturnType<typeof useLibrary.getState>['lookFor']>[0];
};

/** Records under each other, each with its line; as many as fit a page, and the way to the others. */
export function RecordList({ refs, all }: RecordListProps) {
  const lookFor = useLibrary((state) => state.lookFor);
  if (refs.total === 0) return <p className={styles.quiet}>{strings.library.noneHere}</p>;
  return (
    <>
      <ul className={styles.list}>
        {refs.shown.map((ref) => (
          <li key={`${ref.kind} ${ref.id}`}>
            <RecordLink to={ref} />
            {ref.detail !== '' && <span className={styles.detail}>{ref.detail}</span>}
          </li>
        ))}
      </ul>
      {all && refs.total > refs.shown.length && (
        <Button weight="quiet" onPress={() => lookFor(all)}>
          {strings.library.seeAll(refs.total)}
        </Button>
      )}
    </>
  );
}
