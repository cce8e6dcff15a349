import type { ReactNode } from 'react';
import styles from './page.module.css';

/** A row of the sheet: what is shown, under its name. */
export function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section data-part={name} className={styles.part} aria-label={`The part ${name}`}>
      <h2 className={styles.name} dir="ltr">
        {name}
      </h2>
      <div className={styles.states}>{children}</div>
    </section>
  );
}
