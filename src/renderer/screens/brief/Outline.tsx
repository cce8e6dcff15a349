import { type KeyboardEvent, type MouseEvent, memo, useCallback, useEffect, useRef, useState } from 'react';
import { Tree } from 'react-aria-components/Tree';
import { type DropPosition, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import {
  leaveSectionOut,
  moveBlock,
  moveSection,
  removeSection,
  sectionOfBlock,
} from '../../../shared/briefs/edit-brief.ts';
import type { BriefView } from '../../../shared/contract.ts';
import type { Brief, Section } from '../../../shared/domain/brief.ts';
import { EDITION_RULES, EDITIONS } from '../../../shared/domain/editions.ts';
import { openBrief, useBrief } from '../../state/brief.ts';
import { strings } from '../../strings.ts';
import { AddSection } from './AddSection.tsx';
import { endsOf } from './block-entries.ts';
import { focusRow } from './focus-row.ts';
import type { MenuEntry } from './MoreMenu.tsx';
import styles from './Outline.module.css';
import { BlockRow, SectionRow } from './OutlineRows.tsx';
import { blockName, sectionName } from './part-names.ts';
import { shiftBlock } from './shift-block.ts';

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
  /** The part being dragged: a section goes between sections, a block beside blocks or into a section. */
  const dragged = useRef<string | null>(null);

  const unfold = useCallback(
    (id: string) => setOpen((before) => (before.has(id) ? before : new Set([...before, id]))),
    [],
  );
  // What another pane chose is shown here too.
  useEffect(() => {
    if (chosen?.blockId && (chosenIn === 'pages' || chosenIn === 'move')) unfold(chosen.sectionId);
  }, [chosen, chosenIn, unfold]);

  const placed = (key: string, target: string, position: DropPosition): void => {
    const moving = brief.sections.find(({ id }) => id === key);
    const onto = brief.sections.find(({ id }) => id === target) ?? sectionOfBlock(brief, target);
    if (!onto) return;
    if (moving) {
      if (moving.id === onto.id) return;
      const others = brief.sections.filter(({ id }) => id !== key);
      const at = others.findIndex(({ id }) => id === onto.id) + (position === 'before' ? 0 : 1);
      if (step(strings.brief.steps.moveSection(sectionName(moving, view)), (it) => moveSection(it, key, at)))
        sayPlace(key);
      return;
    }
    const others = onto.blocks.filter(({ id }) => id !== key);
    const beside = others.findIndex(({ id }) => id === target);
    const at =
      beside === -1 ? (position === 'on' ? others.length : 0) : beside + (position === 'before' ? 0 : 1);
    if (step(strings.brief.steps.moveBlock, (it) => moveBlock(it, key, onto.id, at))) sayPlace(key);
  };

  /** Read out after a move: where the part stands now. */
  const sayPlace = (key: string): void => {
    const now = openBrief();
    if (now) setSaid(placeOf(now, view, key));
  };

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': nameOf(brief, view, String(key)), part: String(key) })),
    onMove: ({ keys, target }) => {
      for (const key of keys) placed(String(key), String(target.key), target.dropPosition);
    },
    onDragStart: ({ keys }) => {
      dragged.current = String([...keys][0] ?? '');
    },
    onDragEnd: () => {
      dragged.current = null;
    },
    getDropOperation: (target) => {
      if (target.type !== 'item') return 'cancel';
      const moves = isSection(brief, dragged.current);
      const onto = isSection(brief, String(target.key));
      const on = target.dropPosition === 'on';
      return (moves ? onto && !on : onto === on) ? 'move' : 'cancel';
    },
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // Enter chooses the row, which the tree does; a small window then shows its content.
    if (event.key === 'Enter' && (event.target as HTMLElement).role === 'row') onPick();
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key;
    if (key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    shift(key, event.key === 'ArrowUp' ? -1 : 1);
  };

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

  /** A click on a row, not on a button or a tick in it. */
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const { target } = event;
    if (target instanceof Element && target.closest('[role=row]') && !target.closest('button, label'))
      onPick();
  };

  const menuOf = (section: Section): readonly MenuEntry[] => {
    const at = brief.sections.indexOf(section);
    const name = sectionName(section, view);
    return [
      { id: 'rename', name: strings.brief.rename, run: () => onRename(section.id) },
      { id: 'up', name: strings.brief.up, disabled: at === 0, run: () => shift(section.id, -1) },
      {
        id: 'down',
        name: strings.brief.down,
        disabled: at === brief.sections.length - 1,
        run: () => shift(section.id, 1),
      },
      ...EDITIONS.map((edition) => ({
        id: edition,
        name: strings.brief.leaveOutOf(EDITION_RULES[edition].short.toLowerCase()),
        holds: section.leftOutOf.includes(edition),
        run: () =>
          void step(strings.brief.steps.edition, (it) =>
            leaveSectionOut(it, section.id, edition, !section.leftOutOf.includes(edition)),
          ),
      })),
      {
        id: 'remove',
        name: strings.brief.removeSection,
        run: () => void step(strings.brief.steps.removeSection(name), (it) => removeSection(it, section.id)),
      },
    ];
  };

  return (
    <nav className={styles.outline} aria-label={strings.brief.sections}>
      {brief.sections.length === 0 && <p className={styles.empty}>{strings.brief.noSections}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the rows are the tree's; these hear what it lets through */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: onKeyDown hears Enter on a row */}
      <div ref={rows} className={styles.scroll} onKeyDownCapture={onKeyDown} onClick={onClick}>
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
            <SectionRow key={section.id} section={section} view={view} menu={menuOf(section)}>
              {section.blocks.map((block, index) => (
                <BlockRow key={block.id} block={block} {...endsOf(brief, section, index)} onShift={shift} />
              ))}
            </SectionRow>
          ))}
        </Tree>
      </div>
      <p className="unseen" role="status">
        {said}
      </p>
      <div className={styles.foot}>
        <AddSection brief={brief} view={view} />
      </div>
    </nav>
  );
});

const isSection = (brief: Brief, key: string | null): boolean => brief.sections.some(({ id }) => id === key);

/** "Funding and support is now 3 of 11." */
function placeOf(brief: Brief, view: BriefView, key: string): string {
  const name = nameOf(brief, view, key);
  const at = brief.sections.findIndex(({ id }) => id === key);
  if (at !== -1) return strings.brief.movedSection(name, at + 1, brief.sections.length);
  const section = sectionOfBlock(brief, key);
  if (!section) return '';
  const place = section.blocks.findIndex(({ id }) => id === key) + 1;
  return strings.brief.movedBlock(name, place, section.blocks.length, sectionName(section, view));
}

function nameOf(brief: Brief, view: BriefView, key: string): string {
  const section = brief.sections.find(({ id }) => id === key);
  if (section) return sectionName(section, view);
  const block = sectionOfBlock(brief, key)?.blocks.find(({ id }) => id === key);
  return block ? blockName(block) : key;
}
