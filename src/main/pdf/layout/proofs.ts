import type { Proof } from '../document.ts';
import { columnsWide, GUTTER } from '../paper.ts';
import { breakLines } from '../text/break-lines.ts';
import { piecesOf, type Setting } from '../text/pieces.ts';
import { STYLES, type TextStyle } from '../theme.ts';
import type { BlockFrame } from './block-frame.ts';
import { evidenceOps } from './evidence-line.ts';
import { type Box, madeFrom, moveOp, type Op } from './page.ts';
import { setText } from './text-block.ts';

/** Side by side, how their statements are set, and the space above a row and above the first. */
const FORMS = {
  usual: { columns: 3, statement: STYLES.fact, before: 14, first: 20 },
  large: { columns: 2, statement: STYLES.reason, before: 26, first: 24 },
} as const;
/** A lead stays on one line, or the statement takes its place. */
const LEAD_SIZES = [20, 18.5, 17, 15] as const;
const leadStyle = (size: number): TextStyle => ({
  face: 'voice',
  size,
  leading: 23,
  colour: 'accent',
  before: 0,
});

/** What proves it, side by side: a lead on one line, the statement, what it rests on. */
export function proofBoxes(
  { items, isLarge = false }: { readonly items: readonly Proof[]; readonly isLarge?: boolean },
  { width, node, setting }: BlockFrame,
): readonly Box[] {
  const { structure } = setting;
  const { columns, statement, before, first } = FORMS[isLarge ? 'large' : 'usual'];
  const list = structure.add('L', node);
  const column = columnsWide(width, 12 / columns) - 6;
  const boxes: Box[] = [];
  // As large as the longest of them may be, all alike.
  const sizes = items.flatMap(({ lead }) => (lead === null ? [] : (leadSize(lead, column, setting) ?? [])));
  const size = Math.min(...sizes);
  for (let at = 0; at < items.length; at += columns) {
    const row = items.slice(at, at + columns).map((item) => {
      const body = structure.add('LBody', structure.add('LI', list, madeFrom(item)));
      const parts: { readonly height: number; readonly ops: readonly Op[] }[] = [];
      if (item.lead !== null && leadSize(item.lead, column, setting) !== undefined)
        parts.push(
          setText(
            [{ kind: 'text', text: item.lead }],
            leadStyle(size),
            column,
            structure.add('P', body),
            setting,
          ),
        );
      parts.push(setText(item.statement, statement, column, structure.add('P', body), setting));
      const proof = evidenceOps(item, column, body, setting);
      let y = 0;
      const ops = [...parts, { ...proof, height: proof.height }].flatMap((part, index) => {
        if (index === parts.length) y += 3;
        const placed = part.ops.map((op) => moveOp(op, 0, y));
        y += part.height;
        return placed;
      });
      const from: readonly Op[] = item.from
        ? [{ op: 'part', x: 0, y: 0, width: column, height: y, id: item.from }]
        : [];
      return { height: y, ops: [...from, ...ops] };
    });
    boxes.push({
      height: Math.max(...row.map(({ height }) => height)),
      before: at === 0 ? first : before,
      keepWithNext: false,
      ops: row.flatMap(({ ops }, index) =>
        ops.map((op) => moveOp(op, index * (columnsWide(width, 12 / columns) + GUTTER), 0)),
      ),
    });
  }
  return boxes;
}

function leadSize(lead: string, width: number, setting: Setting): number | undefined {
  return LEAD_SIZES.find((size) => {
    const pieces = piecesOf([{ kind: 'text', text: lead }], leadStyle(size), setting);
    const [line] = breakLines(pieces, Number.MAX_SAFE_INTEGER, setting.fonts);
    return line !== undefined && line.width <= width;
  });
}
