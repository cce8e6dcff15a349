import { moveBlock, sectionOfBlock } from '../../../shared/briefs/edit-brief.ts';
import { getOpenBrief, useBrief } from '../../state/brief.ts';
import { strings } from '../../strings.ts';

/**
 * Moves a block within its section, or over its edge into the next one; there it is chosen, and the panes turn to it.
 * @returns whether it was moved
 */
export function shiftBlock(blockId: string, by: -1 | 1, where: 'outline' | 'move'): boolean {
  const brief = getOpenBrief();
  const section = brief && sectionOfBlock(brief, blockId);
  if (!brief || !section) return false;
  const { step, choose } = useBrief.getState();
  const at = section.blocks.findIndex(({ id }) => id === blockId) + by;
  if (at >= 0 && at < section.blocks.length)
    return step(strings.brief.steps.moveBlock, (it) => moveBlock(it, blockId, section.id, at));
  const next = brief.sections[brief.sections.indexOf(section) + by];
  if (!next) return false;
  const isMoved = step(strings.brief.steps.moveBlock, (it) =>
    moveBlock(it, blockId, next.id, by === 1 ? 0 : next.blocks.length),
  );
  if (isMoved) choose({ sectionId: next.id, blockId }, where);
  return isMoved;
}
