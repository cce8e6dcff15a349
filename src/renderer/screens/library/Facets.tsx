import { memo, useDeferredValue, useState } from 'react';
import type { SearchAnswer } from '../../../shared/contract.ts';
import type { Audience } from '../../../shared/domain/audience.ts';
import { label } from '../../../shared/format/words.ts';
import { Button } from '../../parts/Button.tsx';
import tone from '../../parts/Tone.module.css';
import { FACETS, type Facet, useLibrary } from '../../state/library.ts';
import { useRegion } from '../../state/region.ts';
import { strings } from '../../strings.ts';
import styles from './Facets.module.css';
import { SavedSearches } from './SavedSearches.tsx';

/** Values shown before "Show more", and the most that are shown at all: the search finds the rest by its words. */
const SHOWN = 6;
const MOST = 60;

/** The search answers with the records' own words; here they are said as the officer would. */
function facetValueName(facet: Facet, value: string, given: string, audiences: readonly Audience[]): string {
  switch (facet) {
    case 'kind':
      return value in strings.library.kinds
        ? strings.library.kinds[value as keyof typeof strings.library.kinds]
        : label(value);
    case 'edited':
      return value in strings.library.editedWords
        ? strings.library.editedWords[value as keyof typeof strings.library.editedWords]
        : label(value);
    case 'review':
      return strings.library.reviewPast;
    case 'theme':
    case 'basis':
    case 'confidence':
      return label(value);
    case 'market':
      return value === 'all'
        ? strings.library.everyMarket
        : (audiences.find((it) => it.market === value)?.name ?? given);
    case 'cluster':
    case 'place':
    case 'source':
      return given;
  }
}

/** Searches that were saved, and the ways to narrow this one, with how much each leaves. */
export const Facets = memo(function Facets() {
  // The results come first; the counts follow when the window has time.
  const counts = useDeferredValue(useLibrary((state) => state.counts));
  return (
    <section className={styles.facets} aria-label={strings.library.narrow}>
      <SavedSearches />
      {FACETS.map((facet) => (
        <FacetGroup key={facet} facet={facet} values={counts[facet] ?? NONE} />
      ))}
    </section>
  );
});

const inThousands = new Intl.NumberFormat('en-GB');

const NONE: SearchAnswer['facets'][string] = [];

type FacetGroupProps = { readonly facet: Facet; readonly values: SearchAnswer['facets'][string] };

const FacetGroup = memo(function FacetGroup({ facet, values }: FacetGroupProps) {
  const [all, setAll] = useState(false);
  const chosen = useLibrary((state) => state.facets[facet]);
  const narrow = useLibrary((state) => state.narrow);
  const audiences = useRegion((state) => state.audiences);
  const most = Math.min(values.length, MOST);
  // The chosen value is always in sight, or it could not be taken back.
  // Hiding one value saves nothing; and what kinds there are is seen at once.
  const fewest = facet === 'kind' || most === SHOWN + 1 ? most : SHOWN;
  const shown = values.filter((it, index) => index < (all ? MOST : fewest) || it.value === chosen);
  const largest = Math.max(1, ...values.map(({ count }) => count));
  const lost = chosen !== undefined && !values.some((it) => it.value === chosen);
  if (values.length === 0 && !lost) return null;
  return (
    <div>
      <h2 className={styles.name}>{strings.library.facets[facet]}</h2>
      <ul>
        {(lost ? [{ value: chosen, label: chosen, count: 0 }, ...shown] : shown).map(
          ({ value, label: given, count }) => (
            <li key={value}>
              <button
                type="button"
                className={styles.value}
                style={{ '--share': count / largest } as React.CSSProperties}
                aria-pressed={value === chosen}
                onClick={() => narrow(facet, value === chosen ? null : value)}
              >
                <span className={styles.word}>{facetValueName(facet, value, given, audiences)}</span>
                <span className={tone.count}>{inThousands.format(count)}</span>
              </button>
            </li>
          ),
        )}
      </ul>
      {most > fewest && (
        <Button weight="quiet" onPress={() => setAll(!all)}>
          {all ? strings.library.fewer : strings.library.more(most - fewest)}
        </Button>
      )}
    </div>
  );
});
