import type { Inline, Table } from '../document.ts';
import { STYLES } from '../theme.ts';
import type { BlockFrame } from './block-frame.ts';
import { type Box, moveOp, type Op } from './page.ts';
import { paragraphBoxes, type SetText, setText } from './text-block.ts';

const PADDING = 4;

/**
 * A table as boxes, a row each. The header row goes along with the first row and is drawn again on every new page;
 * the last two rows stay together. The first cell of a row is its header.
 */
export function tableBoxes(table: Table, place: BlockFrame): readonly Box[] {
  const { height, node, setting } = place;
  const width = place.width * (table.share ?? 1);
  const { structure } = setting;
  const cellStyle = table.dense ? STYLES.cellDense : STYLES.cell;
  const headStyle = table.dense ? STYLES.cellHeadDense : STYLES.cellHead;
  const gap = table.dense ? 6 : 12;
  const weights = table.columns.reduce((sum, column) => sum + column.weight, 0);
  const free = width - gap * (table.columns.length - 1);
  const widths = table.columns.map((column) => (free * column.weight) / weights);
  const lefts = widths.map((_, index) => widths.slice(0, index).reduce((sum, w) => sum + w + gap, 0));

  const tableNode = structure.add('Table', node);
  const captionBoxes =
    table.caption.length > 0
      ? paragraphBoxes(
          table.caption,
          { ...STYLES.caption, before: 10 },
          width,
          structure.add('Caption', tableNode),
          setting,
        )
      : [];

  const rowOf = (
    cells: readonly { ops: readonly Op[]; height: number }[],
    rule: 'muted' | 'hairline',
  ): { height: number; ops: readonly Op[] } => {
    const tall = Math.max(...cells.map((cell) => cell.height)) + PADDING * 2;
    return {
      height: tall,
      ops: [
        ...cells.flatMap((cell, index) => cell.ops.map((op) => moveOp(op, lefts[index] ?? 0, PADDING))),
        { op: 'fill', x: 0, y: tall - 0.6, width, height: 0.6, colour: rule, node: 'artifact' },
      ],
    };
  };

  const headRow = structure.add('TR', structure.add('THead', tableNode));
  const head = rowOf(
    table.columns.map((column, index) => {
      const cell = structure.add('TH', headRow, { scope: 'Column' });
      return setCell(
        [{ kind: 'text', text: column.label }],
        headStyle,
        widths[index] ?? 0,
        cell,
        setting,
        column.align,
      );
    }),
    'muted',
  );
  // On later pages the header is decoration: the structure already has it once.
  const again = { height: head.height, ops: head.ops.flatMap(asArtifact) };

  const body = structure.add('TBody', tableNode);
  const rows = table.rows.map((cells, at): Box => {
    const record = table.rowRecords?.[at];
    const row = structure.add('TR', body, record ? { record } : {});
    const set = cells.map((inlines, index) => {
      const cell = index === 0 ? structure.add('TH', row, { scope: 'Row' }) : structure.add('TD', row);
      return setCell(
        inlines,
        cellStyle,
        widths[index] ?? 0,
        cell,
        setting,
        table.columns[index]?.align ?? 'start',
      );
    });
    const { height: tall, ops } = rowOf(set, 'hairline');
    return { height: tall, before: 0, keepWithNext: false, ops, onNewPage: again };
  });

  const first: Box = {
    height: head.height,
    before: captionBoxes.length > 0 ? 2 : 10,
    keepWithNext: true,
    ops: head.ops,
  };
  // A table that takes less than half a page is cut only where a large hole would be left; a longer one where it must
  // be. Either keeps its first two and its last two rows.
  const whole = rows.reduce((sum, row) => sum + row.height, head.height) <= height / 2;
  return [
    ...captionBoxes.map((box) => ({ ...box, keepWithNext: true })),
    first,
    ...rows.map((row, index) => ({
      ...row,
      keepWithNext: index < rows.length - 1 && (whole || index === 0 || index === rows.length - 2),
      ...(whole && index > 0 && index < rows.length - 2 ? { mayPart: true } : {}),
    })),
  ];
}

function asArtifact(op: Op): readonly Op[] {
  if (op.op === 'link' || op.op === 'anchor' || op.op === 'bookmark') return [];
  if (op.op === 'fill' || op.op === 'part') return [op];
  return [{ ...op, node: 'artifact' }];
}

/** A cell that would print nothing holds a dash: every row keeps all its cells, in print and in the structure (15-004). */
function setCell(inlines: readonly Inline[], ...rest: Rest): SetText {
  const set = setText(inlines, ...rest);
  return set.ops.length > 0 ? set : setText([{ kind: 'text', text: '–' }], ...rest);
}

type Rest = Parameters<typeof setText> extends [unknown, ...infer More] ? More : never;
