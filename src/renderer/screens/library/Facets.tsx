import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { SearchAnswer } from '../../../shared/contract.ts';
import type { Audience } from '../../../shared/domain/audience.ts';
import { label } from '../../../shared/format/words.ts';
import { Button } from '../../parts/Button.tsx';
import { FACETS, type Facet, useLibrary } from '../../state/library.ts';
import { useRegion } from '../../state/region.ts';
import { strings } from '../../strings.ts';
import styles from './Facets.module.css';

/** Values shown before "Show more". */
const SHOWN = 6;

/** The search answers with the records' own words; here they are said as the officer would. */
function nameOf(facet: Facet, value: string, given: string, audiences: readonly Audience[]): string {
  switch (facet) {
    case 'kind':
    case 'theme':
      return label(value);
    case 'market':
      return value === 'all'
        ? strings.library.everyMarket
        : (audiences.find((it) => it.market === value)?.name ?? given);
    case 'cluster':
      return given;
  }
}

/** The ways to narrow a search, with how much each leaves. */
export function Facets() {
  const facets = useLibrary((state) => state.answer?.facets);
  return (
    <section className={styles.facets} aria-label={strings.library.narrow}>
      {facets && FACETS.map((facet) => <FacetGroup key={facet} facet={facet} values={facets[facet] ?? []} />)}
    </section>
  );
}

type FacetGroupProps = { readonly facet: Facet; readonly values: SearchAnswer['facets'][string] };

function FacetGroup({ facet, values }: FacetGroupProps) {
  const [all, setAll] = useState(false);
  const chosen = useLibrary((state) => state.facets[facet]);
  const narrow = useLibrary((state) => state.narrow);
  const audiences = useRegion((state) => state.audiences);
  const rest = values.length - SHOWN;
  // The chosen value is always in sight, or it could not be taken back.
  const shown = all ? values : values.filter((it, index) => index < SHOWN || it.value === chosen);
  const lost = chosen !== undefined && !values.some((it) => it.value === chosen);
  if (values.length === 0 && !lost) return null;
  return (
    <div>
      <h2 className={styles.name}>{strings.library.facets[facet]}</h2>
      <ul>
        {(lost ? [{ value: chosen, label: chosen, count: 0 }, ...shown] : shown).map(
          ({ value, label: given, count }) => (
            <li key={value}>
              <ToggleButton
                className={styles.value ?? ''}
                isSelected={value === chosen}
                onChange={(on) => void narrow(facet, on ? value : null)}
              >
                <span>{nameOf(facet, value, given, audiences)}</span>
                <span className={styles.count}>{count.toLocaleString('en-GB')}</span>
              </ToggleButton>
            </li>
          ),
        )}
      </ul>
      {rest > 0 && (
        <Button weight="quiet" onPress={() => setAll(!all)}>
          {all ? strings.library.fewer : strings.library.more(rest)}
        </Button>
      )}
    </div>
  );
}
