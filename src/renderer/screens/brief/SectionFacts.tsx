import { useEffect, useRef } from 'react';
import type { FactCard, SectionView } from '../../../shared/contract.ts';
import type { Audience } from '../../../shared/domain/audience.ts';
import { Button } from '../../parts/Button.tsx';
import { FactBody } from '../../parts/FactBody.tsx';
import { useBrief } from '../../state/brief.ts';
import { strings } from '../../strings.ts';
import screen from '../screen.module.css';
import styles from './SectionFacts.module.css';

type SectionFactsProps = { readonly section: SectionView; readonly dates: Audience['dates'] };

/** One section: the facts it prints, and those it could. */
export function SectionFacts({ section, dates }: SectionFactsProps) {
  return (
    <section className={styles.facts} aria-labelledby="section-title">
      <h2 id="section-title" className={styles.title}>
        {section.title}
      </h2>
      {!section.included && <p className={styles.off}>{strings.brief.notPrinted}</p>}
      {section.takesFacts ? (
        <FactLists section={section} dates={dates} />
      ) : (
        <p className={screen.note}>{written(section.kind)}</p>
      )}
    </section>
  );
}

function written(kind: SectionView['kind']): string {
  const sentences: Partial<Record<SectionView['kind'], string>> = strings.brief.written;
  return sentences[kind] ?? strings.brief.written.other;
}

function FactLists({ section, dates }: SectionFactsProps) {
  const { facts, suggestions } = section;
  return (
    <>
      <h3 className={styles.group}>
        {strings.brief.inBrief} <span>{facts.length}</span>
      </h3>
      {facts.length === 0 && (
        <p className={screen.note}>{suggestions.length > 0 ? strings.brief.none : strings.brief.noneAtAll}</p>
      )}
      <FactList sectionId={section.id} facts={facts} dates={dates} inBrief />
      <h3 className={styles.group}>
        {strings.brief.suggestions} <span>{suggestions.length}</span>
      </h3>
      {suggestions.length === 0 && facts.length > 0 && (
        <p className={screen.note}>{strings.brief.noSuggestions}</p>
      )}
      <FactList sectionId={section.id} facts={suggestions} dates={dates} inBrief={false} />
    </>
  );
}

type FactListProps = {
  readonly sectionId: string;
  readonly facts: readonly FactCard[];
  readonly dates: Audience['dates'];
  readonly inBrief: boolean;
};

function FactList({ sectionId, facts, dates, inBrief }: FactListProps) {
  const { includeFact, changing } = useBrief();
  const list = useRef<HTMLUListElement>(null);
  /** Where the officer was: the row that they moved is gone, so focus goes to the one that took its place. */
  const place = useRef<number | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list is what moves the focus
  useEffect(() => {
    if (place.current === null || changing !== null) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-move]') ?? [];
    buttons[Math.min(place.current, buttons.length - 1)]?.focus();
    place.current = null;
  }, [facts, changing]);

  const move = (fact: FactCard, index: number): void => {
    place.current = index;
    void includeFact(sectionId, fact.id, !inBrief);
  };

  if (facts.length === 0) return null;
  return (
    <ul ref={list} className={styles.list}>
      {facts.map((fact, index) => (
        <li
          key={fact.id}
          className={inBrief ? styles.fact : styles.suggestion}
          aria-busy={changing === fact.id}
        >
          <FactBody fact={fact} dates={dates} />
          <div className={styles.foot}>
            <p className={styles.why}>
              <b>{strings.fact.why}</b> {fact.reasons.join(' · ')}
            </p>
            <p className={styles.score}>{strings.newBrief.score(fact.score.toFixed(1))}</p>
            <Button
              data-move
              weight={inBrief ? 'quiet' : 'plain'}
              aria-label={
                inBrief ? strings.brief.leaveOutNamed(fact.statement) : strings.brief.addNamed(fact.statement)
              }
              onPress={() => move(fact, index)}
            >
              {inBrief ? strings.brief.leaveOut : strings.brief.add}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
