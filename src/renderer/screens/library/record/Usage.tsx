import { formatDay } from '../../../../shared/format/date.ts';
import { list } from '../../../../shared/format/words.ts';
import control from '../../../parts/Control.module.css';
import { OFFICE_DATES } from '../../../parts/office-dates.ts';
import tone from '../../../parts/Tone.module.css';
import { useRecord } from '../../../state/record.ts';
import { useRoute } from '../../../state/route.ts';
import { strings } from '../../../strings.ts';
import styles from './Record.module.css';
import { Section } from './Section.tsx';

/** Which briefs rest on the record, in which sections, which copies were handed over with it, and which PDFs left the window. */
export function Usage() {
  const usage = useRecord((state) => state.usage);
  const go = useRoute((state) => state.go);
  if (usage === null) return null;
  const { briefs, copies, issued } = usage;
  return (
    <Section title={strings.library.usage}>
      {briefs.length + copies.length + issued.length === 0 && (
        <p className={styles.quiet}>{strings.library.unused}</p>
      )}
      {briefs.length > 0 && (
        <ul className={styles.list}>
          {briefs.map((brief) => (
            <li key={brief.id}>
              <button
                type="button"
                className={control.link}
                onClick={() => go({ screen: 'brief', id: brief.id })}
              >
                {brief.title}
              </button>
              <span className={styles.detail}>{strings.library.inBrief(list(brief.sections))}</span>
              {!brief.current && <span className={tone.attention}>{strings.library.stale}</span>}
            </li>
          ))}
        </ul>
      )}
      {issued.length > 0 && (
        <>
          <p className={styles.soft}>{strings.library.issuedCopies(issued.length)}</p>
          <ul className={styles.list}>
            {issued.map(({ number, recipient, title, issueDate, pages, supersededBy }) => (
              <li key={number}>
                <button
                  type="button"
                  className={control.link}
                  onClick={() => go({ screen: 'issued', number })}
                >
                  {number} {title}
                </button>
                <span className={styles.detail}>
                  {[
                    recipient,
                    pages.length > 0 && strings.library.onPages(pages.length, pages.join(', ')),
                    formatDay(issueDate, OFFICE_DATES.long),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {supersededBy !== null && (
                  <span className={styles.detail}>{strings.library.replacedBy(supersededBy)}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {copies.length > 0 && (
        <>
          <p className={styles.soft}>{strings.library.copies(copies.length)}</p>
          <ul className={styles.list}>
            {copies.map((copy) => (
              <li key={`${copy.title} ${copy.at}`}>
                {strings.library.copyAt(copy.title, formatDay(copy.at.slice(0, 10), OFFICE_DATES.long))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
