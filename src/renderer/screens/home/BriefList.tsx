import { useMemo, useState } from 'react';
import type { BriefSummary } from '../../../shared/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useBriefs } from '../../state/briefs.ts';
import { strings } from '../../strings.ts';
import { ExportDialog } from '../export/ExportDialog.tsx';
import screen from '../screen.module.css';
import styles from './BriefList.module.css';
import { BriefRow } from './BriefRow.tsx';

/** From this many briefs, search and filters are shown. */
const MANY = 7;
/** More covers than this become rows. */
const MOST_COVERS = 24;
const ORDERS = ['changed', 'dated', 'title'] as const;
type Order = (typeof ORDERS)[number];

const before: Readonly<Record<Order, (a: BriefSummary, b: BriefSummary) => number>> = {
  changed: (a, b) => b.changedAt.localeCompare(a.changedAt),
  dated: (a, b) => b.issueDate.localeCompare(a.issueDate),
  title: (a, b) => a.title.localeCompare(b.title),
};

const searchText = ({ title, audienceName, delegationName, clusters }: BriefSummary): string =>
  [title, audienceName, delegationName ?? '', ...clusters].join(' ').toLowerCase();

/** The briefs with their covers; with search, filters and order when there are many. */
export function BriefList() {
  const { briefs, refusal } = useBriefs();
  const [query, setQuery] = useState('');
  const [audience, setAudience] = useState('');
  const [order, setOrder] = useState<Order>('changed');
  const [exporting, setExporting] = useState<readonly string[] | null>(null);
  const shown = useMemo(() => {
    const sought = query.toLowerCase().split(/\s+/).filter(Boolean);
    return (briefs ?? [])
      .filter((it) => audience === '' || it.audienceId === audience)
      .filter((it) => sought.every((word) => searchText(it).includes(word)))
      .sort(before[order]);
  }, [briefs, query, audience, order]);

  const words = strings.home;
  if (briefs === null || briefs.length === 0) return null;
  const audiences = [...new Map(briefs.map((it) => [it.audienceId, it.audienceName]))];
  return (
    <section className={styles.briefs} aria-labelledby="home-briefs">
      <div className={styles.head}>
        <h2 id="home-briefs" className={screen.heading}>
          {words.briefs}
        </h2>
        <span className={styles.count}>{briefs.length}</span>
        <select
          className={styles.order}
          aria-label={words.order}
          value={order}
          onChange={(event) => setOrder(ORDERS.find((it) => it === event.target.value) ?? 'changed')}
        >
          {ORDERS.map((it) => (
            <option key={it} value={it}>
              {words.orders[it]}
            </option>
          ))}
        </select>
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
      {briefs.length >= MANY && (
        <div className={styles.narrow}>
          <input
            type="search"
            className={styles.input}
            aria-label={words.find}
            placeholder={words.find}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <select
            className={styles.select}
            aria-label={words.ofAudience}
            value={audience}
            onChange={(event) => setAudience(event.target.value)}
          >
            <option value="">{words.everyAudience}</option>
            {audiences.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <Button isDisabled={shown.length === 0} onPress={() => setExporting(shown.map((it) => it.id))}>
            {words.exportShown(shown.length)}
          </Button>
        </div>
      )}
      {shown.length === 0 ? (
        <p className={styles.none} role="status">
          {words.noneFits}
        </p>
      ) : (
        <ul className={briefs.length > MOST_COVERS ? styles.rows : styles.covers}>
          {shown.map((brief) => (
            <BriefRow key={brief.id} brief={brief} onExport={() => setExporting([brief.id])} />
          ))}
        </ul>
      )}
      <ExportDialog briefIds={exporting ?? []} open={exporting !== null} onClose={() => setExporting(null)} />
    </section>
  );
}
