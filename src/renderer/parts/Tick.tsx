import { Check } from 'lucide-react';
import styles from './Tick.module.css';

/** The box of a checkbox, drawn: the real input is React Aria's, unseen. It stands directly in its checkbox. */
export function Tick() {
  return (
    <span className={styles.tick} aria-hidden="true">
      <Check size={13} strokeWidth={3} />
    </span>
  );
}
