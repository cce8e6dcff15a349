import type { ReactNode } from 'react';
import styles from './Record.module.css';

type SectionProps = {
  readonly title: string;
  /** How many there are. */
  readonly count?: number;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a record's page, under its own heading. */
export function Section({ title, count, aside, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.sectionHead}>
        <h3 className={styles.heading}>
          {title}
          {count !== undefined && <span className={styles.count}>{count.toLocaleString('en-GB')}</span>}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
