import { useRef } from 'react';
import {
  type DragAndDropHooks,
  type DropPosition,
  useDragAndDrop,
} from 'react-aria-components/useDragAndDrop';
import { moveBlock, moveSection, sectionOfBlock } from '../../../shared/briefs/edit-brief.ts';
import type { BriefView } from '../../../shared/contract.ts';
import type { Brief } from '../../../shared/domain/brief.ts';
import { useBrief } from '../../state/brief.ts';
import { strings } from '../../strings.ts';
import { partName } from './outline-place.ts';
import { sectionName } from './part-names.ts';

/** Moving parts of the outline by mouse: a section goes between sections, a block beside blocks or into a section. */
export function useOutlineDrag(
  brief: Brief,
  view: BriefView,
  onMoved: (key: string) => void,
): DragAndDropHooks {
  const dragged = useRef<string | null>(null);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': partName(brief, view, String(key)), part: String(key) })),
    onMove: ({ keys, target }) => {
      for (const key of keys)
        if (drop(brief, view, String(key), String(target.key), target.dropPosition)) onMoved(String(key));
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
  return dragAndDropHooks;
}

const isSection = (brief: Brief, key: string | null): boolean => brief.sections.some(({ id }) => id === key);

/** @returns whether the part was moved */
function drop(brief: Brief, view: BriefView, key: string, target: string, position: DropPosition): boolean {
  const { step } = useBrief.getState();
  const moving = brief.sections.find(({ id }) => id === key);
  const onto = brief.sections.find(({ id }) => id === target) ?? sectionOfBlock(brief, target);
  if (!onto || moving?.id === onto.id) return false;
  if (moving) {
    const others = brief.sections.filter(({ id }) => id !== key);
    const at = others.findIndex(({ id }) => id === onto.id) + (position === 'before' ? 0 : 1);
    return step(strings.brief.steps.moveSection(sectionName(moving, view)), (it) => moveSection(it, key, at));
  }
  const others = onto.blocks.filter(({ id }) => id !== key);
  const beside = others.findIndex(({ id }) => id === target);
  const at =
    beside === -1 ? (position === 'on' ? others.length : 0) : beside + (position === 'before' ? 0 : 1);
  return step(strings.brief.steps.moveBlock, (it) => moveBlock(it, key, onto.id, at));
}
