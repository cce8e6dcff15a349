import { useState } from 'react';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { strings } from '../strings.ts';
import { Button } from './Button.tsx';
import styles from './Note.module.css';

/** As many reasons as can be read at a glance. */
const SHOWN = 6;

/** A refusal, beside what it is about: what, why, and what to do next. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal }) {
  const [all, setAll] = useState(false);
  const details = all ? refusal.details : refusal.details.slice(0, SHOWN);
  return (
    <div className={`${styles.note} ${styles.error}`} role="alert">
      <p className={styles.sentence}>{refusal.sentence}</p>
      {refusal.next !== null && <p>{refusal.next}</p>}
      {details.length > 0 && (
        <ul className={styles.details}>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      {refusal.details.length > details.length && (
        <Button weight="quiet" onPress={() => setAll(true)}>
          {strings.app.details(refusal.details.length)}
        </Button>
      )}
    </div>
  );
}
