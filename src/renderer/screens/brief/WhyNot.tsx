import { memo, useEffect, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import type { BriefView, WhyNot as Verdict } from '../../../shared/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { useBrief } from '../../state/brief.ts';
import { ask } from '../../state/client.ts';
import { strings } from '../../strings.ts';
import styles from './BlockCard.module.css';
import content from './SectionContent.module.css';

type WhyNotProps = {
  /** As main saw it last: its facts decide. */
  readonly view: BriefView;
  readonly sectionId: string;
};

/** Any fact of the library, and why it is not in the section. */
export const WhyNot = memo(function WhyNot({ view, sectionId }: WhyNotProps) {
  const { addFact } = useBrief.getState();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly Verdict[]>([]);

  useEffect(() => {
    if (query.trim() === '') return setFound([]);
    let newest = true;
    void ask('whyNot', { brief: view.brief, sectionId, query: query.trim() }).then((answer) => {
      if (newest && answer.ok) setFound(answer.value);
    });
    return () => {
      newest = false;
    };
  }, [view, sectionId, query]);

  return (
    <>
      <SearchField className={content.search ?? ''} value={query} onChange={setQuery}>
        <Label className="unseen">{strings.brief.whyNotLabel}</Label>
        <Input
          className={content.searchInput ?? ''}
          placeholder={strings.brief.whyNotLabel}
          maxLength={200}
        />
      </SearchField>
      {query.trim() !== '' && found.length === 0 && (
        <p className={content.none}>{strings.brief.whyNotNothing(query.trim())}</p>
      )}
      <ul className={content.cards}>
        {found.map(({ card, reasons, addable }) => (
          <li key={card.id} className={styles.card} data-kind="suggestion">
            <p className={styles.statement}>{card.statement}</p>
            <ul className={styles.reasons}>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            <div className={styles.tools}>
              <span />
              {addable && (
                <Button
                  size="small"
                  aria-label={strings.brief.addNamed(card.statement)}
                  onPress={() => void addFact(strings.brief.steps.addFact, sectionId, card.id)}
                >
                  {strings.brief.add}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
});
