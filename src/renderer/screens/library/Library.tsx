import { useEffect } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { ScreenTitle } from '../../parts/ScreenTitle.tsx';
import { useLibrary } from '../../state/library.ts';
import { useRegion } from '../../state/region.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import { Facets } from './Facets.tsx';
import { Hits } from './Hits.tsx';
import styles from './Library.module.css';
import { RecordPane } from './RecordPane.tsx';

/** Long enough that a fast typist asks once a word, short enough to feel like none. */
const PAUSE = 80;

/** Everything the pack holds, searched as one types. */
export function Library() {
  const { query, refusal, begin, type, search } = useLibrary();
  const first = useRegion((state) => state.audiences[0]?.id ?? null);
  useEffect(() => begin(first), [begin, first]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new query is what asks again
  useEffect(() => {
    const timer = setTimeout(() => void search(), PAUSE);
    return () => clearTimeout(timer);
  }, [query, search]);

  return (
    <div className={styles.library}>
      <div className={styles.head}>
        <ScreenTitle className={screen.title}>{strings.library.title}</ScreenTitle>
        <SearchField className={styles.search ?? ''} value={query} onChange={type}>
          <Label className="unseen">{strings.library.search}</Label>
          <Input className={styles.input ?? ''} placeholder={strings.library.placeholder} />
        </SearchField>
        {refusal && <RefusalNote refusal={refusal} />}
      </div>
      <div className={styles.columns}>
        <Facets />
        <Hits />
        <RecordPane />
      </div>
    </div>
  );
}
