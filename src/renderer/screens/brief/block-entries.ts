import { leaveBlockOut } from '../../../shared/briefs/edit-brief.ts';
import { type Block, EDITIONS } from '../../../shared/domain/brief.ts';
import { useBrief } from '../../state/brief.ts';
import { strings } from '../../strings.ts';
import type { MenuEntry } from './MoreMenu.tsx';

/** What can be done with a block wherever it is shown: moved by a place, and left out of an edition. */
export function blockEntries(
  block: Block,
  isFirst: boolean,
  onShift: (blockId: string, by: -1 | 1) => void,
): readonly MenuEntry[] {
  const { step } = useBrief.getState();
  const { up, down, leaveOutOf, steps } = strings.brief;
  const moves: MenuEntry[] = [
    { id: 'up', name: up, disabled: isFirst, run: () => onShift(block.id, -1) },
    { id: 'down', name: down, run: () => onShift(block.id, 1) },
  ];
  // A note is in no edition.
  if (block.kind === 'note') return moves;
  const editions = EDITIONS.map((edition): MenuEntry => {
    const isOut = block.leftOutOf.includes(edition);
    return {
      id: edition,
      name: leaveOutOf[edition],
      holds: isOut,
      run: () => step(steps.edition, (it) => leaveBlockOut(it, block.id, edition, !isOut)),
    };
  });
  return [...moves, ...editions];
}
