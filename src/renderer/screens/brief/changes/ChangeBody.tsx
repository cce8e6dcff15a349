import type { ChangeBlock } from '../../../../shared/domain/brief.ts';
import tone from '../../../parts/Tone.module.css';
import { strings } from '../../../strings.ts';
import styles from './Changes.module.css';

/** One fact between the copy that the visitors hold and the brief now. */
export function ChangeBody({ block: { change } }: { readonly block: ChangeBlock }) {
  const tag = change.what === 'gone' && change.withdrawn ? 'withdrawn' : change.what;
  return (
    <>
      <p className={tone.tag}>{strings.changes.tags[tag]}</p>
      <dl className={styles.sides}>
        {change.what !== 'new' && (
          <>
            <dt>{strings.changes.before}</dt>
            <dd className={tone.soft}>{change.before.fact.statement}</dd>
          </>
        )}
        {change.what !== 'gone' && (
          <>
            <dt>{strings.changes.now}</dt>
            <dd>{change.after.fact.statement}</dd>
          </>
        )}
      </dl>
    </>
  );
}
