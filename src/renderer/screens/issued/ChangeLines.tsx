import type { FactChange } from '../../../shared/contract.ts';
import tone from '../../parts/Tone.module.css';
import { strings } from '../../strings.ts';
import styles from './Issued.module.css';

/** What was printed and what is correct, field by field; since when, and why. */
export function ChangeLines({ change }: { readonly change: FactChange }) {
  return (
    <div className={styles.change}>
      {change.fields.length > 0 && (
        <dl className={styles.fields}>
          {change.fields.map(({ field, word, from, to }) => (
            <div key={field}>
              <dt>{word}</dt>
              <dd>
                <del>{from}</del> <span aria-hidden="true">→</span> <ins>{to}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className={tone.faint}>
        {strings.issued.since(change.since)}
        {change.why !== null && ` ${change.why}`}
      </p>
    </div>
  );
}
