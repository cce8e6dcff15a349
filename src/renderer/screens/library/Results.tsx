import { memo } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { SORTS, useLibrary } from '../../state/library.ts';
import { strings } from '../../strings.ts';
import { ResultList } from './ResultList.tsx';
import styles from './Results.module.css';

type ResultsProps = { readonly chosenFilters: number; readonly onFilters: () => void };

/** How many there are, in which order, and the list of them. */
export const Results = memo(function Results({ chosenFilters, onFilters }: ResultsProps) {
  const total = useLibrary((state) => state.total);
  const refusal = useLibrary((state) => state.refusal);
  const sort = useLibrary((state) => state.sort);
  const order = useLibrary((state) => state.order);
  return (
    <section className={styles.results} aria-label={strings.library.results}>
      <div className={styles.bar}>
        <p className={styles.total} role="status">
          {total !== null && total > 0 && strings.library.found(total)}
        </p>
        <span className={styles.filters}>
          <Button weight="quiet" onPress={onFilters}>
            {strings.library.filters(chosenFilters)}
          </Button>
        </span>
        <Choice
          label={strings.library.sort}
          options={SORTS.map((value) => ({ value, name: strings.library.sorts[value] }))}
          value={sort}
          onChange={order}
        />
      </div>
      {total === null && !refusal && (
        <div className={styles.nothing}>
          <Waiting sentence={strings.library.searching} />
        </div>
      )}
      {total === 0 && <Nothing />}
      {total !== null && total > 0 && <ResultList />}
    </section>
  );
});

const nothingFits = (query: string): string =>
  query === '' ? strings.library.nothingFiltered : strings.library.nothing(query);

function Nothing() {
  const { query, facets, clear } = useLibrary();
  const asked = query.trim() !== '' || Object.keys(facets).length > 0;
  return (
    <div className={styles.nothing}>
      <p className={styles.nothingTitle}>{asked ? nothingFits(query.trim()) : strings.library.emptyTitle}</p>
      {asked && (
        <>
          <p>{strings.library.nothingNext}</p>
          <Button onPress={clear}>{strings.library.clear}</Button>
        </>
      )}
    </div>
  );
}
