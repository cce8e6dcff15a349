import { moveBlock, sectionOfBlock } from '../../../shared/briefs/edit-brief.ts';
import { openBrief, useBrief } from '../../state/brief.ts';
import { strings } from '../../strings.ts';

/** Moves a block within its section, or over its edge into the next one. */
export function shiftBlock(blockId: string, by: -1 | 1): void {
  const brief = openBrief();
  const section = brief && sectionOfBlock(brief, blockId);
  if (!brief || !section) return;
  const { step } = useBrief.getState();
  const at = section.blocks.findIndex(({ id }) => id === blockId) + by;
  if (at >= 0 && at < section.blocks.length) {
    step(strings.brief.steps.moveBlock, (it) => moveBlock(it, blockId, section.id, at));
    return;
  }
  const next = brief.sections[brief.sections.indexOf(section) + by];
  if (!next) return;
  step(strings.brief.steps.moveBlock, (it) =>
    moveBlock(it, blockId, next.id, by === 1 ? 0 : next.blocks.length),
  );
}
