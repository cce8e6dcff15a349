import type { RecordAbout } from '../../../../shared/contract.ts';
import tone from '../../../parts/Tone.module.css';
import { strings } from '../../../strings.ts';
import styles from './Record.module.css';
import { RecordLink, RecordList, RecordNames } from './RecordLink.tsx';
import { Section } from './Section.tsx';

type Source = Extract<RecordAbout, { kind: 'source' }>;
type SourcePageProps = { readonly source: Source; readonly id: string; readonly title: string };

/** Days are counted up to two months. */
const MOST_DAYS = 61;

function age(days: number): string {
  if (days === 0) return strings.library.readToday;
  return days <= MOST_DAYS
    ? strings.library.readDaysAgo(days)
    : strings.library.readMonthsAgo(Math.round(days / 30.4));
}

/** A source: how old its reading is, and everything that would fall with it. */
export function SourcePage({ source, id, title }: SourcePageProps) {
  const { facts, organisations, series, places, clusters, links, rates } = source;
  const all =
    facts.total +
    organisations.total +
    places.total +
    series.length +
    clusters.length +
    links.length +
    rates.length;
  const lists = [
    [strings.library.organisations, organisations, 'organisation'],
    [strings.library.places, places, 'place'],
  ] as const;
  return (
    <>
      <h2 className={styles.name} tabIndex={-1}>
        {title}
      </h2>
      <p className={styles.soft}>
        {source.what} · {age(source.daysOld)}
        {source.due > 0 && (
          <>
            {' · '}
            <span className={tone.attention}>{strings.library.due(source.due)}</span>
          </>
        )}
      </p>
      {all === 0 && <p className={styles.quiet}>{strings.library.restsNothing}</p>}
      {facts.total > 0 && (
        <Section title={strings.library.facts} count={facts.total}>
          <RecordList refs={facts} all={{ facets: { kind: 'fact', source: id } }} />
        </Section>
      )}
      {lists.map(
        ([name, refs, kind]) =>
          refs.total > 0 && (
            <Section key={kind} title={name} count={refs.total}>
              <RecordList refs={refs} all={{ facets: { kind, source: id } }} />
            </Section>
          ),
      )}
      {series.length > 0 && (
        <Section title={strings.library.series} count={series.length}>
          <RecordList refs={{ total: series.length, shown: series }} />
        </Section>
      )}
      {clusters.length > 0 && (
        <Section title={strings.library.clusters} count={clusters.length}>
          <RecordNames refs={clusters} />
        </Section>
      )}
      {links.length > 0 && (
        <Section title={strings.library.links} count={links.length}>
          <ul className={styles.list}>
            {links.map(({ from, relation, to }) => (
              <li key={`${from.id} ${relation} ${to.id}`}>
                <span>
                  <RecordLink to={from} /> {relation} <RecordLink to={to} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {rates.length > 0 && (
        <Section title={strings.library.rates} count={rates.length}>
          <p>{rates.join(', ')}</p>
        </Section>
      )}
    </>
  );
}
