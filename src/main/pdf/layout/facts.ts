import type { FactItem } from '../document.ts';
import { columnsWide, GUTTER } from '../paper.ts';
import { STYLES } from '../theme.ts';
import type { BlockFrame } from './block-frame.ts';
import { evidenceOps } from './evidence-line.ts';
import { type Box, type ColumnEntry, madeFrom, moveOp, type Op } from './page.ts';
import { setText } from './text-block.ts';

/** A text narrower than this is set in one column. */
const TWO_COLUMNS_FROM = 420;
/** Between a rule and the statement beneath it, and beneath a statement. */
const UNDER_RULE = 5;
const UNDER_STATEMENT = 2;
const BETWEEN = 9;

/** Statements as a list, two columns of them on a whole page; each keeps what it rests on and what limits it with it. */
export function factBoxes(items: readonly FactItem[], place: BlockFrame): readonly Box[] {
  const { width } = place;
  const list = place.setting.structure.add('L', place.node);
  if (width < TWO_COLUMNS_FROM)
    return items.map((item) => ({
      ...factEntry(item, width, list, place),
      before: STYLES.fact.before,
      keepWithNext: false,
    }));
  const [only] = items;
  if (only && items.length === 1)
    return [
      {
        ...besideEntry(only, width, list, place),
        before: STYLES.fact.before,
        keepWithNext: false,
      },
    ];
  const column = columnsWide(width, 6);
  return [
    {
      height: 0,
      before: STYLES.fact.before,
      keepWithNext: false,
      ops: [],
      columns: {
        count: 2,
        offset: column + GUTTER,
        gap: BETWEEN,
        entries: items.map((item) => factEntry(item, column, list, place)),
      },
    },
  ];
}

const rule = (width: number): Op => ({
  op: 'fill',
  x: 0,
  y: 0,
  width,
  height: 0.6,
  colour: 'hairline',
  node: 'artifact',
});

/** The statement with its evidence beneath. */
function factEntry(item: FactItem, width: number, list: number, { setting }: BlockFrame): ColumnEntry {
  const { structure } = setting;
  const body = structure.add('LBody', structure.add('LI', list, madeFrom(item)));
  const said = setText(item.statement, STYLES.fact, width, structure.add('P', body), setting);
  const proof = evidenceOps(item, width, body, setting);
  const top = UNDER_RULE + said.height + (proof.height > 0 ? UNDER_STATEMENT : 0);
  return marked(item, width, top + proof.height, [
    rule(width),
    ...said.ops.map((op) => moveOp(op, 0, UNDER_RULE)),
    ...proof.ops.map((op) => moveOp(op, 0, top)),
  ]);
}

/** A statement that stands alone: its evidence beside it. */
function besideEntry(item: FactItem, width: number, list: number, { setting }: BlockFrame): ColumnEntry {
  const { structure } = setting;
  const body = structure.add('LBody', structure.add('LI', list, madeFrom(item)));
  const wide = columnsWide(width, 7);
  const said = setText(item.statement, STYLES.fact, wide, structure.add('P', body), setting);
  const left = wide + GUTTER * 2;
  const proof = evidenceOps(item, width - left, body, setting);
  return marked(item, width, UNDER_RULE + Math.max(said.height, proof.height + 2), [
    rule(width),
    ...said.ops.map((op) => moveOp(op, 0, UNDER_RULE)),
    ...proof.ops.map((op) => moveOp(op, left, UNDER_RULE + 2)),
  ]);
}

/** The box says which part of the brief it prints. */
function marked({ from }: FactItem, width: number, height: number, ops: readonly Op[]): ColumnEntry {
  const part: readonly Op[] = from ? [{ op: 'part', x: 0, y: 0, width, height, id: from }] : [];
  return { height, ops: [...part, ...ops] };
}
