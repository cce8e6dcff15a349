import { CalendarClock, MessageSquareWarning } from 'lucide-react';
import type { RecordAbout, RecordPage } from '../../../../shared/contract.ts';
import { formatDay } from '../../../../shared/format/date.ts';
import { label } from '../../../../shared/format/words.ts';
import control from '../../../parts/Control.module.css';
import { OFFICE_DATES } from '../../../parts/office-dates.ts';
import tone from '../../../parts/Tone.module.css';
import { useLibrary } from '../../../state/library.ts';
import { strings } from '../../../strings.ts';
import { AddToBrief } from './AddToBrief.tsx';
import { Counts } from './Counts.tsx';
import styles from './Record.module.css';
import { RecordLink, RecordNames } from './RecordLink.tsx';
import { Section } from './Section.tsx';

/** The number with its scale is large; what is counted stands beside it. */
const FIGURE = /^(\S+(?:\s(?:thousand|lakh|million|crore|billion|trillion))*)\s?(.*)$/u;

type Fact = Extract<RecordAbout, { kind: 'fact' }>;

/** A fact, whole: its figure, its limits beside it, and how each audience reads it. */
export function FactPage({ fact, page }: { readonly fact: Fact; readonly page: RecordPage }) {
  const [first] = fact.faces;
  const period = page.seen?.period;
  const [, amount, unit] = FIGURE.exec(first?.figure ?? '') ?? [];
  return (
    <>
      <div className={styles.figureRow}>
        {amount && (
          <p className={styles.figure}>
            {amount} <span>{unit}</span>
          </p>
        )}
        <AddToBrief fact={{ id: page.id, clusterIds: fact.clusters.map(({ id }) => id) }} />
      </div>
      {fact.metric !== null && <p className={tone.soft}>{fact.metric}</p>}
      <h2 className={first?.figure ? styles.statement : styles.statementAlone} tabIndex={-1}>
        {page.title}
      </h2>
      <ul className={styles.tags} aria-label={strings.library.scope}>
        {typeof period === 'string' && first?.period && (
          <li title={strings.library.period}>{first.period}</li>
        )}
        {fact.place && (
          <li>
            <RecordLink to={fact.place} />
          </li>
        )}
        {fact.geography && <li title={strings.library.geography}>{fact.geography}</li>}
        {fact.basis && <li title={strings.library.basis}>{fact.basis}</li>}
        {fact.confidence && <li data-tone="cool">{strings.library.confidenceOf(fact.confidence)}</li>}
        {fact.reviewBy && (
          <li data-tone={fact.reviewPassed ? 'amber' : undefined}>
            {fact.reviewPassed && <CalendarClock size={14} strokeWidth={1.75} aria-hidden="true" />}
            {fact.reviewPassed
              ? strings.library.reviewDue(formatDay(fact.reviewBy, OFFICE_DATES.long))
              : strings.library.reviewOn(formatDay(fact.reviewBy, OFFICE_DATES.long))}
          </li>
        )}
      </ul>
      {fact.caveat !== null && (
        <p className={styles.limit}>
          <MessageSquareWarning size={18} strokeWidth={1.75} aria-hidden="true" />
          <span>
            <b>{strings.library.caveat}.</b> <bdi>{fact.caveat}</bdi>
          </span>
        </p>
      )}
      {fact.quoteLocator && (
        <p className={tone.small}>
          {strings.library.whereItStands}: {fact.quoteLocator}
        </p>
      )}
      {fact.conflicts.length > 0 && (
        <Section title={strings.library.otherCounts} count={fact.conflicts.length}>
          {fact.conflicts.map((conflict) => (
            <Counts key={conflict.id} conflict={conflict} here={page.id} />
          ))}
        </Section>
      )}
      {first?.figure && <Habits fact={fact} />}
      <Belongs fact={fact} />
    </>
  );
}

/** The same figure as each audience reads it, side by side, with the rate that a conversion rests on. */
function Habits({ fact }: { readonly fact: Fact }) {
  const words = strings.library.habitColumns;
  const isMoney = fact.faces.some(({ converted }) => converted !== null);
  return (
    <Section title={strings.library.inHabits}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by keyboard */}
      <div className={styles.wide} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.audience}</th>
              <th scope="col" className={styles.number}>
                {words.figure}
              </th>
              {isMoney && (
                <>
                  <th scope="col" className={styles.number}>
                    {words.converted}
                  </th>
                  <th scope="col">{words.rate}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {fact.faces.map((face) => (
              <tr key={face.audienceId}>
                <th scope="row">{face.audience}</th>
                <td className={styles.number}>{face.figure}</td>
                {isMoney && (
                  <>
                    <td className={`${styles.number} ${styles.converted}`}>
                      {face.converted ?? strings.library.sameCurrency}
                    </td>
                    <td className={styles.detail}>{face.rate}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** What the fact is counted under; each leads to the others of its kind. */
function Belongs({ fact }: { readonly fact: Fact }) {
  const lookFor = useLibrary((state) => state.lookFor);
  const { clusters, themes, markets } = fact;
  if (clusters.length + themes.length + markets.length === 0) return null;
  return (
    <Section title={strings.library.belongs}>
      <dl className={styles.belongs}>
        {clusters.length > 0 && (
          <div>
            <dt>{strings.library.clusters}</dt>
            <dd>
              <RecordNames refs={clusters} />
            </dd>
          </div>
        )}
        {themes.length > 0 && (
          <div>
            <dt>{strings.library.themes}</dt>
            <dd>
              <ul className={styles.names}>
                {themes.map((theme) => (
                  <li key={theme}>
                    <button
                      type="button"
                      className={control.link}
                      onClick={() => lookFor({ facets: { kind: 'fact', theme } })}
                    >
                      {label(theme)}
                    </button>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {markets.length > 0 && (
          <div>
            <dt>{strings.library.markets}</dt>
            <dd>
              <ul className={styles.names}>
                {markets.map(({ value, name }) => (
                  <li key={value}>
                    <button
                      type="button"
                      className={control.link}
                      onClick={() => lookFor({ facets: { kind: 'fact', market: value } })}
                    >
                      {value === 'all' ? strings.library.every : name}
                    </button>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </Section>
  );
}
