import { ChevronRight, CircleAlert, EyeOff, GripVertical } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { removeBlock } from '../../../shared/briefs/edit-brief.ts';
import type { BriefView } from '../../../shared/contract.ts';
import type { Block, Section } from '../../../shared/domain/brief.ts';
import { type MenuEntry, MoreMenu } from '../../parts/MoreMenu.tsx';
import { StateDot } from '../../parts/StateDot.tsx';
import tone from '../../parts/Tone.module.css';
import { useBrief } from '../../state/brief.ts';
import { useChecks } from '../../state/checks.ts';
import { strings } from '../../strings.ts';
import { blockEntries, type EdgePosition } from './block-entries.ts';
import { checkItems, openBySection } from './checks/check-items.ts';
import styles from './Outline.module.css';
import { PageMap, usePagesOf } from './PageMap.tsx';
import { blockName, leftOutNames, sectionName } from './part-names.ts';

const NOTHING = { open: 0, blocking: 0 } as const;

/** How much of a section waits for a word of the officer. */
function useOpenIn(sectionId: string) {
  const report = useChecks((state) => state.report);
  const drifts = useChecks((state) => state.drifts);
  return useMemo(
    () => openBySection(checkItems(report, drifts)).get(sectionId) ?? NOTHING,
    [report, drifts, sectionId],
  );
}

type SectionRowProps = {
  readonly section: Section;
  readonly view: BriefView;
  readonly menu: readonly MenuEntry[];
  readonly children: ReactNode;
};

/**
 * A section in the outline: what it is called, whether it is printed, and what can be done with it. Whatever changes
 * by itself is heard in its line: the tree builds all of its rows anew where a row itself changes.
 */
export function SectionRow({ section, view, menu, children }: SectionRowProps) {
  const name = sectionName(section, view);
  return (
    <TreeItem id={section.id} textValue={name} className={styles.row ?? ''} data-printed={section.included}>
      <TreeItemContent>
        {({ hasChildItems, isExpanded }) => (
          <div className={styles.line}>
            <AriaButton slot="drag" className={styles.grip ?? ''} aria-label={strings.brief.drag(name)}>
              <GripVertical size={14} aria-hidden="true" />
            </AriaButton>
            <SectionLine
              section={section}
              name={name}
              menu={menu}
              hasBlocks={hasChildItems}
              isExpanded={isExpanded}
            />
          </div>
        )}
      </TreeItemContent>
      {children}
    </TreeItem>
  );
}

type SectionLineProps = {
  readonly section: Section;
  readonly name: string;
  readonly menu: readonly MenuEntry[];
  readonly hasBlocks: boolean;
  readonly isExpanded: boolean;
};

function SectionLine({ section, name, menu, hasBlocks, isExpanded }: SectionLineProps) {
  const { includeSection } = useBrief.getState();
  const out = leftOutNames(section.leftOutOf);
  const { open, blocking } = useOpenIn(section.id);
  const waits = blocking > 0 ? strings.checks.blockedInSection(blocking) : strings.checks.inSection(open);
  const pages = usePagesOf(section.id);
  const isChosen = useBrief((state) => state.chosen?.sectionId === section.id);
  return (
    <>
      {hasBlocks ? (
        <AriaButton
          slot="chevron"
          className={styles.chevron ?? ''}
          // The tree adds the row's name.
          aria-label={isExpanded ? strings.brief.close : strings.brief.open}
        >
          <ChevronRight size={14} aria-hidden="true" />
        </AriaButton>
      ) : (
        <span className={styles.chevron} />
      )}
      {open > 0 ? (
        <span className={styles.open} data-blocked={blocking > 0 || undefined} title={waits}>
          <span aria-hidden="true">
            {blocking > 0 ? <CircleAlert size={14} strokeWidth={2} /> : <StateDot state="decide" />}
          </span>
          <span className="unseen">{waits}</span>
        </span>
      ) : (
        <span />
      )}
      <span className={styles.names}>
        <span
          className={styles.name}
          dir="auto"
          title={out ? `${name}. ${strings.brief.leftOut(out)}` : name}
        >
          {name}
        </span>
        {section.review && <span className={tone.tag}>{strings.brief.review}</span>}
      </span>
      {section.included ? (
        <PageMap looks={pages?.looks ?? []} isOpen={isChosen} />
      ) : (
        <AriaButton
          slot={null}
          className={styles.back ?? ''}
          aria-label={strings.brief.include(name)}
          onPress={() => includeSection(strings.brief.steps.include(name), section.id, true)}
        >
          <EyeOff size={15} strokeWidth={1.75} aria-hidden="true" />
        </AriaButton>
      )}
      <span className={styles.count}>
        {pages && section.included && (
          <>
            <span className="unseen">{strings.brief.page} </span>
            {pages.first}
          </>
        )}
      </span>
      <MoreMenu inRow label={strings.brief.more(name)} entries={menu} />
    </>
  );
}

type BlockRowProps = EdgePosition & {
  readonly block: Block;
  readonly onShift: (key: string, by: -1 | 1) => void;
};

/** One of its blocks. */
export function BlockRow({ block, isFirst, isLast, onShift }: BlockRowProps) {
  const { step } = useBrief.getState();
  const name = blockName(block);
  const entries: MenuEntry[] = [
    ...blockEntries(block, { isFirst, isLast }, onShift),
    {
      id: 'remove',
      name: block.kind === 'fact' ? strings.brief.leaveOut : strings.brief.remove,
      run: () =>
        void step(
          block.kind === 'fact' ? strings.brief.steps.leaveFactOut : strings.brief.steps.removeBlock,
          (it) => removeBlock(it, block.id),
        ),
    },
  ];
  return (
    <TreeItem id={block.id} textValue={name} className={styles.row ?? ''}>
      <TreeItemContent>
        <div className={`${styles.line} ${styles.block}`} data-kind={block.kind}>
          <AriaButton slot="drag" className={styles.grip ?? ''} aria-label={strings.brief.drag(name)}>
            <GripVertical size={14} aria-hidden="true" />
          </AriaButton>
          <span className={styles.name} dir="auto" title={name}>
            {name}
          </span>
          <MoreMenu inRow label={strings.brief.more(name)} entries={entries} />
        </div>
      </TreeItemContent>
    </TreeItem>
  );
}
