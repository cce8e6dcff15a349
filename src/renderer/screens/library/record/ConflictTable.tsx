import type { Disagreement } from '../../../../shared/contract.ts';
import { strings } from '../../../strings.ts';
import styles from './Record.module.css';
import { RecordLink } from './RecordLink.tsx';

const FIELDS = ['figure', 'period', 'place', 'geography', 'basis', 'sources'] as const;

/** Facts that disagree, side by side: what differs is marked, and the one to prefer is named. */
export function ConflictTable({ conflict }: { readonly conflict: Disagreement }) {
  const shown = FIELDS.filter((field) => conflict.sides.some((side) => side[field] !== null));
  return (
    <div className={styles.conflict}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className={styles.wide} aria-label={strings.library.sides(conflict.topic)} tabIndex={0}>
        <table className={styles.sides}>
          <thead>
            <tr>
              <td />
              {conflict.sides.map((side) => (
                <th key={side.ref.id} scope="col" data-preferred={side.preferred || undefined}>
                  {side.preferred && <span className={styles.preferred}>{strings.library.preferred}</span>}
                  <RecordLink to={side.ref} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((field) => {
              const differs = conflict.differs.includes(field);
              return (
                <tr key={field} data-differs={differs || undefined}>
                  <th scope="row">
                    {strings.library.sideFields[field]}
                    {differs && <span className={styles.differs}>{strings.library.differs}</span>}
                  </th>
                  {conflict.sides.map((side) => (
                    <td key={side.ref.id} data-preferred={side.preferred || undefined}>
                      {side[field] ?? '–'}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}
