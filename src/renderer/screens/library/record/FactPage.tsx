import type { RecordAbout, RecordPage } from '../../../../shared/contract.ts';
import { formatDay } from '../../../../shared/format/date.ts';
import { label } from '../../../../shared/format/words.ts';
import control from '../../../parts/Control.module.css';
import { OFFICE_DATES } from '../../../parts/office-dates.ts';
import tone from '../../../parts/Tone.module.css';
import { useLibrary } from '../../../state/library.ts';
import { strings } from '../../../strings.ts';
import { ConflictTable } from './ConflictTable.tsx';
import styles from './Record.module.css';
import { RecordLink, RecordNames } from './RecordLink.tsx';
import { Section } from './Section.tsx';

type Fact = Extract<RecordAbout, { kind: 'fact' }>;

/** A fact, whole: its figure, its limits beside it, and how each audience reads it. */
export function FactPage({ fact, page }: { readonly fact: Fact; readonly page: RecordPage }) {
  const [first] = fact.faces;
  const period = page.seen?.period;
  return (
    <>
      {first?.figure && <p className={styles.figure}>{first.figure}</p>}
      {fact.metric !== null && <p className={tone.soft}>{fact.metric}</p>}
      <h2 className={first?.figure ? styles.statement : styles.statementAlone} tabIndex={-1}>
        {page.title}
      </h2>
      {fact.caveat !== null && (
        <p className={styles.caveat}>
          <b>{strings.library.caveat}.</b> {fact.caveat}
        </p>
      )}
      <dl className={styles.scope}>
        {[
          [strings.library.period, typeof period === 'string' ? first?.period : null],
          [strings.library.place, fact.place && <RecordLink to={fact.place} />],
          [strings.library.geography, fact.geography],
          [strings.library.basis, fact.basis],
          [strings.library.confidence, fact.confidence],
          [
            strings.library.reviewBy,
            fact.reviewBy &&
              (fact.reviewPassed ? (
                <span className={tone.attention}>
                  {strings.library.reviewDue(formatDay(fact.reviewBy, OFFICE_DATES.long))}
                </span>
              ) : (
                formatDay(fact.reviewBy, OFFICE_DATES.long)
              )),
          ],
          [strings.library.whereItStands, fact.quoteLocator],
        ].map(
          ([name, value]) =>
            value && (
              <div key={String(name)}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {first?.figure && <Habits fact={fact} />}
      {fact.conflicts.length > 0 && (
        <Section title={strings.library.conflicts} count={fact.conflicts.length}>
          {fact.conflicts.map((conflict) => (
            <ConflictTable key={conflict.id} conflict={conflict} here={page.id} />
          ))}
        </Section>
      )}
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
