import { isPrintable } from '../../../shared/briefs/block-kinds.ts';
import { leaveBlockOut, removeBlock } from '../../../shared/briefs/edit-brief.ts';
import type { Block, Brief, Section } from '../../../shared/domain/brief.ts';
import type { VisitFeedback } from '../../../shared/domain/delegation.ts';
import { EDITIONS } from '../../../shared/domain/editions.ts';
import type { MenuEntry } from '../../parts/MoreMenu.tsx';
import { getOpenBrief, useBrief } from '../../state/brief.ts';
import { giveFeedback } from '../../state/delegations.ts';
import { strings } from '../../strings.ts';

/** Nothing stands before it in the brief, or behind it. */
export type EdgePosition = { readonly isFirst: boolean; readonly isLast: boolean };

/** Whether this block of the brief is its first or last: beyond them there is no section to move it into. */
export function edgePosition({ sections }: Brief, section: Section, index: number): EdgePosition {
  return {
    isFirst: index === 0 && sections[0] === section,
    isLast: index === section.blocks.length - 1 && sections.at(-1) === section,
  };
}

/** The library's record that a block shows. */
function recordOf(block: Block): Omit<VisitFeedback, 'suits'> | null {
  if (block.kind === 'fact') return { type: 'fact', id: block.pin.factId };
  return block.kind === 'record' ? { type: block.pinned.type, id: block.pinned.record.id } : null;
}

/** What can be done with a block wherever it is shown: moved by a place, and left out of an edition. */
export function blockEntries(
  block: Block,
  { isFirst, isLast }: EdgePosition,
  onShift: (blockId: string, by: -1 | 1) => void,
): readonly MenuEntry[] {
  const { step } = useBrief.getState();
  const { up, down, leaveOutOf, notForVisit, steps } = strings.brief;
  const brief = getOpenBrief();
  const record = recordOf(block);
  const visit = brief?.delegationId ?? null;
  const away: MenuEntry[] =
    brief && record && visit !== null
      ? [
          {
            id: 'not-for-visit',
            name: notForVisit,
            run: () =>
              void giveFeedback(
                steps.notForVisit,
                visit,
                { ...record, suits: false },
                { briefId: brief.id, edit: (it) => removeBlock(it, block.id) },
              ),
          },
        ]
      : [];
  const moves: MenuEntry[] = [
    { id: 'up', name: up, disabled: isFirst, run: () => onShift(block.id, -1) },
    { id: 'down', name: down, disabled: isLast, run: () => onShift(block.id, 1) },
  ];
  // A note is in no edition.
  if (!isPrintable(block)) return moves;
  const editions = EDITIONS.map((edition): MenuEntry => {
    const isOut = block.leftOutOf.includes(edition);
    return {
      id: edition,
      name: leaveOutOf(strings.brief.editions[edition].toLowerCase()),
      holds: isOut,
      run: () => step(steps.edition, (it) => leaveBlockOut(it, block.id, edition, !isOut)),
    };
  });
  return [...moves, ...away, ...editions];
}
