import { memo, useEffect, useMemo, useRef } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { leaveSectionOut, setSectionTitle } from '../../../shared/briefs/edit-brief.ts';
import type { BriefView } from '../../../shared/contract.ts';
import type { Brief, Section } from '../../../shared/domain/brief.ts';
import { EDITIONS } from '../../../shared/domain/editions.ts';
import { takesFacts } from '../../../shared/domain/section-kinds.ts';
import { wordFor } from '../../../shared/strings/catalogue.ts';
import { Button } from '../../parts/Button.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { useBrief } from '../../state/brief.ts';
import { strings } from '../../strings.ts';
import { AddBlock } from './AddBlock.tsx';
import { BlockCard } from './BlockCard.tsx';
import { edgePosition } from './block-entries.ts';
import { BringUpToDate } from './changes/BringUpToDate.tsx';
import { NameField } from './NameField.tsx';
import { sectionName } from './part-names.ts';
import { AskQuestions } from './questions/AskQuestions.tsx';
import styles from './SectionContent.module.css';

type SectionContentProps = {
  readonly brief: Brief;
  readonly section: Section;
  readonly view: BriefView;
  readonly renaming: boolean;
  readonly onRename: (renaming: boolean) => void;
};

/** One section: what it prints, in order, and what it could. */
export function SectionContent({ brief, section, view, renaming, onRename }: SectionContentProps) {
  const { step, includeSection } = useBrief.getState();
  const name = sectionName(section, view);
  const seen = view.sections.find(({ id }) => id === section.id);
  return (
    <section className={styles.content} aria-labelledby="section-title">
      {renaming ? (
        <NameField
          label={strings.brief.renameLabel}
          name={name}
          onName={(title) => {
            onRename(false);
            const given = title.trim();
            const own = given === '' || given === seen?.ownTitle ? null : given;
            if (own !== section.title)
              step(strings.brief.steps.rename(name), (it) => setSectionTitle(it, section.id, own));
          }}
          onCancel={() => onRename(false)}
        />
      ) : (
        <div className={styles.head}>
          <h2 id="section-title" className={styles.title}>
            {name}
          </h2>
          <span className={styles.headTools}>
            <PrintedIn id={section.id} included={section.included} leftOutOf={section.leftOutOf} />
            <Button weight="quiet" size="small" onPress={() => onRename(true)}>
              {strings.brief.rename}
            </Button>
          </span>
        </div>
      )}
      {renaming && (
        <h2 id="section-title" className="unseen">
          {name}
        </h2>
      )}
      {!section.included && (
        <p className={styles.off}>
          {strings.brief.notPrinted}{' '}
          <Button
            size="small"
            onPress={() => includeSection(strings.brief.steps.include(name), section.id, true)}
          >
            {strings.brief.putBack}
          </Button>
        </p>
      )}
      <p className={styles.written}>{wordFor(strings.brief.written, section.kind)}</p>
      {section.kind === 'questions' && <AskQuestions brief={brief} delegation={view.delegation} />}
      {section.kind === 'changes' && (
        <BringUpToDate brief={brief} section={section} dates={view.audience.dates} />
      )}
      <Blocks brief={brief} section={section} view={view} />
    </section>
  );
}

const PrintedIn = memo(function PrintedIn({
  id,
  included,
  leftOutOf,
}: Pick<Section, 'id' | 'included' | 'leftOutOf'>) {
  const { step } = useBrief.getState();
  return (
    <details className={styles.printed}>
      <summary>
        {strings.brief.printedIn}{' '}
        {leftOutOf.length === 0
          ? strings.brief.allEditions
          : strings.brief.someEditions(EDITIONS.length - leftOutOf.length)}
      </summary>
      <fieldset>
        <legend className="unseen">{strings.brief.printedIn}</legend>
        {EDITIONS.map((edition) => (
          <Checkbox
            key={edition}
            className={styles.edition ?? ''}
            isDisabled={!included}
            isSelected={!leftOutOf.includes(edition)}
            onChange={(is) =>
              step(strings.brief.steps.edition, (it) => leaveSectionOut(it, id, edition, !is))
            }
          >
            <Tick />
            {strings.brief.editions[edition]}
          </Checkbox>
        ))}
      </fieldset>
    </details>
  );
});

function Blocks({ brief, section, view }: Omit<SectionContentProps, 'renaming' | 'onRename'>) {
  const chosen = useBrief((state) => state.chosen);
  const chosenIn = useBrief((state) => state.chosenIn);
  const list = useRef<HTMLOListElement>(null);
  const blockId = chosen?.sectionId === section.id ? chosen.blockId : null;

  // A block that was chosen elsewhere comes into sight here.
  useEffect(() => {
    if (blockId === null || chosenIn === 'content') return;
    const card = list.current?.querySelector(`[data-block="${CSS.escape(blockId)}"]`);
    card?.scrollIntoView({ block: 'nearest' });
    if (chosenIn !== 'outline' && card instanceof HTMLElement) card.focus({ preventScroll: true });
  }, [blockId, chosenIn]);

  const stopId = section.blocks.some(({ id }) => id === blockId) ? blockId : section.blocks[0]?.id;
  const cards = useMemo(() => new Map(view.bound.map((card) => [card.id, card])), [view]);
  return (
    <div>
      <AddBlock sectionId={section.id} at={0} label={strings.brief.addHere} />
      {section.blocks.length === 0 && (
        <p className={styles.none}>
          {takesFacts(section.kind)
            ? `${strings.brief.none} ${strings.brief.noneYet}`
            : section.kind !== 'questions' && strings.brief.noneOfOurs}
        </p>
      )}
      <ol ref={list} className={styles.blocks} aria-label={strings.brief.inBrief}>
        {section.blocks.map((block, index) => (
          <BlockCard
            key={block.id}
            sectionId={section.id}
            block={block}
            {...edgePosition(brief, section, index)}
            card={block.kind === 'fact' ? (cards.get(block.pin.factId) ?? null) : null}
            dates={view.audience.dates}
            isChosen={block.id === blockId}
            isStop={block.id === stopId}
          />
        ))}
      </ol>
      {section.blocks.length > 0 && (
        <AddBlock sectionId={section.id} at={section.blocks.length} label={strings.brief.addBelow} />
      )}
    </div>
  );
}
