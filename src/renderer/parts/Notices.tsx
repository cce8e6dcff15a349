import { useRegion } from '../state/region.ts';
import { strings } from '../strings.ts';
import { Button } from './Button.tsx';
import styles from './Note.module.css';

/** Notices for the officer, until dismissed. */
export function Notices() {
  const notices = useRegion((state) => state.status?.notices) ?? [];
  const dismiss = useRegion((state) => state.dismissNotice);
  return (
    <section aria-label={strings.app.notices} aria-live="polite">
      {notices.length > 0 && (
        <ul className={styles.notices}>
          {notices.map((notice) => (
            <li key={notice.id} className={`${styles.note} ${styles[notice.tone] ?? ''} ${styles.notice}`}>
              <p className={styles.sentence}>{notice.sentence}</p>
              {notice.next !== null && <p>{notice.next}</p>}
              <Button weight="quiet" onPress={() => dismiss(notice.id)}>
                {strings.app.dismiss}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
