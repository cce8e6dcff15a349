import { useMemo, useState } from 'react';
import type { BriefSummary } from '../../../shared/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useBriefs } from '../../state/briefs.ts';
import { strings } from '../../strings.ts';
import { ExportDialog } from '../export/ExportDialog.tsx';
import styles from './BriefList.module.css';
import { BriefRow } from './BriefRow.tsx';
import home from './Home.module.css';

/** From this many briefs, search and filters are shown. */
const MANY = 7;
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
export function BriefList({ newBrief }: { readonly newBrief: () => void }) {
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
  if (briefs === null)
    return refusal ? <RefusalNote refusal={refusal} /> : <Waiting sentence={words.reading} />;
  const audiences = [...new Map(briefs.map((it) => [it.audienceId, it.audienceName]))];
  return (
    <>
      {refusal && <RefusalNote refusal={refusal} />}
      {briefs.length === 0 ? (
        <div className={home.empty}>
          <h3 className={home.emptyTitle}>{words.emptyTitle}</h3>
          <p>{words.emptyText}</p>
          <Button weight="primary" onPress={newBrief}>
            {words.newBrief}
          </Button>
        </div>
      ) : (
        <>
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
              <select
                className={styles.select}
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
            <ul className={styles.list}>
              {shown.map((brief) => (
                <BriefRow key={brief.id} brief={brief} onExport={() => setExporting([brief.id])} />
              ))}
            </ul>
          )}
        </>
      )}
      <ExportDialog briefIds={exporting ?? []} open={exporting !== null} onClose={() => setExporting(null)} />
    </>
  );
}
