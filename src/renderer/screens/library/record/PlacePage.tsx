import type { RecordAbout } from '../../../../shared/contract.ts';
import { Button } from '../../../parts/Button.tsx';
import { useLibrary } from '../../../state/library.ts';
import { strings } from '../../../strings.ts';
import styles from './Record.module.css';
import { RecordLink, RecordList, RecordNames } from './RecordLink.tsx';
import { Section } from './Section.tsx';

type PlaceAbout = Extract<RecordAbout, { kind: 'place' }>;

/** A place: what lies there, and what is known of it. */
export function PlacePage({ place, title }: { readonly place: PlaceAbout; readonly title: string }) {
  const { view, show } = useLibrary();
  return (
    <>
      <h2 className={styles.name} tabIndex={-1}>
        {title}
      </h2>
      <p className={styles.soft}>{place.what}</p>
      {view !== 'map' && (
        <Button weight="quiet" onPress={() => show('map')}>
          {strings.library.onMap}
        </Button>
      )}
      {place.figures.length > 0 && (
        <Section title={strings.library.newestFigures}>
          <div className={styles.wide}>
            <table className={styles.table}>
              <tbody>
                {place.figures.map(({ series, period, figure }) => (
                  <tr key={series.id}>
                    <th scope="row">
                      <RecordLink to={series} />
                    </th>
                    <td className={styles.detail}>{period}</td>
                    <td className={styles.number}>{figure}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
      {place.clusters.length > 0 && (
        <Section title={strings.library.clusters} count={place.clusters.length}>
          <RecordNames refs={place.clusters} />
        </Section>
      )}
      <Section title={strings.library.facts} count={place.facts.total}>
        <RecordList refs={place.facts} all={{ facets: { kind: 'fact', place: title } }} />
      </Section>
      <Section title={strings.library.organisations} count={place.organisations.total}>
        <RecordList refs={place.organisations} all={{ facets: { kind: 'organisation', place: title } }} />
      </Section>
    </>
  );
}
