import { useEffect, useState } from 'react';
import styles from './Waiting.module.css';

/** Shorter waits are not shown. */
const WORTH_A_WORD = 200;

type WaitingProps = {
  /** What is being done, naming the thing. */
  readonly sentence: string;
  /** Between 0 and 1; null if the length of the work is unknown. */
  readonly share?: number | null;
};

/** The progress of a wait, shown after 200 ms. */
export function Waiting({ sentence, share = null }: WaitingProps) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), WORTH_A_WORD);
    return () => clearTimeout(timer);
  }, []);
  if (!due) return null;
  return (
    <div className={styles.waiting} role="status">
      <span>{sentence}</span>
      <span className={styles.track} aria-hidden="true">
        <span
          className={share === null ? styles.unknown : styles.share}
          style={share === null ? undefined : { transform: `scaleX(${share})` }}
        />
      </span>
    </div>
  );
}
