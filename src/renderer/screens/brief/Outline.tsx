import { type KeyboardEvent, type MouseEvent, memo, useCallback, useEffect, useRef, useState } from 'react';
import { Tree } from 'react-aria-components/Tree';
import { moveSection, sectionOfBlock } from '../../../shared/briefs/edit-brief.ts';
import type { BriefView } from '../../../shared/contract.ts';
import type { Brief } from '../../../shared/domain/brief.ts';
import { onKeys } from '../../parts/typed-keys.ts';
import { getOpenBrief, useBrief } from '../../state/brief.ts';
import { strings } from '../../strings.ts';
import { AddSection } from './AddSection.tsx';
import { edgePosition } from './block-entries.ts';
import { focusRow } from './focus-row.ts';
import styles from './Outline.module.css';
import { BlockRow, SectionRow } from './OutlineRows.tsx';
import { positionSentence } from './outline-place.ts';
import { LeftOutCount } from './PageMap.tsx';
import { sectionName } from './part-names.ts';
import { sectionMenu } from './section-menu.ts';
import { shiftBlock } from './shift-block.ts';
import { PrintedLength } from './Toggles.tsx';
import { useOutlineDrag } from './use-outline-drag.ts';

type OutlineProps = {
  readonly brief: Brief;
  readonly view: BriefView;
  readonly onRename: (sectionId: string) => void;
  /** A part was picked by Enter or by mouse: its content is wanted in sight. */
  readonly onPick: () => void;
};

/** The brief's sections and their blocks, in the order of print: moved by mouse, by keyboard, or from a menu. */
export const Outline = memo(function Outline({ brief, view, onRename, onPick }: OutlineProps) {
  const { choose, step } = useBrief.getState();
  const chosen = useBrief((state) => state.chosen);
  const chosenIn = useBrief((state) => state.chosenIn);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const rows = useRef<HTMLDivElement>(null);

  const unfold = useCallback(
    (id: string) => setOpen((before) => (before.has(id) ? before : new Set([...before, id]))),
    [],
  );
  // What another pane chose is shown here too.
  useEffect(() => {
    if (chosen?.blockId && (chosenIn === 'pages' || chosenIn === 'move')) unfold(chosen.sectionId);
  }, [chosen, chosenIn, unfold]);

  /** Read out after a move: where the part stands now. */
  const sayPlace = (key: string): void => {
    const now = getOpenBrief();
    if (now) setSaid(positionSentence(now, view, key));
  };

  const dragAndDropHooks = useOutlineDrag(brief, view, sayPlace);

  const onKeyDown = onKeys((event: KeyboardEvent<HTMLElement>) => {
    // Enter chooses the row, which the tree does; a small window then shows its content.
    if (event.key === 'Enter' && (event.target as HTMLElement).role === 'row') onPick();
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key;
    if (key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    shift(key, event.key === 'ArrowUp' ? -1 : 1);
  });

  const shift = (key: string, by: -1 | 1): void => {
    const at = brief.sections.findIndex(({ id }) => id === key);
    const section = brief.sections[at];
    if (section) {
      if (at + by < 0 || at + by >= brief.sections.length) return;
      step(strings.brief.steps.moveSection(sectionName(section, view)), (it) =>
        moveSection(it, key, at + by),
      );
    } else if (shiftBlock(key, by, 'outline')) {
      const holder = useBrief.getState().chosen;
      if (holder?.blockId === key) unfold(holder.sectionId);
      focusRow(rows.current, key);
    }
    sayPlace(key);
  };

  /** A click on a row, not on a button or a tick in it; the row keeps it to itself, so it is heard on its way there. */
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const { target } = event;
    if (target instanceof Element && target.closest('[role=row]') && !target.closest('button, label'))
      onPick();
  };

  return (
    <nav className={styles.outline} data-pane aria-label={strings.brief.sections}>
      <div className={styles.top}>
        <PrintedLength />
        <AddSection brief={brief} view={view} />
      </div>
      {brief.sections.length === 0 && <p className={styles.empty}>{strings.brief.noSections}</p>}
      <div ref={rows} className={styles.scroll} onKeyDownCapture={onKeyDown} onClickCapture={onClick}>
        <Tree
          aria-label={strings.brief.sections}
          className={styles.tree ?? ''}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={
            // A block in a closed section is shown by its section.
            chosen ? [chosen.blockId && open.has(chosen.sectionId) ? chosen.blockId : chosen.sectionId] : []
          }
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            if (key === undefined) return;
            const section = brief.sections.find(({ id }) => id === key);
            const holder = section ?? sectionOfBlock(brief, String(key));
            if (holder) choose({ sectionId: holder.id, blockId: section ? null : String(key) }, 'outline');
          }}
          expandedKeys={open}
          onExpandedChange={(keys) => setOpen(new Set([...keys].map(String)))}
          dragAndDropHooks={dragAndDropHooks}
        >
          {brief.sections.map((section) => (
            <SectionRow
              key={section.id}
              section={section}
              view={view}
              menu={sectionMenu(brief, section, view, onRename, shift)}
            >
              {section.blocks.map((block, index) => (
                <BlockRow
                  key={block.id}
                  block={block}
                  {...edgePosition(brief, section, index)}
                  onShift={shift}
                />
              ))}
            </SectionRow>
          ))}
        </Tree>
      </div>
      <p className="unseen" role="status">
        {said}
      </p>
      <LeftOutCount count={brief.sections.filter(({ included }) => !included).length} />
    </nav>
  );
});
