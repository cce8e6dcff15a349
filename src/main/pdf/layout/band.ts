import type { Block } from '../document.ts';
import { GUTTER } from '../paper.ts';
import { STYLES } from '../theme.ts';
import type { BlockFrame } from './block-frame.ts';
import { type Box, moveOp } from './page.ts';
import { stack } from './stack.ts';
import { setText } from './text-block.ts';

const INSET = { top: 16, bottom: 18 } as const;
const BESIDE = GUTTER * 2;

type Band = Extract<Block, { kind: 'band' }>;
type LayOut = (block: Block, place: BlockFrame) => readonly Box[];

/** A band of paper from edge to edge, its parts side by side under their labels; at the foot of a page, where it is to close one. */
export function bandBoxes({ parts, atFoot }: Band, place: BlockFrame, layOut: LayOut): readonly Box[] {
  const { width, height, setting, node } = place;
  const shares = parts.reduce((sum, { share }) => sum + share, 0);
  const free = width - BESIDE * (parts.length - 1);
  let left = 0;
  const set = parts.map(({ label, share, blocks }) => {
    const wide = (free * share) / shares;
    const owner = setting.structure.add('Div', node);
    const head = setText(
      [{ kind: 'text', text: label }],
      STYLES.heading3,
      wide,
      setting.structure.add('H2', owner),
      setting,
    );
    const body = stack(blocks.flatMap((block) => layOut(block, { ...place, width: wide, node: owner })));
    const x = left;
    left += wide + BESIDE;
    return {
      height: head.height + 3 + body.height,
      ops: [...head.ops, ...body.ops.map((op) => moveOp(op, 0, head.height + 3))].map((op) =>
        moveOp(op, x, 0),
      ),
    };
  });
  const tall = Math.max(...set.map((part) => part.height)) + INSET.top + INSET.bottom;
  // Longer than a page it cannot be one band: its parts follow each other.
  if (tall > height)
    return parts.flatMap(({ label, blocks }) =>
      [{ kind: 'heading', level: 2, text: label } as const, ...blocks].flatMap((block) =>
        layOut(block, place),
      ),
    );
  return [
    {
      height: tall,
      before: 18,
      keepWithNext: false,
      atFoot,
      ops: [
        { op: 'fill', x: -48, y: 0, width: width + 96, height: tall, colour: 'mist', node: 'artifact' },
        ...set.flatMap(({ ops }) => ops.map((op) => moveOp(op, 0, INSET.top))),
      ],
    },
  ];
}
