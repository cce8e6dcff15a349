import { Check, Plus } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { dismissFact } from '../../../shared/briefs/edit-brief.ts';
import type { FactCard, SectionView } from '../../../shared/contract.ts';
import type { Audience } from '../../../shared/domain/audience.ts';
import { Button } from '../../parts/Button.tsx';
import { useRovingRows } from '../../parts/roving-rows.ts';
import { useBrief } from '../../state/brief.ts';
import { giveFeedback } from '../../state/delegations.ts';
import { strings } from '../../strings.ts';
import styles from './BlockCard.module.css';
import { FactLine } from './FactLine.tsx';
import content from './SectionContent.module.css';

type SuggestionsProps = {
  readonly section: SectionView;
  readonly name: string;
  readonly dates: Audience['dates'];
  /** Null where the brief is for nobody in particular. */
  readonly delegationId: string | null;
};

/** What else would suit the section, with the reasons; each is added, or waved away for good. */
export const Suggestions = memo(function Suggestions(props: SuggestionsProps) {
  const { section, name, dates, delegationId } = props;
  const { step, addFact } = useBrief.getState();
  const list = useRef<HTMLUListElement>(null);
  const roving = useRovingRows(list);
  /** Where the officer was: the row that they moved is gone, so focus goes to the one that took its place. */
  const place = useRef<number | null>(null);
  const { suggestions, dismissed, notForVisit } = section;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list is what moves the focus
  useEffect(() => {
    if (place.current === null) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-add]') ?? [];
    buttons[Math.min(place.current, buttons.length - 1)]?.focus();
    place.current = null;
  }, [suggestions]);

  const add = (card: FactCard, index: number): void => {
    place.current = index;
    void addFact(strings.brief.steps.addFact, section.id, card.id);
  };
  const dismiss = (card: FactCard, index: number): void => {
    place.current = index;
    step(strings.brief.steps.dismiss, (it) => dismissFact(it, section.id, card.id, true));
  };
  const sayNotForVisit = (card: FactCard, index: number): void => {
    place.current = index;
    if (delegationId !== null) void sayForVisit(delegationId, card.id, false);
  };

  return (
    <>
      <h3 className={content.group}>
        {strings.brief.suggestedFor(name)} <span>{strings.brief.bestFirst(suggestions.length)}</span>
      </h3>
      {suggestions.length === 0 && <p className={content.none}>{strings.brief.noSuggestions}</p>}
      <ul ref={list} className={content.cards} {...roving}>
        {suggestions.map((card, index) => (
          <li key={card.id} className={styles.card} data-kind="suggestion">
            <FactLine fact={card} dates={dates} />
            <ul className={styles.why} aria-label={strings.fact.why}>
              {card.reasons.map((reason) => (
                <li key={reason}>
                  <Check size={14} strokeWidth={2.25} aria-hidden="true" />
                  {reason}
                </li>
              ))}
            </ul>
            <div className={styles.tools}>
              <Button
                data-add
                size="small"
                aria-label={strings.brief.addNamed(card.statement)}
                onPress={() => add(card, index)}
              >
                <Plus size={15} strokeWidth={1.75} aria-hidden="true" />
                {strings.brief.add}
              </Button>
              {delegationId !== null && (
                <Button
                  weight="quiet"
                  size="small"
                  aria-label={strings.brief.notForVisitNamed(card.statement)}
                  onPress={() => sayNotForVisit(card, index)}
                >
                  {strings.brief.notForVisit}
                </Button>
              )}
              <Button
                weight="quiet"
                size="small"
                aria-label={strings.brief.dismissNamed(card.statement)}
                onPress={() => dismiss(card, index)}
              >
                {strings.brief.dismiss}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <WavedAway
        title={strings.brief.dismissed(dismissed.length)}
        cards={dismissed}
        onBack={(card) =>
          step(strings.brief.steps.bringBack, (it) => dismissFact(it, section.id, card.id, false))
        }
      />
      {delegationId !== null && (
        <WavedAway
          title={strings.brief.notForVisitCount(notForVisit.length)}
          cards={notForVisit}
          onBack={(card) => void sayForVisit(delegationId, card.id, true)}
        />
      )}
    </>
  );
});

const sayForVisit = (delegationId: string, id: string, suits: boolean): Promise<void> =>
  giveFeedback(suits ? strings.brief.steps.forVisit : strings.brief.steps.notForVisit, delegationId, {
    type: 'fact',
    id,
    suits,
  });

type WavedAwayProps = {
  readonly title: string;
  readonly cards: readonly FactCard[];
  readonly onBack: (card: FactCard) => void;
};

/** What the officer does not want to see, each to be brought back. */
const WavedAway = ({ title, cards, onBack }: WavedAwayProps) =>
  cards.length > 0 && (
    <details className={content.dismissed}>
      <summary>{title}</summary>
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            <span>{card.statement}</span>
            <Button
              weight="quiet"
              aria-label={strings.brief.bringBackNamed(card.statement)}
              onPress={() => onBack(card)}
            >
              {strings.brief.bringBack}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
