import { Check } from 'lucide-react';
import styles from './Tick.module.css';

/** The drawn box of a checkbox; React Aria's real input is invisible. Must be a direct child of its checkbox. */
export function Tick() {
  return (
    <span className={styles.tick} aria-hidden="true">
      <Check size={13} strokeWidth={3} />
    </span>
  );
}
