import { useMemo } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { SearchAnswer, SearchHit } from '../../../shared/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { Highlighted } from '../../parts/Highlighted.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useLibrary } from '../../state/library.ts';
import { strings } from '../../strings.ts';
import styles from './Hits.module.css';

/** Records of different kinds may share an id. */
const keyOf = (hit: SearchHit): string => `${hit.kind} ${hit.id}`;

/** The results, best first. */
export function Hits() {
  const { answer, refusal } = useLibrary();
  return (
    <section className={styles.hits} aria-label={strings.library.results}>
      <p className={styles.total} role="status">
        {answer !== null && answer.total > 0 && found(answer)}
      </p>
      {answer === null && !refusal && <Waiting sentence={strings.library.searching} />}
      {answer?.total === 0 && <Nothing />}
      {answer !== null && answer.hits.length > 0 && <HitList hits={answer.hits} />}
    </section>
  );
}

const found = ({ total, hits }: SearchAnswer): string =>
  total > hits.length ? strings.library.foundShown(total, hits.length) : strings.library.found(total);

function Nothing() {
  const { query, facets, clear } = useLibrary();
  if (query.trim() === '' && Object.keys(facets).length === 0) {
    return <p className={styles.nothing}>{strings.library.invite}</p>;
  }
  return (
    <div className={styles.nothing}>
      <p className={styles.nothingTitle}>{strings.library.nothing(query.trim())}</p>
      <p>{strings.library.nothingNext}</p>
      <Button onPress={clear}>{strings.library.clear}</Button>
    </div>
  );
}

function HitList({ hits }: { readonly hits: readonly SearchHit[] }) {
  const { chosen, choose } = useLibrary();
  const byKey = useMemo(() => new Map(hits.map((hit) => [keyOf(hit), hit])), [hits]);
  return (
    <ListBox
      className={styles.list ?? ''}
      aria-label={strings.library.results}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosen ? [keyOf(chosen)] : []}
      onSelectionChange={(keys) => {
        const key = keys === 'all' ? undefined : [...keys][0];
        const hit = byKey.get(String(key));
        if (hit) void choose(hit);
      }}
    >
      {hits.map((hit) => (
        <ListBoxItem key={keyOf(hit)} id={keyOf(hit)} textValue={hit.title} className={styles.hit ?? ''}>
          <span className={styles.kind}>{strings.library.kinds[hit.kind]}</span>
          <span className={styles.title}>
            <Highlighted text={hit.title} terms={hit.terms} />
          </span>
          <span className={styles.detail}>
            <Highlighted text={hit.detail} terms={hit.terms} />
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
