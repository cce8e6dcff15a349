import type { Inline, Timeline, TimelineStop } from '../document.ts';
import { STYLES, type TextStyle } from '../theme.ts';
import type { BlockFrame } from './block-frame.ts';
import { type Box, moveOp, type Op } from './page.ts';
import { setText } from './text-block.ts';

const TIME_WIDTH = 62;
const MARK = 8;
const TEXT_LEFT = TIME_WIDTH + 2 * MARK + 6;
const TIME: TextStyle = { ...STYLES.heading2, before: 0 };
const TITLE: TextStyle = { ...STYLES.heading2, before: 0 };
const PLACE: TextStyle = { ...STYLES.cell, face: 'semibold', colour: 'accent', before: 0 };
const NUMBER: TextStyle = { ...STYLES.cellHead, face: 'bold', colour: 'paper', size: 8.5, leading: 10 };
/** Least height of a stop, so that the line between two is seen. */
const LEAST = 58;
const WAY_HEIGHT = 26;

/** The stops of a visit down a line, each with its time, its number on the map, and the way to it from the one before. */
export function timelineBoxes({ stops, owner }: Timeline, place: BlockFrame): readonly Box[] {
  const list = place.setting.structure.add('L', place.node, { record: owner });
  return stops.map((stop, index) => stopBox(stop, index === stops.length - 1, list, place));
}

function stopBox(stop: TimelineStop, isLast: boolean, list: number, { width, setting }: BlockFrame): Box {
  const { structure } = setting;
  const item = structure.add('LI', list);
  const body = structure.add('LBody', item);
  const label = structure.add('P', body);
  const ops: Op[] = [];
  const put = (
    inlines: readonly Inline[],
    style: TextStyle,
    left: number,
    top: number,
    wide: number,
    node = structure.add('P', body),
  ): number => {
    if (inlines.length === 0) return top;
    const set = setText(inlines, style, wide, node, setting);
    ops.push(...set.ops.map((op) => moveOp(op, left, top)));
    return top + set.height;
  };
  const words = (said: string): readonly Inline[] => (said === '' ? [] : [{ kind: 'text', text: said }]);
  const axis = TIME_WIDTH + MARK;
  let y = 0;
  if (stop.way.length > 0) {
    const after = put(stop.way, STYLES.small, TEXT_LEFT, 6, width - TEXT_LEFT);
    y = Math.max(WAY_HEIGHT, after + 8);
    ops.push(
      shape({ kind: 'line', x1: axis, y1: 0, x2: axis, y2: y, stroke: 'grey', strokeWidth: 1, dash: 2 }),
    );
  }
  const top = y;
  const height = setText([{ kind: 'text', text: String(stop.number) }], NUMBER, 2 * MARK, label, setting);
  const [number] = height.ops;
  const wide = number && 'width' in number ? number.width : 0;
  const marks: readonly Op[] = [
    shape({ kind: 'circle', x: axis, y: top + MARK + 1, r: MARK, fill: 'accent' }),
    ...height.ops.map((op) => moveOp(op, axis - wide / 2, top + MARK + 1 - NUMBER.leading / 2)),
  ];
  const timeFoot = put(
    words(stop.day),
    STYLES.small,
    0,
    put(words(stop.time), TIME, 0, top, TIME_WIDTH - 4),
    TIME_WIDTH - 4,
  );
  const titleFoot = put(words(stop.title), TITLE, TEXT_LEFT, top, width - TEXT_LEFT);
  const placeFoot = put(words(stop.place), PLACE, TEXT_LEFT, titleFoot + 1, width - TEXT_LEFT);
  const foot = Math.max(timeFoot, placeFoot, isLast ? 0 : top + LEAST) + 6;
  ops.unshift(
    shape({
      kind: 'line',
      x1: axis,
      y1: top + MARK,
      x2: axis,
      y2: isLast ? placeFoot : foot,
      stroke: 'accent',
      strokeWidth: 1,
    }),
    ...marks,
  );
  return { height: foot, before: 0, keepWithNext: false, ops };
}

const shape = (drawn: Extract<Op, { readonly op: 'shape' }>['shape']): Op => ({
  op: 'shape',
  x: 0,
  y: 0,
  shape: drawn,
  node: 'artifact',
});
