import { useEffect, useState } from 'react';
import type { RecordAbout, SeriesChart } from '../../../../shared/contract.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { Chart } from '../../../parts/Chart.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { Waiting } from '../../../parts/Waiting.tsx';
import { ask } from '../../../state/client.ts';
import { useRegion } from '../../../state/region.ts';
import { strings } from '../../../strings.ts';
import { Toggle } from '../Toggle.tsx';
import styles from './Record.module.css';
import { RecordLink } from './RecordLink.tsx';

type Series = Extract<RecordAbout, { kind: 'series' }>;
type SeriesPageProps = {
  readonly series: Series;
  readonly id: string;
  readonly title: string;
  /** Another one, and the figure is drawn anew. */
  readonly version: unknown;
};

/** The width that a page of the PDF gives a figure. */
const WIDTH = 483;

/** A series: the chart that the PDF would draw, and every figure behind it. */
export function SeriesPage({ series, id, title, version }: SeriesPageProps) {
  const audienceId = useRegion((state) => state.audiences[0]?.id ?? null);
  const [figure, setFigure] = useState<SeriesChart | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit of the series draws it anew
  useEffect(() => {
    if (audienceId === null) return;
    let still = true;
    void ask('seriesChart', { id, audienceId, width: WIDTH }).then((answer) => {
      if (!still) return;
      setFigure(answer.ok ? answer.value : null);
      setRefusal(answer.ok ? null : answer.refusal);
    });
    return () => {
      still = false;
    };
  }, [id, audienceId, version]);
  const isChart = shown === 'chart' && figure?.scene != null;
  return (
    <>
      <h2 className={styles.name} tabIndex={-1}>
        {title}
      </h2>
      <p className={styles.soft}>{strings.library.pointsOf(series.points, series.unit)}</p>
      {refusal && <RefusalNote refusal={refusal} />}
      {figure === null && !refusal && <Waiting sentence={strings.library.drawing} />}
      {figure && (
        <>
          {figure.scene ? (
            <div className={styles.look}>
              <Toggle
                label={strings.library.widen}
                options={[
                  { value: 'chart', name: strings.library.chart },
                  { value: 'table', name: strings.library.table },
                ]}
                value={shown}
                onChange={setShown}
              />
            </div>
          ) : (
            <p className={styles.quiet}>{strings.library.noChart}</p>
          )}
          {isChart && figure.scene && (
            <figure className={styles.chart}>
              <figcaption>
                <span className={styles.finding}>{figure.finding}</span>
                <span className={styles.soft}>{figure.subtitle}</span>
              </figcaption>
              <Chart scene={figure.scene} />
            </figure>
          )}
          {!isChart && <SeriesTable figure={figure} title={title} />}
        </>
      )}
    </>
  );
}

function SeriesTable({ figure, title }: { readonly figure: SeriesChart; readonly title: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section className={styles.wide} aria-label={strings.library.table} tabIndex={0}>
      <table className={styles.table}>
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{strings.library.tablePlace}</th>
            {figure.table.periods.map((period) => (
              <th key={period} scope="col" className={styles.number}>
                {period}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figure.table.rows.map(({ place, cells }) => (
            <tr key={place.title}>
              <th scope="row">{place.id === '' ? place.title : <RecordLink to={place} />}</th>
              {cells.map((cell, at) => (
                <td key={figure.table.periods[at]} className={styles.number}>
                  {cell ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {figure.table.marks !== '' && <p className={styles.soft}>{figure.table.marks}</p>}
    </section>
  );
}
