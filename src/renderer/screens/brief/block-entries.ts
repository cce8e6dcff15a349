import { isPrintable } from '../../../shared/briefs/block-kinds.ts';
import { leaveBlockOut } from '../../../shared/briefs/edit-brief.ts';
import type { Block, Brief, Section } from '../../../shared/domain/brief.ts';
import { EDITIONS } from '../../../shared/domain/editions.ts';
import { useBrief } from '../../state/brief.ts';
import { strings } from '../../strings.ts';
import type { MenuEntry } from './MoreMenu.tsx';

/** Nothing stands before it in the brief, or behind it. */
export type EdgePosition = { readonly isFirst: boolean; readonly isLast: boolean };

/** Whether this block of the brief is its first or last: beyond them there is no section to move it into. */
export function edgePosition({ sections }: Brief, section: Section, index: number): EdgePosition {
  return {
    isFirst: index === 0 && sections[0] === section,
    isLast: index === section.blocks.length - 1 && sections.at(-1) === section,
  };
}

/** What can be done with a block wherever it is shown: moved by a place, and left out of an edition. */
export function blockEntries(
  block: Block,
  { isFirst, isLast }: EdgePosition,
  onShift: (blockId: string, by: -1 | 1) => void,
): readonly MenuEntry[] {
  const { step } = useBrief.getState();
  const { up, down, leaveOutOf, steps } = strings.brief;
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
  return [...moves, ...editions];
}
